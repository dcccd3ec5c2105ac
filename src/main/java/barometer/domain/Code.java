package barometer.domain;

/** The rule for codes of indicators, sources and events: {@code [a-z][a-z0-9-]*}, at most 60 characters. */
public final class Code {

    /** What a code looks like. */
    public static final String PATTERN = "[a-z][a-z0-9-]{0,59}";

    private Code() {
    }

    /** The same code, or {@link Unreadable} {@code code}. */
    public static String check(String code) {
        if (!code.matches(PATTERN)) {
            throw new Unreadable("code", code);
        }
        return code;
    }
}
