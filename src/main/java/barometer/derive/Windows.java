package barometer.derive;

import barometer.domain.Derivation;
import barometer.domain.Observation;
import barometer.domain.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Sums and means of the periods up to one, as many as are asked for or since the year began. */
final class Windows {

    private static final int TOLD = 12;

    private final Working working;
    private final Basis basis;
    private final List<Observation> levels;
    private final long[] ordinals;
    private final List<Derivation.Input> inputs = new ArrayList<>();

    Windows(Working working, Basis basis) {
        this.working = working;
        this.basis = basis;
        this.levels = basis.levels();
        this.ordinals = levels.stream().mapToLong(o -> basis.frequency().ordinalOf(o.period().first())).toArray();
        levels.forEach(o -> inputs.add(o.shown().map(f -> working.input(o)).orElse(null)));
    }

    /**
     * The sums of windows of one length, from the sums up to each level and from each level on within blocks of that length: one
     * addition a window, however long it is. A sum is absent where a level in it is no input.
     */
    private static final class Blocks {

        private final int length;
        private final Quantity[] upTo;
        private final Quantity[] from;

        Blocks(List<Optional<Quantity>> levels, int length) {
            this.length = length;
            this.upTo = new Quantity[levels.size()];
            this.from = new Quantity[levels.size()];
            for (int i = 0; i < upTo.length; i++) {
                Quantity own = levels.get(i).orElse(null);
                upTo[i] = own == null || i % length == 0 ? own : upTo[i - 1] == null ? null : upTo[i - 1].plus(own);
            }
            for (int i = from.length - 1; i >= 0; i--) {
                Quantity own = levels.get(i).orElse(null);
                boolean ends = i % length == length - 1 || i == from.length - 1;
                from[i] = own == null || ends ? own : from[i + 1] == null ? null : own.plus(from[i + 1]);
            }
        }

        Optional<Quantity> ending(int last) {
            int first = last - length + 1;
            if (first % length == 0) {
                return Optional.ofNullable(upTo[last]);
            }
            return from[first] == null || upTo[last] == null ? Optional.empty() : Optional.of(from[first].plus(upTo[last]));
        }
    }

    /** The sum or mean of so many periods; where the series has not begun so long ago there is none. */
    List<Observation> last(int periods, boolean mean) {
        List<Observation> out = new ArrayList<>();
        Blocks sums = new Blocks(levels.stream().map(working::quantity).toList(), periods);
        for (int i = 0; i < ordinals.length; i++) {
            if (Working.withdrawn(levels.get(i)).isPresent()) {
                out.add(levels.get(i));
            } else if (ordinals[i] - periods + 1 >= ordinals[0] && working.quantity(levels.get(i)).isPresent()) {
                out.add(sum(i, periods, mean ? Derivation.Rule.MOVING_AVERAGE : Derivation.Rule.MOVING_SUM, sums::ending));
            }
        }
        return List.copyOf(out);
    }

    /** What is stated of the span since the year began, or follows from stated spans; else the sum of its periods. */
    List<Observation> yearToDate() {
        Map<Period, Observation> out = new TreeMap<>();
        Quantity[] sums = new Quantity[ordinals.length];
        for (int i = 0; i < ordinals.length; i++) {
            Observation o = levels.get(i);
            int periods = Math.toIntExact(ordinals[i] - basis.frequency().ordinalOf(yearBegan(o.period())) + 1);
            // Each sum goes on from the one before it.
            Quantity before = periods == 1 ? null : i > 0 && ordinals[i] - ordinals[i - 1] == 1 ? sums[i - 1] : null;
            sums[i] = working.quantity(o).map(q -> periods == 1 ? q : before == null ? null : before.plus(q)).orElse(null);
            if (periods == 1 || Working.withdrawn(o).isPresent()) {
                out.put(o.period(), o);
            } else if (working.quantity(o).isPresent()) {
                out.put(o.period(), sum(i, periods, Derivation.Rule.YEAR_TO_DATE, at -> Optional.ofNullable(sums[at])));
            }
        }
        basis.toDate().forEach(span -> endOf(span.period()).ifPresent(period -> out.put(period, at(period, span))));
        return List.copyOf(out.values());
    }

    /** A span's figure at the period that it ends with. */
    private static Observation at(Period period, Observation span) {
        return switch (span) {
            case Observation.Stated s -> new Observation.Stated(period, s.figure(), s.bounds(), s.statement(), s.alsoStated(), s.changes());
            case Observation.Derived d -> new Observation.Derived(period, d.figure(), d.bounds(), d.derivation(), d.changes());
            case Observation.Missing m -> new Observation.Missing(period, m.reason(), m.about(), m.changes());
        };
    }

    /** The period of the series that a span ends with, where it ends with one. */
    private Optional<Period> endOf(Period span) {
        Period last = basis.frequency().periodOf(span.last());
        return Optional.of(last).filter(p -> p.last().equals(span.last()) && !p.first().isBefore(span.first()));
    }

    private static LocalDate yearBegan(Period period) {
        return switch (period) {
            case Period.Months m -> LocalDate.of(m.year(), 1, 1);
            case Period.Week w -> new Period.Week(w.year(), 1).first();
            case Period.Day d -> LocalDate.of(d.date().getYear(), 1, 1);
        };
    }

    private Observation sum(int last, int periods, Derivation.Rule rule, IntFunction<Optional<Quantity>> sums) {
        Observation o = levels.get(last);
        int first = last - periods + 1;
        if (first < 0 || ordinals[last] - ordinals[first] != periods - 1) {
            return Working.missing(o, Observation.Reason.INPUT_MISSING);
        }
        List<Observation> parts = levels.subList(first, last + 1);
        Optional<Quantity> found = sums.apply(last);
        if (found.isEmpty()) {
            return Working.missing(o, parts.stream().filter(part -> working.quantity(part).isEmpty()).findFirst().map(Working::why).orElseThrow());
        }
        Quantity sum = found.get();
        boolean mean = rule == Derivation.Rule.MOVING_AVERAGE;
        String text = text(working, parts);
        // The mean is good to the place its parts are good to.
        Quantity result = mean ? sum.over(Quantity.exact(BigDecimal.valueOf(periods))).goodTo(sum.place()) : sum;
        return Working.derived(o, result, rule, mean ? "(" + text + ") / " + periods : text, inputs.subList(first, last + 1));
    }

    /** The sum with its numbers; of many the first ones and the last. */
    static String text(Working working, List<Observation> parts) {
        StringBuilder text = new StringBuilder(working.number(parts.getFirst()));
        for (int i = 1; i < parts.size(); i++) {
            boolean told = parts.size() <= TOLD || i < 2 || i == parts.size() - 1;
            if (told) {
                text.append(" + ").append(working.operand(parts.get(i)));
            } else if (i == 2) {
                text.append(" + ...");
            }
        }
        return text.toString();
    }
}
