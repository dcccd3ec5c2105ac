package barometer.chart;

import barometer.domain.Figure;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Series;
import barometer.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The twin of the picture: a row for each period that somebody spoke of, a column for each series.
 *
 * @param units under each name, once for its column
 */
public record ComparedTable(List<String> names, List<String> units, List<Line> lines) {

    /** What each series has at a period; "–" where it has nothing. */
    public record Line(Period at, String period, List<Cell> cells) {
    }

    /** A figure with its sign. @param told how it came about, for those who point at it or listen */
    public record Cell(String text, String told, boolean derived) {

        /** Nobody spoke of it. */
        public static final Cell EMPTY = new Cell("–", "", false);
    }

    /** The table of some series. */
    public static ComparedTable of(List<Series> all, Words words) {
        Map<Period, List<Cell>> rows = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (Observation o : all.get(i).observations()) {
                List<Cell> cells = rows.computeIfAbsent(o.period(), period -> new ArrayList<>(java.util.Collections.nCopies(all.size(), Cell.EMPTY)));
                cells.set(i, cell(all.get(i), o, words));
            }
        }
        return new ComparedTable(TraceNames.of(all, words), all.stream().map(s -> words.unitShort(s.unit(), s.multiplier())).toList(),
                rows.entrySet().stream().map(row -> new Line(row.getKey(), words.period(row.getKey()), List.copyOf(row.getValue()))).toList());
    }

    private static Cell cell(Series series, Observation o, Words words) {
        Optional<String> figure = o.shown().map(f -> figure(series, f, words));
        return switch (o) {
            case Observation.Stated s -> new Cell(figure.orElseThrow(), words.say("figure.stated"), false);
            case Observation.Derived d -> new Cell(figure.orElseThrow(), words.say("chart.hover.derived", words.rule(d.derivation())), true);
            case Observation.Missing m -> new Cell("–", words.say("missing." + m.reason().code()), false);
        };
    }

    private static String figure(Series series, Figure figure, Words words) {
        return series.asChange(figure).map(words::change).orElseGet(() -> words.figure(figure));
    }
}
