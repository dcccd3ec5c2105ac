package barometer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.Role;
import barometer.domain.Viewer;
import barometer.ledger.Reading;
import barometer.store.Accounts;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
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

/** A staff member brings a bulletin: what is open is answered, series find their indicators, and all of it is recorded. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext // it records figures, which other tests of the same program would meet
class ImportTest {

    private static final String NAME = "file-bringer";
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
    }

    private void bring(String name, String text) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, "text/csv", text.getBytes(Charset.forName("windows-1251"))));
    }

    @Test
    void a_bulletin_is_asked_about_mapped_looked_at_and_recorded() throws IOException {
        List<String> broken = new ArrayList<>();
        browser.open("/entry/import?lang=en");
        broken.addAll(violations("empty"));
        bring("bulletin.csv", "Дата;Взаимный товарооборот Беларуси и России;Грузы\n03/04/2019;1,234;10,1\n05/06/2020;29,401;10,2\n");
        assertThat(page.locator(".import-question")).hasCount(2);
        broken.addAll(violations("questions"));
        assertThat(page.locator("#import-record")).isDisabled();
        answer("before decimals", "It is 1.234");
        answer("Which period", "April");
        assertThat(page.locator(".import-question")).hasCount(0);
        assertThat(page.locator(".import-counts")).containsText("2 refused"); // the indicator has years and quarters, no days

        bring("bulletin.csv", "Год;Взаимный товарооборот Беларуси и России;Грузы\n2019;35,5;10,1\n2020;29,4;10,2\n2021;40,1;10,9\n2023;48,9;11,3\n");
        assertThat(page.locator(".import-series")).hasCount(2);
        assertThat(page.locator(".import-series.mapped")).containsText("Взаимный товарооборот");
        assertThat(page.locator(".import-counts")).containsText("4 added");
        Locator cargo = page.locator(".import-series.open");
        cargo.getByText("Define a new indicator").click();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        dialog.getByLabel("Code").fill("cargo");
        dialog.getByLabel("Unit").fill("TONNE");
        dialog.getByLabel("Topic").fill("transport");
        broken.addAll(violations("new indicator"));
        dialog.getByText("Use it").click();
        assertThat(page.locator(".import-series.open")).hasCount(0);
        assertThat(page.locator(".import-counts")).containsText("8 added");
        page.locator("#import-document input").fill("Bulletin 3");
        page.keyboard().press("Tab");
        page.getByLabel("Name of the profile").fill("Bulletins");
        page.getByText("Keep", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".import-notice")).containsText("Kept as “Bulletins”");
        broken.addAll(violations("warnings"));
        Download list = page.waitForDownload(() -> page.getByText("List as CSV").click());
        assertThat(Files.readString(list.path())).contains("added,2,2,trade,2019,35.5", "warning,5,2,");

        page.locator("#import-record").click();
        assertThat(page.locator(".import-notice")).containsText("Nothing was recorded");
        page.locator("#import-reason textarea").fill("The bulletin rounds otherwise");
        page.keyboard().press("Tab");
        page.locator("#import-record").click();
        assertThat(page.locator(".import-notice .done")).containsText(Pattern.compile("Revision \\d+: 9 added"));
        broken.addAll(violations("recorded"));
        assertThat(reading.history("cargo", READER).orElseThrow().standing()).hasSize(4).allMatch(s ->
                s.statement().citation().document().title().equals("Bulletin 3"));

        bring("next.csv", "Год;Взаимный товарооборот Беларуси и России;Грузы\n2022;45,7;11,0\n");
        assertThat(page.locator(".import-body")).containsText("Read by the profile “Bulletins”");
        browser.open("/entry/import?lang=ru");
        bring("bad.csv", "period;indicator;value\n2019;trade;3l.5\n2021-13;trade;40.1\n");
        assertThat(page.locator(".import-outcome tbody tr")).hasCount(2);
        broken.addAll(violations("refused, Russian"));
        browser.open("/entry/import?lang=be");
        bring("words.txt", "just some words\n");
        assertThat(page.locator(".import-notice .wrong")).isVisible();
        broken.addAll(violations("no table, Belarusian"));
        assertThat(broken).isEmpty();
    }

    private void answer(String question, String text) {
        page.locator(".import-question", new Page.LocatorOptions().setHasText(question)).locator("button", new Locator.LocatorOptions().setHasText(text)).click();
        browser.settle();
    }

    /** The rules that a state breaks: light and dark, at a desk and on a phone. */
    private List<String> violations(String state) {
        List<String> broken = new ArrayList<>();
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            for (int width : scheme == ColorScheme.DARK ? new int[] {1440} : new int[] {390, 1440}) {
                page.setViewportSize(width, 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                browser.accessibilityViolations().forEach(v -> broken.add(state + " " + width + " " + scheme + ": " + v));
                if (!(boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")) {
                    broken.add(state + ": wider than " + width);
                }
            }
        }
        return broken;
    }
}
