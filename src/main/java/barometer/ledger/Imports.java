package barometer.ledger;

import barometer.domain.Access;
import barometer.domain.Definition;
import barometer.domain.Indicator;
import barometer.domain.Multiplier;
import barometer.domain.Period;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Viewer;
import barometer.files.plan.Column;
import barometer.files.plan.Item;
import barometer.files.plan.Multiplied;
import barometer.files.plan.Plan;
import barometer.files.plan.Question;
import barometer.files.plan.Reader;
import barometer.files.plan.Target;
import barometer.files.plan.Understanding;
import barometer.files.raw.RawFile;
import barometer.ledger.Checked.Outcome;
import barometer.ledger.Trial.Refusal;
import barometer.ledger.Trial.SeriesSeen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files of figures on their way in: tried by a plan, and recorded through the same door as everything else. */
public final class Imports {

    private static final int MOST_LISTED = 1_000;

    private final Ledger ledger;
    private final Reading reading;
    private final Access access;

    public Imports(Ledger ledger, Reading reading, Access access) {
        this.ledger = ledger;
        this.reading = reading;
        this.access = access;
    }

    /**
     * A file that somebody brings.
     *
     * @param name the name it came with
     * @param plan how it is to be read; what is open in it is guessed
     */
    public record Brought(RawFile file, String name, Plan plan, Optional<Long> basedOn, Optional<String> overrule, String note) {
    }

    /**
     * What would become of a file; nothing is written.
     *
     * @param rowLimit how many rows of each series are listed
     * @throws barometer.domain.Unreadable where it holds no time series
     * @throws Denied without the right to record
     */
    public Trial trial(Brought brought, int rowLimit, Viewer viewer) {
        require(viewer);
        return tried(brought, rowLimit, viewer).trial();
    }

    /**
     * Records a file, all of it or nothing.
     *
     * @throws Untried where it cannot be: something is open, a series goes nowhere, or a figure is refused
     * @throws Refused where the checks say so
     */
    public Receipt record(Brought brought, Viewer viewer) {
        require(viewer);
        Tried tried = tried(brought, 0, viewer);
        Trial trial = tried.trial();
        if (!trial.questions().isEmpty() || !trial.unmapped().isEmpty() || trial.refused() > 0) {
            throw new Untried(trial);
        }
        return ledger.commit(tried.definitions(), tried.draft(), viewer);
    }

    private void require(Viewer viewer) {
        if (viewer.account().isEmpty() || !access.may(viewer, Access.Act.RECORD)) {
            throw new Denied(Access.Act.RECORD);
        }
    }

    private record Tried(Trial trial, List<Definition> definitions, Draft draft) {
    }

