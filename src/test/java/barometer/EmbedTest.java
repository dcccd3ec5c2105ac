package barometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page for a frame in another site: complete without a script, framed by whom the operator lists, signed in never. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "barometer.embed-origins=https://news.example https://*.office.example:8443")
class EmbedTest {

    @LocalServerPort
    private int port;

    private HttpResponse<String> get(String path) {
        return new Caller(port).get(path);
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }

    @Test
    void thePageHasTitleSentencePictureTableSourceAndTheWayToTheWholePage() {
        var answer = get("/embed/indicators/trade?freq=Q&lang=en");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().replace('\u00a0', ' ')).contains("<h1>Trade turnover: 12.08 bn USD in Q1 2024, +4.2 % on Q1 2023</h1>")
                .contains("<p class=\"reading\">").contains("<td>11.59</td>").contains("28 May 2024")
                .contains("<noscript><picture>").contains("api/v1/indicators/trade/chart.png?freq=Q&amp;lang=en&amp;width=1000")
                .contains("class=\"chart-model\">{").contains("href=\"../../indicators/trade?freq=Q&amp;lang=en\"")
                .contains("property=\"og:image\" content=\"http://localhost:" + port + "/api/v1/indicators/trade/chart.png?freq=Q");
    }

    @Test
    void onlyThisPageMayBeFramedAndOnlyByThoseWhomTheOperatorLists() {
        var embed = get("/embed/indicators/trade");
        assertThat(policy(embed)).endsWith("frame-ancestors 'self' https://news.example https://*.office.example:8443").contains("default-src 'none'");
        assertThat(embed.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(embed.headers().firstValue("Set-Cookie")).isEmpty();
        for (String other : new String[] {"/", "/indicators/trade", "/embed", "/embed/trade", "/embed/indicators/trade/more"}) {
            assertThat(get(other).headers().firstValue("X-Frame-Options")).as(other).hasValue("SAMEORIGIN");
            assertThat(policy(get(other))).as(other).doesNotContain("news.example");
        }
        assertThat(get("/api/v1/indicators").headers().firstValue("X-Frame-Options")).hasValue("DENY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing                | 404 | nothing
            trade?freq=Z           | 400 | is not a frequency
            trade?colour=red       | 400 | means nothing at this address
            trade?revision=99      | 400 | no revision 99
            trade?theme=pink       | 400 | is not a theme
            """)
    void whatCannotBeShownIsAPageThatSaysWhy(String address, int status, String text) {
        var answer = get("/embed/indicators/" + address);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body()).contains(text);
    }

    @Test
    void anAddressIsShownAsTextNeverAsMarkup() {
        assertThat(get("/embed/indicators/trade?freq=%3Cscript%3Ealert(1)%3C/script%3E").body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        String tag = get("/embed/indicators/trade").headers().firstValue("ETag").orElseThrow();
        assertThat(new Caller(port).get("/embed/indicators/trade", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void withoutAListThisSiteAloneMayFrameIt() {
        assertThat(EmbedRules.policy(" ")).endsWith("frame-ancestors 'self'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"news.example", "https://news.example/page", "https://news.example; script-src *", "javascript:", "'none'"})
    void whatIsNoOriginStopsTheStartInOneSentence(String origins) {
        assertThatThrownBy(() -> EmbedRules.policy(origins)).isInstanceOf(StartRefused.class).hasMessageContaining("BAROMETER_EMBED_ORIGINS");
    }
}
