package barometer.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as its source states it: {@code 48.7}, {@code ~48.7}, {@code >14}, {@code >=14}, {@code <~50}, {@code <7},
 * {@code <=7}, {@code 8.1..8.3}, {@code 48.70 bn}.
 *
 * <p>The digits are kept as written, since {@code 60.0} says more than {@code 60}. The multiplier is present only where
 * it differs from the indicator's: 48.7 bn is not 48 700 mn. Plain digits, no exponent, at most 30.
 *
 * @param digits the digits of the figure, of the lower end for a range
 * @param upper  the digits of the upper end, for a range only
 */
public record Figure(Qualifier qualifier, String digits, Optional<String> upper, Optional<Multiplier> multiplier) {

    private static final String NUMBER = "-?(?:0|[1-9]\\d*)(?:\\.\\d+)?";
    private static final Pattern TEXT = Pattern.compile(
            "(?<sign>~|>=|>|<~|<=|<)?\\s*(?<digits>" + NUMBER + ")(?:\\.\\.(?<upper>" + NUMBER + "))?(?: ?(?<times>k|mn|bn|tn))?");

    public Figure {
        checkDigits(digits);
        upper.ifPresent(Figure::checkDigits);
        if (upper.isPresent() != (qualifier == Qualifier.RANGE)) {
            throw new Unreadable("figure", digits);
        }
        if (upper.isPresent() && new BigDecimal(upper.get()).compareTo(new BigDecimal(digits)) <= 0) {
            throw new Unreadable("range-order", digits + ".." + upper.get());
        }
        // Single units have no sign in the text form, so a figure never names them.
        if (multiplier.filter(m -> m == Multiplier.UNITS).isPresent()) {
            throw new Unreadable("multiplier", digits);
        }
    }

    /** A figure in the indicator's multiplier. */
    public static Figure of(Qualifier qualifier, String digits) {
        return new Figure(qualifier, digits, Optional.empty(), Optional.empty());
    }

    /** A plainly stated figure in the indicator's multiplier. */
    public static Figure exact(BigDecimal value) {
        return of(Qualifier.EXACT, value.toPlainString());
    }

    private static void checkDigits(String digits) {
        if (!isNumber(digits)) {
            throw new Unreadable("figure", digits);
        }
        if (digits.chars().filter(Character::isDigit).count() > 30) {
            throw new Unreadable("too-many-digits", digits);
        }
    }

    /** As {@link #NUMBER} has it; by hand, since every figure that is read or follows comes through here. */
    private static boolean isNumber(String digits) {
        int from = digits.startsWith("-") ? 1 : 0;
        int point = afterDigits(digits, from);
        boolean whole = point > from && (point == from + 1 || digits.charAt(from) != '0');
        return whole && (point == digits.length()
                || digits.charAt(point) == '.' && point + 1 < digits.length() && afterDigits(digits, point + 1) == digits.length());
    }

    private static int afterDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /**
     * Reads the text form.
     *
     * @throws Unreadable {@code figure}, {@code range-order} or {@code too-many-digits}
     */
    public static Figure parse(String text) {
        Matcher m = TEXT.matcher(text.strip());
        if (!m.matches() || m.group("sign") != null && m.group("upper") != null) {
            throw new Unreadable("figure", text);
        }
        Qualifier qualifier = m.group("upper") != null ? Qualifier.RANGE : signed(m.group("sign"));
        return new Figure(qualifier, m.group("digits"), Optional.ofNullable(m.group("upper")),
                Optional.ofNullable(m.group("times")).map(Multiplier::parse));
    }

    static Qualifier signed(String sign) {
        for (Qualifier q : Qualifier.values()) {
            if (q.sign().equals(sign)) {
                return q;
            }
        }
        return Qualifier.EXACT;
    }

    /** The text form; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return qualifier.sign() + digits + upper.map(u -> ".." + u).orElse("")
                + multiplier.map(m -> " " + m.sign()).orElse("");
    }

    /** The number itself, of the lower end for a range, counted in {@code wanted}. */
    public BigDecimal valueIn(Multiplier wanted) {
        return scaled(new BigDecimal(digits), wanted);
    }

    /** The number of the upper end, counted in {@code wanted}; that of the figure where it is no range. */
    public BigDecimal upperIn(Multiplier wanted) {
        return scaled(new BigDecimal(upper.orElse(digits)), wanted);
    }

    private BigDecimal scaled(BigDecimal number, Multiplier wanted) {
        int shift = multiplier.orElse(wanted).power() - wanted.power();
        return shift == 0 ? number : plain(number.scaleByPowerOfTen(shift));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /**
     * What the figure claims, counted in {@code wanted}: half a unit of its last written digit on either side where it is
     * plainly stated, a half-line where it is open, its ends where it is a range, nothing for "about" and "nearly". A
     * whole number ending in 0 claims nothing unless it is known what it was rounded to.
     */
    public Bounds bounds(Multiplier wanted, Optional<BigDecimal> roundedTo) {
        BigDecimal value = valueIn(wanted);
        return switch (qualifier) {
            case ABOUT, NEARLY -> Bounds.NONE;
            case OVER, AT_LEAST -> Bounds.above(value);
            case UNDER, AT_MOST -> Bounds.below(value);
            case RANGE -> Bounds.between(value, upperIn(wanted));
            case EXACT -> {
                if (roundedTo.isEmpty() && !digits.contains(".") && digits.endsWith("0")) {
                    yield Bounds.NONE;
                }
                BigDecimal unit = roundedTo.orElse(BigDecimal.ONE.movePointLeft(new BigDecimal(digits).scale()));
                BigDecimal half = scaled(unit.divide(BigDecimal.TWO), wanted);
                yield Bounds.between(value.subtract(half), value.add(half));
            }
        };
    }

    /** How many digits count: leading zeros never, trailing zeros of a whole number not (60 has one, 60.0 three). */
    public int significantDigits() {
        BigDecimal number = new BigDecimal(digits);
        if (number.signum() == 0) {
            return 1;
        }
        return digits.contains(".") ? number.precision() : number.stripTrailingZeros().precision();
    }

    /** The same digits with another qualifier; not for ranges. */
    public Figure with(Qualifier other) {
        return new Figure(other, digits, Optional.empty(), multiplier);
    }
}
