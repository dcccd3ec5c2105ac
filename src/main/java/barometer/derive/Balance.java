package barometer.derive;

import barometer.domain.Bounds;
import barometer.domain.Figure;
import barometer.domain.Indicator;
import barometer.domain.Period;
import barometer.domain.Qualifier;
import barometer.domain.Statement;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Whether stated levels of several indicators can be true together: a total and its parts, or whatever a formula ties to each
 * other. Stated levels alone are held against each other, by their rounding intervals; where a figure claims nothing, one unit
 * of its last digit counts as tolerance.
 *
 * @param computed what the others come out as
 * @param holds    whether the level can be that
 */
public record Balance(Figure computed, boolean holds) {

    /** A stated level of an indicator. */
    public record Part(Indicator indicator, Statement level) {

        /** Counted in single units, a percentage as its fraction. */
        private Quantity quantity() {
            return Quantity.of(level.figure(), indicator.multiplier(), level.roundedTo()).scaled(Formula.power(indicator));
        }

        private Quantity tolerant() {
            Quantity quantity = quantity();
            return quantity.withBounds(quantity.tolerance());
        }
    }

    /**
     * A level against what a formula makes of others; empty where one of them is not stated, or where it has no value.
     *
     * @param at the stated level of an indicator at a period
     */
    public static Optional<Balance> of(Part whole, Formula formula, BiFunction<String, Period, Optional<Part>> at) {
        Period period = whole.level().period();
        try {
            return formula.value(period, (code, p) -> at.apply(code, p).map(Part::tolerant)).flatMap(possible ->
                    formula.value(period, (code, p) -> at.apply(code, p).map(Part::quantity)).map(computed ->
                            new Balance(shown(computed, whole.indicator()), possible.bounds().overlaps(whole.tolerant().bounds()))));
        } catch (ArithmeticException dividedByZero) {
            return Optional.empty();
        }
    }

    /**
     * What parts add up to where that is more than all that their whole can be, whatever the parts are that nobody stated;
     * empty where it is not, or where something is below zero.
     *
     * @param whole empty where the parts are percentages of it: together they are at most 100
     */
    public static Optional<Figure> above(Optional<Part> whole, Collection<Part> parts) {
        if (parts.isEmpty() || parts.stream().anyMatch(p -> p.quantity().value().signum() < 0)) {
            return Optional.empty();
        }
        BigDecimal least = parts.stream().map(p -> p.tolerant().bounds().lower().orElse(BigDecimal.ZERO).max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<BigDecimal> most = whole.map(w -> w.tolerant().bounds()).orElse(Bounds.between(BigDecimal.ONE, BigDecimal.ONE)).upper();
        return most.filter(m -> least.compareTo(m) > 0).map(m -> shown(parts.stream().map(Part::quantity).reduce(Quantity::plus).orElseThrow(),
                whole.map(Part::indicator).orElse(parts.iterator().next().indicator())));
    }

    private static Figure shown(Quantity computed, Indicator as) {
        Quantity counted = computed.scaled(-Formula.power(as));
        return counted.shaped().map(Quantity.Shaped::figure).orElseGet(() -> Figure.of(Qualifier.ABOUT, counted.rounded()));
    }
}
