package barometer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.Role;
import barometer.ledger.Reading;
import barometer.store.Accounts;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;

/** A staff member pastes a paragraph, follows a mark by keyboard, and records what is clear. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext // it records figures, which other tests of the same program would meet
class ParagraphTest {

    private static final String NAME = "paster";
    private static final String PASSWORD = "Amber-Tram-2207";

    @RegisterExtension
    final ChromiumSession browser = new ChromiumSession();

    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;
    @Autowired
    private Reading reading;

    @Test
    void figures_are_marked_lead_to_their_claims_and_are_recorded_together() {
        accounts.add(NAME, encoder.encode(PASSWORD), Set.of(Role.STAFF), false, Language.EN);
        Page page = browser.open("/sign-in");
        page.locator("input[name=username]").fill(NAME);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("sign-in"));
        browser.open("/entry/paragraph");
        page.locator("#entry-source input").fill("A bulletin");
        page.keyboard().press("Enter");
        page.locator("#paragraph-field textarea").fill("In 2025 <b>trade turnover</b> came to about $51.2 billion, a quarter more than in 2024.");
        page.locator("#paragraph-field textarea").blur();
        page.locator("#paragraph-read").click();
        PlaywrightAssertions.assertThat(page.locator(".claim")).hasCount(2);
        PlaywrightAssertions.assertThat(page.locator(".paragraph-marked")).containsText("<b>trade turnover</b>");
        page.locator("#mark-2").focus();
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator("#claim-2")).isFocused();
        assertThat(browser.accessibilityViolations()).isEmpty();
        page.locator("#paragraph-confirm-clear").click();
        PlaywrightAssertions.assertThat(page.locator("#paragraph-record")).hasText("Record 1 claim");
        long head = reading.head();
        page.locator("#paragraph-record").click();
        PlaywrightAssertions.assertThat(page.locator(".notice.done")).containsText("Recorded as revision " + (head + 1));
        assertThat(reading.head()).isEqualTo(head + 1);
    }
}
