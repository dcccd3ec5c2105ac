package barometer.derive;

import barometer.domain.Derivation;
import barometer.domain.Figure;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The levels that a transformation works with, by period, and how its results are made observations. */
final class Working {

    private final Indicator indicator;
    private final Map<Period, Observation> at = new HashMap<>();
    /** A level enters several results: as the later, as the base, in every window that it lies in. */
    private final Map<Observation, Level> known = new IdentityHashMap<>();

    /** What is asked of a level. @param number as an expression shows it; empty without a figure */
    private record Level(Optional<Quantity> quantity, String number, Optional<Derivation.Input> input) {
    }

    Working(Indicator indicator, List<Observation> levels) {
        this.indicator = indicator;
        levels.forEach(o -> at.put(o.period(), o));
    }

    /** How many periods a year has, for a change as if it went on for a year. */
    static int perYear(Frequency frequency) {
        return switch (frequency) {
            case ANNUAL, HALF_YEARLY, QUARTERLY, MONTHLY -> 12 / frequency.months();
            case WEEKLY -> 52;
            case DAILY -> 365; // days of the calendar, since the period before is the day before
        };
    }

    Indicator indicator() {
        return indicator;
    }

    Optional<Observation> at(Period period) {
        return Optional.ofNullable(at.get(period));
    }

    Optional<Quantity> quantity(Observation o) {
        return level(o).quantity;
    }

    private Level level(Observation o) {
        Level found = known.get(o);
        if (found == null) {
            Optional<Figure> figure = o.shown();
            found = new Level(Quantity.of(o, indicator.multiplier()), figure.map(f -> f.valueIn(indicator.multiplier()).toPlainString()).orElse(""),
                    figure.map(f -> new Derivation.Input(indicator.code(), o.period(), f.toString(), o instanceof Observation.Stated)));
            known.put(o, found);
        }
        return found;
    }

    /** Why an observation is no input: it has no figure, or one that is only implied. */
    static Observation.Reason why(Observation input) {
        return input instanceof Observation.Derived ? Observation.Reason.INPUT_IMPLIED : Observation.Reason.INPUT_MISSING;
    }

    static Optional<Observation> withdrawn(Observation o) {
        return o instanceof Observation.Missing m && m.reason() == Observation.Reason.WITHDRAWN ? Optional.of(m) : Optional.empty();
    }

    static Observation missing(Observation o, Observation.Reason reason) {
        Optional<History.Standing> about = o instanceof Observation.Stated s ? Optional.of(s.statement()) : Optional.empty();
        return new Observation.Missing(o.period(), reason, about, o.changes());
    }

    static Observation derived(Observation o, Quantity result, Derivation.Rule rule, String expression, List<Derivation.Input> inputs) {
        return result.shaped()
                .<Observation>map(s -> new Observation.Derived(o.period(), s.figure(), s.bounds(),
                        result.derivation(rule, expression, inputs), o.changes()))
                .orElseGet(() -> missing(o, Observation.Reason.OPEN_INPUTS));
    }

    /** A figure as an expression shows it, in the indicator's multiplier. */
    String number(Observation o) {
        return level(o).number;
    }

    /** The same, where it is taken away or divided by. */
    String operand(Observation o) {
        String number = number(o);
        return number.startsWith("-") ? "(" + number + ")" : number;
    }

    Derivation.Input input(Observation o) {
        return level(o).input.orElseThrow();
    }
}
