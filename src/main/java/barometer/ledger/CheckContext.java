package barometer.ledger;

import barometer.derive.Observations;
import barometer.domain.Claim;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Source;
import barometer.domain.Statement;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The statements that a candidate is held against, found by period: what stands, and what the draft says besides. */
final class CheckContext {

    private final Indicator indicator;
    private final Collection<History.Standing> standing;
    private final Function<String, Source.Kind> kinds;
    private final Map<Statement.Key, History.Standing> byKey = new HashMap<>();
    private final Map<Statement.Key, Statement> valid = new HashMap<>();
    private final Map<Period, List<Statement>> levels = new HashMap<>();
    private final Map<Period, List<Statement>> changes = new HashMap<>();
    private final Map<Period, List<Statement>> standingChanges = new HashMap<>();
    private final Map<Frequency, NavigableMap<Period, Statement>> byFrequency = new EnumMap<>(Frequency.class);
    private final Map<Frequency, Map<Period, Observation.Derived>> derived = new EnumMap<>(Frequency.class);
    private final Map<Integer, List<Period>> spans = new HashMap<>();
    private final Map<Frequency, Optional<Steps>> steps = new EnumMap<>(Frequency.class);

    CheckContext(Indicator indicator, Collection<History.Standing> standing, Collection<Statement> drafted,
                 Function<String, Source.Kind> kinds) {
        this.indicator = indicator;
        this.standing = standing;
        this.kinds = kinds;
        for (History.Standing s : standing) {
            byKey.put(s.statement().key(), s);
            if (s.withdrawn().isEmpty()) {
                valid.put(s.statement().key(), s.statement());
            }
        }
        drafted.forEach(s -> valid.remove(s.key()));
        valid.values().forEach(s -> index(s, true));
        drafted.forEach(s -> {
            valid.put(s.key(), s);
            index(s, false);
        });
        Comparator<Statement> byKind = Comparator.comparing(s -> kinds.apply(source(s)));
        levels.forEach((period, list) -> {
            if (list.size() > 1) {
                list.sort(byKind);
            }
            if (period instanceof Period.Months m) {
                spans.computeIfAbsent(m.year(), y -> new ArrayList<>()).add(period);
            }
            period.frequency().ifPresent(f -> byFrequency.computeIfAbsent(f, x -> new TreeMap<>()).put(period, list.getFirst()));
        });
    }

    private void index(Statement s, boolean stands) {
        switch (s.claim()) {
            case Claim.Level level -> levels.computeIfAbsent(s.period(), p -> new ArrayList<>()).add(s);
            case Claim.Changed changed -> {
                changes.computeIfAbsent(s.period(), p -> new ArrayList<>()).add(s);
                if (stands) {
                    standingChanges.computeIfAbsent(s.period(), p -> new ArrayList<>()).add(s);
                    standingChanges.computeIfAbsent(changed.base(), p -> new ArrayList<>()).add(s);
                }
            }
        }
    }

    static String source(Statement s) {
        return s.citation().document().source();
    }

    /** What stands under the same key, withdrawn or not. */
    Optional<History.Standing> before(Statement candidate) {
        return Optional.ofNullable(byKey.get(candidate.key()));
    }

    /** The level of a period, of the same source if it states one. */
    Optional<Statement> level(Period period, String source) {
        List<Statement> all = levels.getOrDefault(period, List.of());
        return all.stream().filter(s -> source(s).equals(source)).findFirst().or(() -> all.stream().findFirst());
    }

    /** The levels of the other spans of the candidate's year, of the same source where it states them. */
    List<Statement> spansBeside(Statement candidate) {
        return candidate.period() instanceof Period.Months m ? spans.getOrDefault(m.year(), List.of()).stream()
                .filter(p -> !p.equals(candidate.period())).flatMap(p -> level(p, source(candidate)).stream()).toList() : List.of();
    }

    /** How far the levels of the candidate's frequency step from one period to the next, as they stand; empty where they are too few to tell. */
    Optional<Steps> steps(Statement candidate) {
        return standing.isEmpty() ? Optional.empty() : candidate.period().frequency().flatMap(f -> steps.computeIfAbsent(f, this::stepsOf));
    }

    private Optional<Steps> stepsOf(Frequency frequency) {
        List<Statement> stated = standing.stream().filter(s -> s.withdrawn().isEmpty()).map(History.Standing::statement)
                .filter(s -> s.claim() instanceof Claim.Level && s.period().frequency().filter(frequency::equals).isPresent())
                .sorted(Comparator.comparing(Statement::period)).toList();
        return Steps.of(stated, indicator.multiplier());
    }

    /** The changes that stand and speak of a period, as their period or as their base; those of the draft are checked themselves. */
    List<Statement> standingChanges(Period period) {
        return standingChanges.getOrDefault(period, List.of());
    }

    /** What other sources state of the same; of a level, the source that speaks for the headline first. */
    Stream<Statement> ofOthers(Statement candidate) {
        Map<Period, List<Statement>> where = candidate.claim() instanceof Claim.Level ? levels : changes;
        Statement.Key key = candidate.key();
        return where.getOrDefault(candidate.period(), List.of()).stream().filter(s -> !source(s).equals(source(candidate)))
                .filter(s -> s.key().kind().equals(key.kind()) && s.key().base().equals(key.base()));
    }

    /** The nearest other period of the same frequency that has a level, the earlier of two; else what stood there before. */
    Optional<Statement> nearest(Statement candidate) {
        Period at = candidate.period();
        NavigableMap<Period, Statement> all = at.frequency().map(byFrequency::get).orElse(new TreeMap<>());
        Map.Entry<Period, Statement> earlier = all.lowerEntry(at);
        Map.Entry<Period, Statement> later = all.higherEntry(at);
        if (earlier == null && later == null) {
            return before(candidate).map(History.Standing::statement);
        }
        boolean back = later == null || earlier != null && days(earlier.getKey(), at) <= days(at, later.getKey());
        return Optional.of((back ? earlier : later).getValue());
    }

    private static long days(Period from, Period to) {
        return ChronoUnit.DAYS.between(from.last(), to.last());
    }

    /** The level that is derived for a period as things stand. */
    Optional<Observation.Derived> derived(Period period) {
        return standing.isEmpty() ? Optional.empty() : period.frequency().map(f -> derived.computeIfAbsent(f, this::derivedOf).get(period));
    }

    private Map<Period, Observation.Derived> derivedOf(Frequency frequency) {
        Map<Period, Observation.Derived> found = new HashMap<>();
        for (Observation o : Observations.levels(indicator, frequency, standing, kinds)) {
            if (o instanceof Observation.Derived d) {
                found.put(d.period(), d);
            }
        }
        return found;
    }
}
