package barometer.api;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Comparison;
import barometer.domain.Role;
import barometer.domain.Series;
import barometer.domain.Viewer;
import barometer.ledger.Comparing;
import barometer.ledger.Reading;
import barometer.store.Accounts;
import barometer.chart.png.Provenance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class CompareApiTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;
    @Autowired
    private Reading reading;

    private HttpResponse<byte[]> get(String path) {
        return ApiClient.anybody(port).get("/api/v1/compare/" + path);
    }

    @Test
    void a_picture_of_several_series_is_a_picture_and_panels_make_it_taller() throws IOException {
        var one = ImageIO.read(new ByteArrayInputStream(get("chart.png?series=trade:Q&series=investment-russia:Q&width=1000&height=600").body()));
        assertThat(List.of(one.getWidth(), one.getHeight())).containsExactly(1000, 600);
        var panels = ImageIO.read(new ByteArrayInputStream(get("chart.png?series=trade:Q&series=trade-share&series=rail-transit&width=1000").body()));
        assertThat(panels.getHeight()).isGreaterThan(900);
    }

    @Test
    void csv_and_json_name_the_series_of_each_line() {
        String csv = new String(get("observations.csv?series=trade:A&series=rail-transit").body(), StandardCharsets.UTF_8);
        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("series,indicator,period,figure");
        assertThat(csv.lines().skip(1).map(line -> line.split(",")[0]).distinct()).containsExactly("trade:A", "rail-transit");
        JsonNode json = ApiClient.anybody(port).json("/api/v1/compare/observations?series=trade:A&series=trade:A:yoy");
        assertThat(json.get("series").get(1).get("series").asString()).isEqualTo("trade:A:yoy");
        assertThat(json.get("series").get(1).get("transform").asString()).isEqualTo("yoy");
    }

    @Test
    void a_comparison_is_drawn_plain_or_full_as_png_svg_and_pdf_and_says_what_it_shows() {
        String two = "?series=trade:Q&series=investment-russia:Q";
        byte[] full = get("chart.png" + two).body();
        assertThat(get("chart.png" + two + "&style=plain").body()).isNotEqualTo(full);
        Provenance provenance = Provenance.read(full).orElseThrow();
        assertThat(provenance.views()).singleElement().asString().matches("series=trade:Q&series=investment-russia:Q&revision=\\d+");
        assertThat(provenance.indicators()).contains("trade", "investment-russia");
        assertThat(ApiClient.text(get("chart.svg" + two))).contains("<svg", "12.08");
        assertThat(new String(get("chart.pdf" + two).body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @ParameterizedTest
    @CsvSource({
        "chart.png,                                                                400, no-series",
        "chart.png?series=no-such,                                                 404, not-found",
        "chart.png?series=trade&series=no-such,                                    404, not-found",
        "chart.png?series=trade:X,                                                 400, frequency",
        "chart.png?series=trade&series=trade,                                      400, series-twice",
        "chart.png?series=trade&form=table,                                        400, table-is-no-picture",
        "chart.png?series=trade:A&series=rail-transit&form=stacked,                400, form-refused",
        "chart.png?series=trade:Q&series=investment-russia:Q&form=line,            400, form-refused",
        "chart.png?series=trade:A&series=rail-transit&arrange=difference,          400, form-refused",
        "chart.png?series=trade:A&series=rail-transit&series=trade-share&height=200, 400, too-small-for-panels",
        "chart.png?series=trade&colour=red,                                        400, unknown-parameter",
        "chart.png?series=trade&form=line&form=step,                               400, repeated-parameter",
        "observations?series=trade&form=line,                                      400, unknown-parameter"})
    void what_cannot_be_answered_is_refused_with_its_reason(String path, int status, String code) {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void all_series_are_of_one_revision_and_share_a_frequency_where_they_can() {
        ApiClient staff = ApiClient.anybody(port).as("staff", accounts, encoder, Role.STAFF);
        long before = reading.head();
        assertThat(staff.post("/api/v1/indicators/investment-russia/observations", "[{\"period\":\"2023-Q4\",\"figure\":\"1.50\",\"source\":\"sb-belta\","
                + "\"document\":\"Yearbook\",\"published\":\"2025-02-10\"}]").statusCode()).isEqualTo(200);
        Comparing comparing = new Comparing(reading);
        Viewer anybody = Viewer.ANONYMOUS;
        List<Series> now = comparing.series(Comparison.of("trade", "investment-russia"), anybody).orElseThrow();
        assertThat(now).extracting(s -> s.frequency().code()).containsExactly("Q", "Q");
        assertThat(now).extracting(Series::revision).containsOnly(before + 1);
        List<Series> then = comparing.series(Comparison.parse("series=trade&series=investment-russia&revision=" + before), anybody).orElseThrow();
        assertThat(then).extracting(Series::revision).containsOnly(before);
        assertThat(then.getLast().observations()).hasSize(now.getLast().observations().size() - 1);
        assertThat(comparing.series(Comparison.of("trade", "no-such"), anybody)).isEmpty();
        assertThat(Set.of(comparing.unknown(Comparison.of("trade", "no-such"), anybody).orElseThrow())).containsExactly("no-such");
    }
}
