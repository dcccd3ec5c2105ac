package barometer.derive;

import barometer.domain.Claim;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Source;
import barometer.domain.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The observations that the standing statements of an indicator amount to, the implied ones included. */
public final class Observations {

    private final Indicator indicator;
    private final Map<Period, Said> said = new HashMap<>();
    private final List<History.Standing> changes = new ArrayList<>();

    /** What stands of one period, the headline first. */
    private record Said(List<History.Standing> levels, List<History.Standing> changes, List<History.Standing> withdrawn) {

        Said() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        List<History.Standing> listFor(History.Standing standing) {
            return standing.withdrawn().isPresent() ? withdrawn
                    : standing.statement().claim() instanceof Claim.Level ? levels : changes;
        }
    }

    private Observations(Indicator indicator, Predicate<Period> wanted, Collection<History.Standing> standing,
                         Function<String, Source.Kind> kinds) {
        this.indicator = indicator;
        for (History.Standing s : standing) {
            Period period = s.statement().period();
            if (wanted.test(period)) {
                said.computeIfAbsent(period, p -> new Said()).listFor(s).add(s);
            }
        }
        Comparator<History.Standing> order = Headline.order(indicator.handling().ranks(), kinds);
        Comparator<History.Standing> orderOfChanges = Headline.orderOfChanges(indicator.handling().ranks(), kinds);
        for (Said s : said.values()) {
            s.levels.sort(order);
            s.changes.sort(orderOfChanges);
            s.withdrawn.sort(order);
            s.changes.stream().filter(c -> wanted.test(base(c))).forEach(changes::add);
        }
        changes.sort(orderOfChanges);
    }

    /**
     * The levels of one frequency in order of period; only periods that somebody spoke of are listed.
     *
     * @param standing what stands, see {@link History#standing()}
     * @param kinds    the kind of a source by its code: the headline is of the source that the indicator ranks first, then of
     *                 the best kind, then of the later publication, then of the later recording
     */
    public static List<Observation> levels(Indicator indicator, Frequency frequency, Collection<History.Standing> standing,
                                           Function<String, Source.Kind> kinds) {
        Observations own = new Observations(indicator, p -> p.frequency().filter(frequency::equals).isPresent(), standing, kinds);
        boolean others = frequency.months() > 0 && indicator.aggregation() == Indicator.Aggregation.SUM
                && standing.stream().map(s -> s.statement().period()).anyMatch(p -> p instanceof Period.Months m && m.length() != frequency.months());
        return List.copyOf(own.all(frequency, others
                ? new Spans(indicator, stated(indicator, p -> p instanceof Period.Months, standing, kinds)) : new Spans(indicator, List.of())).values());
    }

    /**
     * The levels of spans that begin with a year, stated or following from stated spans, whatever their length. Only of what
     * adds up over time.
     */
    public static List<Observation> toDate(Indicator indicator, Collection<History.Standing> standing,
                                           Function<String, Source.Kind> kinds) {
        if (indicator.aggregation() != Indicator.Aggregation.SUM) {
            return List.of();
        }
        List<Observation.Stated> stated = stated(indicator, p -> p instanceof Period.Months, standing, kinds);
        Spans spans = new Spans(indicator, stated);
        Map<Period, Observation> out = new TreeMap<>();
        for (int year : spans.years()) {
            for (int months = 1; months <= 12; months++) {
                Period.Months span = new Period.Months(year, 1, months);
                spans.follows(span, List.of()).ifPresent(o -> out.put(span, o));
            }
        }
        stated.stream().filter(o -> o.period() instanceof Period.Months m && m.month() == 1).forEach(o -> out.put(o.period(), o));
        return List.copyOf(out.values());
    }

    private static List<Observation.Stated> stated(Indicator indicator, Predicate<Period> wanted, Collection<History.Standing> standing,
                                                   Function<String, Source.Kind> kinds) {
        return new Observations(indicator, wanted, standing, kinds).said().values().stream()
                .filter(Observation.Stated.class::isInstance).map(Observation.Stated.class::cast).toList();
    }

    /** What follows from stated spans goes before what a change implies: it is a sum of what was stated. */
    private Map<Period, Observation> all(Frequency frequency, Spans spans) {
        Map<Period, Observation> found = said();
        for (int year : spans.years()) {
            for (int month = 1; month <= 12; month += frequency.months()) {
                Period.Months period = new Period.Months(year, month, frequency.months());
                if (implies(found.get(period))) {
                    spans.follows(period, changesOf(period)).ifPresent(o -> found.put(period, o));
                }
            }
        }
        imply(found);
        return found;
    }

    private Map<Period, Observation> said() {
        Map<Period, Observation> found = new TreeMap<>();
        said.forEach((period, s) -> {
            if (!s.levels.isEmpty()) {
                found.put(period, stated(period, s));
            } else if (!s.withdrawn.isEmpty()) {
                found.put(period, missing(period, Observation.Reason.WITHDRAWN, s.withdrawn.getFirst(), s));
            } else {
                found.put(period, missing(period, Observation.Reason.ONLY_CHANGE_STATED, s.changes.getFirst(), s));
            }
        });
        return found;
    }

    private void imply(Map<Period, Observation> found) {
        Implied implied = new Implied(indicator);
        for (History.Standing change : changes) {
            Period base = base(change);
            if (implies(found.get(base))) {
                Observation follows = implied.base(change, levelBeside(change), changesOf(base));
                if (follows instanceof Observation.Derived || !found.containsKey(base)) {
                    found.put(base, follows);
                }
            }
        }
    }

    private List<History.Standing> changesOf(Period period) {
        return said.containsKey(period) ? List.copyOf(said.get(period).changes) : List.of();
    }

    /** Whether the place is still free: what is stated, withdrawn, or implied by a change that goes before, stays. */
    private static boolean implies(Observation present) {
        return present == null || present instanceof Observation.Missing m && m.reason() != Observation.Reason.WITHDRAWN;
    }

    private Observation stated(Period period, Said s) {
        Statement headline = s.levels.getFirst().statement();
        return new Observation.Stated(period, headline.figure(), headline.figure().bounds(indicator.multiplier(), headline.roundedTo()),
                s.levels.getFirst(), List.copyOf(s.levels.subList(1, s.levels.size())), List.copyOf(s.changes));
    }

    private static Observation missing(Period period, Observation.Reason reason, History.Standing about, Said s) {
        return new Observation.Missing(period, reason, Optional.of(about), List.copyOf(s.changes));
    }

    /** The level that a change is read with: the same source's, else the headline. */
    private Optional<Statement> levelBeside(History.Standing change) {
        List<History.Standing> levels = said.get(change.statement().period()).levels;
        return levels.stream().filter(l -> source(l).equals(source(change))).findFirst()
                .or(() -> levels.stream().findFirst()).map(History.Standing::statement);
    }

    private static String source(History.Standing standing) {
        return standing.statement().citation().document().source();
    }

    private static Period base(History.Standing change) {
        return ((Claim.Changed) change.statement().claim()).base();
    }
}