    private Tried tried(Brought brought, int rowLimit, Viewer viewer) {
        Understanding understanding = Understanding.of(brought.file(), brought.name(), brought.plan());
        Plan plan = understanding.plan();
        Mapping mapping = new Mapping(reading.indicators(viewer), plan);
        Map<SeriesSeen.Key, Seen> seen = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        Refusals refusals = new Refusals(plan);
        List<Question> questions = new ArrayList<>(understanding.questions());
        try (Reader reader = new Reader(brought.file(), plan)) {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case Item.Refused refused -> refusals.add(refused, questions);
                    case Item.Read read -> {
                        Optional<Indicator> indicator = mapping.indicator(read.key());
                        seen.computeIfAbsent(new SeriesSeen.Key(read.key(), read.period().frequency()), k -> new Seen()).add(read, rowLimit);
                        if (indicator.isPresent()) {
                            rows.add(row(read, indicator.get()));
                            columns.add(read.column());
                        }
                    }
                }
            }
            Draft draft = new Draft(Optional.empty(), rows, brought.basedOn(), brought.overrule(), brought.note());
            Checked checked = ledger.check(mapping.definitions(), draft, viewer);
            for (int i = 0; i < checked.rows().size(); i++) {
                refusals.add(checked.rows().get(i), columns.get(i));
            }
            List<SeriesSeen> series = new ArrayList<>();
            seen.forEach((key, one) -> series.add(new SeriesSeen(key.key(), mapping.target(key.key()), mapping.suggested(key.key()),
                    key.frequency(), one.count, one.rows)));
            return new Tried(new Trial(understanding.plan(), List.copyOf(questions), understanding.sample(), series,
                    checked.count(Outcome.ADDED), checked.count(Outcome.REVISED), checked.count(Outcome.UNCHANGED), refusals.count(),
                    reader.absent(), refusals.listed(), checked), mapping.definitions(), draft);
        }
    }

    private static Row row(Item.Read read, Indicator indicator) {
        Row row = read.row().with(Field.INDICATOR, indicator.code());
        Optional<Multiplier> other = read.multiplier().filter(m -> m != indicator.multiplier() && !indicator.unit().isPercent());
        return other.isEmpty() || row.get(Field.FIGURE).isEmpty() ? row
                : row.with(Field.FIGURE, Multiplied.figure(row.get(Field.FIGURE).get(), other.get()));
    }

    /** A series as it is met. */
    private static final class Seen {

        private final List<SeriesSeen.Line> rows = new ArrayList<>();
        private long count;

        private void add(Item.Read read, int rowLimit) {
            count++;
            if (rows.size() < rowLimit) {
                Period period = read.period();
                rows.add(new SeriesSeen.Line(period, read.row().get(Field.FIGURE).or(() -> read.row().get(Field.CHANGE)).orElse(""),
                        read.row().get(Field.STATUS).orElse("A"), read.row().number(), read.column()));
            }
        }
    }

    /** What was refused, with where it stands in the file. */
    private static final class Refusals {

        private final Plan plan;
        private final List<Refusal> listed = new ArrayList<>();
        private long count;

        private Refusals(Plan plan) {
            this.plan = plan;
        }

        private void add(Item.Refused refused, List<Question> questions) {
            Field field = refused.code().equals("period") ? Field.PERIOD : Field.FIGURE;
            add(new Refusal(refused.row(), refused.column(), Finding.error(refused.row(), field, refused.code(), refused.text())));
            boolean open = refused.code().equals("ambiguous-number");
            if (open && questions.stream().noneMatch(q -> q.about().equals("decimalMark"))) {
                questions.add(new Question("decimalMark", refused.text(), refused.row(), refused.column(),
                        List.of(new Question.Choice(".", refused.text().replace(",", "")), new Question.Choice(",", refused.text().replace(".", "")))));
            }
        }

        private void add(Checked.CheckedRow row, int column) {
            row.findings().stream().filter(f -> f.severity() == Finding.Severity.ERROR).findFirst().ifPresent(first ->
                    add(new Refusal(row.row().number(), first.field().map(f -> column(f, column)).orElse(column), first)));
        }

        private void add(Refusal refusal) {
            count++;
            if (listed.size() < MOST_LISTED) {
                listed.add(refusal);
            }
        }

        /** Where a field stands: in a column of its own, or with the figure. */
        private int column(Field field, int ofFigure) {
            return plan.columns().orElseThrow().stream().filter(c -> c.field().filter(f -> f == field).isPresent()
                    || field == Field.PERIOD && c.role() == Column.Role.PERIOD || field == Field.INDICATOR && c.role() == Column.Role.KEY)
                    .map(Column::number).findFirst().orElse(ofFigure);
        }

        private long count() {
            return count;
        }

        private List<Refusal> listed() {
            return List.copyOf(listed);
        }
    }

    /** Where each series goes. */
    private static final class Mapping {

        private final Map<String, Indicator> byCode = new LinkedHashMap<>();
        private final Map<String, Indicator> byName = new LinkedHashMap<>();
        private final Plan plan;
        private final Map<String, Optional<Target>> targets = new LinkedHashMap<>();

        private Mapping(List<Indicator> visible, Plan plan) {
            this.plan = plan;
            visible.forEach(i -> {
                byCode.put(i.code(), i);
                i.name().texts().values().forEach(name -> byName.putIfAbsent(folded(name), i));
                i.shortName().texts().values().forEach(name -> byName.putIfAbsent(folded(name), i));
            });
        }

        private static String folded(String name) {
            return name.strip().replaceAll("[\\s\u00a0]+", " ").toLowerCase(java.util.Locale.ROOT);
        }

        /** By the plan, else the indicator of just that code or name. */
        private Optional<Target> target(String key) {
            return targets.computeIfAbsent(key, k -> Optional.ofNullable(plan.series().get(k))
                    .or(() -> Optional.ofNullable(byCode.get(k)).or(() -> Optional.ofNullable(byName.get(folded(k))))
                            .filter(i -> !i.calculated()).map(i -> new Target.Known(i.code()))));
        }

        private Optional<Indicator> indicator(String key) {
            return target(key).flatMap(target -> switch (target) {
                case Target.Known known -> Optional.of(Optional.ofNullable(byCode.get(known.code())).orElseThrow(() ->
                        Refused.because("unknown-indicator", known.code())));
                case Target.New fresh -> {
                    if (byCode.containsKey(fresh.indicator().code())) {
                        throw Refused.because("code-taken", fresh.indicator().code());
                    }
                    yield Optional.of(fresh.indicator());
                }
                case Target.LeftOut left -> Optional.empty();
            });
        }

        /** An indicator whose code or name stands within the key; only a suggestion. */
        private Optional<String> suggested(String key) {
            String text = " " + folded(key).replaceAll("[^\\p{L}\\p{N}-]+", " ") + " ";
            return target(key).isPresent() ? Optional.empty() : java.util.stream.Stream.concat(byCode.entrySet().stream(),
                    byName.entrySet().stream()).filter(e -> !e.getValue().calculated() && text.contains(" " + e.getKey() + " "))
                    .max(java.util.Comparator.comparing(e -> e.getKey().length())).map(e -> e.getValue().code());
        }

        private List<Definition> definitions() {
            return plan.series().values().stream().filter(t -> t instanceof Target.New).map(t -> (Definition) ((Target.New) t).indicator())
                    .distinct().toList();
        }
    }
}
