package barometer.chart;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Mark;
import barometer.chart.ChartSpec.Picture;
import barometer.domain.Arrangement;
import barometer.domain.Comparison;
import barometer.domain.Event;
import barometer.domain.Figure;
import barometer.domain.Form;
import barometer.domain.Language;
import barometer.domain.Observation;
import barometer.domain.Pick;
import barometer.domain.Qualifier;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Transformation;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.ledger.Comparing;
import barometer.ledger.LedgerFile;
import barometer.text.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a picture never says, over the cross of indicators, frequencies, transformations, forms, days and languages, and of
 * comparisons in every arrangement and form; sampled by a seed.
 */
class PictureNeverSaysTest {

    private static final long SEED = 1_851;
    private static final List<String> CODES = List.of("trade", "trade-share", "investment-russia", "investment-share", "currency-share", "rail-transit",
            "trade-total", "investment-total");
    private static final List<String> FREQUENCIES = List.of("", "A", "Q", "D", "S");
    private static final List<String> TRANSFORMATIONS = List.of("level", "diff", "diff-yoy", "pct", "yoy", "pct-annual", "dlog", "log", "ytd", "index(2020)", "ma(2)",
            "sum(4)", "share(trade)", "contribution(trade)");
    private static final List<String> DAYS = List.of("", "2024-05-27", "2024-05-28", "2024-06-02");
    private static final Set<Picture> COURSES = EnumSet.of(Picture.LINE, Picture.STEP, Picture.AREA);

    @TempDir
    private Path folder;
    private LedgerFile file;

    @BeforeEach
    void open() {
        file = LedgerFile.in(folder).shipped();
        file.record("""
                indicator,period,figure,source,document,published
                trade,2019-Q1,8.10,office,Bulletin,2024-06-01
                trade,2019-Q2,~8.4,office,Bulletin,2024-06-01
                trade,2019-Q3,8.92,office,Bulletin,2024-06-01
                trade,2019-Q4,>9,office,Bulletin,2024-06-01
                trade,2020-Q1,8.35,office,Bulletin,2024-06-01
                trade,2020-Q2,8.71,office,Bulletin,2024-06-01
                trade,2020-Q4,<9.6,office,Bulletin,2024-06-01
                trade,2021-Q1,9.02,office,Bulletin,2024-06-01
                trade,2021-Q2,9.1..9.3,office,Bulletin,2024-06-01
                trade,2021-Q3,9.44,office,Bulletin,2024-06-01
                investment-russia,2019-Q1,0.91,office,Bulletin,2024-06-01
                investment-russia,2019-Q2,0.94,office,Bulletin,2024-06-01
                investment-russia,2019-Q3,~1.0,office,Bulletin,2024-06-01
                investment-russia,2019-Q4,1.10,office,Bulletin,2024-06-01
                investment-russia,2020-Q1,1.12,office,Bulletin,2024-06-01
                investment-russia,2020-Q2,1.14,office,Bulletin,2024-06-01
                investment-russia,2020-Q3,1.19,office,Bulletin,2024-06-01
                """);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    @Test
    void of_one_series() {
        Random random = new Random(SEED);
        int drawn = 0;
        for (int i = 0; i < 3_600; i++) {
            Map<String, String> parameters = new HashMap<>(Map.of("freq", any(FREQUENCIES, random), "transform", any(TRANSFORMATIONS, random),
                    "form", any(List.of(Form.values()), random).toString(), "knownOn", any(DAYS, random), "partial", String.valueOf(random.nextInt(4) == 0)));
            Words words = Words.of(any(List.of(Language.values()), random));
            Optional<Series> series = read(Selection.of(any(CODES, random), parameters));
            if (series.isEmpty() || PictureChoice.refusal(series.get(), series.get().selection().form()).isPresent()) {
                continue;
            }
            drawn++;
            ChartSpec spec = new ChartComposer(words).compose(series.get(), 1600);
            String of = series.get().selection() + " " + words.language();
            for (ChartSpec.Trace trace : spec.traces()) {
                if (spec.picture() != Picture.PART) {
                    nothingIsMadeUp(of, series.get(), trace);
                }
                gapsStay(of, spec, trace);
            }
            titleIsTrue(of, series.get(), spec, words);
            assertThat(series.get().events()).as(of).map(e -> e.name().in(words.language())).containsAll(spec.events().stream().map(ChartSpec.EventMark::name).toList());
        }
        assertThat(drawn).isGreaterThan(600);
    }

    private Optional<Series> read(Selection selection) {
        try {
            return file.reading.series(selection, Viewer.ANONYMOUS);
        } catch (Unreadable refused) {
            return Optional.empty();
        }
    }

    /** Each mark is an observation's own: its height, its sign, whether it was stated, how open it is. */
    private static void nothingIsMadeUp(String of, Series series, ChartSpec.Trace trace) {
        Map<String, Observation> at = new HashMap<>();
        series.observations().forEach(o -> at.put(o.period().toString(), o));
        for (Dot dot : trace.dots()) {
            Observation o = at.get(dot.period());
            assertThat(o).as(of + " at " + dot.period()).isNotNull();
            Figure figure = o.shown().orElseThrow(() -> new AssertionError(of + " draws what nobody said at " + dot.period()));
            assertThat(dot.derived()).as(of + " at " + dot.period()).isEqualTo(o instanceof Observation.Derived);
            assertThat(dot.value()).as(of + " at " + dot.period()).isEqualTo(figure.valueIn(series.multiplier()).doubleValue());
            assertThat(dot.mark()).as(of + " at " + dot.period()).isEqualTo(mark(figure.qualifier()));
            if (dot.mark() == Mark.OVER) {
                assertThat(o.claims().upper()).as(of + ": nothing bounds it upwards").isEmpty();
            }
            if (dot.mark() == Mark.UNDER) {
                assertThat(o.claims().lower()).as(of + ": nothing bounds it downwards").isEmpty();
            }
            if (dot.mark() == Mark.ABOUT || dot.mark() == Mark.NEARLY) {
                assertThat(o.claims().claimed()).as(of + ": about claims no interval").isFalse();
            }
        }
    }

    private static Mark mark(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT -> Mark.PLAIN;
            case ABOUT -> Mark.ABOUT;
            case NEARLY -> Mark.NEARLY;
            case OVER, AT_LEAST -> Mark.OVER;
            case UNDER, AT_MOST -> Mark.UNDER;
            case RANGE -> Mark.RANGE;
        };
    }

