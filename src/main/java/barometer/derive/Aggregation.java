package barometer.derive;

import barometer.domain.Derivation;
import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Longer periods from shorter ones, each indicator in its own way: sum, mean or end of period. A period of which a part is
 * missing has no figure unless it is asked for; then it is marked.
 */
public final class Aggregation {

    /** So many days without a figure in a row are days on which nothing is quoted, not a gap. */
    private static final int QUIET_DAYS = 10;

    private final Indicator indicator;
    private final Frequency frequency;
    private final boolean partial;

    private Aggregation(Indicator indicator, Frequency frequency, boolean partial) {
        this.indicator = indicator;
        this.frequency = frequency;
        this.partial = partial;
    }

    /** Whether periods of one frequency tile those of another. Weeks tile nothing. */
    static boolean tiles(Frequency part, Frequency whole) {
        return switch (part) {
            case DAILY -> whole != Frequency.DAILY;
            case WEEKLY -> false;
            case ANNUAL, HALF_YEARLY, QUARTERLY, MONTHLY -> whole.months() > part.months();
        };
    }

    /** Whether an indicator has, or can have from its own shorter periods, figures of a frequency. */
    public static boolean reaches(Indicator indicator, Frequency frequency) {
        return indicator.frequencies().contains(frequency)
                || indicator.aggregation() != Indicator.Aggregation.NONE && indicator.frequencies().stream().anyMatch(f -> tiles(f, frequency));
    }

    /**
     * The levels of a frequency, with those that follow from shorter periods in the places that are free.
     *
     * @param own     what is known of the frequency itself
     * @param shorter the levels of another frequency that the indicator takes
     * @param partial whether a period of which only a part has figures has one too, marked
     */
    public static List<Observation> levels(Indicator indicator, Frequency frequency, List<Observation> own,
                                           Function<Frequency, List<Observation>> shorter, boolean partial) {
        if (indicator.aggregation() == Indicator.Aggregation.NONE) {
            return own;
        }
        List<Frequency> parts = indicator.frequencies().stream().filter(f -> tiles(f, frequency)).toList();
        if (parts.isEmpty()) {
            return own;
        }
        Map<Period, Observation> found = new TreeMap<>();
        own.forEach(o -> found.put(o.period(), o));
        for (Frequency part : parts) {
            new Aggregation(indicator, frequency, partial).fill(found, part, shorter.apply(part));
        }
        return List.copyOf(found.values());
    }

    private void fill(Map<Period, Observation> found, Frequency part, List<Observation> levels) {
        Working working = new Working(indicator, levels);
        int from = 0;
        while (from < levels.size()) {
            Period whole = frequency.periodOf(levels.get(from).period().first());
            int to = from;
            while (to < levels.size() && !levels.get(to).period().last().isAfter(whole.last())) {
                to++;
            }
            if (free(found.get(whole))) {
                List<Observation> parts = levels.subList(from, to).stream().filter(o -> working.quantity(o).isPresent()).toList();
                made(working, whole, part, parts, found.get(whole)).ifPresent(o -> found.put(whole, o));
            }
            from = Math.max(to, from + 1);
        }
    }

    /** What is stated, withdrawn or follows from stated spans stays; of the rest the longest parts that are complete speak. */
    private static boolean free(Observation present) {
        return switch (present) {
            case null -> true;
            case Observation.Stated s -> false;
            case Observation.Derived d -> d.derivation().rule() == Derivation.Rule.IMPLIED_BASE || d.derivation().rule() == Derivation.Rule.PERIOD_PART;
            case Observation.Missing m -> m.reason() != Observation.Reason.WITHDRAWN;
        };
    }

    private Optional<Observation> made(Working working, Period whole, Frequency part, List<Observation> parts, Observation present) {
        Observation at = present != null ? present
                : new Observation.Missing(whole, Observation.Reason.PERIOD_INCOMPLETE, Optional.empty(), List.of());
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        if (complete(whole, part, parts)) {
            return Optional.of(result(working, at, parts, rule()));
        }
        if (partial && !(present instanceof Observation.Derived)) {
            return Optional.of(result(working, at, parts, Derivation.Rule.PERIOD_PART));
        }
        // Of a frequency that is only put together, a period that somebody spoke of in part has its place.
        return present == null && !indicator.frequencies().contains(frequency) ? Optional.of(at) : Optional.empty();
    }

    private Derivation.Rule rule() {
        return switch (indicator.aggregation()) {
            case SUM -> Derivation.Rule.PERIOD_SUM;
            case AVERAGE -> Derivation.Rule.PERIOD_AVERAGE;
            case END, NONE -> Derivation.Rule.PERIOD_END;
        };
    }

    private boolean complete(Period whole, Frequency part, List<Observation> parts) {
        boolean end = indicator.aggregation() == Indicator.Aggregation.END;
        if (part == Frequency.DAILY && indicator.aggregation() != Indicator.Aggregation.SUM) {
            return quiet(parts.getLast().period(), whole) && (end || unbroken(whole, parts));
        }
        long wanted = part.ordinalOf(whole.last()) - part.ordinalOf(whole.first()) + 1;
        return end ? parts.getLast().period().last().equals(whole.last()) : parts.size() == wanted;
    }

    private static boolean quiet(Period last, Period whole) {
        return ChronoUnit.DAYS.between(last.last(), whole.last()) <= QUIET_DAYS;
    }

    private static boolean unbroken(Period whole, List<Observation> parts) {
        java.time.LocalDate before = whole.first().minusDays(1);
        for (Observation o : parts) {
            if (ChronoUnit.DAYS.between(before, o.period().first()) > QUIET_DAYS + 1) {
                return false;
            }
            before = o.period().last();
        }
        return true;
    }

    private Observation result(Working working, Observation at, List<Observation> parts, Derivation.Rule rule) {
        return switch (indicator.aggregation()) {
            case SUM, AVERAGE -> {
                Quantity sum = parts.stream().map(o -> working.quantity(o).orElseThrow()).reduce(Quantity::plus).orElseThrow();
                boolean mean = indicator.aggregation() == Indicator.Aggregation.AVERAGE;
                String text = Windows.text(working, parts);
                yield Working.derived(at, mean ? sum.over(Quantity.exact(BigDecimal.valueOf(parts.size()))).goodTo(sum.place()) : sum, rule,
                        mean ? "(" + text + ") / " + parts.size() : text, parts.stream().map(working::input).toList());
            }
            case END, NONE -> {
                Observation last = parts.getLast();
                Quantity quantity = working.quantity(last).orElseThrow();
                yield new Observation.Derived(at.period(), last.shown().orElseThrow(), last.claims(),
                        quantity.derivation(rule, working.number(last), List.of(working.input(last))), at.changes());
            }
        };
    }
}
