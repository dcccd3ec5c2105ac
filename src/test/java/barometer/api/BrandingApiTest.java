package barometer.api;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.chart.png.Houses;
import barometer.chart.png.Provenance;
import barometer.domain.Role;
import barometer.store.Accounts;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

/** The look of the house over real HTTP: set by the administrator, seen by everybody, kept by what was issued. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class BrandingApiTest {

    private static final String BRANDING = "/api/v1/branding";
    private static final String CHART = "/api/v1/indicators/trade/chart.png?freq=A";

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;

    private ApiClient anybody;
    private ApiClient administrator;
    private ApiClient manager;

    @BeforeEach
    void callers() {
        anybody = ApiClient.anybody(port);
        administrator = anybody.as("house-admin", accounts, encoder, Role.ADMINISTRATOR);
        manager = anybody.as("house-manager", accounts, encoder, Role.MANAGER);
    }

    private JsonNode set(String body) {
        HttpResponse<byte[]> answer = administrator.put(BRANDING, body);
        assertThat(answer.statusCode()).as(ApiClient.text(answer)).isEqualTo(200);
        return ApiClient.json(answer);
    }

    private int version() {
        return administrator.json(BRANDING).path("version").asInt();
    }

    @Test
    void what_is_set_stands_on_pages_pictures_and_frames_and_none_of_it_as_markup() {
        String svg = Base64.getEncoder().encodeToString(Houses.SVG.getBytes(StandardCharsets.UTF_8));
        JsonNode look = set("{\"house\":{\"en\":\"Tom <b>& Co\",\"ru\":\"Том и Ко\"},\"accent\":\"#7a1f2b\",\"licence\":\"CC BY 4.0\",\"footer\":\"Minsk\",\"logo\":\""
                + svg + "\"}");
        assertThat(look.path("accent").asString()).isEqualTo("#7A1F2B");
        HttpResponse<byte[]> logo = anybody.get("/" + look.path("logo").path("address").asString());
        assertThat(logo.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(logo.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        String page = ApiClient.text(anybody.get("/"));
        assertThat(page).contains("Tom &lt;b&gt;&amp; Co", "branding/look.css?v=" + look.path("version").asInt()).doesNotContain("Tom <b>");
        assertThat(ApiClient.text(anybody.get("/branding/look.css"))).contains("#7A1F2B");
        String frame = ApiClient.text(anybody.get("/embed/indicators/trade?lang=ru"));
        assertThat(frame).contains("Том и Ко · Minsk", "CC BY 4.0", "branding/logo.png").contains("og:site_name\" content=\"Том и Ко\"");
        assertThat(Provenance.read(anybody.get(CHART).body()).orElseThrow().licence()).isEqualTo("CC BY 4.0");
        set("{\"house\":null,\"accent\":null,\"licence\":null,\"footer\":null,\"logo\":null}");
        assertThat(anybody.get("/branding/logo.png").statusCode()).isEqualTo(404);
        assertThat(ApiClient.text(anybody.get("/"))).doesNotContain("branding/look.css");
    }

    @Test
    void a_picture_that_a_client_has_is_drawn_again_once_the_house_looks_otherwise() {
        HttpResponse<byte[]> first = anybody.get(CHART);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(anybody.get(CHART, "If-None-Match", tag).statusCode()).isEqualTo(304);
        set("{\"footer\":\"Another line\"}");
        HttpResponse<byte[]> second = anybody.get(CHART, "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isNotEqualTo(first.body());
    }

    @Test
    void what_was_issued_keeps_the_look_that_it_had() {
        set("{\"footer\":\"The old line\"}");
        JsonNode issue = ApiClient.json(manager.post("/api/v1/reports/quarterly/issues?overrule=for-the-test", ""));
        String png = "/api/v1/issues/" + issue.path("number").asLong() + ".png";
        byte[] before = anybody.get(png).body();
        set("{\"footer\":\"The new line\"}");
        assertThat(anybody.get(png).body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"accent":"red"}                     | 400 | colour
            {"accent":"#FFD400"}                 | 422 | accent-refused
            {"logo":"bm90IGEgcGljdHVyZQ=="}      | 400 | logo-kind
            {"logo":"iVBORw0KGgoAAAAN"}          | 400 | logo-broken
            {"logo":"***"}                       | 400 | logo-kind
            {"footer":"a\\nb"}                   | 400 | branding-control
            {"footer":7}                         | 400 | branding-field
            {"colour":"#000000"}                 | 400 | unknown-parameter
            []                                   | 400 | no-object
            """)
    void what_will_not_do_is_refused_with_its_reason_and_the_old_look_stays(String body, int status, String code) {
        set("{\"footer\":\"Stays\"}");
        int version = version();
        HttpResponse<byte[]> answer = administrator.put(BRANDING, body);
        assertThat(answer.statusCode()).as(ApiClient.text(answer)).isEqualTo(status);
        assertThat(ApiClient.json(answer).path("code").asString()).isEqualTo(code);
        assertThat(ApiClient.json(answer).path("detail").asString()).isNotBlank();
        assertThat(version()).isEqualTo(version);
        assertThat(administrator.json(BRANDING).path("footer").path("en").asString()).isEqualTo("Stays");
    }

    @Test
    void a_refused_colour_is_answered_with_the_numbers_and_a_darker_one_that_is_taken() {
        JsonNode refused = ApiClient.json(administrator.put(BRANDING, "{\"accent\":\"#E4572E\"}"));
        assertThat(refused.path("measures").size()).isEqualTo(6);
        JsonNode taken = set("{\"accent\":\"" + refused.path("proposed").asString() + "\"}");
        assertThat(taken.path("measures").valueStream()).allMatch(m -> m.path("holds").asBoolean());
    }

    @Test
    void two_who_set_it_at_once_do_not_undo_each_other_unseen() {
        int version = version();
        set("{\"footer\":\"First\"}");
        assertThat(administrator.put(BRANDING + "?basedOn=" + version, "{\"footer\":\"Second\"}").statusCode()).isEqualTo(409);
        assertThat(administrator.json(BRANDING).path("footer").path("en").asString()).isEqualTo("First");
    }
}
