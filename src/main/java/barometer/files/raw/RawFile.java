package barometer.files.raw;

import java.util.List;
import java.util.Optional;

/** A file that holds a table, on the disk, so that it can be read again. {@link Opener} makes them. */
public sealed interface RawFile permits Delimited, Xlsx, Xls, SdmxXml, JsonStat {

    /** The name of the format, as a plan shows it. */
    String format();

    /**
     * How a file is opened. What is empty is guessed.
     *
     * @param encoding  of a file of text
     * @param separator of a file of text: one character
     * @param sheet     of a spreadsheet: the name of a sheet
     */
    record Opening(Optional<String> encoding, Optional<String> separator, Optional<String> sheet) {

        /** Everything guessed. */
        public static final Opening GUESSED = new Opening(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same opening with what it left open filled in. */
    Opening opening(Opening wanted);

    /** The names of its sheets; none where it has none. */
    default List<String> sheets() {
        return List.of();
    }

    /** Who the file says that it comes from; empty where it does not. */
    default Optional<String> sender() {
        return Optional.empty();
    }

    /** The lines, opened in a way that {@link #opening} has completed. */
    Lines lines(Opening opening);
}
