package barometer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.Role;
import barometer.domain.Row;
import barometer.domain.Viewer;
import barometer.ledger.Draft;
import barometer.ledger.Ledger;
import barometer.ledger.Reading;
import barometer.store.Accounts;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;

/** A staff member records a figure with the keyboard alone, and learns what a colleague records meanwhile. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext // it records figures, which other tests of the same program would meet
class EntryTest {

    private static final String NAME = "recorder";
    private static final String PASSWORD = "Amber-Tram-2207";
    private static final Viewer COLLEAGUE = new Viewer(Optional.of(77L), "colleague", Set.of(Role.STAFF));

    @RegisterExtension
    final ChromiumSession browser = new ChromiumSession();

    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;
    @Autowired
    private Ledger ledger;
    @Autowired
    private Reading reading;

    private Page page;

    @BeforeEach
    void signIn() {
        accounts.add(NAME, encoder.encode(PASSWORD), Set.of(Role.STAFF), false, Language.EN);
        page = browser.open("/sign-in");
        page.locator("input[name=username]").fill(NAME);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("sign-in"));
    }

    @Test
    void recordsAFigureByKeyboardAlone() {
        browser.open("/entry/figure");
        assertThat(page.evaluate("document.activeElement.getAttribute('role')")).as("the indicator is asked first").isEqualTo("combobox");
        page.keyboard().type("trade");
        Locator offered = page.locator("vaadin-combo-box-item:visible");
        // The list opens whole; a choice counts once it holds what was typed and nothing else.
        PlaywrightAssertions.assertThat(offered.first()).containsText("Bilateral trade turnover");
        PlaywrightAssertions.assertThat(offered.filter(new Locator.FilterOptions().setHasText("Rail cargo"))).hasCount(0);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/entry/figure?indicator=trade");
        browser.settle();
        field("source").focus();
        page.keyboard().type("Yearbook of trade");
        page.keyboard().press("Enter");
        tabTo("period");
        page.keyboard().type("2024");
        page.keyboard().press("Tab");
        page.keyboard().type("около 52,1");
        PlaywrightAssertions.assertThat(page.locator(".reads")).containsText("2024: about 52.1 billion US dollars");
        PlaywrightAssertions.assertThat(page.locator(".entry-preview barometer-chart")).hasAttribute("aria-label",
                java.util.regex.Pattern.compile(".*52\\.1.*"));
        assertThat(browser.accessibilityViolations()).isEmpty();
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator(".notice.done")).containsText("Recorded as revision");
        assertThat(reading.history("trade", COLLEAGUE).orElseThrow().standing()).anySatisfy(s ->
                assertThat(s.statement().claim()).hasToString("~52.1"));
        PlaywrightAssertions.assertThat(page.locator(".history-line").filter(new Locator.FilterOptions().setHasText("52.1"))).isVisible();
        PlaywrightAssertions.assertThat(field("period")).isFocused();
        PlaywrightAssertions.assertThat(field("figure")).hasValue("");

        page.reload();
        browser.settle();
        page.keyboard().press("Alt+s");
        PlaywrightAssertions.assertThat(field("source")).hasValue("Yearbook of trade");
    }

    @Test
    void takesInWhatAColleagueRecordsAndLeavesWhatIsTyped() {
        browser.open("/entry/figure?indicator=rail-transit");
        field("period").fill("2024");
        ledger.commit(new Draft(Optional.of("rail-transit"), List.of(new Row(1, Map.of(Row.Field.PERIOD, "2021", Row.Field.FIGURE, "6.1",
                Row.Field.SOURCE, "A colleague’s source"))), Optional.empty(), Optional.of("test"), ""), COLLEAGUE);
        PlaywrightAssertions.assertThat(page.locator(".notice.news")).containsText("New figures at");
        PlaywrightAssertions.assertThat(page.locator(".history-line").filter(new Locator.FilterOptions().setHasText("6.1 Mt"))).isVisible();
        PlaywrightAssertions.assertThat(field("period")).hasValue("2024");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(browser.accessibilityViolations()).isEmpty();
        page.setViewportSize(390, 844);
        assertThat(browser.accessibilityViolations()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    }

    private Locator field(String name) {
        return page.locator("#entry-" + name + " input");
    }

    /** Presses Tab until the field has the focus; a field that the keyboard cannot reach fails the test. */
    private void tabTo(String name) {
        for (int i = 0; i < 20 && !(boolean) field(name).evaluate("e => e === document.activeElement"); i++) {
            page.keyboard().press("Tab");
        }
        PlaywrightAssertions.assertThat(field(name)).isFocused();
    }
}
