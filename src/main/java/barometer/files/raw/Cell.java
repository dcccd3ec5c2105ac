package barometer.files.raw;

/**
 * A cell as the file holds it.
 *
 * @param text the text; of a number its plain digits with a point, of a day {@code 2024-05-28}
 */
public record Cell(String text, Kind kind) {

    /** What the file itself says that it is; in a file of text everything is text. */
    public enum Kind {
        TEXT, NUMBER, DAY
    }

    /** A cell that holds nothing. */
    public static final Cell BLANK = new Cell("", Kind.TEXT);

    /** A cell of text. */
    public static Cell text(String text) {
        return text.isEmpty() ? BLANK : new Cell(text, Kind.TEXT);
    }

    /** Whether it holds nothing but space. */
    public boolean isBlank() {
        return text.isBlank();
    }
}
