package barometer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.Role;
import barometer.domain.Template;
import barometer.domain.Viewer;
import barometer.files.TemplateJson;
import barometer.publish.Reports;
import barometer.store.Accounts;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;

/** A manager composes a page, issues it, sees what has changed, and issues it again. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext // it records a figure
class ReportDeskTest {

    private static final String NAME = "page-composer";
    private static final String PASSWORD = "Slate-Harbour-4410";
    private static final String BLOCKS = """
            {"title": {"en": "A page", "ru": "Страница"}, "blocks": [
              {"type": "chart", "series": "trade?freq=Q", "periods": "roll(2)"},
              {"type": "chart", "compare": "series=trade:Q&series=investment-russia:Q"},
              {"type": "table", "series": "rail-transit"},
              {"type": "notes"}]}""";

    @RegisterExtension
    final ChromiumSession browser = new ChromiumSession();

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;
    @Autowired
    private Reports reports;

    private Viewer manager;
    private Page page;

    @BeforeEach
    void signIn() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000); // each step draws the page
        if (accounts.byName(NAME).isEmpty()) {
            accounts.add(NAME, encoder.encode(PASSWORD), Set.of(Role.MANAGER, Role.STAFF), false, Language.EN);
        }
        manager = new Viewer(Optional.of(accounts.byName(NAME).orElseThrow().account().id()), NAME, Set.of(Role.MANAGER));
        page = browser.open("/sign-in");
        page.setViewportSize(1440, 1000);
        page.locator("input[name=username]").fill(NAME);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("sign-in"));
    }

    private void save(String name) {
        reports.save(TemplateJson.read(BLOCKS.getBytes(StandardCharsets.UTF_8), Optional.of(name), 1), Optional.empty(), manager);
    }

    private void expect(String... order) {
        assertThat(page.locator(".block-kind")).hasText(order);
    }

    @Test
    void a_page_is_composed_by_keyboard_and_by_dragging_issued_and_issued_again_with_its_periods_rolled() throws Exception {
        save("composed");
        browser.open("/reports/composed");
        expect("1 · Chart", "2 · Chart", "3 · Table", "4 · Notes and sources");
        assertThat(page.locator(".page-frame")).hasCount(4);

        // By keyboard: the focus goes along with the block, and a field keeps it while it is left.
        page.locator("#block-1").focus();
        page.keyboard().press("Alt+ArrowDown");
        expect("1 · Chart", "2 · Table", "3 · Chart", "4 · Notes and sources");
        assertThat(page.locator("#block-2")).isFocused();
        page.keyboard().press("Control+z");
        expect("1 · Chart", "2 · Chart", "3 · Table", "4 · Notes and sources");
        page.keyboard().press("Control+y");
        expect("1 · Chart", "2 · Table", "3 · Chart", "4 · Notes and sources");
        page.locator("#title-ru input").fill("Торговля");
        page.keyboard().press("Tab");
        assertThat(page.locator(".badge.changed")).isVisible();
        assertThat(page.locator("#title-be input")).isFocused();

        // By dragging, in the list.
        page.locator(".grip").nth(1).dragTo(page.locator(".block").nth(0));
        expect("1 · Table", "2 · Chart", "3 · Chart", "4 · Notes and sources");

        page.locator("#save").click();
        assertThat(page.locator(".badge.kept")).containsText("version 2");
        Template saved = reports.template("composed", manager).orElseThrow().template();
        assertThat(saved.title().in(Language.RU)).isEqualTo("Торговля");
        assertThat(saved.blocks().getFirst()).isInstanceOf(Template.Table.class);

        page.locator("#issue").click();
        page.waitForURL(Pattern.compile(".*/reports/issues/\\d+"));
        assertThat(page.locator(".differences")).containsText("Nothing has changed");

        record("trade", "{\"period\":\"2024-Q2\",\"figure\":\"13.2\",\"source\":\"sb-belta\",\"document\":\"A bulletin\",\"published\":\"2024-08-10\"}");
        page.reload();
        browser.settle();
        assertThat(page.locator(".differences")).containsText("Q2 2024");
        page.locator("#again").click();
        page.waitForURL(Pattern.compile(".*/reports/issues/\\d+\\?against=\\d+"));
        assertThat(page.locator(".differences")).containsText("13.2");
    }

    @Test
    void who_saves_over_somebody_elses_version_is_told_and_nothing_is_lost() {
        save("shared");
        browser.open("/reports/shared");
        page.locator("#title-en input").fill("Mine");
        page.keyboard().press("Tab");
        assertThat(page.locator(".badge.changed")).isVisible();
        Reports.Kept kept = reports.template("shared", manager).orElseThrow();
        reports.save(kept.template().titled(new barometer.domain.LocalText(java.util.Map.of(Language.EN, "Theirs"))), Optional.of(1), manager);
        page.locator("#save").click();
        Locator dialog = page.locator("vaadin-dialog[opened], vaadin-dialog-overlay").first();
        assertThat(page.getByText("Somebody else has saved this report")).isVisible();
        assertThat(dialog).isAttached();
        page.getByText("Lay theirs on the desk").click();
        assertThat(page.locator("h1.page-title")).hasText("Theirs");
        page.locator("#undo").click();
        assertThat(page.locator("h1.page-title")).hasText("Mine");
        page.locator("#save").click();
        assertThat(page.locator(".badge.kept")).containsText("version 3");
        assertThat(reports.versions("shared", manager)).hasSize(3);
    }

    @Test
    void the_pages_of_reports_can_be_used_by_everybody() {
        save("open");
        long issue = reports.issue("open", Optional.empty(), "", manager).number();
        List<String> violations = new ArrayList<>();
        String[] addresses = {"/reports", "/reports?put=trade?freq%3DQ&lang=be", "/reports/open?lang=ru", "/reports/issues/" + issue + "?lang=be",
            "/picture/trade?freq=A&lang=ru", "/picture?series=trade:Q&series=investment-russia:Q"};
        for (String address : addresses) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.setViewportSize(1440, 900);
                browser.open(address);
                for (int width : new int[] {1440, 390}) {
                    page.setViewportSize(width, 900);
                    page.waitForSelector("h1");
                    browser.accessibilityViolations().forEach(v -> violations.add(address + " " + width + " " + scheme + ": " + v));
                    int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
                    if (wide > width) {
                        violations.add(address + " " + width + ": the page is " + wide + " wide");
                    }
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    private void record(String indicator, String row) throws Exception {
        String account = Base64.getEncoder().encodeToString((NAME + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/indicators/" + indicator
                + "/observations")).header("Authorization", "Basic " + account).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("[" + row + "]")).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
