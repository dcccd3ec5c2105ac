package barometer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;

/** "Explain this number", by pointer, by keys and by address. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ExplainTest {

    @RegisterExtension
    final ChromiumSession browser = new ChromiumSession();

    @Test
    void a_number_is_explained_by_click_and_by_key_and_the_address_says_which() {
        Page page = browser.open("/indicators/trade?freq=Q");
        Locator figure = page.locator("button.explains").last();
        figure.click();
        Locator drawer = page.locator(".explain-content");
        assertThat(drawer).containsText("11.593…");
        assertThat(drawer).containsText("12.08");
        assertThat(page).hasURL(Pattern.compile(".*at=2023-Q1.*"));
        page.waitForFunction("() => document.getAnimations().every(a => a.playState !== 'running')"); // it has slid in
        assertThat(browser.accessibilityViolations()).isEmpty();

        page.keyboard().press("ArrowRight");
        assertThat(drawer.locator(".explain-figure")).hasText("12.08");
        assertThat(page).hasURL(Pattern.compile(".*at=2024-Q1.*"));

        page.keyboard().press("Escape");
        assertThat(drawer).isHidden();
        assertThat(page).not().hasURL(Pattern.compile(".*at=.*"));
        page.waitForFunction("() => document.activeElement?.closest('vaadin-grid') !== null || document.activeElement?.matches('button.explains')");

        page.locator("barometer-chart").focus();
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        assertThat(drawer.locator(".explain-figure")).hasText("12.08");
        page.keyboard().press("Escape");
        page.waitForFunction("() => document.activeElement?.localName === 'barometer-chart'");
    }

    @Test
    void an_input_leads_on_to_its_own_explanation() {
        Page page = browser.open("/indicators/investment-total?at=2024-Q1");
        page.locator(".explain-inputs a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/indicators/investment-.*at=2024-Q1.*"));
        assertThat(page.locator(".explain-content")).hasCount(1);
        assertThat(page.locator(".explain-content")).containsText("Minsk and Moscow remain committed");
    }

    @Test
    void all_ways_to_take_a_view_away_are_in_one_menu_and_follow_its_switch() {
        Page page = browser.open("/indicators/trade?freq=Q&lang=be");
        page.locator(".downloads button").last().click();
        Locator menu = page.locator("vaadin-dialog.take");
        assertThat(menu.locator(".take-row a")).hasCount(7);
        page.waitForFunction("() => document.getAnimations().every(a => a.playState !== 'running')");
        assertThat(browser.accessibilityViolations()).isEmpty();
        menu.locator(".segments button").last().click();
        assertThat(menu.locator(".take-row a").first()).hasAttribute("href", Pattern.compile(".*chart.png\\?freq=Q&revision=\\d+&lang=be"));
        assertThat(menu.locator("pre").nth(1)).containsText("/embed/indicators/trade?freq=Q&amp;revision=");
    }

    @Test
    void what_changed_since_a_day_is_a_list_at_an_address() {
        Page page = browser.open("/indicators/trade?freq=A&since=2024-05-01");
        Locator list = page.locator(".explain-content");
        assertThat(list.locator("tbody tr")).hasCount(2);
        page.waitForFunction("() => document.getAnimations().every(a => a.playState !== 'running')");
        assertThat(browser.accessibilityViolations()).isEmpty();
        page.keyboard().press("Escape");
        assertThat(page).not().hasURL(Pattern.compile(".*since=.*"));
    }
}
