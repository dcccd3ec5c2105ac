package barometer.prose;

import barometer.domain.Figure;
import barometer.domain.Multiplier;
import barometer.domain.Qualifier;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number with what it counts.
 *
 * @param upper the upper end of a range
 * @param unit  the code in {@link Units}; empty where no known one stands there
 * @param bare  whether no noun follows, so that the unit may be the one before
 */
record Amount(Span at, String digits, Optional<String> upper, Optional<Multiplier> multiplier, Optional<String> unit, boolean bare) {

    boolean isPercent() {
        return unit.filter(Units.PERCENT::equals).isPresent();
    }

    boolean isPoints() {
        return unit.filter(Units.POINTS::equals).isPresent();
    }

    boolean isMoney() {
        return unit.filter(Units::isMoney).isPresent();
    }

    BigDecimal value() {
        return new BigDecimal(digits);
    }

    /** The figure with a qualifier; a range has its own. */
    Figure figure(Qualifier qualifier) {
        return new Figure(upper.isPresent() ? Qualifier.RANGE : qualifier, digits, upper, multiplier);
    }

    Amount with(String other) {
        return new Amount(at, digits, upper, multiplier, Optional.of(other), bare);
    }

    Amount startingAt(int start) {
        return new Amount(new Span(start, at.end()), digits, upper, multiplier, unit, bare);
    }
}
