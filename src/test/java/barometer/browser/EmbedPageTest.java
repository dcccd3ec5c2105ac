package barometer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;

/** The embedded page as a browser shows it, with scripts and without. A breach of its own policy would be an error on the console. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EmbedPageTest {

    @RegisterExtension
    final ChromiumSession browser = new ChromiumSession();
    @RegisterExtension
    final ChromiumSession plain = new ChromiumSession(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(800, 600));

    @Test
    void with_scripts_the_chart_is_drawn() {
        Page page = browser.open("/embed/indicators/trade?freq=A");
        page.waitForFunction("() => document.querySelector('barometer-chart')?.shadowRoot?.querySelector('.plot.drawn')");
        assertThat(page.locator("h1")).containsText("48.7");
        assertThat(page.locator("table")).isHidden();
        page.locator("summary").click();
        assertThat(page.locator("table")).containsText("≈\u00a045.8");
        assertThat(browser.accessibilityViolations()).isEmpty();
    }

    @Test
    void without_scripts_the_picture_and_the_table_are_there() {
        Page page = plain.page();
        page.navigate(plain.address("/embed/indicators/trade?freq=A"));
        assertThat(page.locator("img")).isVisible();
        assertThat(page.locator("table")).isVisible();
        assertThat(page.locator("barometer-chart")).isHidden();
        assertThat(((Number) page.locator("img").evaluate("image => image.complete ? image.naturalWidth : 0")).intValue()).isEqualTo(1000);
    }
}
