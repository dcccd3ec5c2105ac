package barometer.chart;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.Samples;
import barometer.derive.Observations;
import barometer.domain.Arrangement;
import barometer.domain.Comparison;
import barometer.domain.Event;
import barometer.domain.Form;
import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Pick;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Statement;
import barometer.domain.Transformation;
import barometer.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** Series to compare: quarters from 2020 on, exports above imports, shares, and years of rail cargo. */
public final class Compared {

    private Compared() {
    }

    /** Comparisons in every arrangement and form, by name. */
    public static Map<String, Panels> gallery(Language language) {
        Map<String, Panels> all = new LinkedHashMap<>();
        all.put("two lines", panels(language, Arrangement.TOGETHER, Form.AUTO, exports(16), with(imports(16), "2021-Q2", "~5.8")));
        all.put("long names", panels(language, Arrangement.TOGETHER, Form.AUTO, named("a", "Foreign investments attracted to Belarus from all countries", 16), imports(16)));
        all.put("columns", panels(language, Arrangement.TOGETHER, Form.AUTO, exports(4), without(with(imports(4), "2020-Q2", ">5"), 2)));
        all.put("line and marks", panels(language, Arrangement.TOGETHER, Form.AUTO, exports(16), imports(3)));
        List<Series> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(named("s" + (char) ('a' + i), "Series number " + i, 12));
        }
        all.put("twelve lines", panels(language, Arrangement.TOGETHER, Form.AUTO, many.toArray(Series[]::new)));
        all.put("stacked", panels(language, Arrangement.TOGETHER, Form.STACKED, exports(8), with(imports(8), "2020-Q2", ">5")));
        all.put("shares", panels(language, Arrangement.TOGETHER, Form.STACKED100, exports(8), with(imports(8), "2020-Q2", "~5")));
        all.put("step", panels(language, Arrangement.TOGETHER, Form.STEP, exports(16), imports(16)));
        all.put("dots", panels(language, Arrangement.TOGETHER, Form.DOTS, exports(8), imports(8)));
        all.put("units", panels(language, Arrangement.TOGETHER, Form.AUTO, linked(exports(16), "exports"), share(12), rail(8)));
        all.put("tracks", panels(language, Arrangement.TOGETHER, Form.AUTO, article("trade-share"), article("currency-share"), article("investment-russia")));
        all.put("small pictures", panels(language, Arrangement.MULTIPLES, Form.AUTO, many.subList(0, 6).toArray(Series[]::new)));
        all.put("seasons", panels(language, Arrangement.SEASONAL, Form.AUTO, exports(19)));
        all.put("mirror", panels(language, Arrangement.MIRROR, Form.AUTO, exports(12), imports(12)));
        all.put("difference", panels(language, Arrangement.DIFFERENCE, Form.AUTO, exports(4), imports(4)));
        all.put("ratio", panels(language, Arrangement.RATIO, Form.AUTO, exports(12), imports(12)));
        all.put("two days", panels(language, Arrangement.TOGETHER, Form.AUTO, exports(12), knownOn(with(exports(10), "2021-Q2", "9.90"), "2024-05-24")));
        return all;
    }

    private static Panels panels(Language language, Arrangement arrangement, Form form, Series... series) {
        List<Series> all = List.of(series);
        assertThat(ComparisonChoice.refusal(all, arrangement).or(() -> ComparisonChoice.refusal(all, arrangement, form))).isEmpty();
        return new ComparisonComposer(Words.of(language)).compose(Comparison.of(all.stream().map(Compared::pick).toList()).with(arrangement).with(form), all, 1600);
    }

    public static Series exports(int count) {
        return quarters("exports", "Exports", "USD", Multiplier.BILLIONS, count, i -> 8 + 0.35 * i);
    }

    public static Series imports(int count) {
        return quarters("imports", "Imports", "USD", Multiplier.BILLIONS, count, i -> 5 + 0.15 * i);
    }

    static Series named(String code, String name, int count) {
        return quarters(code, name, "USD", Multiplier.BILLIONS, count, i -> 4 + 0.2 * i);
    }

    static Series constant(String code, String figure) {
        return quarters(code, code.toUpperCase(Locale.ROOT), "USD", Multiplier.BILLIONS, 4, i -> Double.parseDouble(figure));
    }

    public static Series share(int count) {
        return quarters("share", "Share", "PERCENT", Multiplier.UNITS, count, i -> 40 + i);
    }

    static Series otherShare(int count) {
        return quarters("other-share", "Other share", "PERCENT", Multiplier.UNITS, count, i -> 20 + i);
    }

    /** Growth of something, counted in percent as a share is. */
    static Series growth(int count) {
        return growthOf(quarters("growth", "Growth", "USD", Multiplier.BILLIONS, count + 4, i -> 4 + 0.2 * i));
    }

    public static Series rail(int count) {
        Indicator indicator = indicator("rail", "Rail cargo", "TONNE", Multiplier.MILLIONS, Frequency.ANNUAL);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            statements.add(Samples.level(indicator, String.valueOf(2016 + i), String.format(Locale.ROOT, "%.1f", 5 + 0.4 * i)));
        }
        return series(indicator, Frequency.ANNUAL, statements, Selection.of("rail"));
    }

    static Series article(String code) {
        Indicator indicator = Samples.INDICATORS.get(code);
        return series(indicator, indicator.frequencies().getFirst(), Samples.articleStatements().stream().filter(s -> s.indicator().equals(code)).toList(),
                Selection.of(code));
    }

    private static Series quarters(String code, String name, String unit, Multiplier multiplier, int count, IntToDoubleFunction value) {
        Indicator indicator = indicator(code, name, unit, multiplier, Frequency.QUARTERLY);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            statements.add(Samples.level(indicator, (2020 + i / 4) + "-Q" + (i % 4 + 1), String.format(Locale.ROOT, "%.2f", value.applyAsDouble(i))));
        }
        return series(indicator, Frequency.QUARTERLY, statements, Selection.of(code));
    }

    private static Indicator indicator(String code, String name, String unit, Multiplier multiplier, Frequency frequency) {
        return Samples.indicator(code, "trade", name, name, unit, multiplier,
                unit.equals("PERCENT") ? Indicator.Aggregation.NONE : Indicator.Aggregation.SUM, Optional.empty(), frequency);
    }

    private static Series series(Indicator indicator, Frequency frequency, List<Statement> statements, Selection selection) {
        var history = Samples.history(statements);
        return new Series(indicator, selection, frequency, List.of(frequency),
                Observations.levels(indicator, frequency, history.standing(), Samples::kind), List.copyOf(history.standing()), List.of(),
                List.of(Samples.PRESS), List.of(), 1, Optional.empty());
    }

    static Pick pick(Series series) {
        return new Pick(series.indicator().code(), Optional.of(series.frequency()), series.selection().transformation(), series.selection().knownOn(),
                series.selection().formula());
    }

    private static Series with(Series series, Selection selection, List<Observation> observations, List<Event> events) {
        return new Series(series.indicator(), selection, series.frequency(), series.available(), observations, series.said(), events, series.sources(),
                series.inputs(), series.revision(), series.total());
    }

    static Series knownOn(Series series, String day) {
        return with(series, series.selection().knownOn(Optional.of(LocalDate.parse(day))), series.observations(), series.events());
    }

    /** Without what it has at a place. */
    static Series without(Series series, int place) {
        List<Observation> kept = new ArrayList<>(series.observations());
        kept.remove(place);
        return with(series, series.selection(), kept, series.events());
    }

    /** With another figure at a period. */
    static Series with(Series series, String period, String figure) {
        Series other = series(series.indicator(), series.frequency(), List.of(Samples.level(series.indicator(), period, figure)), series.selection());
        List<Observation> all = new ArrayList<>(series.observations());
        all.replaceAll(o -> o.period().equals(Period.parse(period)) ? other.observations().getFirst() : o);
        return with(series, series.selection(), all, series.events());
    }

    /** The same numbers, as if they were changes in percent. */
    static Series growthOf(Series series) {
        return with(series, series.selection().with(Transformation.YOY), series.observations(), series.events());
    }

    static Series linked(Series series, String... codes) {
        Event event = new Event("summit", Period.parse("2020-05-24"), Period.parse("2020-05-24"), LocalText.parse("Summit"), false, Set.of(codes));
        return with(series, series.selection(), series.observations(), List.of(event));
    }
}
