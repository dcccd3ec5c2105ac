package barometer.ui;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a view gives away: addresses, relative to the program.
 *
 * @param picture  where it is drawn; empty for a table
 * @param measured the page on which the picture is made to measure, where there is one
 * @param excel    the CSV as a spreadsheet of a country opens it, by language tag
 * @param page     the view itself
 * @param frame    the plain page for a frame in another site
 * @param name     what the frame is called
 */
public record Take(Optional<String> picture, Optional<String> measured, String csv, Function<String, String> excel, String xlsx, String json, String page,
                   String frame, String name) {

    /** A view that can be taken away. */
    public interface View {

        /** Whether it shows a part of what there is. */
        boolean part();

        /** Whether its address names a revision. */
        boolean pinned();

        /** The revision that is shown. */
        long revision();

        /** The table as a spreadsheet takes it from the clipboard: a tab between cells, none within. */
        String table();

        /** What is given away. @param all beyond the span in view @param pinned to the revision shown */
        Take take(boolean all, boolean pinned);
    }

    /** A cell of a table for the clipboard: no tab within; what begins like a formula is none, with the quotation mark of spreadsheets before it. */
    public static String cell(String text) {
        String plain = text.replaceAll("[\\t\\r\\n]+", " ");
        return plain.matches("[=@].*|[+-](?!\\d).*") ? "'" + plain : plain;
    }
}
