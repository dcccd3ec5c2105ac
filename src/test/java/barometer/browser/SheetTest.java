package barometer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.Role;
import barometer.domain.Row;
import barometer.domain.Statement;
import barometer.domain.Viewer;
import barometer.ledger.Draft;
import barometer.ledger.Ledger;
import barometer.ledger.Reading;
import barometer.store.Accounts;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.Map;
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
    @Autowired
    private Ledger ledger;

    private Page page;

    @BeforeEach
    void open() {
        accounts.add(NAME, encoder.encode(PASSWORD), Set.of(Role.STAFF), false, Language.EN);
        page = browser.open("/sign-in");
        page.locator("input[name=username]").fill(NAME);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("sign-in"));
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
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
        assertThat(figure("2025").locator("input")).isFocused(); // Enter returns to the column that Tab began in
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

    @Test
    void writingBeginsInAnyAlphabetAndWithAnyMethodOfInput() {
        figure("2024").focus();
        page.keyboard().insertText("около"); // letters that no key of this keyboard has
        page.keyboard().type(" 50,9");
        page.keyboard().press("Enter");
        assertThat(figure("2024")).containsText("около 50,9");
        CDPSession devices = page.context().newCDPSession(page);
        devices.send("Input.imeSetComposition", composition("бо"));
        assertThat(figure("2025").locator("input")).hasValue("бо");
        devices.send("Input.imeSetComposition", composition("более"));
        devices.send("Input.insertText", text("более"));
        page.keyboard().type(" 51");
        page.keyboard().press("Tab");
        assertThat(figure("2025")).containsText("более 51");
        assertThat(line("2025").locator("td.reads")).containsText("more than 51");
        page.keyboard().press("Home");
        page.keyboard().press("ArrowRight"); // an arrow is no letter
        page.keyboard().press("Escape");
        assertThat(page.locator("barometer-cells td.typed")).hasCount(2);
    }

    private static JsonObject text(String text) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("text", text);
        return parameters;
    }

    private static JsonObject composition(String text) {
        JsonObject parameters = text(text);
        parameters.addProperty("selectionStart", text.length());
        parameters.addProperty("selectionEnd", text.length());
        return parameters;
    }

    @Test
    void rangesAreSelectedCopiedCutFilledAndEmptiedByKeyboard() {
        figure("2024").focus();
        page.keyboard().type("50.7");
        page.keyboard().press("Enter");
        page.keyboard().type("51.8");
        page.keyboard().press("Enter");
        figure("2024").focus();
        page.keyboard().press("Shift+ArrowDown");
        assertThat(page.locator("barometer-cells td[aria-selected=true]")).hasCount(2);
        page.keyboard().press("Control+c");
        figure("2022").focus();
        figure("2025").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        page.keyboard().press("Control+v"); // twice, since the range has room for it
        assertThat(page.locator("barometer-cells td.typed .value")).hasText(new String[] {"50.7", "51.8", "50.7", "51.8"});
        page.keyboard().press("Delete");
        assertThat(page.locator("barometer-cells td.typed")).hasCount(0);
        page.keyboard().press("Control+z");
        assertThat(page.locator("barometer-cells td.typed")).hasCount(4);
        page.keyboard().press("Control+x");
        assertThat(page.locator("barometer-cells td.typed")).hasCount(0);
        figure("2022").focus();
        page.keyboard().press("Control+v");
        assertThat(figure("2025")).containsText("51.8");
        figure("2024").focus();
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Control+r"); // from the left
        assertThat(line("2024").locator("td.cell").nth(1)).containsText("50.7");
        page.keyboard().press("Control+a");
        page.keyboard().press("Delete");
        assertThat(page.locator("barometer-cells td.typed")).hasCount(0);
        assertThat(page.locator("barometer-cells tr[data-id='2023'] td.cell").first()).containsText("≈ 48.7"); // what stands is not touched
        assertThat(browser.accessibilityViolations()).isEmpty();
    }

    @Test
    void aLongBlockOfLibreOfficeFindsItsPeriods() {
        StringBuilder html = new StringBuilder("<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\"><table cellspacing=\"0\" border=\"0\">"
                + "<colgroup width=\"85\"></colgroup><colgroup span=\"2\" width=\"120\"></colgroup>");
        for (int year = 1982; year <= 2021; year++) {
            html.append("<tr><td height=\"17\" align=\"right\" sdval=\"%d\" sdnum=\"1033;\"><b>%1$d</b></td><td align=\"right\" sdval=\"%2$s\" sdnum=\"1049;0;0,0\"><font face=\"Arial\">%3$s</font></td><td align=\"left\"><br></td></tr>"
                    .formatted(year, 20 + year % 10 + ".5", 20 + year % 10 + ",5"));
        }
        page.locator("barometer-cells tr[data-id='free-1'] .period").focus();
        paste("text/html", html.append("</table>").toString());
        assertThat(page.locator("barometer-cells td.typed")).hasCount(40);
        assertThat(figure("1982")).containsText("22,5");
        assertThat(figure("2021")).containsText("21,5");
        page.locator(".bar button", new Page.LocatorOptions().setHasText("RU")).or(page.locator(".bar a", new Page.LocatorOptions().setHasText("RU"))).first().click();
        assertThat(line("1982").locator("td.reads")).containsText("22,5");
        figure("1982").focus();
        page.keyboard().press("Control+z"); // what was done is still known
        assertThat(page.locator("barometer-cells td.typed")).hasCount(0);
        page.keyboard().press("Control+y");
        assertThat(page.locator("barometer-cells td.typed")).hasCount(40);
    }

    @Test
    @DirtiesContext // what it records would stand in the cells of the other tests
    void ofTwoEditorsNoneOverwritesTheOther() {
        another("50.0");
        browser.open("/entry?indicator=trade");
        source("Yearbook of trade");
        figure("2024").focus();
        page.keyboard().type("50.7");
        page.keyboard().press("Enter");
        another("50.4");
        assertThat(page.locator(".notice.news")).isVisible();
        figure("2025").focus();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".conflict-side").first()).containsText("50.4");
        assertThat(page.locator(".conflict-side").nth(1)).containsText("50.7");
        assertThat(page.locator(".conflict-side").nth(1)).containsText("50.0"); // what stood when this page looked
        assertThat(browser.accessibilityViolations()).isEmpty();
        assertThat(standing("2024")).as("nothing of the other is overwritten unseen").containsExactly("50.4");
    }

    private void another(String figure) {
        Row row = new Row(1, Map.of(Row.Field.PERIOD, "2024", Row.Field.FIGURE, figure, Row.Field.SOURCE, "Yearbook of trade"));
        ledger.commit(new Draft(Optional.of("trade"), List.of(row), Optional.empty(), Optional.of("a test"), ""), READER);
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
