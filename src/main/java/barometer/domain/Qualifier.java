package barometer.domain;

/**
 * How the source qualifies its figure: plainly stated, "about", "over", "at least", "nearly", "under", "at most", or a
 * range. The sign is its ASCII form; people see ≈ &gt; ≥ "nearly" &lt; ≤ and words.
 */
public enum Qualifier {
    EXACT("", "exact"), ABOUT("~", "about"), OVER(">", "over"), AT_LEAST(">=", "at-least"), NEARLY("<~", "nearly"),
    UNDER("<", "under"), AT_MOST("<=", "at-most"), RANGE("", "range");

    private final String sign;
    private final String code;

    Qualifier(String sign, String code) {
        this.sign = sign;
        this.code = code;
    }

    /** The sign before the digits in the text form, empty for exact and range. */
    public String sign() {
        return sign;
    }

    /** The name in files and in the interface, for example {@code at-least}. */
    public String code() {
        return code;
    }

    /** Reads a code such as {@code at-least}. */
    public static Qualifier parse(String code) {
        for (Qualifier q : values()) {
            if (q.code.equals(code)) {
                return q;
            }
        }
        throw new Unreadable("qualifier", code);
    }

    /** Whether the figure is open upwards: the true value lies above it. */
    public boolean opensUpwards() {
        return this == OVER || this == AT_LEAST;
    }

    /** Whether the figure is open downwards: the true value lies below it. */
    public boolean opensDownwards() {
        return this == UNDER || this == AT_MOST;
    }
}
