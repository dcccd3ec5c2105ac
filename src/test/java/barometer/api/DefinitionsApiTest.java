package barometer.api;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Role;
import barometer.store.Accounts;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class DefinitionsApiTest {

    private static final String TURNOVER = """
            {"topic": "trade", "name": {"en": "Retail turnover", "ru": "Розничный товарооборот"}, "area": "BY", "adjustment": "N",
             "unit": "BYN", "multiplier": "bn", "aggregation": "sum", "frequencies": ["A", "Q"], "visibility": "%s",
             "replaces": %s}
            """;

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;

    private ApiClient anybody;
    private ApiClient staff;

    @BeforeEach
    void clients() {
        anybody = ApiClient.anybody(port);
        staff = anybody.as("definer", accounts, encoder, Role.STAFF);
    }

    @Test
    void an_indicator_is_defined_and_is_there_and_the_same_again_is_no_revision() {
        String body = TURNOVER.formatted("public", "null");
        HttpResponse<byte[]> first = staff.put("/api/v1/indicators/retail", body);
        assertThat(first.statusCode()).as(ApiClient.text(first)).isEqualTo(200);
        assertThat(ApiClient.json(first).get("added").asInt()).isEqualTo(1);
        assertThat(anybody.json("/api/v1/indicators/retail").get("names").get("ru").asString()).isEqualTo("Розничный товарооборот");
        assertThat(ApiClient.json(staff.put("/api/v1/indicators/retail", body)).get("unchanged").asInt()).isEqualTo(1);
        assertThat(ApiClient.json(staff.put("/api/v1/indicators/retail", body.replace("Retail", "Shops’"))).get("revised").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_name_keeps_no_character_that_turns_or_hides_what_is_written() {
        staff.put("/api/v1/indicators/turned", TURNOVER.formatted("public", "null").replace("Retail turnover", "Up\\n to \\u202e7.84\\u0000"));
        assertThat(anybody.json("/api/v1/indicators/turned").get("name").asString()).isEqualTo("Up  to 7.84");
    }

    @Test
    void an_internal_indicator_is_not_named_as_the_one_that_was_replaced() {
        staff.put("/api/v1/indicators/hidden-old", TURNOVER.formatted("internal", "null"));
        staff.put("/api/v1/indicators/open-new", TURNOVER.formatted("public", "\"hidden-old\""));
        assertThat(staff.json("/api/v1/indicators/open-new").get("replaces").asString()).isEqualTo("hidden-old");
        for (String door : new String[] {"indicators/open-new", "indicators", "definitions"}) {
            assertThat(ApiClient.text(anybody.get("/api/v1/" + door))).as(door).contains("open-new").doesNotContain("hidden-old");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'{\"unit\": \"usd\", \"topic\": \"trade\", \"name\": \"N\"}' | unit | unit",
        "'{\"topic\": \"trade\", \"name\": \"N\", \"unit\": \"USD\", \"aggregation\": \"sum\", \"frequencies\": \"Z\"}' | frequencies | frequency",
        "'{\"nonsense\": 1}' | nonsense | unknown-column"})
    void a_wrong_field_is_named(String body, String field, String code) {
        HttpResponse<byte[]> answer = staff.put("/api/v1/indicators/wrong", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ApiClient.json(answer).get("field").asString()).isEqualTo(field);
        assertThat(ApiClient.json(answer).get("code").asString()).isEqualTo(code);
        assertThat(anybody.get("/api/v1/indicators/wrong").statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_of_sources_is_taken_in_whole_or_not_at_all() {
        String wrong = "code,name,kind\nnso,A statistics office,official\npaper,A newspaper,rumour\n";
        HttpResponse<byte[]> refused = staff.post("/api/v1/definitions", wrong, "text/csv");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(ApiClient.json(refused).get("row").asInt()).isEqualTo(2);
        assertThat(ApiClient.text(staff.get("/api/v1/sources"))).doesNotContain("nso");
        assertThat(staff.post("/api/v1/definitions", wrong.replace("rumour", "press"), "text/csv").statusCode()).isEqualTo(200);
        assertThat(ApiClient.text(staff.get("/api/v1/sources"))).contains("nso", "paper");
    }

    @Test
    void a_source_is_seen_with_what_it_speaks_of_and_one_that_nobody_used_by_those_who_define() {
        ApiClient analyst = anybody.as("source-reader", accounts, encoder, Role.ANALYST);
        staff.post("/api/v1/definitions", "code,name,kind\nleak,A ministry’s desk,official\n", "text/csv");
        staff.put("/api/v1/indicators/unseen", TURNOVER.formatted("internal", "null"));
        staff.put("/api/v1/indicators/seen", TURNOVER.formatted("public", "null"));
        String[] doors = {"sources", "definitions?kind=sources", "documents"};
        seen(staff, true, doors[0], doors[1]);
        seen(analyst, false, doors);
        seen(anybody, false, doors);
        String row = "[{\"period\":\"2023\",\"figure\":\"1.5\",\"source\":\"leak\",\"document\":\"Told\"}]";
        assertThat(staff.post("/api/v1/indicators/unseen/observations?overrule=so", row).statusCode()).isEqualTo(200);
        seen(analyst, true, doors);
        seen(anybody, false, doors);
        assertThat(staff.post("/api/v1/indicators/seen/observations?overrule=so", row).statusCode()).isEqualTo(200);
        seen(anybody, true, doors);
        assertThat(ApiClient.text(anybody.get("/api/v1/sources"))).as("what the article speaks of").contains("sb-belta");
    }

    private static void seen(ApiClient who, boolean seen, String... doors) {
        for (String door : doors) {
            assertThat(ApiClient.text(who.get("/api/v1/" + door)).contains("leak")).as(door).isEqualTo(seen);
        }
    }

    // ── Two who define the same ──────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_definition_that_somebody_else_changed_meanwhile_is_a_conflict_that_says_what_was_changed() {
        String body = TURNOVER.formatted("public", "null");
        long seen = ApiClient.json(staff.put("/api/v1/indicators/shared?basedOn=0", body)).get("revision").asLong();
        long theirs = ApiClient.json(staff.put("/api/v1/indicators/shared?basedOn=" + seen, body.replace("Retail", "Shops’"))).get("revision").asLong();
        HttpResponse<byte[]> late = staff.put("/api/v1/indicators/shared?basedOn=" + seen, body.replace("Retail", "Market"));
        assertThat(late.statusCode()).as(ApiClient.text(late)).isEqualTo(409);
        assertThat(ApiClient.json(late).get("code").asString()).isEqualTo("conflict");
        assertThat(ApiClient.json(late).get("revision").asLong()).isEqualTo(theirs);
        assertThat(ApiClient.json(late).get("fields").size()).isEqualTo(1);
        assertThat(ApiClient.json(late).get("fields").get(0).get("field").asString()).isEqualTo("name");
        assertThat(ApiClient.json(late).get("fields").get(0).get("before").asString()).contains("Retail turnover");
        assertThat(ApiClient.json(late).get("fields").get(0).get("yours").asString()).contains("Market turnover");
        assertThat(ApiClient.json(late).get("fields").get(0).get("theirs").asString()).contains("Shops’ turnover");
        assertThat(anybody.json("/api/v1/indicators/shared").get("name").asString()).isEqualTo("Shops’ turnover");
        assertThat(staff.put("/api/v1/indicators/shared?basedOn=" + theirs, body.replace("Retail", "Market")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "sources/sb-belta?basedOn=0 | {\"name\": \"Another\", \"kind\": \"press\"} | 409",
        "sources/nobody?basedOn=1 | {\"name\": \"New since\", \"kind\": \"press\"} | 200",
        "sources/nobody-yet?basedOn=999999 | {\"name\": \"N\", \"kind\": \"press\"} | 400",
        "events/twice?basedOn=0 | {\"name\": \"A day\", \"from\": \"2024-05-28\"} | 200",
        "sources/nobody-yet?basedOn=soon | {\"name\": \"N\", \"kind\": \"press\"} | 400"})
    void the_revision_it_is_based_on_counts_for_each_kind(String door, String body, int status) {
        HttpResponse<byte[]> answer = staff.put("/api/v1/" + door, body);
        assertThat(answer.statusCode()).as(ApiClient.text(answer)).isEqualTo(status);
    }

    @Test
    void the_address_of_what_was_replaced_leads_on_but_not_where_it_names_a_revision() {
        staff.put("/api/v1/indicators/old-one", TURNOVER.formatted("public", "null"));
        staff.put("/api/v1/indicators/new-one", TURNOVER.formatted("public", "\"old-one\""));
        for (String path : new String[] {"/api/v1/indicators/%s/observations.csv?freq=A", "/indicators/%s?freq=A&lang=ru"}) {
            HttpResponse<byte[]> answer = anybody.get(path.formatted("old-one"));
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).contains(path.formatted("new-one"));
        }
        assertThat(anybody.get("/api/v1/indicators/old-one/observations?revision=2").statusCode()).isEqualTo(200);
    }

    @Test
    void a_hidden_successor_leads_nobody_on_who_may_not_see_it() {
        staff.put("/api/v1/indicators/open-one", TURNOVER.formatted("public", "null"));
        staff.put("/api/v1/indicators/hidden-one", TURNOVER.formatted("internal", "\"open-one\""));
        assertThat(anybody.get("/api/v1/indicators/open-one").statusCode()).isEqualTo(200);
        assertThat(staff.get("/api/v1/indicators/open-one").statusCode()).isEqualTo(302);
    }
}
