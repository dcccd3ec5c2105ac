package barometer.text;

import barometer.domain.Change;
import barometer.domain.Figure;
import java.util.List;

/**
 * Reads what people type and sources write, in any of the three languages: {@code ≈ 48,7}, {@code over 14},
 * {@code более 14}, {@code 1 234,5}, {@code +6.3 %}, {@code more than doubled}, {@code более чем вдвое}, {@code в 2,1 раза}.
 * The text form is read too.
 */
public final class FigureReader {

    /** How a typed text was read. */
    public sealed interface Outcome<T> {
    }

    /** It has one reading. @param words the qualifying words that were typed, blank for signs and plain digits */
    public record Read<T>(T value, String words) implements Outcome<T> {
    }

    /** It has several readings, such as {@code 1,234}; a person must choose. */
    public record Ambiguous<T>(List<T> choices) implements Outcome<T> {
    }

    /** It cannot be read. @param code as in {@link barometer.domain.Unreadable} */
    public record Illegible<T>(String code, String text) implements Outcome<T> {
    }

    private FigureReader() {
    }

    /** Reads a figure. */
    public static Outcome<Figure> figure(String typed) {
        throw new UnsupportedOperationException();
    }

    /** Reads a change. */
    public static Outcome<Change> change(String typed) {
        throw new UnsupportedOperationException();
    }
}
