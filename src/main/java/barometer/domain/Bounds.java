package barometer.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a figure claims about the true value: an interval, a half-line (exactly one side empty), or nothing (both empty).
 * In the indicator's multiplier.
 */
public record Bounds(Optional<BigDecimal> lower, Optional<BigDecimal> upper) {

    /** Nothing is claimed. */
    public static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty());

    public Bounds {
        if (lower.isPresent() && upper.isPresent() && lower.get().compareTo(upper.get()) > 0) {
            throw new IllegalArgumentException("lower bound above upper bound: " + lower.get() + " > " + upper.get());
        }
    }

    /** Between two values. */
    public static Bounds between(BigDecimal lower, BigDecimal upper) {
        return new Bounds(Optional.of(lower), Optional.of(upper));
    }

    /** Everything above a value. */
    public static Bounds above(BigDecimal lower) {
        return new Bounds(Optional.of(lower), Optional.empty());
    }

    /** Everything below a value. */
    public static Bounds below(BigDecimal upper) {
        return new Bounds(Optional.empty(), Optional.of(upper));
    }

    /** Whether anything is claimed. */
    public boolean claimed() {
        return lower.isPresent() || upper.isPresent();
    }

    /** Whether both sides are claimed. */
    public boolean closed() {
        return lower.isPresent() && upper.isPresent();
    }

    /** Whether a value that lies in both can exist; true where one side claims nothing. */
    public boolean overlaps(Bounds other) {
        return notAbove(lower, other.upper) && notAbove(other.lower, upper);
    }

    private static boolean notAbove(Optional<BigDecimal> low, Optional<BigDecimal> high) {
        return low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) <= 0;
    }
}
