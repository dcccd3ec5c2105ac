package barometer.bench;

import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Paper;
import barometer.domain.PeriodRule;
import barometer.domain.Role;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Template;
import barometer.domain.View;
import barometer.domain.Viewer;
import barometer.ledger.Reading;
import barometer.publish.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * What a picture costs in processor time: of this program over HTTP, against the bare library with the same encoder (the time
 * of all threads of the program; the compiler of the virtual machine and its garbage collector are left out), and against a
 * browser that photographs the same chart (the time of whole processes). Argument: rounds, 9 where nothing is said.
 */
public final class PicturesBench {

    private static final Viewer MANAGER = new Viewer(Optional.of(2L), "admin", Set.of(Role.MANAGER, Role.STAFF));

    private static final String LINE = "PNG 1600×900, line of 40 quarters, over HTTP";
    private static final String OTHERS = "the same, another of 200 indicators each time";
    private static final String BARE_LINE = "bare JFreeChart, line";
    private static final String COLUMNS = "PNG 1600×900, columns of the article, over HTTP";
    private static final String BARE_COLUMNS = "bare JFreeChart, columns";
    private static final String PAGE = "A4 page 2×2 at 300 dpi, over HTTP";
    private static final String BARE_PAGE = "bare page of four";
    private static final String SCREENSHOT = "Chromium, screenshot of an open page";
    private static final String FRESH = "Chromium, a fresh page for each picture";

    private PicturesBench() {
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        Path folder = Files.createTempDirectory("pictures-bench");
        try (Running program = Running.in(folder)) {
            System.out.println(Running.machine());
            Fixture.record(program, 200, 40);
            race(program, rounds);
            crowd(program);
        } finally {
            Fixture.remove(folder);
        }
        System.exit(0);
    }

    private static void race(Running program, int rounds) throws Exception {
        Reading reading = program.bean(Reading.class);
        Series line = reading.series(Selection.of("series-0"), MANAGER).orElseThrow();
        Series columns = reading.series(Selection.of("trade"), MANAGER).orElseThrow();
        String page = page(program);
        Race race = new Race(Running::work)
                .with(LINE, 12, n -> ok(program.anonymously("/api/v1/indicators/series-0/chart.png")))
                .with(OTHERS, 12, n -> ok(program.anonymously("/api/v1/indicators/series-" + n % 200 + "/chart.png")))
                .with(BARE_LINE, 12, n -> BareChart.png(List.of(BareChart.of(line, true)), 1600, 900, 1))
                .with(COLUMNS, 12, n -> ok(program.anonymously("/api/v1/indicators/trade/chart.png")))
                .with(BARE_COLUMNS, 12, n -> BareChart.png(List.of(BareChart.of(columns, false)), 1600, 900, 1))
                .with(PAGE, 3, n -> ok(program.get("/api/v1/reports/" + page + ".png?width=" + (3508 - n % 50))))
                .with(BARE_PAGE, 3, n -> BareChart.png(List.of(BareChart.of(line, true), BareChart.of(columns, false), BareChart.of(line, true),
                        BareChart.of(columns, false)), 1754, 1240, 2))
                .with("304, nothing drawn", 12, n -> known(program));
        race.run(12, rounds);
        System.out.print(race);
        race.tell(LINE, BARE_LINE, 1.3);
        race.tell(OTHERS, BARE_LINE, 1.3);
        race.tell(COLUMNS, BARE_COLUMNS, 1.3);
        race.tell(PAGE, BARE_PAGE, 1.3);
        try (Chromium chromium = new Chromium(); BareSite site = new BareSite(); Chromium.Page open = chromium.page()) {
            open.open(site.address(40, 1600, 900), "window.drawn");
            Race browsers = new Race(() -> Running.cpu() + chromium.cpu())
                    .with(LINE, 12, n -> ok(program.anonymously("/api/v1/indicators/series-0/chart.png")))
                    .with(SCREENSHOT, 6, n -> {
                        open.value("window.draw(" + n % 7 + ")");
                        open.photograph();
                    })
                    .with(FRESH, 1, n -> {
                        try (Chromium.Page fresh = chromium.page()) {
                            fresh.open(site.address(40, 1600, 900), "window.drawn");
                            fresh.photograph();
                        }
                    }).run(1, rounds);
            System.out.print(browsers);
            browsers.tellLess(LINE, SCREENSHOT, 5);
            browsers.tellLess(LINE, FRESH, 75);
        }
    }

    /** Eight at a time, again and again: how long each waits, and what memory is in use at most. */
    private static void crowd(Running program) throws Exception {
        AtomicLong peak = new AtomicLong();
        Thread watch = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                peak.accumulateAndGet(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory(), Math::max);
                LockSupport.parkNanos(5_000_000);
            }
        });
        System.gc();
        long before = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        List<Long> waits = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 80; i++) {
                int n = i;
                eight.submit(() -> {
                    long start = System.nanoTime();
                    ok(program.anonymously("/api/v1/indicators/series-" + n + "/chart.png?width=3200&height=1800"));
                    waits.add(System.nanoTime() - start);
                    return null;
                });
            }
        }
        watch.interrupt();
        List<Long> sorted = waits.stream().sorted().toList();
        System.out.printf("8 at once, 80 pictures of 3200 × 1800: %d answered, median %.0f ms, longest %.0f ms; in use before %d MB, at most %d MB%n",
                waits.size(), sorted.get(sorted.size() / 2) / 1e6, sorted.getLast() / 1e6, before >> 20, peak.get() >> 20);
    }

    private static void ok(Running.Answer answer) {
        if (answer.status() != 200 || answer.body().length < 5000) {
            throw new IllegalStateException("no picture: " + answer.status());
        }
    }

    private static void known(Running program) throws IOException {
        String tag = Fixture.tag(program, "/api/v1/indicators/trade/chart.png");
        if (program.anonymously("/api/v1/indicators/trade/chart.png", "If-None-Match", tag).status() != 304) {
            throw new IllegalStateException("drawn again");
        }
    }

    /** Four charts on a page, two by two. */
    private static String page(Running program) {
        List<Template.Block> blocks = new ArrayList<>();
        for (String chart : List.of("series-0", "trade", "series-0", "trade")) {
            blocks.add(new Template.Chart(View.of(Selection.of(chart)), new PeriodRule.Extend(), Optional.empty(), false));
        }
        LocalText title = LocalText.parse("Four charts");
        program.bean(Reports.class).save(new Template("four", title, title, Paper.A4_LANDSCAPE, Language.EN, Optional.empty(), false, Template.FILE_NAME, blocks),
                Optional.empty(), MANAGER);
        return "four";
    }
}
