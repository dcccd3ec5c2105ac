package barometer.api;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Role;
import barometer.store.Accounts;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Who took which picture, over real HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class PicturesApiTest {

    private static final String CHART = "/api/v1/indicators/trade/chart.png?freq=A&width=400&height=300";

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;

    private ApiClient anybody;
    private ApiClient administrator;
    private ApiClient manager;
    private ApiClient analyst;

    @BeforeEach
    void callers() {
        anybody = ApiClient.anybody(port);
        administrator = anybody.as("pictures-admin", accounts, encoder, Role.ADMINISTRATOR);
        manager = anybody.as("pictures-manager", accounts, encoder, Role.MANAGER);
        analyst = anybody.as("pictures-analyst", accounts, encoder, Role.ANALYST);
    }

    private JsonNode newest() {
        return administrator.json("/api/v1/pictures?limit=1").path("pictures").path(0);
    }

    private long count() {
        return administrator.json("/api/v1/pictures?limit=1000").path("pictures").size();
    }

    @Test
    void a_chart_is_noted_with_who_took_it_what_it_shows_and_the_hash_of_the_very_file() throws Exception {
        byte[] file = analyst.get(CHART + "&knownOn=2024-06-01&lang=ru").body();
        JsonNode line = newest();
        assertThat(line.path("account").asString()).isEqualTo("pictures-analyst");
        assertThat(line.path("subject").asString()).isEqualTo("chart");
        assertThat(line.path("way").asString()).isEqualTo("interface");
        assertThat(line.path("indicators").path(0).asString()).isEqualTo("trade");
        assertThat(line.path("span").asString()).isEqualTo("2022 – 2023");
        assertThat(line.path("revision").asLong()).isPositive();
        assertThat(line.path("knownOn").asString()).isEqualTo("2024-06-01");
        assertThat(line.path("form").asString()).isEqualTo("400×300×1 light full ru");
        assertThat(line.path("sha256").asString()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
        assertThat(line.path("bytes").asInt()).isEqualTo(file.length);
    }

    @Test
    void each_kind_of_picture_is_noted() {
        anybody.get("/api/v1/indicators/trade/chart.svg?freq=A");
        assertThat(newest().path("format").asString()).isEqualTo("svg");
        assertThat(newest().path("account").isNull()).as("somebody who has not signed in").isTrue();
        anybody.get("/api/v1/compare/chart.png?series=trade:Q&series=investment-russia:Q");
        assertThat(newest().path("subject").asString()).isEqualTo("comparison");
        manager.get("/api/v1/reports/quarterly.png?width=400");
        assertThat(newest().path("report").asString()).isEqualTo("quarterly");
        long number = ApiClient.json(manager.post("/api/v1/reports/quarterly/issues?overrule=for-the-test", "")).path("number").asLong();
        anybody.get("/api/v1/issues/" + number + ".png");
        assertThat(newest().path("issue").asLong()).isEqualTo(number);
    }

    @Test
    void what_hands_out_no_new_picture_is_not_noted() {
        String tag = anybody.get(CHART).headers().firstValue("ETag").orElseThrow();
        long before = count();
        assertThat(anybody.get(CHART, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(anybody.get("/api/v1/indicators/no-such/chart.png").statusCode()).isEqualTo(404);
        anybody.get(CHART, "Sec-Fetch-Dest", "image", "Sec-Fetch-Site", "same-origin");
        anybody.get(CHART, "Accept", "image/avif,image/webp,*/*;q=0.8", "Referer", "http://localhost:" + port + "/indicators/trade");
        assertThat(count()).isEqualTo(before);
        anybody.get(CHART, "Sec-Fetch-Dest", "document", "Sec-Fetch-Site", "same-origin");
        assertThat(newest().path("way").asString()).as("the link of a page").isEqualTo("page");
        anybody.get(CHART, "Sec-Fetch-Dest", "image", "Sec-Fetch-Site", "cross-site");
        assertThat(count()).as("a page elsewhere that shows it has taken it").isEqualTo(before + 2);
    }

    @Test
    void one_reads_ones_own_and_nobody_learns_of_others() {
        manager.get(CHART);
        analyst.get(CHART);
        assertThat(analyst.json("/api/v1/pictures").path("pictures").valueStream().map(p -> p.path("account").asString()).distinct())
                .containsExactly("pictures-analyst");
        assertThat(analyst.get("/api/v1/pictures?account=pictures-manager").statusCode()).isEqualTo(403);
        assertThat(analyst.get("/api/v1/pictures?account=no-such-one").statusCode()).isEqualTo(403);
        assertThat(anybody.get("/api/v1/pictures").statusCode()).isEqualTo(401);
        assertThat(administrator.json("/api/v1/pictures?account=pictures-manager").path("pictures").valueStream()
                .map(p -> p.path("account").asString()).distinct()).containsExactly("pictures-manager");
    }

    @Test
    void it_leaves_as_csv_and_as_a_workbook() {
        analyst.get(CHART);
        String csv = ApiClient.text(analyst.get("/api/v1/pictures.csv?indicator=trade"));
        assertThat(csv.lines().findFirst()).contains("at,account,subject,format,way,indicators,state,span,revision,knownOn,form,issue,report,sha256,bytes");
        assertThat(csv).contains("pictures-analyst,chart,png,interface,trade,");
        HttpResponse<byte[]> xlsx = analyst.get("/api/v1/pictures.xlsx?subject=chart");
        assertThat(xlsx.body()).startsWith('P', 'K');
        assertThat(analyst.get("/api/v1/pictures?subject=painting").statusCode()).isEqualTo(400);
        assertThat(analyst.get("/api/v1/pictures?from=yesterday").statusCode()).isEqualTo(400);
    }
}
