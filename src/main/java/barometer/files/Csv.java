package barometer.files;

import barometer.domain.Bounds;
import barometer.domain.Change;
import barometer.domain.Citation;
import barometer.domain.Claim;
import barometer.domain.Document;
import barometer.domain.Figure;
import barometer.domain.History;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Qualifier;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Series;
import barometer.domain.Statement;
import barometer.domain.Status;
import barometer.domain.Transformation;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Figures as CSV. What was written here can be read here: what was stated comes back as it stands, the rest is skipped. */
public final class Csv {

    /** The largest file that is read. */
    public static final int MOST_BYTES = 5_000_000;
    /** The most rows that are read. */
    public static final int MOST_ROWS = 10_000;

    /** The column of what a series is called, where there are several. */
    static final String SERIES = "series";
    private static final String LOWER = "lower";
    private static final String UPPER = "upper";
    private static final String REVISION = "revision";
    private static final Set<String> NUMBERS = Set.of("figure", "value", "change", LOWER, UPPER, "roundedTo");
    static final List<String> COLUMNS = List.of("indicator", "period", "figure", "qualifier", "origin", "value", LOWER,
            UPPER, "status", "change", "base", "source", "saidBy", "words", "document", "place", "address", "published",
            "periodStated", "roundedTo", "note", REVISION);
    private static final Set<Field> TEXTS = EnumSet.of(Field.SOURCE, Field.SAID_BY, Field.WORDS, Field.DOCUMENT, Field.PLACE,
            Field.ADDRESS, Field.NOTE);

    private Csv() {
    }

