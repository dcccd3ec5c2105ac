package barometer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A person at a browser: {@link #open} shows a page of the program that the test's context runs. One Chromium serves
 * the whole test run; every test has a fresh profile. Whatever the console or a script reports as an error fails the
 * test at its end, unless it was {@linkplain #expectError expected}.
 */
public final class ChromiumSession implements BeforeEachCallback, AfterEachCallback {

    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync");

    private final Browser.NewContextOptions options;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> expected = new CopyOnWriteArrayList<>();
    private BrowserContext context;
    private Page page;
    private String root;

    /** A desktop window of 1280 × 800, light, in English. */
    public ChromiumSession() {
        this(new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale("en-GB"));
    }

    public ChromiumSession(Browser.NewContextOptions options) {
        this.options = options;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        var port = SpringExtension.getApplicationContext(test).getEnvironment().getProperty("local.server.port");
        root = "http://localhost:" + Objects.requireNonNull(port, "a browser needs a test with a RANDOM_PORT");
        context = chromium(test).browser.newContext(options);
        page = context.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> errors.add("script: " + error));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        context.close();
        assertThat(errors).as("errors on the browser's console")
                .allMatch(error -> expected.stream().anyMatch(error::contains));
        errors.clear();
        expected.clear();
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error")) {
            errors.add(message.text() + " (" + message.location() + ")");
        }
    }

    /** Opens an address of the program, for example {@code /indicators/trade?freq=Q}, and waits until Vaadin is idle. */
    public Page open(String address) {
        page.navigate(root + address);
        settle();
        return page;
    }

    /**
     * Waits until no request of Vaadin's is under way and the first picture has gone; a page without Vaadin is settled once it
     * is loaded.
     */
    public void settle() {
        page.waitForFunction("""
                () => { const flow = window.Vaadin && window.Vaadin.Flow;
                  if (!flow) return true;
                  const clients = Object.values(flow.clients ?? {}).filter(client => client.isActive);
                  return document.querySelector('#outlet')?.childElementCount > 0 && !document.getElementById('first-paint')
                      && clients.every(client => !client.isActive()); }""");
    }

    /** An address of the program in full. */
    public String address(String path) {
        return root + path;
    }

    public Page page() {
        return page;
    }

    /** An error that the test means to provoke, by a part of its text. */
    public void expectError(String part) {
        expected.add(part);
    }

    /** The rules of WCAG 2.1 A and AA that the page breaks, each with the element that breaks it; empty is good. */
    public List<String> accessibilityViolations() {
        return new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze()
                .getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + rule.getHelp() + " at "
                        + node.getTarget()))
                .toList();
    }

    // ── One browser for all ──────────────────────────────────────────────────────────────────────────────────────────

    private static Chromium chromium(ExtensionContext test) {
        return test.getRoot().getStore(Namespace.create(ChromiumSession.class))
                .computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
    }

    /** Closed by Jupiter with the last test. */
    private static final class Chromium implements AutoCloseable {

        private final Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(executable()).setArgs(ARGUMENTS));

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    private static Path executable() {
        var path = Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Stream.concat(Stream.ofNullable(System.getenv("BAROMETER_CHROMIUM")).map(Path::of),
                        Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                                .flatMap(name -> path.stream().map(folder -> Path.of(folder, name))))
                .filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("Browser tests need Chromium: install it, or set "
                        + "BAROMETER_CHROMIUM to a Chromium or Chrome."));
    }
}
