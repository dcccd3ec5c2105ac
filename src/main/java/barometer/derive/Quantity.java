package barometer.derive;

import barometer.domain.Bounds;
import barometer.domain.Change;
import barometer.domain.Derivation;
import barometer.domain.Figure;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Qualifier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number on its way through a calculation: its value, what it can be, which of its digits count, and in what way its
 * inputs were stated. Rounded once, at the end, by {@link #shaped()}.
 *
 * @param place     the power of ten of the last digit that counts: -1 for 48.7, 1 for 60
 * @param unclaimed whether some input claims nothing, so that the result claims nothing either
 * @param open      whether some input has one bound only
 * @param strict    whether some open input excludes its bound: "over", not "at least"
 * @param ranged    whether some input was stated as a range
 */
record Quantity(BigDecimal value, Bounds bounds, int place, boolean unclaimed, boolean open, boolean strict, boolean ranged) {

    static final MathContext CONTEXT = MathContext.DECIMAL128;
    /** The place of a number that is exactly what it is: so far down that it never decides. */
    private static final int NO_PLACE = -10_000;
    private static final int MOST_DIGITS = 30;
    private static final int EXACT_POWER = 52;

    /** A figure to show and what it claims. */
    record Shaped(Figure figure, Bounds bounds) {
    }

    /** A number of a formula, exact. */
    static Quantity exact(BigDecimal value) {
        return new Quantity(value, Bounds.between(value, value), NO_PLACE, false, false, false, false);
    }

    /** A figure with what it claims, counted in {@code multiplier}. */
    static Quantity of(Figure figure, Bounds bounds, Multiplier multiplier, Optional<BigDecimal> roundedTo) {
        BigDecimal value = figure.valueIn(multiplier);
        int place = roundedTo.map(unit -> magnitude(unit) - 1 + figure.multiplier().orElse(multiplier).power() - multiplier.power())
                .orElse(magnitude(value) - figure.significantDigits());
        return stated(middle(figure, multiplier), bounds, place, figure.qualifier());
    }

    /** A figure that claims what its own digits claim. */
    static Quantity of(Figure figure, Multiplier multiplier, Optional<BigDecimal> roundedTo) {
        return of(figure, figure.bounds(multiplier, roundedTo), multiplier, roundedTo);
    }

    /** The factor of a relative change; empty for a difference. */
    static Optional<Quantity> factor(Change change, Optional<BigDecimal> roundedTo) {
        Figure figure = change.figure();
        return switch (change.kind()) {
            case PERCENT -> {
                Quantity percent = of(figure, Multiplier.UNITS, roundedTo);
                yield Optional.of(exact(BigDecimal.ONE).plus(percent.scaled(-2)));
            }
            case RATIO -> Optional.of(of(figure, Multiplier.UNITS, roundedTo));
            case POINTS, DIFFERENCE -> Optional.empty();
        };
    }

    /**
     * The value of an observation as an input: stated, or following in a way that may be followed further. A level that is
     * only implied is no input.
     */
    static Optional<Quantity> of(Observation observation, Multiplier multiplier) {
        return switch (observation) {
            case Observation.Stated s -> Optional.of(of(s.figure(), s.bounds(), multiplier, s.statement().statement().roundedTo()));
            case Observation.Derived d -> d.derivation().rule().entersCalculations()
                    ? Optional.of(derived(d, of(d.figure(), d.bounds(), multiplier, Optional.empty()))) : Optional.empty();
            case Observation.Missing m -> Optional.empty();
        };
    }

    /** A derived figure says by itself neither how it was rounded nor which of its zeros count. */
    private static Quantity derived(Observation.Derived d, Quantity shown) {
        BigDecimal exact = shown.open || shown.ranged ? shown.value : new BigDecimal(d.derivation().exact());
        return new Quantity(exact, shown.bounds, d.derivation().place(), shown.unclaimed, shown.open, shown.strict, shown.ranged);
    }

    private static Quantity stated(BigDecimal value, Bounds bounds, int place, Qualifier qualifier) {
        return new Quantity(value, bounds, place, !bounds.claimed(), bounds.claimed() && !bounds.closed(),
                qualifier == Qualifier.OVER || qualifier == Qualifier.UNDER, qualifier == Qualifier.RANGE);
    }

    private static BigDecimal middle(Figure figure, Multiplier multiplier) {
        return figure.qualifier() == Qualifier.RANGE
                ? figure.valueIn(multiplier).add(figure.upperIn(multiplier)).divide(BigDecimal.TWO) : figure.valueIn(multiplier);
    }

    /** How many digits stand before the decimal mark; below 1 for 0.05. */
    private static int magnitude(BigDecimal value) {
        return value.precision() - value.scale();
    }

    private int digits() {
        return magnitude(value) - place;
    }

    Quantity withBounds(Bounds other) {
        return new Quantity(value, other, place, unclaimed, open, strict, ranged);
    }

    /**
     * For checks alone: where nothing is claimed, one unit of the last digit on either side. It is never shown and enters no
     * derived value.
     */
    Bounds tolerance() {
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(place);
        return unclaimed ? Bounds.between(value.subtract(unit), value.add(unit)) : bounds;
    }

    Quantity scaled(int power) {
        return new Quantity(value.scaleByPowerOfTen(power), new Bounds(bounds.lower().map(b -> b.scaleByPowerOfTen(power)),
                bounds.upper().map(b -> b.scaleByPowerOfTen(power))), place + power, unclaimed, open, strict, ranged);
    }

    Quantity plus(Quantity other) {
        return sum(value.add(other.value, CONTEXT), Interval.plus(bounds, other.bounds), other);
    }

    Quantity minus(Quantity other) {
        return sum(value.subtract(other.value, CONTEXT), Interval.minus(bounds, other.bounds), other);
    }

    Quantity times(Quantity other) {
        return product(value.multiply(other.value, CONTEXT), Interval.times(bounds, other.bounds), other);
    }

    /** @throws ArithmeticException where the divisor is zero, or lies so near to it that it may be on either side */
    Quantity over(Quantity other) {
        if (other.bounds.closed() && Interval.straddlesZero(other.bounds)) {
            throw new ArithmeticException("divisor may be zero");
        }
        return product(value.divide(other.value, CONTEXT), Interval.over(bounds, other.bounds), other);
    }

    Quantity negated() {
        return new Quantity(value.negate(), Interval.negate(bounds), place, unclaimed, open, strict, ranged);
    }

    Quantity absolute() {
        Bounds apart = !Interval.straddlesZero(bounds) ? value.signum() < 0 ? Interval.negate(bounds) : bounds
                : new Bounds(Optional.of(BigDecimal.ZERO), bounds.lower().flatMap(l -> bounds.upper().map(u -> u.max(l.negate()))));
        return new Quantity(value.abs(), unclaimed ? Bounds.NONE : apart, place, unclaimed, open, strict, ranged);
    }

    /** The lesser of two, which is not above either of them. */
    Quantity lesser(Quantity other) {
        Optional<BigDecimal> low = bounds.lower().flatMap(a -> other.bounds.lower().map(a::min));
        Optional<BigDecimal> high = Stream.concat(bounds.upper().stream(), other.bounds.upper().stream()).min(BigDecimal::compareTo);
        return joined(value.min(other.value), new Bounds(low, high), Math.max(place, other.place), other);
    }

    /** The value, which lies above zero, times itself so many times; as many digits count as before. */
    Quantity power(int exponent) {
        // A power of hundreds, of each day of decades, is worked out to as many digits as can be told of it afterwards.
        int precision = exponent <= EXACT_POWER ? CONTEXT.getPrecision() : Math.clamp(digits() + 8L, 14, CONTEXT.getPrecision());
        BigDecimal result = value.pow(exponent, new MathContext(precision, CONTEXT.getRoundingMode()));
        return new Quantity(result, Interval.power(bounds, exponent, precision), magnitude(result) - digits(), unclaimed, open, strict, ranged);
    }

    /**
     * The natural logarithm of a factor by which something changed. Near to one it is the factor less one, and good to the
     * same place; far from one a tenth in the factor's last digit counts for less or more.
     */
    Quantity growth() {
        return logarithm().goodTo(magnitude(value) == 0 ? place : 1 - digits());
    }

    /**
     * The natural logarithm, which must be of something above zero. It has as many decimals as the number has digits: one
     * in the last digit moves the first of the number's places by the same part.
     */
    Quantity logarithm() {
        return new Quantity(Logarithm.of(value), new Bounds(bounds.lower().filter(l -> l.signum() > 0).map(Logarithm::below),
                bounds.upper().map(Logarithm::above)), -digits(), unclaimed, open, strict, ranged);
    }

    /** The last digit that counts stands at another place. */
    Quantity goodTo(int other) {
        return new Quantity(value, bounds, other, unclaimed, open, strict, ranged);
    }

    /** Whether all of it lies above zero, as far as it is told. */
    boolean positive() {
        return value.signum() > 0 && bounds.lower().filter(l -> l.signum() < 0).isEmpty();
    }

    /** A sum is good to the last place that counts in all its parts. */
    private Quantity sum(BigDecimal result, Bounds claims, Quantity other) {
        return joined(result, claims, Math.max(place, other.place), other);
    }

    /** A product has as many digits as its coarsest factor. */
    private Quantity product(BigDecimal result, Bounds claims, Quantity other) {
        return joined(result, claims, magnitude(result) - Math.min(digits(), other.digits()), other);
    }

    private Quantity joined(BigDecimal result, Bounds claims, int lastPlace, Quantity other) {
        return new Quantity(result, claims, lastPlace, unclaimed || other.unclaimed, open || other.open, strict || other.strict,
                ranged || other.ranged);
    }

    /** The value before rounding, at most ten digits, or three more than count where that is more. */
    String exactDigits() {
        int kept = Math.min(MOST_DIGITS, Math.max(10, digits() + 3));
        BigDecimal rounded = value.round(new MathContext(value.signum() == 0 || place == NO_PLACE ? MOST_DIGITS : kept, RoundingMode.HALF_UP));
        return plain(rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros()).toPlainString();
    }

    /** How it follows. */
    Derivation derivation(Derivation.Rule rule, String expression, List<Derivation.Input> inputs) {
        return new Derivation(rule, expression, exactDigits(), value.signum() == 0 ? place : lastPlace(), inputs);
    }

    /** The value rounded half up at the last digit that counts, whatever it claims. */
    String rounded() {
        return round(value, lastPlace(), RoundingMode.HALF_UP).toPlainString();
    }

    /** At least one digit is kept: a change from 50 to 60 is about 20 %, though 60 has one digit and so has 1.2. */
    private int lastPlace() {
        return value.signum() == 0 ? place : Math.min(place, magnitude(value) - 1);
    }

    /**
     * The figure to show, rounded half up, and its bounds, rounded outwards. Empty where the inputs are open in ways that
     * leave no value: "more than" over "more than", or "more than" over "about".
     */
    Optional<Shaped> shaped() {
        int last = lastPlace();
        if (last < -MOST_DIGITS || magnitude(value) > MOST_DIGITS - Math.max(0, -last)) {
            return Optional.empty();
        }
        if (unclaimed) {
            return open ? Optional.empty()
                    : Optional.of(new Shaped(figure(Qualifier.ABOUT, round(value, last, RoundingMode.HALF_UP)), Bounds.NONE));
        }
        if (!bounds.claimed()) {
            return Optional.empty();
        }
        Optional<BigDecimal> low = bounds.lower().map(b -> round(b, kept(b, last, RoundingMode.FLOOR), RoundingMode.FLOOR));
        Optional<BigDecimal> high = bounds.upper().map(b -> round(b, kept(b, last, RoundingMode.CEILING), RoundingMode.CEILING));
        Bounds shown = new Bounds(low, high);
        if (low.isPresent() && high.isPresent()) {
            boolean asRange = (ranged || open) && low.get().compareTo(high.get()) < 0;
            return Optional.of(new Shaped(asRange
                    ? new Figure(Qualifier.RANGE, low.get().toPlainString(), high.map(BigDecimal::toPlainString), Optional.empty())
                    : figure(Qualifier.EXACT, round(value, last, RoundingMode.HALF_UP)), shown));
        }
        Figure figure = low.isPresent() ? figure(strict ? Qualifier.OVER : Qualifier.AT_LEAST, low.get())
                : figure(strict ? Qualifier.UNDER : Qualifier.AT_MOST, high.orElseThrow());
        return Optional.of(new Shaped(figure, shown));
    }

    /** The place to round an end of a half-line at: not so coarse that "more than 0.04" becomes "more than 0". */
    private int kept(BigDecimal end, int last, RoundingMode outwards) {
        boolean lost = open && end.signum() != 0 && end.setScale(-last, outwards).signum() == 0;
        return lost ? magnitude(end) - 1 : last;
    }

    private static Figure figure(Qualifier qualifier, BigDecimal number) {
        return Figure.of(qualifier, number.toPlainString());
    }

    private static BigDecimal round(BigDecimal number, int place, RoundingMode mode) {
        return plain(number.setScale(-place, mode));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