    /**
     * The rows of a file, counted from 1 without the header. Columns may be missing and stand in any order.
     *
     * @throws barometer.domain.Unreadable where it is no such file, for example {@code unknown-column} with its name
     */
    public static List<Row> rows(InputStream file) {
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> line : Table.read(file, Set.copyOf(COLUMNS), MOST_BYTES, MOST_ROWS)) {
            Map<Field, String> fields = new EnumMap<>(Field.class);
            line.forEach((column, cell) -> Field.of(column).ifPresent(field ->
                    fields.put(field, TEXTS.contains(field) ? Table.unguarded(cell) : cell)));
            rows.add(new Row(rows.size() + 1, fields));
        }
        return rows;
    }

    /** Writes the observations of a series, and all that was stated of their periods. */
    public static void write(Series series, Appendable out) throws IOException {
        write(series, CsvDialect.PLAIN, out);
    }

    /** Writes them in a dialect. What is not in the plain one is for a spreadsheet. */
    public static void write(Series series, CsvDialect dialect, Appendable out) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(COLUMNS);
        lines(series).forEach(line -> lines.add(cells(line, dialect)));
        Table.write(lines, dialect, out);
    }

    /** The lines of a series, each as its cells by column; texts are guarded. */
    static List<Map<String, String>> lines(Series series) {
        return series.observations().stream().flatMap(o -> new Lines(series, o).lines().stream()).toList();
    }

    /** Writes several series below each other, each line with what its series is called in front. */
    public static void write(Map<String, Series> named, CsvDialect dialect, Appendable out) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(withFirst(SERIES, COLUMNS));
        named.forEach((name, series) -> lines(series).forEach(line -> lines.add(withFirst(name, cells(line, dialect)))));
        Table.write(lines, dialect, out);
    }

    private static List<String> cells(Map<String, String> line, CsvDialect dialect) {
        return COLUMNS.stream().map(column -> {
            String cell = line.getOrDefault(column, "");
            return NUMBERS.contains(column) ? dialect.number(cell) : cell;
        }).toList();
    }

    private static List<String> withFirst(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    /** The lines of one observation. A change stands beside the level that the same citation speaks of, else on its own. */
    private record Lines(Series series, Observation observation) {

        List<Map<String, String>> lines() {
            List<Map<String, String>> lines = new ArrayList<>();
            if (series.selection().transformation() != Transformation.LEVEL) {
                lines.add(transformed());
                return lines;
            }
            List<History.Standing> changes = new ArrayList<>(observation.changes().stream()
                    .filter(s -> s.withdrawn().isEmpty()).toList());
            switch (observation) {
                case Observation.Stated stated -> {
                    lines.add(level(stated.statement(), stated.bounds(), changes));
                    stated.alsoStated().stream().filter(s -> s.withdrawn().isEmpty()).forEach(s -> lines.add(level(s,
                            s.statement().figure().bounds(multiplier(), s.statement().roundedTo()), changes)));
                }
                case Observation.Derived derived -> lines.add(derived(derived.figure(), derived.bounds()));
                case Observation.Missing missing -> lines.add(missing());
            }
            changes.forEach(s -> lines.add(change(s)));
            return lines;
        }

        private Map<String, String> level(History.Standing standing, Bounds bounds, List<History.Standing> changes) {
            Statement statement = standing.statement();
            Map<String, String> line = line("stated");
            figure(line, statement.figure(), bounds);
            cite(line, standing);
            changes.stream().filter(c -> together(statement, c.statement())).findFirst().ifPresent(c -> {
                changes.remove(c);
                change(line, c.statement());
            });
            return line;
        }

        /** One row says both only where it can say them with the same words. */
        private static boolean together(Statement level, Statement change) {
            return level.citation().equals(change.citation()) && level.status() == change.status()
                    && level.note().equals(change.note()) && level.periodStated() == change.periodStated()
                    && change.roundedTo().isEmpty();
        }

        private Map<String, String> change(History.Standing standing) {
            Map<String, String> line = line("stated");
            line.put("qualifier", standing.statement().figure().qualifier().code());
            change(line, standing.statement());
            cite(line, standing);
            return line;
        }

        private static void change(Map<String, String> line, Statement statement) {
            if (statement.claim() instanceof Claim.Changed changed) {
                line.put("change", changed.change().toString());
                line.put("base", changed.base().toString());
            }
        }

        private Map<String, String> derived(Figure figure, Bounds bounds) {
            Map<String, String> line = line("derived");
            figure(line, figure, bounds);
            line.put("status", Status.I.name());
            return line;
        }

        private Map<String, String> missing() {
            Map<String, String> line = line("missing");
            line.put("status", Status.M.name());
            return line;
        }

        /** A change as figure: read as a level it would be refused, not believed. */
        private Map<String, String> transformed() {
            return switch (observation) {
                case Observation.Stated stated -> {
                    Map<String, String> line = line("stated");
                    figure(line, stated.figure(), stated.bounds());
                    cite(line, stated.statement());
                    change(line, stated.statement().statement());
                    line.put("figure", line.getOrDefault("change", asChange(stated.figure())));
                    // A total since January stands at its last quarter; what was stated is the total.
                    line.put("period", stated.statement().statement().period().toString());
                    yield line;
                }
                case Observation.Derived derived -> {
                    Map<String, String> line = derived(derived.figure(), derived.bounds());
                    line.put("figure", asChange(derived.figure()));
                    yield line;
                }
                case Observation.Missing missing -> missing();
            };
        }

        private String asChange(Figure figure) {
            return series.asChange(figure).map(Change::toString).orElseGet(figure::toString);
        }

        private Multiplier multiplier() {
            return series.multiplier();
        }

        private Map<String, String> line(String origin) {
            Map<String, String> line = new LinkedHashMap<>();
            line.put("indicator", series.selection().formula().orElse(series.indicator().code()));
            line.put("period", observation.period().toString());
            line.put("origin", origin);
            return line;
        }

        private void figure(Map<String, String> line, Figure figure, Bounds bounds) {
            line.put("figure", figure.toString());
            line.put("qualifier", figure.qualifier().code());
            if (figure.qualifier() != Qualifier.RANGE) {
                line.put("value", figure.valueIn(multiplier()).toPlainString());
            }
            bounds.lower().map(BigDecimal::toPlainString).ifPresent(b -> line.put(LOWER, b));
            bounds.upper().map(BigDecimal::toPlainString).ifPresent(b -> line.put(UPPER, b));
        }

        private static void cite(Map<String, String> line, History.Standing standing) {
            Statement statement = standing.statement();
            Citation citation = statement.citation();
            Document document = citation.document();
            line.put("status", statement.status().name());
            line.put("source", document.source());
            line.put("saidBy", Table.guarded(citation.saidBy().toString()));
            line.put("words", Table.guarded(citation.words()));
            line.put("document", Table.guarded(document.title()));
            line.put("place", Table.guarded(citation.place().toString()));
            line.put("address", Table.guarded(document.address()));
            document.published().ifPresent(day -> line.put("published", day.toString()));
            line.put("periodStated", String.valueOf(statement.periodStated()));
            statement.roundedTo().map(BigDecimal::toPlainString).ifPresent(unit -> line.put("roundedTo", unit));
            line.put("note", Table.guarded(statement.note()));
            line.put(REVISION, String.valueOf(standing.recorded().ref().revision()));
        }
    }
}
