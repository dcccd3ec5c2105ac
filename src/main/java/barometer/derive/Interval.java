package barometer.derive;

import barometer.domain.Bounds;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Arithmetic of intervals whose ends may be open: what a result can be, when its inputs can be what they claim.
 *
 * <p>Ends are rounded outwards where a quotient does not end, so a bound is never too narrow. A quotient by something
 * without limit comes near to zero; that zero is no claim of anybody and is left out.
 */
final class Interval {

    private static final MathContext DOWN = new MathContext(34, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(34, RoundingMode.CEILING);

    private Interval() {
    }

    static Bounds plus(Bounds a, Bounds b) {
        return new Bounds(both(a.lower(), b.lower(), DOWN), both(a.upper(), b.upper(), UP));
    }

    private static Optional<BigDecimal> both(Optional<BigDecimal> a, Optional<BigDecimal> b, MathContext context) {
        return a.flatMap(x -> b.map(y -> x.add(y, context)));
    }

    static Bounds negate(Bounds a) {
        return new Bounds(a.upper().map(BigDecimal::negate), a.lower().map(BigDecimal::negate));
    }

    static Bounds minus(Bounds a, Bounds b) {
        return plus(a, negate(b));
    }

    static Bounds times(Bounds a, Bounds b) {
        return new Bounds(lowest(a, b), lowest(negate(a), b).map(BigDecimal::negate));
    }

    /** The lowest product; empty where there is none. */
    private static Optional<BigDecimal> lowest(Bounds a, Bounds b) {
        boolean endless = a.lower().isEmpty() && canBe(b, 1) || a.upper().isEmpty() && canBe(b, -1)
                || b.lower().isEmpty() && canBe(a, 1) || b.upper().isEmpty() && canBe(a, -1);
        if (endless) {
            return Optional.empty();
        }
        Optional<BigDecimal> least = ends(a).flatMap(x -> ends(b).map(y -> x.multiply(y, DOWN))).min(BigDecimal::compareTo);
        // Nothing is left only where one factor is zero and the other without limit: their product is zero.
        return least.isPresent() ? least : Optional.of(BigDecimal.ZERO);
    }

    private static boolean canBe(Bounds a, int sign) {
        Optional<BigDecimal> end = sign > 0 ? a.upper() : a.lower();
        return end.isEmpty() || end.get().signum() == sign;
    }

    private static Stream<BigDecimal> ends(Bounds a) {
        return Stream.concat(a.lower().stream(), a.upper().stream());
    }

    /** Of what lies above zero, as far as it is told. @param precision how many digits the ends have, rounded outwards */
    static Bounds power(Bounds a, int exponent, int precision) {
        return new Bounds(a.lower().map(l -> l.pow(exponent, new MathContext(precision, RoundingMode.FLOOR))),
                a.upper().map(u -> u.pow(exponent, new MathContext(precision, RoundingMode.CEILING))));
    }

    /** The quotient; nothing is claimed where the divisor can be on either side of zero. */
    static Bounds over(Bounds a, Bounds divisor) {
        if (straddlesZero(divisor)) {
            return Bounds.NONE;
        }
        boolean negative = divisor.upper().isPresent() && divisor.upper().get().signum() <= 0;
        return negative ? overPositive(negate(a), negate(divisor)) : overPositive(a, divisor);
    }

    /** Whether it can be below zero and above. */
    static boolean straddlesZero(Bounds a) {
        return canBe(a, 1) && canBe(a, -1);
    }

    /** The divisor lies at or above zero. */
    private static Bounds overPositive(Bounds a, Bounds divisor) {
        Optional<BigDecimal> low = a.lower().flatMap(l -> divisor(l.signum() >= 0, divisor).map(d -> l.divide(d, DOWN)));
        Optional<BigDecimal> high = a.upper().flatMap(u -> divisor(u.signum() < 0, divisor).map(d -> u.divide(d, UP)));
        return new Bounds(low, high);
    }

    private static Optional<BigDecimal> divisor(boolean greatest, Bounds divisor) {
        return (greatest ? divisor.upper() : divisor.lower()).filter(d -> d.signum() != 0);
    }
}
