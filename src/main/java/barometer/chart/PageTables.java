package barometer.chart;

import barometer.chart.PageSpec.Cell;
import barometer.chart.PageSpec.Column;
import barometer.chart.PageSpec.Row;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Series;
import barometer.domain.Status;
import barometer.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the tables of a page: of one series with a word for each figure's origin, of several with a flag behind the figure. */
final class PageTables {

    private static final Cell NOTHING = new Cell("–", "", false);
    private static final String DERIVED = "*";

    private final Words words;

    PageTables(Words words) {
        this.words = words;
    }

    /** What stands in a table. @param flags what its flags mean */
    record Body(List<Column> columns, List<Row> rows, Optional<String> flags) {
    }

    /** A row for each period of a series: figure, how it came about, stated change. */
    Body of(Series series) {
        DotWords dotWords = new DotWords(series, words);
        boolean changes = series.observations().stream().anyMatch(o -> PageComposer.changed(o).isPresent());
        String unit = words.unitShort(series.unit(), series.multiplier());
        List<Column> columns = new ArrayList<>(List.of(new Column(words.say("page.table.period"), false),
                new Column(unit.isBlank() ? words.say("page.table.figure") : words.say("page.table.figure") + ", " + unit, true),
                new Column(words.say("page.table.flag"), false)));
        if (changes) {
            columns.add(new Column(words.say("page.table.change"), false));
        }
        List<Row> rows = series.observations().stream().map(o -> {
            boolean derived = o instanceof Observation.Derived;
            List<Cell> cells = new ArrayList<>(List.of(plain(words.period(o.period()), derived),
                    plain(o.shown().map(dotWords::label).orElse("–"), derived), plain(origin(o), derived)));
            if (changes) {
                cells.add(plain(PageComposer.changed(o).map(words::changeOn).orElse("–"), derived));
            }
            return new Row(cells);
        }).toList();
        return new Body(columns, rows, Optional.empty());
    }

    /** A row for each period, a column for each series and for what is made of them; no figure stands without its flag. */
    Body of(List<Series> all, Optional<Series> made) {
        List<Series> columns = new ArrayList<>(all);
        List<String> names = new ArrayList<>(TraceNames.of(all, words));
        made.ifPresent(series -> {
            columns.add(series);
            names.add(words.shortName(series.indicator()));
        });
        Map<Period, List<Cell>> rows = new TreeMap<>();
        Map<String, String> flags = new LinkedHashMap<>();
        List<Column> heads = new ArrayList<>(List.of(new Column(words.say("page.table.period"), false)));
        for (int i = 0; i < columns.size(); i++) {
            Series series = columns.get(i);
            String unit = words.unitShort(series.unit(), series.multiplier());
            heads.add(new Column(unit.isBlank() ? names.get(i) : words.say("list.comma", names.get(i), unit), true));
            DotWords dotWords = new DotWords(series, words);
            for (Observation o : series.observations()) {
                rows.computeIfAbsent(o.period(), p -> new ArrayList<>(Collections.nCopies(columns.size(), NOTHING)))
                        .set(i, cell(o, dotWords, flags));
            }
        }
        List<Row> lines = rows.entrySet().stream().map(row -> {
            List<Cell> cells = new ArrayList<>(List.of(plain(words.period(row.getKey()), false)));
            cells.addAll(row.getValue());
            return new Row(cells);
        }).toList();
        return new Body(heads, lines, flags.isEmpty() ? Optional.empty()
                : Optional.of(flags.entrySet().stream().map(f -> f.getKey() + "\u00a0" + f.getValue()).collect(Collectors.joining("; ")) + "."));
    }

    private Cell cell(Observation o, DotWords dotWords, Map<String, String> flags) {
        String flag = switch (o) {
            case Observation.Derived d -> {
                flags.put(DERIVED, words.say("figure.derived"));
                yield DERIVED;
            }
            case Observation.Stated s when s.statement().statement().status() != Status.A -> {
                Status status = s.statement().statement().status();
                String letter = status.name().toLowerCase(Locale.ROOT);
                flags.put(letter, words.say("status." + status.name()));
                yield letter;
            }
            case Observation.Stated s -> "";
            case Observation.Missing m -> "";
        };
        return new Cell(o.shown().map(dotWords::label).orElse("–"), flag, o instanceof Observation.Derived);
    }

    private static Cell plain(String text, boolean derived) {
        return new Cell(text, "", derived);
    }

    private String origin(Observation o) {
        return switch (o) {
            case Observation.Stated s -> words.say("chart.hover.stated") + (s.statement().statement().status() == Status.A ? ""
                    : ", " + words.say("status." + s.statement().statement().status().name()));
            case Observation.Derived d -> words.say("figure.derived");
            case Observation.Missing m -> words.say("missing." + m.reason().code());
        };
    }
}
