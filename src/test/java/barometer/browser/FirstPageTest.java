package barometer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;

/** The first page opens in a browser, and the browser finds nothing to complain about. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FirstPageTest {

    @RegisterExtension
    final ChromiumSession browser = new ChromiumSession();

    @Test
    void opensWithoutAComplaint() {
        var page = browser.open("/");
        assertThat(page.title()).isNotBlank();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(browser.accessibilityViolations()).isEmpty();
    }
}
