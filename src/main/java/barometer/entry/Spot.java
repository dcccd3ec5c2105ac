package barometer.entry;

import java.io.Serializable;

/**
 * A cell of the sheet, however the sheet is turned: of which indicator and period, and whether it holds the figure or the
 * change.
 *
 * @param line a period in its text form, or {@code free-1} for a line whose period is written too
 */
record Spot(String indicator, String line, boolean change) implements Serializable {

    private static final String FREE = "free-";

    static String free(int number) {
        return FREE + number;
    }

    /** Whether the period of a line is written by whoever fills it. */
    static boolean free(String line) {
        return line.startsWith(FREE);
    }
}
