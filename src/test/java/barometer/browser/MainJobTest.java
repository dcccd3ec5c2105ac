package barometer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.Role;
import barometer.store.Accounts;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;

/** The main job of the analyst and the manager, and a figure that arrives while they look. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class MainJobTest {

    private static final String PASSWORD = "lamp-7-orchard-9-river";

    @RegisterExtension
    final ChromiumSession browser = new ChromiumSession();

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void an_analyst_finds_an_indicator_and_reads_what_was_said_and_what_follows() {
        Page page = browser.open("/");
        page.locator("a", new Page.LocatorOptions().setHasText("Rail cargo through Russia")).first().click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/indicators/rail-transit.*"));
        assertThat(page.locator("h1")).containsText("more than doubled on 2022");
        assertThat(page.locator("body")).containsText("President of Russia");
        Locator chart = page.locator("barometer-chart");
        assertThat(chart).hasAttribute("aria-label", java.util.regex.Pattern.compile(".*more than 14.million tonnes.*nothing bounds it.*"));
    }

    @Test
    void the_address_reproduces_the_view() {
        Page page = browser.open("/indicators/trade?freq=Q&lang=ru");
        assertThat(page.locator("h1")).containsText("12,08 млрд");
        assertThat(page.locator("html")).hasAttribute("lang", "ru");
    }

    @Test
    void a_manager_takes_away_the_very_picture_that_the_interface_gives() throws Exception {
        Page page = browser.open("/indicators/trade?freq=Q");
        var download = page.waitForDownload(() ->
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("PNG")).first().click());
        byte[] saved = Files.readAllBytes(download.path());
        byte[] given = http.send(HttpRequest.newBuilder(URI.create(download.url())).build(), BodyHandlers.ofByteArray()).body();
        assertThat(saved).isEqualTo(given).startsWith(0x89, 'P', 'N', 'G');
        assertThat(download.suggestedFilename()).isEqualTo("trade-Q.png");
    }

    @Test
    void a_figure_recorded_elsewhere_appears_in_the_open_page_its_table_the_file_and_the_next_picture() throws Exception {
        Page page = browser.open("/indicators/trade?freq=A");
        byte[] before = get("/api/v1/indicators/trade/chart.png?freq=A&width=600&height=400");
        assertThat(record("trade", "2024", "~51.3")).contains("\"added\":1");

        assertThat(page.locator("body")).containsText("≈\u00a051.3");
        assertThat(page.locator("vaadin-grid")).containsText("≈\u00a051.3");
        assertThat(new String(get("/api/v1/indicators/trade/observations.csv?freq=A"), StandardCharsets.UTF_8))
                .contains("trade,2024,~51.3,about,stated");
        assertThat(get("/api/v1/indicators/trade/chart.png?freq=A&width=600&height=400")).isNotEqualTo(before);
    }

    @Test
    void an_open_overview_marks_the_tile_that_changed() throws Exception {
        Page page = browser.open("/");
        assertThat(record("investment-share", "2024-Q2", "58.25")).contains("\"added\":1");
        assertThat(page.locator("body")).containsText("58.25");
    }

    private byte[] get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), BodyHandlers.ofByteArray()).body();
    }

    private String record(String code, String period, String figure) throws IOException, InterruptedException {
        if (accounts.byName("clerk").isEmpty()) {
            accounts.add("clerk", encoder.encode(PASSWORD), Set.of(Role.STAFF), false, Language.EN);
        }
        String credentials = Base64.getEncoder().encodeToString(("clerk:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        String row = "[{\"period\":\"" + period + "\",\"figure\":\"" + figure + "\",\"source\":\"sb-belta\",\"document\":\"Yearbook\","
                + "\"published\":\"2025-02-10\"}]";
        return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/indicators/" + code + "/observations"))
                .header("Authorization", "Basic " + credentials).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(row)).build(), BodyHandlers.ofString()).body();
    }
}
