package barometer.api;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.chart.png.Provenance;
import barometer.domain.Role;
import barometer.domain.Selection;
import barometer.domain.View;
import barometer.store.Accounts;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Reports over real HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class ReportsApiTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;

    private ApiClient anybody;
    private ApiClient manager;
    private ApiClient staff;

    @BeforeEach
    void callers() {
        anybody = ApiClient.anybody(port);
        manager = anybody.as("report-manager", accounts, encoder, Role.MANAGER);
        staff = anybody.as("report-staff", accounts, encoder, Role.STAFF);
    }

    @Test
    void the_shipped_report_is_listed_read_drawn_and_answered_304_while_nothing_has_moved() {
        assertThat(manager.json("/api/v1/reports").path("reports").path(0).path("name").asString()).isEqualTo("quarterly");
        assertThat(manager.json("/api/v1/reports/quarterly").path("blocks").size()).isEqualTo(6);
        HttpResponse<byte[]> png = manager.get("/api/v1/reports/quarterly.png?width=600");
        assertThat(png.headers().firstValue("Content-Type")).contains("image/png");
        String tag = png.headers().firstValue("ETag").orElseThrow();
        assertThat(manager.get("/api/v1/reports/quarterly.png?width=600", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(new String(manager.get("/api/v1/reports/quarterly.pdf").body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }

    @Test
    void what_is_issued_is_answered_with_its_number_and_hash_and_anybody_has_the_very_file() throws Exception {
        JsonNode issued = ApiClient.json(manager.post("/api/v1/reports/quarterly/issues", ""));
        long number = issued.path("number").asLong();
        HttpResponse<byte[]> png = anybody.get("/api/v1/issues/" + number + ".png");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png.body()))).isEqualTo(issued.path("sha256").asString());
        assertThat(Provenance.read(png.body()).orElseThrow().issue()).contains(number);
        assertThat(new String(anybody.get("/api/v1/issues/" + number + ".pdf").body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(anybody.json("/api/v1/issues/" + number).path("revision").asLong()).isEqualTo(issued.path("revision").asLong());
        assertThat(anybody.json("/api/v1/issues/" + number + "/changes").path("changes").isEmpty()).isTrue();
        staff.post("/api/v1/indicators/trade/observations",
                "[{\"period\":\"2024-Q2\",\"figure\":\"13.2\",\"source\":\"sb-belta\",\"document\":\"Later\",\"published\":\"2024-08-01\"}]");
        JsonNode changes = anybody.json("/api/v1/issues/" + number + "/changes").path("changes");
        assertThat(changes.path(0).path("period").asString()).isEqualTo("2024-Q2");
        assertThat(changes.path(0).path("kind").asString()).isEqualTo("added");
    }

    @Test
    void the_page_of_an_issue_that_there_is_none_of_is_a_404_with_the_page() {
        long number = ApiClient.json(manager.post("/api/v1/reports/quarterly/issues", "")).path("number").asLong();
        for (String page : new String[] {"/r/", "/reports/issues/"}) {
            assertThat(anybody.get(page + number).statusCode()).as(page).isEqualTo(200);
            for (String none : new String[] {"999999", "none", "1234567890123456789012"}) {
                HttpResponse<byte[]> answer = anybody.get(page + none);
                assertThat(answer.statusCode()).as(page + none).isEqualTo(404);
                assertThat(ApiClient.text(answer)).startsWith("<!doctype html>");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"blocks":[{"type":"map"}]}                                   | 400 | template-block
            {"blocks":[{"type":"chart","series":"trade","colour":"red"}]} | 400 | template-field
            {"blocks":[{"type":"chart","series":"trade","periods":"all"}]}| 400 | period-rule
            {"name":"other","blocks":[]}                                  | 400 | template-name
            {"page":"A0","blocks":[]}                                     | 400 | paper
            {"file":"../secret","blocks":[]}                              | 400 | file-name
            {"blocks":[                                                   | 400 | template-json
            []                                                            | 400 | template-field
            """)
    void what_is_no_template_is_refused_with_its_reason_and_nothing_is_kept(String body, int status, String code) {
        HttpResponse<byte[]> answer = manager.put("/api/v1/reports/tried", body);
        assertThat(answer.statusCode()).as(ApiClient.text(answer)).isEqualTo(status);
        assertThat(ApiClient.json(answer).path("code").asString()).isEqualTo(code);
        assertThat(manager.get("/api/v1/reports/tried").statusCode()).isEqualTo(404);
    }

    @Test
    void a_saved_template_says_what_is_amiss_and_cannot_be_issued_before_it_is_mended() {
        JsonNode saved = ApiClient.json(manager.put("/api/v1/reports/mended", "{\"blocks\":[{\"type\":\"chart\",\"series\":\"gone\"}]}"));
        assertThat(saved.path("version").asInt()).isEqualTo(1);
        assertThat(saved.path("findings").path(0).path("code").asString()).isEqualTo("unknown-indicator");
        HttpResponse<byte[]> refused = manager.post("/api/v1/reports/mended/issues?overrule=so", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(ApiClient.json(refused).path("findings").path(0).path("severity").asString()).isEqualTo("error");
        assertThat(manager.put("/api/v1/reports/curled", "{\"blocks\":[]}", "application/x-www-form-urlencoded").statusCode())
                .as("as curl sends a file").isEqualTo(200);
        assertThat(manager.put("/api/v1/reports/mended?basedOn=7", "{\"blocks\":[]}").statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"png,image/png", "svg,image/svg+xml", "pdf,application/pdf"})
    void a_chart_leaves_in_three_kinds_of_file_plain_or_full(String suffix, String type) {
        for (String rest : new String[] {"", "&style=plain", "&theme=transparent", "&width=800&height=418&lang=ru"}) {
            HttpResponse<byte[]> answer = anybody.get("/api/v1/indicators/trade/chart." + suffix + "?freq=A" + rest);
            assertThat(answer.statusCode()).as(suffix + rest).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        }
        assertThat(ApiClient.text(anybody.get("/api/v1/indicators/trade/chart.svg?freq=A"))).contains(">≈\u00a048.7<", "font-face");
    }

    @Test
    void a_picture_says_what_it_shows_and_another_says_nothing() {
        byte[] png = anybody.get("/api/v1/indicators/trade/chart.png?freq=A").body();
        View shown = Provenance.read(png).orElseThrow().views().getFirst();
        assertThat(shown.indicators()).containsExactly("trade");
        assertThat(shown.toString()).contains("revision=");
        assertThat(Provenance.read("no picture".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Provenance.read(java.util.Arrays.copyOf(png, 60))).isEmpty();
    }
}