    /** A line joins neighbours only, and there is none through fewer than six figures. */
    private static void gapsStay(String of, ChartSpec spec, ChartSpec.Trace trace) {
        for (int i = 0; i < trace.dots().size(); i++) {
            Dot dot = trace.dots().get(i);
            if (dot.joined() && COURSES.contains(spec.picture())) {
                assertThat(i).as(of).isPositive();
                assertThat(dot.place() - trace.dots().get(i - 1).place()).as(of + ": a line across a gap to " + dot.period()).isEqualTo(1);
                assertThat(trace.dots().size()).as(of + ": a course of a few figures").isGreaterThanOrEqualTo(2);
            }
        }
    }

    /** A derived figure is called so; a change says what it is on; a sign is said in words. */
    private static void titleIsTrue(String of, Series series, ChartSpec spec, Words words) {
        if (COURSES.contains(spec.picture())) {
            assertThat(PictureChoice.many(series)).as(of + ": a line through few figures").isTrue();
        }
        series.latest().ifPresent(latest -> {
            assertThat(spec.title().contains(words.say("title.derived", "").strip().replace(",", "").strip()) || spec.title().contains(words.say("title.part", "").replace(",", "").strip()))
                    .as(of + ": " + spec.title()).isEqualTo(latest instanceof Observation.Derived);
            if (series.selection().transformation() == Transformation.YOY || series.selection().transformation() == Transformation.DIFF_YOY) {
                assertThat(spec.title()).as(of).contains(words.onPeriod(latest.period().yearBefore().orElseThrow()));
            }
            if (latest.shown().orElseThrow().qualifier() == Qualifier.ABOUT && series.selection().transformation() == Transformation.LEVEL) {
                assertThat(spec.title()).as(of).contains(words.say("qualifier.about"));
            }
        });
        if (series.selection().knownOn().isPresent()) {
            assertThat(spec.subtitle() + spec.stamp()).as(of).contains(words.say("subtitle.known-on", series.selection().knownOn().get()));
        }
    }

