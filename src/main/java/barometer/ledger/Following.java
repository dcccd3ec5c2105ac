package barometer.ledger;

import barometer.derive.Formula;
import barometer.derive.Observations;
import barometer.domain.Figure;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Source;
import barometer.domain.Statement;
import barometer.domain.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What would follow from statements that are not recorded: the levels that would be derived otherwise than they are. Nothing is stored. */
public final class Following {

    /**
     * A level that would be derived otherwise.
     *
     * @param before the figure that is derived now, empty for none
     * @param after  what would be derived; empty where it would be stated instead, or follow no longer
     */
    public record Follows(Indicator indicator, Period period, Optional<Figure> before, Optional<Observation.Derived> after) {
    }

    private final Reading reading;
    private final Viewer viewer;
    private final Map<String, Source.Kind> kinds = new HashMap<>();
    private final Map<String, List<Statement>> drafted;
    private final LocalDate today;
    private final Map<String, Map<Frequency, List<Observation>>> now = new HashMap<>();
    private final Map<String, Map<Frequency, List<Observation>>> then = new HashMap<>();

    private Following(Reading reading, Viewer viewer, List<Statement> drafted, LocalDate today) {
        this.reading = reading;
        this.viewer = viewer;
        this.today = today;
        this.drafted = drafted.stream().collect(Collectors.groupingBy(Statement::indicator));
        reading.sources(viewer).forEach(s -> kinds.put(s.code(), s.kind()));
    }

    /** All that would be derived otherwise, of the indicators spoken of and of those that are calculated from them. */
    public static List<Follows> from(List<Statement> drafted, Reading reading, Viewer viewer, LocalDate today) {
        return drafted.isEmpty() ? List.of() : new Following(reading, viewer, drafted, today).all();
    }

    private List<Follows> all() {
        List<Follows> all = new ArrayList<>();
        Map<String, Indicator> indicators = reading.indicators(viewer).stream().collect(Collectors.toMap(Indicator::code, i -> i));
        drafted.keySet().stream().sorted().flatMap(code -> Optional.ofNullable(indicators.get(code)).stream()).forEach(i -> i.frequencies().forEach(f ->
                differences(i, levels(i, f, false), levels(i, f, true), all)));
        reading.indicators(viewer).stream().filter(i -> i.formula().map(Formula::parse).filter(f -> f.codes().stream().anyMatch(drafted::containsKey)).isPresent())
                .forEach(i -> i.frequencies().forEach(f -> differences(i, calculated(i, f, indicators, false), calculated(i, f, indicators, true), all)));
        return List.copyOf(all);
    }

    private List<Observation> levels(Indicator indicator, Frequency frequency, boolean withDraft) {
        return (withDraft ? then : now).computeIfAbsent(indicator.code(), c -> new HashMap<>()).computeIfAbsent(frequency, f -> {
            History history = reading.history(indicator.code(), viewer).orElse(new History(List.of()));
            Collection<History.Standing> standing = withDraft
                    ? Preview.standing(history, drafted.getOrDefault(indicator.code(), List.of()), reading.head(), today) : history.standing();
            return Observations.levels(indicator, f, standing, code -> kinds.getOrDefault(code, Source.Kind.PRESS));
        });
    }

    /** Of an indicator that is calculated from stated ones; what is calculated from calculated ones is left to the explorer. */
    private List<Observation> calculated(Indicator target, Frequency frequency, Map<String, Indicator> indicators, boolean withDraft) {
        Formula formula = Formula.parse(target.formula().orElseThrow());
        Map<String, Map<Period, Observation>> inputs = new HashMap<>();
        Set<Period> periods = new TreeSet<>();
        for (String code : formula.codes()) {
            Indicator input = indicators.get(code);
            Map<Period, Observation> by = new HashMap<>();
            if (input != null && !input.calculated()) {
                levels(input, frequency, withDraft).forEach(o -> by.put(o.period(), o));
            }
            by.keySet().forEach(p -> formula.bearsOn(code, p).ifPresent(periods::add));
            inputs.put(code, by);
        }
        return periods.stream().flatMap(p -> formula.evaluate(target, p, indicators,
                (code, at) -> Optional.ofNullable(inputs.get(code).get(at))).stream()).toList();
    }

    private static void differences(Indicator indicator, List<Observation> before, List<Observation> after, List<Follows> into) {
        Map<Period, Observation.Derived> was = derived(before);
        Map<Period, Observation.Derived> is = derived(after);
        Set<Period> periods = new TreeSet<>(was.keySet());
        periods.addAll(is.keySet());
        for (Period period : periods) {
            Optional<Figure> old = Optional.ofNullable(was.get(period)).map(Observation.Derived::figure);
            Optional<Observation.Derived> fresh = Optional.ofNullable(is.get(period));
            if (!old.equals(fresh.map(Observation.Derived::figure))) {
                into.add(new Follows(indicator, period, old, fresh));
            }
        }
    }

    private static Map<Period, Observation.Derived> derived(List<Observation> observations) {
        Map<Period, Observation.Derived> derived = new HashMap<>();
        observations.forEach(o -> {
            if (o instanceof Observation.Derived d) {
                derived.put(d.period(), d);
            }
        });
        return derived;
    }
}
