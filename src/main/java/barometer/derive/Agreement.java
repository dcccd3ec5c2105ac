package barometer.derive;

import barometer.domain.Bounds;
import barometer.domain.Change;
import barometer.domain.Claim;
import barometer.domain.Figure;
import barometer.domain.Indicator;
import barometer.domain.Multiplier;
import barometer.domain.Qualifier;
import barometer.domain.Statement;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Whether statements can be true together, by what they claim. Where a figure claims nothing, one unit of its last digit
 * counts as tolerance here; it is never shown.
 *
 * @param holds    whether the change lies within what the levels allow
 * @param computed the change that the levels amount to
 */
public record Agreement(boolean holds, Change computed) {

    /**
     * Holds a stated change against two stated levels; empty where that says nothing, such as a rate on a base of zero.
     *
     * @param level  the level at the period of the change
     * @param base   the level at its base
     * @param change the statement of the change
     */
    public static Optional<Agreement> of(Indicator indicator, Statement level, Statement base, Statement change) {
        Change stated = ((Claim.Changed) change.claim()).change();
        Quantity now = Quantity.of(level.figure(), indicator.multiplier(), level.roundedTo());
        Quantity before = Quantity.of(base.figure(), indicator.multiplier(), base.roundedTo());
        return switch (stated.kind()) {
            case PERCENT, RATIO -> {
                if (now.value().signum() <= 0 || before.value().signum() <= 0 || indicator.unit().isPercent()) {
                    yield Optional.empty();
                }
                Bounds possible = Interval.over(now.tolerance(), before.tolerance());
                Quantity factor = Quantity.factor(stated, change.roundedTo()).orElseThrow();
                Quantity ratio = divided(now, before);
                Quantity computed = stated.kind() == Change.Kind.RATIO ? ratio
                        : ratio.minus(Quantity.exact(BigDecimal.ONE)).scaled(2);
                yield Optional.of(new Agreement(possible.overlaps(factor.tolerance()), new Change(shown(computed), stated.kind())));
            }
            case POINTS, DIFFERENCE -> {
                Bounds possible = Interval.minus(now.tolerance(), before.tolerance());
                Quantity shift = Quantity.of(stated.figure(), indicator.multiplier(), change.roundedTo());
                yield Optional.of(new Agreement(possible.overlaps(shift.tolerance()), new Change(shown(now.minus(before)), stated.kind())));
            }
        };
    }

    /** Two levels above zero; where a coarse base may be zero, the quotient claims nothing. */
    private static Quantity divided(Quantity now, Quantity before) {
        boolean nearZero = before.bounds().closed() && Interval.straddlesZero(before.bounds());
        return now.over(nearZero ? before.withBounds(Bounds.NONE) : before);
    }

    private static Figure shown(Quantity computed) {
        return computed.shaped().map(Quantity.Shaped::figure).orElseGet(() -> Figure.of(Qualifier.ABOUT, computed.rounded()));
    }

    /** Whether two statements of the same, two levels or two changes of one kind, leave room for one true value. */
    public static boolean compatible(Indicator indicator, Statement one, Statement other) {
        return tolerance(indicator, one).overlaps(tolerance(indicator, other));
    }

    private static Bounds tolerance(Indicator indicator, Statement s) {
        boolean ofItsOwn = s.claim() instanceof Claim.Changed c && c.change().kind() != Change.Kind.DIFFERENCE;
        return Quantity.of(s.figure(), ofItsOwn ? Multiplier.UNITS : indicator.multiplier(), s.roundedTo()).tolerance();
    }
}
