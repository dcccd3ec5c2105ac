package barometer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.Role;
import barometer.store.Accounts;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A manager lets a report leave by itself, tries it once, and sees in the journal that it arrived. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class SchedulesTest {

    private static final String NAME = "sender";
    private static final String PASSWORD = "Amber-Tram-2207";

    @TempDir
    private static Path folder;

    @RegisterExtension
    final ChromiumSession browser = new ChromiumSession();

    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;

    @DynamicPropertySource
    static void operator(DynamicPropertyRegistry settings) {
        settings.add("barometer.delivery.folder", () -> folder.toString());
    }

    @Test
    void a_schedule_is_made_tried_and_told_of_in_the_journal() throws Exception {
        accounts.add(NAME, encoder.encode(PASSWORD), Set.of(Role.MANAGER), false, Language.EN);
        Page page = browser.open("/sign-in");
        page.locator("input[name=username]").fill(NAME);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("sign-in"));
        browser.open("/reports/schedules");
        page.locator("#schedule-new").click();
        page.locator("#schedule-name input").fill("board");
        page.locator("#schedules-add-folder").click();
        Locator place = page.locator(".destination input");
        place.fill("../secret");
        page.locator("#schedule-keep").click();
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("../secret"))).isVisible();
        assertThat(browser.accessibilityViolations()).isEmpty();
        place.fill("board");
        page.locator("#schedule-keep").click();
        Locator row = page.locator(".schedule-list tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("on day 5 of each month");
        assertThat(row).containsText("drawn under " + NAME);
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send once")).click();
        page.locator("#trial-all").click();
        assertThat(page.locator(".deliveries .badge")).hasText("delivered", new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(60_000));
        try (var files = Files.list(folder.resolve("board"))) {
            assertThat(files.map(f -> f.getFileName().toString())).singleElement().asString().startsWith("trial-quarterly-").endsWith(".png");
        }
        assertThat(page.locator("vaadin-notification-card")).hasCount(0, new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(30_000));
        assertThat(browser.accessibilityViolations()).isEmpty();
    }
}
