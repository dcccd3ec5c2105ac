package barometer.api;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Role;
import barometer.ledger.Reading;
import barometer.store.Accounts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class ApiTest {

    private static final String TRADE = "/api/v1/indicators/trade/observations";

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;
    @Autowired
    private Reading reading;

    private ApiClient anybody;
    private ApiClient staff;

    @BeforeEach
    void clients() {
        anybody = ApiClient.anybody(port);
        staff = anybody.as("staff", accounts, encoder, Role.STAFF);
    }

    private static String row(String period, String figure) {
        return "[{\"period\":\"" + period + "\",\"figure\":\"" + figure + "\",\"source\":\"sb-belta\",\"document\":\"Yearbook\","
                + "\"published\":\"2025-02-10\"}]";
    }

    private static JsonNode at(JsonNode series, String period) {
        for (JsonNode o : series.get("observations")) {
            if (o.get("period").asString().equals(period)) {
                return o;
            }
        }
        throw new AssertionError(period + " is not in " + series);
    }

    // ── Reading ──────────────────────────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "trade,             A, 2023,    ~48.7, stated,  about, -,      -,      A",
        "trade,             A, 2022,    ~45.8, derived, about, -,      -,      I",
        "trade,             Q, 2024-Q1, 12.08, stated,  exact, 12.075, 12.085, A",
        "trade,             Q, 2023-Q1, 11.59, derived, exact, 11.58,  11.61,  I",
        "trade-share,       Q, 2024-Q1, ~60,   stated,  about, -,      -,      A",
        "investment-share,  Q, 2024-Q1, 57.5,  stated,  exact, 57.45,  57.55,  A",
        "investment-russia, Q, 2024-Q1, 1.63,  stated,  exact, 1.625,  1.635,  A",
        "investment-total,  Q, 2024-Q1, 2.83,  derived, exact, 2.82,   2.85,   I",
        "trade-total,       Q, 2024-Q1, ~20,   derived, about, -,      -,      I",
        "currency-share,    D, 2024-05-24, >90, stated, over,  90,     -,      A",
        "rail-transit,      A, 2023,    >14,   stated,  over,  14,     -,      A",
        "rail-transit,      A, 2022,    -,     missing, -,     -,      -,      M"})
    void every_figure_of_the_article_leaves_as_it_was_stated_and_what_follows_is_marked(String code, String freq, String period,
            String figure, String origin, String qualifier, String lower, String upper, String status) {
        JsonNode o = at(anybody.json("/api/v1/indicators/" + code + "/observations?freq=" + freq), period);
        assertThat(text(o, "figure")).isEqualTo(figure);
        assertThat(text(o, "origin")).isEqualTo(origin);
        assertThat(text(o, "qualifier")).isEqualTo(qualifier);
        assertThat(text(o, "lower")).isEqualTo(lower);
        assertThat(text(o, "upper")).isEqualTo(upper);
        assertThat(text(o, "status")).isEqualTo(status);
    }

    private static String text(JsonNode o, String name) {
        return o.get(name).isNull() ? null : o.get(name).asString();
    }

    @Test
    void a_stated_change_stands_beside_its_level_with_its_base() {
        JsonNode change = at(anybody.json("/api/v1/indicators/rail-transit/observations"), "2023").get("change");
        assertThat(change.get("figure").asString()).isEqualTo(">x2");
        assertThat(change.get("kind").asString()).isEqualTo("ratio");
        assertThat(change.get("base").asString()).isEqualTo("2022");
    }

    @Test
    void only_what_was_stated_is_listed_when_asked_for() {
        assertThat(anybody.json(TRADE + "?freq=A&origin=stated&from=2022").get("observations")).hasSize(1);
    }

    @Test
    void the_catalogue_is_read_in_pages() {
        JsonNode first = anybody.json("/api/v1/indicators?limit=5");
        JsonNode second = anybody.json("/api/v1/indicators?limit=5&after=" + first.get("next").asString());
        assertThat(first.get("indicators")).hasSize(5);
        assertThat(second.get("indicators")).hasSize(3);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void what_the_source_does_not_state_is_null_in_the_metadata() {
        JsonNode trade = anybody.json("/api/v1/indicators/trade");
        assertThat(trade.get("coverage").isNull()).isTrue();
        assertThat(trade.get("unit").asString()).isEqualTo("USD");
        assertThat(trade.get("multiplier").asInt()).isEqualTo(9);
        assertThat(trade.get("names").get("be").asString()).contains("тавараабарот");
    }

    @ParameterizedTest
    @ValueSource(strings = {TRADE, TRADE + ".csv", "/api/v1/indicators", "/api/v1/indicators/trade/chart.png?width=400&height=300"})
    void an_answer_that_the_client_has_is_not_sent_again_until_the_head_moves(String path) {
        HttpResponse<byte[]> first = anybody.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(tag).as("head, whom it is for, look of the house, build").matches("W/\"\\d+-public-\\d+-\\d+\\.\\d+.*\"");
        assertThat(anybody.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        int year = 1910 + Math.abs(path.hashCode() % 80);
        assertThat(staff.post(TRADE + "?overrule=a+sample", row(String.valueOf(year), "1.5")).statusCode()).isEqualTo(200);
        assertThat(anybody.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void a_chart_is_a_picture_of_the_size_asked_for() throws IOException {
        HttpResponse<byte[]> png = anybody.get("/api/v1/indicators/trade/chart.png?width=800&height=450&scale=2&lang=ru&theme=dark");
        var image = ImageIO.read(new ByteArrayInputStream(png.body()));
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo(900);
        assertThat(png.headers().firstValue("Content-Type")).hasValue("image/png");
    }

    @ParameterizedTest
    @CsvSource({
        "observations?freq=X,                       400",
        "observations?freq=M,                       400",
        "observations?fre=A,                        400",
        "observations?freq=A&freq=Q,                400",
        "observations?from=2023/24,                 400",
        "observations?from=2024&to=2023,            400",
        "observations?revision=999,                 400",
        "observations?knownOn=yesterday,            400",
        "observations?transform=index,              400",
        "observations?transform=ma(1),              400",
        "observations?transform=share(no-such),     400",
        "observations?partial=perhaps,              400",
        "observations?formula=trade%20/,            400",
        "observations?formula=trade%20%2B%20no-such, 400",
        "observations.csv?formula=trade%20%2B%20rail-transit, 400",
        "chart.png?transform=contribution(trade),   400",
        "observations?lang=de,                      400",
        "chart.png?width=199,                       400",
        "chart.png?width=4001,                      400",
        "chart.png?scale=4,                         400",
        "chart.png?width=4000&height=4000&scale=2,  400",
        "chart.png?theme=sepia,                     400",
        "chart.png?form=table,                      400",
        "chart.png?form=line,                       400",
        "nothing-here,                              404"})
    void what_cannot_be_meant_is_refused_with_a_problem_that_says_why(String path, int status) {
        HttpResponse<byte[]> response = anybody.get("/api/v1/indicators/trade/" + path);
        assertThat(response.statusCode()).as(ApiClient.text(response)).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(ApiClient.json(response).get("detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"lin,level", "ch1,diff-yoy", "pc1,yoy", "pch,pct", "pca,pct-annual", "cch,dlog", "cca,dlog-annual", "index(2023),index(2023)",
        "ma(2),ma(2)", "sum(2),sum(2)", "ytd,ytd", "log,log", "share(investment-russia),share(investment-russia)",
        "contribution(investment-russia),contribution(investment-russia)"})
    void every_transformation_is_answered_as_json_csv_and_picture(String asked, String answered) {
        String query = "?freq=Q&transform=" + asked;
        JsonNode json = anybody.json(TRADE + query);
        assertThat(json.get("transform").asString()).isEqualTo(answered);
        long figures = json.get("observations").valueStream().filter(o -> !o.get("figure").isNull()).count();
        HttpResponse<byte[]> file = anybody.get(TRADE + ".csv" + query);
        assertThat(file.statusCode()).isEqualTo(200);
        String csv = ApiClient.text(file);
        assertThat(csv.lines().filter(l -> l.matches("trade,[^,]+,[^,]+,.*,(derived|stated),.*")).count()).isEqualTo(figures);
        assertThat(anybody.get("/api/v1/indicators/trade/chart.png" + query).statusCode()).isEqualTo(200);
    }

    @Test
    void a_formula_is_answered_with_its_rule_and_inputs() {
        JsonNode json = anybody.json("/api/v1/indicators/investment-russia/observations?formula=investment-russia%20/%20investment-share%20-%20investment-russia");
        assertThat(json.get("formula").asString()).isEqualTo("investment-russia / investment-share - investment-russia");
        JsonNode there = at(json, "2024-Q1");
        assertThat(there.get("figure").asString()).isEqualTo("1.20");
        assertThat(there.get("derivation").get("expression").asString()).isEqualTo("1.63 / 57.5% - 1.63");
        assertThat(ApiClient.text(anybody.get("/api/v1/indicators/investment-russia/observations.csv?formula=investment-russia%20*%202")))
                .contains("investment-russia * 2,2024-Q1,3.26,exact,derived,3.26");
    }

    @Test
    void an_unknown_code_is_not_found_at_every_address() {
        for (String path : new String[] {"", "/observations", "/observations.csv", "/chart.png"}) {
            assertThat(anybody.get("/api/v1/indicators/no-such-thing" + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(anybody.get("/api/v1/indicators/NOT%20A%20CODE/observations").statusCode()).isIn(400, 404);
    }

    // ── Recording ────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_figure_that_staff_record_is_in_the_next_answer_as_it_was_written() {
        HttpResponse<byte[]> recorded = staff.post(TRADE, row("2019", "35.70"));
        assertThat(recorded.statusCode()).as(ApiClient.text(recorded)).isEqualTo(200);
        assertThat(ApiClient.json(recorded).get("added").asInt()).isEqualTo(1);
        assertThat(ApiClient.json(recorded).get("revision").asLong()).isEqualTo(reading.head());
        assertThat(at(anybody.json(TRADE + "?freq=A"), "2019").get("figure").asString()).isEqualTo("35.70");
        assertThat(ApiClient.text(anybody.get(TRADE + ".csv?freq=A"))).contains("trade,2019,35.70,exact,stated,35.70");
    }

    @Test
    void a_number_keeps_the_digits_it_was_sent_with() {
        staff.post(TRADE, "[{\"period\":\"2018\",\"value\":34.50,\"source\":\"sb-belta\"}]");
        assertThat(at(anybody.json(TRADE + "?freq=A"), "2018").get("figure").asString()).isEqualTo("34.50");
    }

    @Test
    void the_same_again_is_unchanged_and_makes_no_revision() {
        staff.post(TRADE, row("2017", "32.4"));
        long head = reading.head();
        JsonNode again = ApiClient.json(staff.post(TRADE, row("2017", "32.4")));
        assertThat(again.get("unchanged").asInt()).isEqualTo(1);
        assertThat(again.get("revision").asLong()).isEqualTo(head).isEqualTo(reading.head());
    }

    @Test
    void what_was_known_before_the_publication_does_not_hold_the_figure() {
        staff.post(TRADE, row("2016", "26.1"));
        JsonNode before = anybody.json(TRADE + "?freq=A&knownOn=2024-06-01");
        assertThat(before.get("observations").toString()).doesNotContain("\"2016\"");
        assertThat(before.get("observations").toString()).contains("~48.7");
    }

    @Test
    void one_bad_row_keeps_every_row_out_and_is_named() {
        long head = reading.head();
        HttpResponse<byte[]> refused = staff.post(TRADE, "[{\"period\":\"2015\",\"figure\":\"27.5\",\"source\":\"sb-belta\"},"
                + "{\"period\":\"2014\",\"figure\":\"3l.5\",\"source\":\"sb-belta\"}]");
        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode row = ApiClient.json(refused).get("rows").get(0);
        assertThat(row.get("row").asInt()).isEqualTo(2);
        assertThat(row.get("field").asString()).isEqualTo("figure");
        assertThat(row.get("reason").asString()).isNotBlank();
        assertThat(reading.head()).isEqualTo(head);
    }

    @Test
    void an_ambiguous_number_is_asked_about_never_guessed() {
        HttpResponse<byte[]> refused = staff.post(TRADE, row("2013", "1,234"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(ApiClient.json(refused).get("rows").get(0).get("code").asString()).isEqualTo("ambiguous");
    }

    @Test
    void a_second_writer_who_did_not_see_the_first_gets_both_figures() {
        staff.post(TRADE, row("2012", "43.9"));
        HttpResponse<byte[]> conflict = staff.post(TRADE + "?basedOn=1&overrule=checked", row("2012", "44.2"));
        assertThat(conflict.statusCode()).isEqualTo(409);
        JsonNode both = ApiClient.json(conflict).get("rows").get(0);
        assertThat(both.get("theirs").asString()).isEqualTo("43.9");
        assertThat(both.get("yours").asString()).isEqualTo("44.2");
        assertThat(at(anybody.json(TRADE + "?freq=A"), "2012").get("figure").asString()).isEqualTo("43.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "[1]", "not json", "[{\"period\":\"2011\",\"figure\":\"1\",\"nonsense\":\"x\"}]",
        "[{\"period\":{\"a\":1}}]", "[{\"period\":\"2011\"}] trailing", "[{\"period\":1e99999999999}]"})
    void a_body_that_is_no_list_of_rows_is_refused(String body) {
        assertThat(staff.post(TRADE, body).statusCode()).isEqualTo(400);
    }

    @Test
    void more_than_the_interface_takes_at_once_is_refused() {
        String rows = IntStream.rangeClosed(1, 10_001).mapToObj(i -> "{}").collect(Collectors.joining(",", "[", "]"));
        assertThat(staff.post(TRADE, rows).statusCode()).isEqualTo(413);
        assertThat(staff.post(TRADE, "[{\"note\":\"" + "x".repeat(5_000_001) + "\"}]").statusCode()).isEqualTo(413);
    }

    @Test
    void who_may_not_record_is_told_so_before_the_code_is_looked_up() {
        ApiClient analyst = anybody.as("analyst", accounts, encoder, Role.ANALYST);
        for (String code : new String[] {"trade", "no-such-thing"}) {
            String path = "/api/v1/indicators/" + code + "/observations";
            assertThat(anybody.post(path, row("2010", "1")).statusCode()).isEqualTo(401);
            assertThat(analyst.post(path, row("2010", "1")).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void text_that_a_spreadsheet_would_run_is_defused_in_csv() {
        staff.post(TRADE, "[{\"period\":\"2009\",\"figure\":\"23.4\",\"source\":\"sb-belta\",\"note\":\"=HYPERLINK(1)\"}]");
        assertThat(ApiClient.text(anybody.get(TRADE + ".csv?freq=A"))).contains("'=HYPERLINK(1)");
    }
}
