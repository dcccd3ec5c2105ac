package barometer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.Role;
import barometer.domain.Row;
import barometer.domain.Viewer;
import barometer.ledger.Desk;
import barometer.ledger.Draft;
import barometer.store.Accounts;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;

/** The pages of the staff and of the administrator break no rule of WCAG 2.1 A or AA and fit the window, in every language. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext // it keeps a draft, which would wait in the review of other tests
class DeskAccessibilityTest {

    private static final String NAME = "everybody";
    private static final String PASSWORD = "Amber-Tram-2207";
    private static final List<String> PAGES = List.of("/entry", "/entry?indicator=trade", "/entry/figure?indicator=trade", "/entry/paragraph", "/entry/calendar",
            "/entry/definitions", "/entry/definitions/indicators/trade", "/entry/definitions/sources/sb-belta", "/entry/documents", "/entry/review",
            "/admin/journal");

    /** How a page is looked at: each width in each colours, and between them all languages. */
    private record Look(int width, ColorScheme scheme, String language) {
    }

    private static final List<Look> LOOKS = List.of(new Look(1440, ColorScheme.LIGHT, "en"), new Look(390, ColorScheme.DARK, "ru"),
            new Look(1440, ColorScheme.DARK, "be"), new Look(390, ColorScheme.LIGHT, "ru"));

    @RegisterExtension
    final ChromiumSession browser = new ChromiumSession();

    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;
    @Autowired
    private Desk desk;

    @Test
    void every_page_of_the_desk_can_be_used_by_everybody() {
        accounts.add(NAME, encoder.encode(PASSWORD), Set.of(Role.STAFF, Role.ADMINISTRATOR), false, Language.EN);
        Viewer author = new Viewer(Optional.of(77L), "author", Set.of(Role.STAFF));
        Row row = new Row(1, Map.of(Row.Field.PERIOD, "2024", Row.Field.FIGURE, "450", Row.Field.SOURCE, "sb-belta"));
        long draft = desk.keep(new Draft(Optional.of("trade"), List.of(row), Optional.empty(), Optional.empty(), "of the bulletin"), author).id();
        desk.submit(draft, Optional.empty(), Optional.empty(), author);
        Page page = browser.open("/sign-in");
        page.locator("input[name=username]").fill(NAME);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("sign-in"));
        List<String> pages = new ArrayList<>(PAGES);
        pages.add("/entry/review/" + draft);
        browser.open("/entry/documents");
        pages.add("/" + page.locator(".define-list a").first().getAttribute("href"));
        List<String> violations = new ArrayList<>();
        for (String address : pages) {
            for (Look look : LOOKS) {
                page.setViewportSize(look.width(), 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
                browser.open(address + (address.contains("?") ? "&" : "?") + "lang=" + look.language());
                page.waitForSelector("h1", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
                browser.accessibilityViolations().forEach(v -> violations.add(address + " " + look + ": " + v));
                int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
                if (wide > look.width()) {
                    violations.add(address + " " + look + ": the page is " + wide + " wide");
                }
            }
        }
        assertThat(violations).isEmpty();
    }
}
