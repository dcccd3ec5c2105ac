package barometer.domain;

/** The rule for codes of indicators, sources and events: {@code [a-z][a-z0-9-]*}, at most 60 characters. */
public final class Code {

    private Code() {
    }

    /** The same code, or {@link Unreadable} {@code code}. */
    public static String check(String code) {
        if (!code.matches("[a-z][a-z0-9-]{0,59}")) {
            throw new Unreadable("code", code);
        }
        return code;
    }
}
