package barometer.domain;

/**
 * A text that is not what it should be, for example {@code 2023/24} where a period is expected.
 *
 * <p>Carries a code instead of a sentence: the words for people are {@code unreadable.<code>} in their language.
 */
public final class Unreadable extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String text;

    /** @param code why it cannot be read, in kebab case; @param text what was written */
    public Unreadable(String code, String text) {
        super(code + ": \"" + text + "\"");
        this.code = code;
        this.text = text;
    }

    /** Why it cannot be read, in kebab case, for example {@code fiscal-year}. */
    public String code() {
        return code;
    }

    /** What was written. */
    public String text() {
        return text;
    }
}
