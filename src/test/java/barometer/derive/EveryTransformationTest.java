package barometer.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import barometer.Arbitrary;
import barometer.Samples;
import barometer.domain.Bounds;
import barometer.domain.Figure;
import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Statement;
import barometer.domain.Transformation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each transformation makes of levels, by the calendar, and what may be claimed of it. */
class EveryTransformationTest {

    private static final Indicator FLOW = indicator("flow", "USD", Indicator.Aggregation.SUM);
    private static final Indicator WHOLE = indicator("whole", "USD", Indicator.Aggregation.SUM);
    private static final Indicator PRICES = indicator("prices", "INDEX", Indicator.Aggregation.AVERAGE);
    private static final Indicator SHARE = indicator("share", "PERCENT", Indicator.Aggregation.NONE);

    private static Indicator indicator(String code, String unit, Indicator.Aggregation aggregation) {
        return Samples.indicator(code, "trade", code, code, unit, Multiplier.BILLIONS.power() == 9 && unit.equals("USD")
                ? Multiplier.BILLIONS : Multiplier.UNITS, aggregation, Optional.empty(), Frequency.values());
    }

    /** Six quarters from 2022-Q4; the fourth is "about", the last is open. */
    private static final String QUARTERS = "2022-Q4 10.0, 2023-Q1 8.0, 2023-Q2 12.0, 2023-Q3 ~16, 2023-Q4 20.0, 2024-Q1 >24";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            level       | 2022-Q4 stated 10.0; 2023-Q1 stated 8.0; 2023-Q2 stated 12.0; 2023-Q3 stated ~16; 2023-Q4 stated 20.0; 2024-Q1 stated >24
            diff        | 2023-Q1 derived -2.0; 2023-Q2 derived 4.0; 2023-Q3 derived ~4; 2023-Q4 derived ~4; 2024-Q1 derived >3
            diff-yoy    | 2023-Q4 derived 10.0; 2024-Q1 derived >15
            pct         | 2023-Q1 derived -20; 2023-Q2 derived 50; 2023-Q3 derived ~30; 2023-Q4 derived ~30; 2024-Q1 derived >10
            yoy         | 2023-Q4 derived 100; 2024-Q1 derived >190
            pct-annual  | 2023-Q1 derived -59; 2023-Q2 derived 410; 2023-Q3 derived ~220; 2023-Q4 derived ~140; 2024-Q1 derived >100
            dlog        | 2023-Q1 derived -22; 2023-Q2 derived 40; 2023-Q3 derived ~30; 2023-Q4 derived ~20; 2024-Q1 derived >10
            dlog-annual | 2023-Q1 derived -89; 2023-Q2 derived 160; 2023-Q3 derived ~120; 2023-Q4 derived ~90; 2024-Q1 derived >70
            log         | 2022-Q4 derived 2.303; 2023-Q1 derived 2.08; 2023-Q2 derived 2.485; 2023-Q3 derived ~2.77; 2023-Q4 derived 2.996; 2024-Q1 derived >3.17
            ytd         | 2022-Q4 input-missing; 2023-Q1 stated 8.0; 2023-Q2 derived 20.0; 2023-Q3 derived ~36; 2023-Q4 derived ~56; 2024-Q1 stated >24
            ma(2)       | 2023-Q1 derived 9.0; 2023-Q2 derived 10.0; 2023-Q3 derived ~14; 2023-Q4 derived ~18; 2024-Q1 derived >21
            sum(3)      | 2023-Q2 derived 30.0; 2023-Q3 derived ~36; 2023-Q4 derived ~48; 2024-Q1 open-inputs
            index(2022-Q4) | 2022-Q4 derived 100; 2023-Q1 derived 80; 2023-Q2 derived 120; 2023-Q3 derived ~160; 2023-Q4 derived 200; 2024-Q1 derived >230
            index(2023) | 2022-Q4 derived ~71; 2023-Q1 derived ~57; 2023-Q2 derived ~86; 2023-Q3 derived ~110; 2023-Q4 derived ~140; 2024-Q1 open-inputs
            index(2022) | 2022-Q4 index-base-missing; 2023-Q1 index-base-missing; 2023-Q2 index-base-missing; 2023-Q3 index-base-missing; 2023-Q4 index-base-missing; 2024-Q1 index-base-missing
            share(whole) | 2022-Q4 derived 33.3; 2023-Q1 derived 40; 2023-Q2 derived 40.0; 2023-Q3 derived ~40; 2023-Q4 derived 40.0
            contribution(whole) | 2023-Q4 derived 33.3; 2024-Q1 derived >79
            """)
    void sixQuartersUnderEachTransformation(String transformation, String expected) {
        assertThat(figures(Transformation.parse(transformation), FLOW, Frequency.QUARTERLY, QUARTERS,
                "2022-Q4 30.0, 2023-Q1 20.0, 2023-Q2 30.0, 2023-Q3 40.0, 2023-Q4 50.0")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the quarter 2023-Q2 is not there: nothing slides into its place
            diff   | 2023-Q4 derived 4.0
            yoy    | 2024-Q1 derived 200
            ma(2)  | 2023-Q3 input-missing; 2023-Q4 derived 18.0; 2024-Q1 derived 22.0
            sum(2) | 2023-Q3 input-missing; 2023-Q4 derived 36.0; 2024-Q1 derived 44.0
            ytd    | 2023-Q1 stated 8.0; 2023-Q3 input-missing; 2023-Q4 input-missing; 2024-Q1 stated 24.0
            """)
    void aMissingPeriodMakesMissing(String transformation, String expected) {
        String figures = figures(Transformation.parse(transformation), FLOW, Frequency.QUARTERLY,
                "2023-Q1 8.0, 2023-Q3 16.0, 2023-Q4 20.0, 2024-Q1 24.0", "");
        assertThat(figures.replace("; 2024-Q1 derived 4.0", "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # published by the statistics offices of the United States: rates to one decimal, from levels of the same release
            pct-annual | Q | 2023-Q3 22490.692, 2023-Q4 22679.255 | 3.4
            pct-annual | Q | 2023-Q2 22225.350, 2023-Q3 22490.692 | 4.9
            yoy        | M | 2022-12 296.797, 2023-12 306.746     | 3.4
            yoy        | M | 2022-06 296.311, 2023-06 305.109     | 3.0
            """)
    void ratesAreThoseThatArePublished(String transformation, String frequency, String levels, String published) {
        Observation.Derived last = (Observation.Derived) apply(Transformation.parse(transformation), PRICES, Frequency.parse(frequency), levels, "").getLast();
        assertThat(new BigDecimal(last.figure().digits()).setScale(1, java.math.RoundingMode.HALF_UP)).isEqualTo(published);
        assertThat(last.claims().closed()).isTrue();
    }

    @Test
    void aStatedChangeOnThePeriodBeforeIsPreferredAndCarriedFurther() {
        List<Statement> said = List.of(Samples.level(FLOW, "2023-Q4", "20.0"), Samples.level(FLOW, "2024-Q1", "21.0"),
                Samples.change(FLOW, "2024-Q1", "+4.2%", "2023-Q4"));
        assertThat(shown(Transformation.PCT, said)).isEqualTo("2024-Q1 stated 4.2 [4.15 … 4.25]");
        assertThat(shown(Transformation.PCT_ANNUAL, said)).isEqualTo("2024-Q1 derived 17.9 [17.6 … 18.2]");
        assertThat(shown(Transformation.DLOG, said)).isEqualTo("2024-Q1 derived 4.1 [4.0 … 4.2]");
        assertThat(shown(Transformation.DLOG_ANNUAL, said)).isEqualTo("2024-Q1 derived 16.5 [16.2 … 16.7]");
        assertThat(shown(Transformation.DIFF, said)).isEqualTo("2024-Q1 derived 1.0 [0.9 … 1.1]");
        assertThat(shown(Transformation.YOY, said)).isEmpty();
    }

    @Test
    void moreThanDoubledIsMoreThanThatByEveryMeasureOfGrowth() {
        List<Statement> said = List.of(Samples.change(FLOW, "2024-Q1", ">x2", "2023-Q4"));
        assertThat(shown(Transformation.PCT, said)).isEqualTo("2024-Q1 derived >100 [100 …]");
        assertThat(shown(Transformation.PCT_ANNUAL, said)).startsWith("2024-Q1 derived >1");
        assertThat(shown(Transformation.DLOG, said)).isEqualTo("2024-Q1 derived >60 [60 …]");
    }

    @Test
    void aStatedTotalSinceTheYearBeganIsPreferredToTheSumOfItsParts() {
        List<Statement> said = new ArrayList<>(List.of(Samples.level(FLOW, "2024-Q1", "10.0"), Samples.level(FLOW, "2024-Q2", "11.0"),
                Samples.level(FLOW, "2024-S1", "~22"), Samples.level(FLOW, "2024-01..2024-09", "33.5"), Samples.level(FLOW, "2024-02", "9.9")));
        List<Observation> levels = Observations.levels(FLOW, Frequency.QUARTERLY, Samples.history(said).standing(), Samples::kind);
        Basis basis = new Basis(FLOW, Frequency.QUARTERLY, levels, Optional.empty(),
                Observations.toDate(FLOW, Samples.history(said).standing(), Samples::kind));
        assertThat(String.join("; ", Shown.all(Transformer.apply(Transformation.YTD, basis)))).isEqualTo(
                "2024-Q1 stated 10.0 [9.95 … 10.05]; 2024-Q2 stated ~22 none; 2024-Q3 stated 33.5 [33.45 … 33.55]");
    }

    @Test
    void weeksAndDaysKnowTheirYear() {
        assertThat(figures(Transformation.YTD, FLOW, Frequency.WEEKLY, "2020-W53 1.0, 2021-W01 2.0, 2021-W02 3.0", ""))
                .isEqualTo("2020-W53 input-missing; 2021-W01 stated 2.0; 2021-W02 derived 5.0");
        assertThat(figures(Transformation.DIFF, FLOW, Frequency.WEEKLY, "2020-W53 1.0, 2021-W01 2.0", "")).isEqualTo("2021-W01 derived 1.0");
        assertThat(figures(Transformation.YTD, FLOW, Frequency.DAILY, "2023-12-31 1.0, 2024-01-01 2.0, 2024-01-02 3.0", ""))
                .isEqualTo("2023-12-31 input-missing; 2024-01-01 stated 2.0; 2024-01-02 derived 5.0");
    }

    @Test
    void millionsHaveTheirShareOfBillions() {
        Indicator millions = Samples.indicator("part", "trade", "Part", "", "USD", Multiplier.MILLIONS, Indicator.Aggregation.SUM,
                Optional.empty(), Frequency.ANNUAL);
        Observation.Derived share = (Observation.Derived) Transformer.apply(new Transformation.Share("whole"), new Basis(millions, Frequency.ANNUAL,
                levels(millions, Frequency.ANNUAL, "2023 1250.0"), Optional.of(new Basis.Other(WHOLE, levels(WHOLE, Frequency.ANNUAL, "2023 5.000"))), List.of())).getFirst();
        assertThat(share.figure()).hasToString("25.00");
        assertThat(share.derivation().expression()).isEqualTo("1250.0 / 5.000 / 1000 * 100");
        assertThat(share.derivation().inputs()).extracting(i -> i.indicator()).containsExactly("part", "whole");
    }

    // ── Refusals ─────────────────────────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            share  | pct            | 2023 5.0           | percent-of-percent
            share  | pct-annual     | 2023 5.0           | percent-of-percent
            share  | dlog           | 2023 5.0           | percent-of-percent
            share  | dlog-annual    | 2023 5.0           | percent-of-percent
            share  | index(2023)    | 2023 5.0           | percent-of-percent
            share  | ma(2)          | 2023 5.0           | mean-of-shares
            share  | sum(2)         | 2023 5.0           | sum-of-no-flow
            share  | ytd            | 2023 5.0           | sum-of-no-flow
            share  | share(whole)   | 2023 5.0           | part-of-percent
            prices | sum(2)         | 2023 5.0           | sum-of-no-flow
            prices | ytd            | 2023 5.0           | sum-of-no-flow
            prices | share(whole)   | 2023 5.0           | other-unit
            flow   | share(flow)    | 2023 5.0           | part-of-itself
            flow   | contribution(flow) | 2023 5.0       | part-of-itself
            flow   | pct            | 2022 -1.0, 2023 5.0 | below-zero
            flow   | yoy            | 2022 -1.0, 2023 5.0 | below-zero
            flow   | log            | 2022 -1.0, 2023 5.0 | below-zero
            flow   | index(2023)    | 2022 -1.0, 2023 5.0 | below-zero
            flow   | index(2023-05) | 2023 5.0           | index-base-short
            flow   | diff           | 2022 -1.0, 2023 5.0 |
            flow   | ma(2)          | 2022 -1.0, 2023 5.0 |
            share  | diff           | 2023 5.0           |
            share  | log            | 2023 5.0           |
            """)
    void whatMakesNoSenseIsRefusedWithItsReason(String code, String transformation, String levels, String reason) {
        Indicator indicator = Stream.of(FLOW, PRICES, SHARE).filter(i -> i.code().equals(code)).findFirst().orElseThrow();
        Basis basis = new Basis(indicator, Frequency.ANNUAL, levels(indicator, Frequency.ANNUAL, levels),
                Optional.of(new Basis.Other(WHOLE, List.of())), List.of());
        assertThat(Transformer.refusal(Transformation.parse(transformation), basis)).isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void aZeroHasNoRateAndNoLogarithmThereAlone() {
        assertThat(figures(Transformation.LOG, FLOW, Frequency.ANNUAL, "2022 0.0, 2023 5.0", "")).isEqualTo("2022 not-positive; 2023 derived 1.61");
        assertThat(figures(Transformation.YOY, FLOW, Frequency.ANNUAL, "2022 0.0, 2023 5.0, 2024 6.0", ""))
                .isEqualTo("2023 base-not-positive; 2024 derived 20");
    }

    // ── Properties ───────────────────────────────────────────────────────────────────────────────────────────────────

    private static final List<Transformation> ALL = Stream.concat(Transformation.plain().stream(), Stream.of("index(2021-Q2)", "index(2021)", "ma(3)",
            "sum(4)", "share(whole)", "contribution(whole)").map(Transformation::parse)).toList();

    /** The same by plain arithmetic; index 0 is 2021-Q1. */
    private static double reference(Transformation t, int i, IntFunction<Double> x, IntFunction<Double> whole) {
        return switch (t.toString()) {
            case "level" -> x.apply(i);
            case "diff" -> x.apply(i) - x.apply(i - 1);
            case "diff-yoy" -> x.apply(i) - x.apply(i - 4);
            case "pct" -> (x.apply(i) / x.apply(i - 1) - 1) * 100;
            case "yoy" -> (x.apply(i) / x.apply(i - 4) - 1) * 100;
            case "pct-annual" -> (Math.pow(x.apply(i) / x.apply(i - 1), 4) - 1) * 100;
            case "dlog" -> (Math.log(x.apply(i)) - Math.log(x.apply(i - 1))) * 100;
            case "dlog-annual" -> (Math.log(x.apply(i)) - Math.log(x.apply(i - 1))) * 400;
            case "log" -> Math.log(x.apply(i));
            case "ytd" -> sum(x, i - i % 4, i);
            case "ma(3)" -> sum(x, i - 2, i) / 3;
            case "sum(4)" -> sum(x, i - 3, i);
            case "index(2021-Q2)" -> x.apply(i) / x.apply(1) * 100;
            case "index(2021)" -> x.apply(i) / (sum(x, 0, 3) / 4) * 100;
            case "share(whole)" -> x.apply(i) / whole.apply(i) * 100;
            case "contribution(whole)" -> (x.apply(i) - x.apply(i - 4)) / whole.apply(i - 4) * 100;
            default -> throw new IllegalArgumentException(t.toString());
        };
    }

    private static double sum(IntFunction<Double> x, int from, int to) {
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += x.apply(i);
        }
        return sum;
    }

    @Test
    void everyTransformationIsItsFormulaOfThePlainFigures() {
        Arbitrary.always(60, any -> {
            String parts = quarters(any, () -> any.between(1_000, 99_999) + "." + any.between(10, 99));
            String wholes = quarters(any, () -> any.between(100_000, 999_999) + "." + any.between(10, 99));
            List<Double> x = values(parts);
            List<Double> whole = values(wholes);
            for (Transformation t : ALL) {
                for (Observation o : apply(t, FLOW, Frequency.QUARTERLY, parts, wholes)) {
                    int i = Math.toIntExact(Frequency.QUARTERLY.ordinalOf(o.period().first()) - 2021 * 4);
                    double expected = reference(t, i, x::get, whole::get);
                    double found = o instanceof Observation.Derived d ? Double.parseDouble(d.derivation().exact())
                            : Double.parseDouble(o.shown().orElseThrow().digits());
                    assertThat(found).as(t + " " + o.period()).isEqualTo(expected, within(Math.abs(expected) * 1e-8 + 1e-8));
                }
            }
        });
    }

    @Test
    void fourChangesOnTheQuarterBeforeMakeTheChangeOnTheYearBeforeAndSoDoesAnIndex() {
        Arbitrary.always(100, any -> {
            String parts = quarters(any, () -> any.between(1_000, 99_999) + "." + any.between(10, 99));
            Map<Period, BigDecimal> steps = exact(Transformation.PCT, parts);
            Map<Period, BigDecimal> years = exact(Transformation.YOY, parts);
            Map<Period, BigDecimal> index = exact(Transformation.parse("index(2021)"), parts);
            years.forEach((period, year) -> {
                double factor = 1;
                Period p = period;
                for (int i = 0; i < 4; i++) {
                    factor *= 1 + steps.get(p).doubleValue() / 100;
                    p = p.previous().orElseThrow();
                }
                assertThat((factor - 1) * 100).isEqualTo(year.doubleValue(), within(Math.abs(factor) * 1e-5));
                assertThat((index.get(period).doubleValue() / index.get(period.yearBefore().orElseThrow()).doubleValue() - 1) * 100)
                        .isEqualTo(year.doubleValue(), within(Math.abs(factor) * 1e-5));
            });
        });
    }

    @Test
    void whatIsClaimedHoldsWhateverTheTrueFiguresAreWithinWhatTheyClaim() {
        Arbitrary.always(300, any -> {
            String parts = quarters(any, () -> figure(any));
            String wholes = quarters(any, () -> figure(any));
            List<Double> x = truths(any, parts);
            List<Double> whole = truths(any, wholes);
            for (Transformation t : ALL) {
                for (Observation o : apply(t, FLOW, Frequency.QUARTERLY, parts, wholes)) {
                    int i = Math.toIntExact(Frequency.QUARTERLY.ordinalOf(o.period().first()) - 2021 * 4);
                    if (o instanceof Observation.Derived d) {
                        double truth = reference(t, i, x::get, whole::get);
                        double doubt = Math.abs(truth) * 1e-9 + 1e-9;
                        d.bounds().lower().ifPresent(l -> assertThat(truth + doubt).as(t + " " + o).isGreaterThanOrEqualTo(l.doubleValue()));
                        d.bounds().upper().ifPresent(u -> assertThat(truth - doubt).as(t + " " + o).isLessThanOrEqualTo(u.doubleValue()));
                    }
                }
            }
        });
    }

    @Test
    void noneClaimedStaysNoneClaimedAndOpenStaysOpen() {
        Arbitrary.always(200, any -> {
            String parts = quarters(any, () -> any.oneOf("~", "~", "") + any.between(1, 99) + "." + any.between(1, 9));
            Map<Period, Observation> levels = new HashMap<>();
            levels(FLOW, Frequency.QUARTERLY, parts).forEach(o -> levels.put(o.period(), o));
            for (Transformation t : List.of(Transformation.PCT, Transformation.DIFF, Transformation.DLOG, Transformation.PCT_ANNUAL)) {
                for (Observation o : apply(t, FLOW, Frequency.QUARTERLY, parts, "")) {
                    boolean claimed = Stream.of(o.period(), o.period().previous().orElseThrow()).allMatch(p -> levels.get(p).claims().claimed());
                    assertThat(o.claims().claimed()).as(t + " " + o).isEqualTo(claimed);
                    assertThat(o.shown().orElseThrow().qualifier().sign()).isEqualTo(claimed ? "" : "~");
                }
            }
        });
    }

    private static String figure(Arbitrary any) {
        return any.oneOf("", "", "", "~", ">", "<", ">=") + any.between(1, 999) + any.oneOf("", "." + any.between(0, 9));
    }

    private static String quarters(Arbitrary any, java.util.function.Supplier<String> figure) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            out.add((2021 + i / 4) + "-Q" + (i % 4 + 1) + " " + figure.get());
        }
        return String.join(", ", out);
    }

    private static List<Double> values(String levels) {
        return Arrays.stream(levels.split(", ")).map(l -> Double.valueOf(l.split(" ")[1])).toList();
    }

    /** A true value for each figure, anywhere in what it claims, above zero. */
    private static List<Double> truths(Arbitrary any, String levels) {
        return Arrays.stream(levels.split(", ")).map(l -> {
            Figure figure = Figure.parse(l.split(" ")[1]);
            double value = figure.valueIn(Multiplier.BILLIONS).doubleValue();
            Bounds bounds = figure.bounds(Multiplier.BILLIONS, Optional.empty());
            double low = bounds.lower().map(BigDecimal::doubleValue).orElse(bounds.claimed() ? value / 100 : value);
            double high = bounds.upper().map(BigDecimal::doubleValue).orElse(bounds.claimed() ? value * 100 : value);
            return Math.max(1e-6, low + (high - low) * any.between(0, 10) / 10);
        }).toList();
    }

    private static Map<Period, BigDecimal> exact(Transformation t, String levels) {
        Map<Period, BigDecimal> out = new HashMap<>();
        apply(t, FLOW, Frequency.QUARTERLY, levels, "").forEach(o -> out.put(o.period(), new BigDecimal(((Observation.Derived) o).derivation().exact())));
        return out;
    }

    // ── ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

    private static String shown(Transformation t, List<Statement> said) {
        List<Observation> levels = Observations.levels(FLOW, Frequency.QUARTERLY, Samples.history(said).standing(), Samples::kind);
        return String.join("; ", Shown.all(Transformer.apply(t, Basis.of(FLOW, Frequency.QUARTERLY, levels))));
    }

    private static String figures(Transformation t, Indicator indicator, Frequency frequency, String levels, String whole) {
        return String.join("; ", apply(t, indicator, frequency, levels, whole).stream()
                .map(o -> Shown.of(o).replaceAll(" (none|\\[.*])$", "")).toList());
    }

    private static List<Observation> apply(Transformation t, Indicator indicator, Frequency frequency, String levels, String whole) {
        return Transformer.apply(t, new Basis(indicator, frequency, levels(indicator, frequency, levels),
                Optional.of(new Basis.Other(WHOLE, levels(WHOLE, frequency, whole))), List.of()));
    }

    /** Levels as {@code 2023-Q1 8.0, 2023-Q2 >12}. */
    private static List<Observation> levels(Indicator indicator, Frequency frequency, String levels) {
        List<Statement> said = Arrays.stream(levels.split(", ")).filter(l -> !l.isBlank())
                .map(l -> Samples.level(indicator, l.split(" ")[0], l.split(" ")[1])).toList();
        return Observations.levels(indicator, frequency, Samples.history(said).standing(), Samples::kind);
    }
}
