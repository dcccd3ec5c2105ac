package barometer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import barometer.chart.Gallery;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;

/** The chart as a reader meets it: seen, pointed at, walked through by keys, heard, in both themes and at any width. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ChartTest {

    @RegisterExtension
    final ChromiumSession browser = new ChromiumSession();

    private Page open(String name) {
        Page page = browser.open("/test-gallery?chart=" + name);
        page.waitForFunction("() => [...document.querySelectorAll('barometer-chart')].every(one => one.shadowRoot?.querySelector('.drawn'))");
        return page;
    }

    private static Locator chart(Page page) {
        return page.locator("barometer-chart");
    }

    private static Locator spoken(Page page) {
        return chart(page).locator(".say");
    }

    private static Locator card(Page page) {
        return chart(page).locator(".tip");
    }

    /** How many pixels of the canvas are not blank. */
    private static int painted(Locator chart) {
        return ((Number) chart.evaluate("""
                chart => { const canvas = chart.shadowRoot.querySelector('.canvas canvas');
                  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  let painted = 0;
                  for (let i = 3; i < pixels.length; i += 4) painted += pixels[i] > 0;
                  return painted; }""")).intValue();
    }

    @Test
    void everyPictureIsDrawnWithoutAComplaint() {
        Page page = open("all");
        Gallery.all().forEach((name, spec) -> {
            Locator chart = page.locator("#" + name);
            assertThat(painted(chart)).as(name).isGreaterThan(100);
            assertThat(chart).hasAttribute("aria-label", spec.reading());
        });
        assertThat(browser.accessibilityViolations()).isEmpty();
    }

    @Test
    void arrowsStepThroughThePlacesAndEachIsSpoken() {
        Page page = open("open");
        chart(page).focus();
        page.keyboard().press("ArrowRight");
        assertThat(spoken(page)).hasText("2022, not stated");
        page.keyboard().press("ArrowRight");
        assertThat(spoken(page)).hasText("2023, > 14 Mt, stated, statements to the media");
        assertThat(card(page)).containsText("> 14 Mt");
        page.keyboard().press("Home");
        assertThat(spoken(page)).hasText("2022, not stated");
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        assertThat(page.locator("#heard")).hasText("pick 1");
        page.keyboard().press("Escape");
        assertThat(card(page)).hasCount(0);
    }

    @Test
    void whatThePictureLeftOutIsAskedOfTheServer() {
        Page page = open("thinned");
        chart(page).focus();
        page.keyboard().press("ArrowRight");
        assertThat(spoken(page)).hasText("place 0, 2.0");
        page.keyboard().press("ArrowRight");
        assertThat(spoken(page)).hasText("the figure at 1");
        page.keyboard().press("ArrowRight");
        assertThat(spoken(page)).hasText("the figure at 2");
    }

    @Test
    void wordsThatPeopleTypeStayText() {
        Page page = open("hostile");
        chart(page).hover();
        chart(page).focus();
        page.keyboard().press("ArrowRight");
        assertThat(card(page)).containsText(GalleryView.MARKUP);
        assertThat(page.evaluate("() => document.querySelector('barometer-chart').shadowRoot.querySelectorAll('img').length")).isEqualTo(0);
        assertThat(page.title()).isNotEqualTo("owned");
    }

    @Test
    void aClickOnAFigureKeepsItAndTellsTheServer() {
        Page page = open("pair");
        var box = chart(page).locator(".canvas").boundingBox();
        page.mouse().click(box.x + box.width * 0.78, box.y + box.height * 0.7);
        assertThat(page.locator("#heard")).hasText("pick 1");
        page.mouse().move(box.x + box.width * 0.25, box.y + box.height * 0.7);
        assertThat(card(page)).containsText("2023");
    }

    @Test
    void theCanvasFollowsTheTheme() {
        Page page = open("pair");
        String pixel = """
                () => { const canvas = document.querySelector('barometer-chart').shadowRoot.querySelector('.canvas canvas');
                  return [...canvas.getContext('2d').getImageData(canvas.width * 0.78, canvas.height * 0.75, 1, 1).data].slice(0, 3).join(); }""";
        assertThat(page.evaluate(pixel)).isEqualTo("27,94,155");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.waitForFunction("(" + pixel + ")() === '79,151,220'");
        page.evaluate("() => document.documentElement.setAttribute('data-theme', 'light')");
        page.waitForFunction("(" + pixel + ")() === '27,94,155'");
    }

    @Test
    void tenThousandPlacesAreDrawnAndWalkedToTheirEnd() {
        Page page = open("many");
        chart(page).focus();
        page.keyboard().press("End");
        var dots = Gallery.all().get("many").traces().getFirst().dots();
        assertThat(spoken(page)).hasText(String.join(", ", dots.getLast().hover()));
        page.keyboard().press("ArrowLeft");
        assertThat(spoken(page)).hasText(dots.get(dots.size() - 2).hover().getFirst());
    }

    @Test
    void zoomingTellsTheServerOnceItRests() {
        Page page = open("many");
        chart(page).locator(".canvas").hover();
        page.keyboard().down("Control");
        page.mouse().wheel(0, -240);
        page.keyboard().up("Control");
        assertThat(page.locator("#heard")).hasText(Pattern.compile("zoom [1-9]\\d* [1-9]\\d{3}"));
        page.evaluate("() => document.querySelector('barometer-chart').reset()");
        assertThat(page.locator("#heard")).hasText("zoom 0 9999");
    }

    @Test
    void placesThatTheProgramBringsIntoViewAreNotToldBack() {
        Page page = open("two&first=12");
        chart(page).focus();
        page.keyboard().press("Home"); // out of view: the chart moves there
        assertThat(spoken(page)).hasText("place 0, 2.0; place 0, 2.0");
        assertThat(page.locator("#heard")).isEmpty();
        assertThat(card(page)).hasCount(1);
    }

    @Test
    void aSeriesCanBeTakenAwayAndBroughtBack() {
        Page page = open("two");
        int both = painted(chart(page));
        var two = chart(page).locator("button", new Locator.LocatorOptions().setHasText("Two"));
        two.click();
        assertThat(chart(page).locator("button[aria-pressed=false]")).hasText("Two");
        page.waitForCondition(() -> painted(chart(page)) < both);
        chart(page).locator("button[aria-pressed=false]").click();
        page.waitForCondition(() -> painted(chart(page)) == both);
    }

    @Test
    void aMovedOrResizedChartIsStillOneChartOfTheRightSize() {
        Page page = open("pair");
        page.locator("button", new Page.LocatorOptions().setHasText("Move")).click();
        page.setViewportSize(350, 700);
        page.waitForFunction("""
                () => { const root = document.querySelector('barometer-chart').shadowRoot, canvases = root.querySelectorAll('.canvas canvas');
                  return canvases.length === 1 && canvases[0].clientWidth === root.querySelector('.plot').clientWidth
                      && document.documentElement.scrollWidth <= 350; }""");
        assertThat(painted(chart(page))).isGreaterThan(100);
    }

    @Test
    void whatIsNewIsOutlinedAndWithReducedMotionStaysUntilTheNextClick() {
        Page page = open("pair");
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.locator("button", new Page.LocatorOptions().setHasText("Fresh")).click();
        var outline = chart(page).locator(".fresh");
        assertThat(outline).hasCount(1);
        assertThat(outline.evaluate("one => getComputedStyle(one).animationName")).isEqualTo("none");
        chart(page).locator(".canvas").click();
        assertThat(outline).hasCount(0);
    }
}