    @Test
    void of_several() {
        Random random = new Random(SEED);
        Comparing comparing = new Comparing(file.reading);
        int drawn = 0;
        for (int i = 0; i < 6_000; i++) {
            List<Pick> picks = new ArrayList<>();
            // Mostly of one frequency: what differs in it is refused, and refusals draw nothing.
            String common = any(FREQUENCIES, random);
            for (int n = 2 + random.nextInt(2); n > 0; n--) {
                String text = any(CODES, random) + ":" + (random.nextInt(8) == 0 ? any(FREQUENCIES, random) : common) + ":"
                        + (random.nextInt(3) == 0 ? any(TRANSFORMATIONS, random) : "");
                Pick pick = Pick.parse(text).knownOn(random.nextInt(4) == 0 ? Optional.of(LocalDate.of(2024, 5, 28)) : Optional.empty());
                if (!picks.contains(pick)) {
                    picks.add(pick);
                }
            }
            Comparison comparison = Comparison.of(picks).with(any(List.of(Arrangement.values()), random)).with(any(List.of(Form.values()), random));
            Optional<List<Series>> all = read(comparing, comparison);
            if (all.isEmpty() || ComparisonChoice.refusal(all.get(), comparison.arrangement()).isPresent()
                    || ComparisonChoice.refusal(all.get(), comparison.arrangement(), comparison.form()).isPresent()) {
                continue;
            }
            drawn++;
            allIsTrue(comparison, all.get());
        }
        assertThat(drawn).isGreaterThan(250);
    }

    private static Optional<List<Series>> read(Comparing comparing, Comparison comparison) {
        try {
            return comparing.series(comparison, Viewer.ANONYMOUS).filter(all -> all.stream().anyMatch(s -> s.latest().isPresent()));
        } catch (Unreadable refused) {
            return Optional.empty();
        }
    }

    private static void allIsTrue(Comparison comparison, List<Series> all) {
        ComparisonComposer composer = new ComparisonComposer(Words.of(Language.EN));
        Panels panels = composer.compose(comparison, all, 1600);
        List<List<Series>> drawn = composer.drawn(comparison, all);
        assertThat(panels.charts()).hasSameSizeAs(drawn);
        for (int c = 0; c < drawn.size(); c++) {
            ChartSpec spec = panels.charts().get(c);
            List<Series> series = drawn.get(c);
            String of = comparison + ", chart " + c;
            assertThat(series.stream().map(Series::unit).distinct()).as(of + ": one axis, one unit").hasSize(1);
            assertThat(series.stream().map(Series::frequency).distinct()).as(of + ": one frequency").hasSize(1);
            boolean parts = spec.picture() == Picture.STACKED || spec.picture() == Picture.SHARES;
            for (int t = 0; t < spec.traces().size(); t++) {
                if (comparison.arrangement() != Arrangement.SEASONAL && !parts && spec.picture() != Picture.PART
                        && series.getFirst().multiplier() == series.get(Math.min(t, series.size() - 1)).multiplier()) {
                    nothingIsMadeUp(of, series.get(t), spec.traces().get(t));
                }
                gapsStay(of, spec, spec.traces().get(t));
            }
            if (spec.picture() == Picture.SHARES) {
                assertThat(spec.traces()).as(of).flatExtracting(ChartSpec.Trace::dots).noneMatch(d -> d.mark() == Mark.OVER || d.mark() == Mark.UNDER);
            }
            for (ChartSpec.EventMark mark : spec.events()) {
                assertThat(series).as(of + ": " + mark.name()).allMatch(s -> s.events().stream().map(Event::name).anyMatch(n -> n.in(Language.EN).equals(mark.name())));
            }
        }
        composer.made(comparison, all).ifPresent(made -> assertThat(made.observations()).as(comparison + ": what is made of two is derived")
                .noneMatch(Observation.Stated.class::isInstance));
    }
}
