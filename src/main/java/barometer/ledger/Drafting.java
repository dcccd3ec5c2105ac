package barometer.ledger;

import barometer.domain.Access;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Period;
import barometer.domain.Row;
import barometer.domain.Source;
import barometer.domain.Statement;
import barometer.domain.Viewer;
import barometer.ledger.Checked.CheckedRow;
import barometer.ledger.Checked.Outcome;
import barometer.ledger.Checked.Reads;
import barometer.store.Dictionary;
import barometer.store.Statements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What would become of a draft at one head: each row understood, held against what stands, and checked. */
final class Drafting {

    private final Statements statements;
    private final Dictionary dictionary;
    private final long head;
    private final LocalDate today;
    private final Map<String, Standings> standings = new HashMap<>();
    private final Predicate<String> silent;

    /** @param silent the indicators of which nothing is stated yet, as far as that is known */
    Drafting(Statements statements, Dictionary dictionary, long head, LocalDate today, Predicate<String> silent) {
        this.statements = statements;
        this.dictionary = dictionary;
        this.head = head;
        this.today = today;
        this.silent = silent;
    }

    Drafting(Statements statements, Dictionary dictionary, long head, LocalDate today) {
        this(statements, dictionary, head, today, code -> false);
    }

    /** @param newSources the sources that the draft names and nobody had defined */
    record Drafted(Checked checked, List<Source> newSources) {
    }

    /** What stands of an indicator: all of it, under each key, and by the period and source it is about. */
    private record Standings(Collection<History.Standing> all, Map<Statement.Key, History.Standing> byKey,
                             Map<Spoken, List<History.Standing>> bySpoken) {
    }

    /** Who speaks of which period. */
    private record Spoken(Period period, String source) {

        static Spoken of(Statement statement) {
            return new Spoken(statement.period(), statement.citation().document().source());
        }
    }

    Drafted drafted(Draft draft, Viewer viewer, Access access) {
        return drafted(draft, reader(draft.indicator(), viewer, access));
    }

    /** What reads the rows of several drafts, so that a source that one of them brings is known to the next. */
    RowReader reader(Optional<String> indicator, Viewer viewer, Access access) {
        return new RowReader(visible(viewer, access), indicator);
    }

    /** Of drafts that follow each other none may speak of an indicator that another speaks of. */
    Drafted drafted(Draft draft, RowReader reader) {
        standings.clear();
        List<RowReader.Understood> understood = draft.rows().stream().map(reader::read).toList();
        Map<String, List<Statement>> drafted = understood.stream().flatMap(u -> u.statements().stream()).collect(Collectors.groupingBy(Statement::indicator));
        Map<String, CheckContext> contexts = new HashMap<>(); // a source that the draft brings is press, as one that is not known
        Function<String, CheckContext> context = code -> contexts.computeIfAbsent(code, c -> new CheckContext(dictionary.indicators().get(c),
                standings(c).all(), drafted.getOrDefault(c, List.of()), dictionary::kindOf));
        Optional<Balancing> balancing = Optional.of(new Balancing(reader.balances(), dictionary.indicators()::get, context));
        Map<String, Check> checks = new HashMap<>();
        drafted.keySet().forEach(code -> checks.put(code, new Check(dictionary.indicators().get(code), context.apply(code), balancing, today)));
        Map<Statement.Key, Integer> seen = new HashMap<>();
        List<CheckedRow> rows = understood.stream().map(u -> checked(u, draft.basedOn(), seen, checks)).toList();
        return new Drafted(new Checked(rows), reader.newSources());
    }

    private Dictionary visible(Viewer viewer, Access access) {
        Map<String, Indicator> seen = new LinkedHashMap<>(dictionary.indicators());
        seen.values().removeIf(i -> !access.maySee(viewer, i));
        return new Dictionary(seen, dictionary.sources(), dictionary.events());
    }

    private CheckedRow checked(RowReader.Understood understood, Optional<Long> basedOn, Map<Statement.Key, Integer> seen,
                               Map<String, Check> checks) {
        int number = understood.row().number();
        List<Finding> findings = new ArrayList<>(understood.findings());
        List<Reads> reads = new ArrayList<>();
        Optional<History.Standing> conflict = Optional.empty();
        for (Statement statement : understood.statements()) {
            Integer earlier = seen.putIfAbsent(statement.key(), number);
            if (earlier != null) {
                findings.add(Finding.error(number, Row.Field.PERIOD, "duplicate", String.valueOf(earlier)));
            }
            Standings standing = standings(statement.indicator());
            Optional<History.Standing> before = Optional.ofNullable(standing.byKey().get(statement.key()));
            Outcome outcome = outcome(statement, before);
            reads.add(new Reads(statement, outcome, before));
            if (outcome != Outcome.UNCHANGED && earlier == null) { // one that is there twice goes nowhere, whatever else it is
                findings.addAll(checks.get(statement.indicator()).of(number, statement));
                conflict = conflict.or(() -> newer(statement, standing, basedOn));
            }
        }
        if (findings.size() > 1) {
            findings.sort(Comparator.comparing(Finding::severity));
        }
        return new CheckedRow(understood.row(), List.copyOf(reads), List.copyOf(findings), conflict);
    }

    private Standings standings(String indicator) {
        return standings.computeIfAbsent(indicator, code -> {
            Collection<History.Standing> all = silent.test(code) ? List.of() : statements.history(code, head).standing();
            Map<Statement.Key, History.Standing> byKey = new HashMap<>();
            Map<Spoken, List<History.Standing>> bySpoken = new HashMap<>();
            for (History.Standing standing : all) {
                byKey.put(standing.statement().key(), standing);
                bySpoken.computeIfAbsent(Spoken.of(standing.statement()), s -> new ArrayList<>()).add(standing);
            }
            return new Standings(all, byKey, bySpoken);
        });
    }

    private static Outcome outcome(Statement statement, Optional<History.Standing> before) {
        if (before.isEmpty()) {
            return Outcome.ADDED;
        }
        boolean stands = before.get().withdrawn().isEmpty() && statement.repeats(before.get().statement());
        return stands ? Outcome.UNCHANGED : Outcome.REVISED;
    }

    /** What somebody has recorded of the same period and source since the writer looked, or has recorded as taken back. */
    private static Optional<History.Standing> newer(Statement statement, Standings standing, Optional<Long> basedOn) {
        return basedOn.flatMap(seen -> standing.bySpoken().getOrDefault(Spoken.of(statement), List.of()).stream()
                .filter(s -> s.since().revision() > seen)
                .max(Comparator.comparing(History.Standing::since)));
    }
}
