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
        assertThat(ApiClient.text(anybody.get("/api/v1/sources"))).doesNotContain("nso");
        assertThat(staff.post("/api/v1/definitions", wrong.replace("rumour", "press"), "text/csv").statusCode()).isEqualTo(200);
        assertThat(ApiClient.text(anybody.get("/api/v1/sources"))).contains("nso", "paper");
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
