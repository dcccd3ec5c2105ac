package barometer.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change as its source states it: {@code +6.3%}, {@code -1.2pp}, {@code +0.4}, {@code >x2}, {@code ~+5%},
 * {@code +3..+5%}. What it is a change <em>on</em> stands in the {@link Claim}.
 */
public record Change(Figure figure, Kind kind) {

    /** What the number of a change means. */
    public enum Kind {
        /** Relative change in percent. */
        PERCENT("%"),
        /** Difference of two percentages, in percentage points. */
        POINTS("pp"),
        /** Difference in the indicator's unit. */
        DIFFERENCE(""),
        /** How many times the base: {@code x2} is twice as much. */
        RATIO("x");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /** The sign in the text form; empty for a difference. */
        public String sign() {
            return sign;
        }

        /** The name in files and in the interface, for example {@code percent}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final String NUMBER = "(?:0|[1-9]\\d*)(?:\\.\\d+)?";
    private static final Pattern RATIO = Pattern.compile("(?<sign>~|>=|>|<~|<=|<)? ?x(?<digits>" + NUMBER + ")(?:\\.\\.x?(?<upper>" + NUMBER + "))?");
    private static final Pattern SHIFT = Pattern.compile("(?<sign>~|>=|>|<~|<=|<)? ?(?<digits>[+-]" + NUMBER + ")(?:\\.\\.(?<upper>[+-]?" + NUMBER
            + "))? ?(?<kind>%|pp|k|mn|bn|tn)?");

    public Change {
        boolean negativeRatio = kind == Kind.RATIO && figure.digits().startsWith("-");
        if (negativeRatio || kind != Kind.DIFFERENCE && figure.multiplier().isPresent()) {
            throw new Unreadable("change", figure.toString());
        }
    }

    /**
     * Reads the text form; a change other than a ratio bears its sign, {@code +} or {@code -}.
     *
     * @throws Unreadable {@code change}
     */
    public static Change parse(String text) {
        String s = text.strip();
        Matcher ratio = RATIO.matcher(s);
        if (ratio.matches()) {
            return new Change(figure(ratio, Optional.empty(), text), Kind.RATIO);
        }
        Matcher shift = SHIFT.matcher(s);
        if (!shift.matches()) {
            throw new Unreadable("change", text);
        }
        String kind = shift.group("kind");
        return switch (kind) {
            case null -> new Change(figure(shift, Optional.empty(), text), Kind.DIFFERENCE);
            case "%" -> new Change(figure(shift, Optional.empty(), text), Kind.PERCENT);
            case "pp" -> new Change(figure(shift, Optional.empty(), text), Kind.POINTS);
            default -> new Change(figure(shift, Optional.of(Multiplier.parse(kind)), text), Kind.DIFFERENCE);
        };
    }

    private static Figure figure(Matcher m, Optional<Multiplier> multiplier, String text) {
        String upper = m.group("upper");
        if (upper != null && m.group("sign") != null) {
            throw new Unreadable("change", text);
        }
        Qualifier qualifier = upper != null ? Qualifier.RANGE : Figure.signed(m.group("sign"));
        return new Figure(qualifier, unsigned(m.group("digits")), Optional.ofNullable(upper).map(Change::unsigned), multiplier);
    }

    private static String unsigned(String digits) {
        return digits.startsWith("+") ? digits.substring(1) : digits;
    }

    /** The text form; {@link #parse} reads it back. */
    @Override
    public String toString() {
        if (kind == Kind.RATIO) {
            return figure.qualifier().sign() + "x" + figure.digits() + figure.upper().map(u -> "..x" + u).orElse("");
        }
        String times = figure.multiplier().map(m -> " " + m.sign()).orElse("");
        return figure.qualifier().sign() + plus(figure.digits()) + figure.upper().map(u -> ".." + plus(u)).orElse("")
                + kind.sign() + times;
    }

    private static String plus(String digits) {
        return digits.startsWith("-") ? digits : "+" + digits;
    }

    /** By what the base is multiplied: 1.063 for {@code +6.3%}, 2 for {@code x2}; empty for a difference. */
    public Optional<BigDecimal> factor() {
        BigDecimal number = new BigDecimal(figure.digits());
        return switch (kind) {
            case PERCENT -> Optional.of(BigDecimal.ONE.add(number.movePointLeft(2)));
            case RATIO -> Optional.of(number);
            case POINTS, DIFFERENCE -> Optional.empty();
        };
    }

    /** Negative, zero or positive: which way it goes. */
    public int direction() {
        BigDecimal number = new BigDecimal(figure.digits());
        return kind == Kind.RATIO ? number.compareTo(BigDecimal.ONE) : number.signum();
    }
}
