package barometer.entry;

import barometer.domain.Indicator;
import barometer.domain.Period;
import barometer.domain.Row.Field;
import barometer.domain.Statement;
import barometer.ledger.Checked;
import barometer.ledger.Finding;
import barometer.text.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How all that is written on a sheet reads, row by row, and what recording it would do. */
record Judgement(List<Judged> rows) {

    /** Nothing is written. */
    static final Judgement NOTHING = new Judgement(List.of());
    private static final Period LAST = new Period.Months(9999, 1, 12);

    /**
     * How one row reads.
     *
     * @param reads    the statements it makes, none where it cannot be read
     * @param findings what is to be said of it, gravest first
     */
    record Judged(SheetDraft.Written written, List<Checked.Reads> reads, List<Finding> findings) {

        boolean refused() {
            return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
        }

        boolean warned() {
            return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.WARNING);
        }

        /** What recording it would do: {@code added}, {@code revised}, {@code also-stated}, {@code unchanged} or {@code refused}. */
        String fate() {
            return new Assessment(reads, findings, false).fate().orElse("refused");
        }

        private boolean ready() {
            return !refused() && !fate().equals("unchanged");
        }

        private Stream<Spot> spots() {
            return Stream.of(written.figure(), written.change());
        }
    }

    /** The rows that can be recorded and say something new. */
    Judgement ready() {
        return new Judgement(rows.stream().filter(Judged::ready).toList());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    boolean allRefused() {
        return rows.stream().allMatch(Judged::refused);
    }

    /** Whether warnings have to be overruled with a reason. */
    boolean warned() {
        return rows.stream().anyMatch(Judged::warned);
    }

    /** The statements that would be recorded. */
    List<Statement> statements() {
        return rows.stream().filter(j -> !j.refused()).flatMap(j -> j.reads().stream()).map(Checked.Reads::statement).toList();
    }

    List<Statement> statements(Indicator indicator) {
        return statements().stream().filter(s -> s.indicator().equals(indicator.code())).toList();
    }

    /** The cells of all rows. */
    List<Spot> spots() {
        return rows.stream().flatMap(Judged::spots).toList();
    }

    /** The cells of the rows that make one of these statements. */
    List<Spot> spotsOf(Collection<Statement> some) {
        return new Judgement(rows.stream().filter(j -> j.reads().stream().anyMatch(r -> some.contains(r.statement()))).toList()).spots();
    }

    /** What would become of which periods, by {@linkplain Judged#fate fate}. */
    Map<String, String> fates(SheetDraft draft, Words words) {
        Map<String, String> fates = new LinkedHashMap<>();
        rows.stream().collect(Collectors.groupingBy(Judged::fate, LinkedHashMap::new, Collectors.toList())).forEach((fate, some) ->
                fates.put(fate, some.stream().map(j -> j.written().figure().line()).distinct()
                        .sorted(Comparator.comparing(line -> draft.period(line).orElse(LAST)))
                        .map(line -> draft.period(line).map(words::period).orElseGet(() -> draft.periodText(line)))
                        .collect(Collectors.joining(", "))));
        return fates;
    }

    /** What is wrong with the fields that all rows share. */
    Map<Field, String> errors(Collection<Field> shared, Words words) {
        Map<Field, String> errors = new LinkedHashMap<>();
        rows.stream().flatMap(j -> j.findings().stream()).filter(f -> f.severity() == Finding.Severity.ERROR).forEach(f ->
                f.field().filter(shared::contains).ifPresent(field -> errors.putIfAbsent(field, f.reason(words))));
        return errors;
    }
}
