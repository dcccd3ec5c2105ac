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

/** Sums and means of the periods up to one, as many as are asked for or since the year began. */
final class Windows {

    private static final int TOLD = 12;

    private final Working working;
    private final Basis basis;
    private final List<Observation> levels;
    private final long[] ordinals;

    Windows(Working working, Basis basis) {
        this.working = working;
        this.basis = basis;
        this.levels = basis.levels();
        this.ordinals = levels.stream().mapToLong(o -> basis.frequency().ordinalOf(o.period().first())).toArray();
    }

    /** The sum or mean of so many periods; where the series has not begun so long ago there is none. */
    List<Observation> last(int periods, boolean mean) {
        List<Observation> out = new ArrayList<>();
        for (int i = 0; i < ordinals.length; i++) {
            if (Working.withdrawn(levels.get(i)).isPresent()) {
                out.add(levels.get(i));
            } else if (ordinals[i] - periods + 1 >= ordinals[0] && working.quantity(levels.get(i)).isPresent()) {
                out.add(sum(i, periods, mean ? Derivation.Rule.MOVING_AVERAGE : Derivation.Rule.MOVING_SUM));
            }
        }
        return List.copyOf(out);
    }

    /** What is stated of the span since the year began, or follows from stated spans; else the sum of its periods. */
    List<Observation> yearToDate() {
        Map<Period, Observation> out = new TreeMap<>();
        for (int i = 0; i < ordinals.length; i++) {
            Observation o = levels.get(i);
            int periods = Math.toIntExact(ordinals[i] - basis.frequency().ordinalOf(yearBegan(o.period())) + 1);
            if (periods == 1 || Working.withdrawn(o).isPresent()) {
                out.put(o.period(), o);
            } else if (working.quantity(o).isPresent()) {
                out.put(o.period(), sum(i, periods, Derivation.Rule.YEAR_TO_DATE));
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

    private Observation sum(int last, int periods, Derivation.Rule rule) {
        Observation o = levels.get(last);
        int first = last - periods + 1;
        if (first < 0 || ordinals[last] - ordinals[first] != periods - 1) {
            return Working.missing(o, Observation.Reason.INPUT_MISSING);
        }
        Quantity sum = null;
        List<Derivation.Input> inputs = new ArrayList<>();
        for (Observation part : levels.subList(first, last + 1)) {
            Optional<Quantity> quantity = working.quantity(part);
            if (quantity.isEmpty()) {
                return Working.missing(o, Working.why(part));
            }
            sum = sum == null ? quantity.get() : sum.plus(quantity.get());
            inputs.add(working.input(part));
        }
        boolean mean = rule == Derivation.Rule.MOVING_AVERAGE;
        String text = text(working, levels.subList(first, last + 1));
        // The mean is good to the place its parts are good to.
        Quantity result = mean ? sum.over(Quantity.exact(BigDecimal.valueOf(periods))).goodTo(sum.place()) : sum;
        return Working.derived(o, result, rule, mean ? "(" + text + ") / " + periods : text, inputs);
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
