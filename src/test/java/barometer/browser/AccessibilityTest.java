package barometer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;

/** No rule of WCAG 2.1 A or AA is broken, and nothing is wider than the window: light and dark, desktop and phone. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccessibilityTest {

    @RegisterExtension
    final ChromiumSession browser = new ChromiumSession();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?lang=ru", "/catalogue", "/catalogue?lang=be", "/indicators/trade", "/indicators/trade?freq=Q&lang=ru",
        "/indicators/rail-transit?lang=be", "/indicators/currency-share", "/indicators/investment-total", "/indicators/no-such-code",
        "/sign-in", "/sign-in?lang=ru"})
    void a_page_can_be_used_by_everybody(String address) {
        if (address.contains("no-such-code")) {
            browser.expectError("404");
        }
        List<String> violations = new ArrayList<>();
        for (int width : new int[] {1440, 390}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                browser.page().setViewportSize(width, 900);
                browser.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Page page = browser.open(address);
                page.waitForSelector("h1, vaadin-login-form", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
                browser.accessibilityViolations().forEach(v -> violations.add(width + " " + scheme + ": " + v));
                int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
                if (wide > width) {
                    violations.add(width + " " + scheme + ": the page is " + wide + " wide");
                }
            }
        }
        assertThat(violations).isEmpty();
    }
}
