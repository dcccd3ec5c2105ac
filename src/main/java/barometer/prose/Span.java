package barometer.prose;

/** A place in the text, counted as {@link String} counts: the first character, and the one after the last. */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(start + ".." + end);
        }
    }

    /** Whether the two share a character. */
    boolean meets(Span other) {
        return start < other.end && other.start < end;
    }

    /** What stands there. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
