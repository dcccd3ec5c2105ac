package barometer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.Role;
import barometer.domain.Statement;
import barometer.domain.Viewer;
import barometer.ledger.Reading;
import barometer.store.Accounts;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;

/** A staff member works at the sheet as at a spreadsheet. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext // it records figures, which other tests of the same program would meet
class SheetTest {

    private static final String NAME = "sheet-recorder";
    private static final String PASSWORD = "Amber-Tram-2207";
    private static final Viewer READER = new Viewer(Optional.of(77L), "reader", Set.of(Role.STAFF));

    @RegisterExtension
    final ChromiumSession browser = new ChromiumSession();

    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;
    @Autowired
    private Reading reading;

    private Page page;

    @BeforeEach
    void open() {
        accounts.add(NAME, encoder.encode(PASSWORD), Set.of(Role.STAFF), false, Language.EN);
        page = browser.open("/sign-in");
        page.locator("input[name=username]").fill(NAME);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("sign-in"));
        browser.open("/entry?indicator=trade");
    }

    @Test
    @DirtiesContext // what it records would stand in the cells of the other tests
    void typesFillsCopiesPastesUndoesAndRecordsByKeyboardAlone() {
        source("Yearbook of trade");
        figure("2024").focus();
        page.keyboard().type("50.7");
        page.keyboard().press("Tab");
        page.keyboard().type("+4.2 %");
        page.keyboard().press("Enter");
        assertThat(figure("2025")).isFocused(); // Enter returns to the column that Tab began in
        page.keyboard().type("9");
        page.keyboard().press("Escape");
        assertThat(figure("2025")).containsText("–");
        assertThat(line("2024").locator("td.reads")).containsText("50.7 billion US dollars");
        assertThat(line("2024").locator("td.reads")).containsText("+4.2 % on 2023".replace(" %", "\u202f%"));

        page.keyboard().press("Control+d"); // from the cell above
        assertThat(figure("2025")).containsText("50.7");
        page.keyboard().press("Control+z");
        assertThat(figure("2025")).containsText("–");
        page.keyboard().press("Control+y");
        assertThat(figure("2025")).containsText("50.7");
        page.keyboard().press("Delete");

        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".notice.done")).containsText("Recorded as revision");
        assertThat(standing("2024")).containsExactlyInAnyOrder("50.7", "+4.2%");
        assertThat(figure("2024")).not().hasClass(Pattern.compile(".*typed.*"));
        assertThat(figure("2024")).containsText("50.7");
    }

    @Test
    void aBlockGoesWhereItIsPutAndNothingOutsideIsTouched() {
        figure("2024").focus();
        paste("text/html", "<table><tr><td rowspan=2>≈ 49,8</td><td>+2,1 %</td></tr><tr><td>n/a</td></tr></table>");
        assertThat(page.locator("barometer-cells td.typed")).hasText(new String[] {"≈ 49,8", "+2,1 %", "n/a"});
        assertThat(figure("2025")).containsText("–");
        page.keyboard().press("Control+z");
        assertThat(page.locator("barometer-cells td.typed")).hasCount(0);
    }

    @Test
    void aBlockThatBringsItsPeriodsFindsItsLinesAndSurvivesAChangeOfLanguage() {
        page.locator("barometer-cells tr[data-id='free-1'] .period").focus();
        paste("text/plain", "2017 год\t31,2\n2018\tоколо 33,8\n2023\t48,9\n");
        assertThat(figure("2017")).containsText("31,2");
        assertThat(figure("2018")).containsText("около 33,8");
        assertThat(figure("2023")).containsText("≈ 48.7");
        assertThat(figure("2023")).containsText("48,9");
        assertThat(page.locator(".fates")).containsText("2017, 2018, 2023");
        page.locator(".bar button", new Page.LocatorOptions().setHasText("RU")).or(page.locator(".bar a", new Page.LocatorOptions().setHasText("RU"))).first().click();
        assertThat(line("2018").locator("td.reads")).containsText("около 33,8");
        assertThat(browser.accessibilityViolations()).isEmpty();
    }

    private void source(String name) {
        page.locator("#entry-source input").focus();
        page.keyboard().type(name);
        page.keyboard().press("Enter");
        browser.settle();
    }

    /** What the clipboard would bring. */
    private void paste(String type, String content) {
        page.evaluate("""
                ([type, content]) => {
                  const data = new DataTransfer();
                  data.setData(type, content);
                  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""", List.of(type, content));
    }

    private Locator line(String period) {
        return page.locator("barometer-cells tr[data-id='" + period + "']");
    }

    private Locator figure(String period) {
        return line(period).locator("td.cell").first();
    }

    private List<String> standing(String period) {
        return reading.history("trade", READER).orElseThrow().standing().stream().map(s -> s.statement())
                .filter(s -> s.period().toString().equals(period)).map(Statement::claim).map(Object::toString).toList();
    }
}
