package barometer.ledger;

import barometer.domain.Row.Field;
import barometer.domain.Statement;
import barometer.files.plan.Column;
import barometer.files.plan.Item;
import barometer.files.plan.Question;
import barometer.files.plan.Understanding;
import barometer.ledger.Trial.Becomes;
import barometer.ledger.Trial.Refusal;
import barometer.ledger.Trial.SeriesSeen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is seen of a file as it is read and checked: counts of all, and the first of what a person wants to look at. */
final class Seen {

    private static final int MOST_LISTED = 2_000;
    private static final int MOST_SERIES_WITH_ROWS = 2_000;

    private final Understanding understanding;
    private final Mapping mapping;
    private final int rowLimit;
    private final Map<SeriesSeen.Key, OneSeries> series = new LinkedHashMap<>();
    private final List<Question> questions;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Refusal> warnings = new ArrayList<>();
    private final List<Becomes> becomes = new ArrayList<>();
    private long refused;
    private long warned;
    private long added;
    private long revised;
    private long unchanged;
    private long absent;

    Seen(Understanding understanding, Mapping mapping, int rowLimit) {
        this.understanding = understanding;
        this.mapping = mapping;
        this.rowLimit = rowLimit;
        this.questions = new ArrayList<>(understanding.questions());
    }

    /** A series as it is met. */
    private static final class OneSeries {

        private final List<SeriesSeen.Line> rows = new ArrayList<>();
        private long count;
    }

    void add(Item.Read read) {
        OneSeries one = series.computeIfAbsent(new SeriesSeen.Key(read.key(), read.period().frequency()), k -> new OneSeries());
        one.count++;
        if (one.rows.size() < rowLimit && series.size() <= MOST_SERIES_WITH_ROWS) {
            one.rows.add(new SeriesSeen.Line(read.period(), read.figure(), read.fields().getOrDefault(Field.STATUS, "A"), read.row(), read.column()));
        }
    }

    void add(Item.Refused at) {
        Field field = at.code().equals("period") ? Field.PERIOD : Field.FIGURE;
        add(new Refusal(at.row(), at.column(), Finding.error(at.row(), field, at.code(), at.text())));
        if (at.code().equals("ambiguous-number") && questions.stream().noneMatch(q -> q.about().equals("decimalMark"))) {
            questions.add(new Question("decimalMark", at.text(), at.row(), at.column(), List.of(
                    new Question.Choice(".", at.text().replace(",", "")), new Question.Choice(",", at.text().replace(".", "").replace(',', '.')))));
        }
    }

    /** The rows of an indicator, checked, with where each stands. */
    void add(List<Checked.CheckedRow> rows, List<Spool.Waiting> places) {
        for (int i = 0; i < rows.size(); i++) {
            Checked.CheckedRow row = rows.get(i);
            int column = places.get(i).column();
            for (Finding finding : row.findings()) {
                if (finding.severity() == Finding.Severity.WARNING) {
                    warned++;
                    if (warnings.size() < MOST_LISTED) {
                        warnings.add(new Refusal(row.row().number(), finding.field().map(f -> column(f, column)).orElse(column), finding));
                    }
                }
            }
            Optional<Finding> error = row.findings().stream().filter(f -> f.severity() == Finding.Severity.ERROR).findFirst();
            error.ifPresent(e -> add(new Refusal(row.row().number(), e.field().map(f -> column(f, column)).orElse(column), e)));
            row.reads().stream().filter(r -> error.isEmpty()).forEach(reads -> add(row.row().number(), column, reads));
        }
    }

    private void add(int row, int column, Checked.Reads reads) {
        switch (reads.outcome()) {
            case ADDED -> added++;
            case REVISED -> revised++;
            case UNCHANGED -> unchanged++;
        }
        if (reads.outcome() != Checked.Outcome.UNCHANGED && becomes.size() < MOST_LISTED) {
            Statement s = reads.statement();
            becomes.add(new Becomes(row, column, reads.outcome(), s.indicator(), s.period(), s.claim().toString(),
                    reads.before().map(b -> b.statement().claim().toString())));
        }
    }

    private void add(Refusal refusal) {
        refused++;
        if (refusals.size() < MOST_LISTED) {
            refusals.add(refusal);
        }
    }

    /** Where a field stands: in a column of its own, or with the figure. */
    private int column(Field field, int ofFigure) {
        return understanding.plan().columns().orElseThrow().stream().filter(c -> c.field().filter(f -> f == field).isPresent()
                || field == Field.PERIOD && c.role() == Column.Role.PERIOD || field == Field.INDICATOR && c.role() == Column.Role.KEY)
                .map(Column::number).findFirst().orElse(ofFigure);
    }

    void absent(long count) {
        absent = count;
    }

    Trial trial() {
        List<SeriesSeen> all = new ArrayList<>();
        series.forEach((key, one) -> all.add(new SeriesSeen(key.key(), mapping.target(key.key()), mapping.suggested(key.key()),
                key.frequency(), one.count, one.rows)));
        return new Trial(understanding.plan(), List.copyOf(questions), understanding.sample(), List.copyOf(all), added, revised, unchanged,
                refused, absent, List.copyOf(refusals), warned, List.copyOf(warnings), List.copyOf(becomes));
    }
}
