package barometer.files.raw;

import java.util.Iterator;

/**
 * The lines of a table, one after the other; blank ones may be left out. {@code next} and {@code hasNext} throw
 * {@link barometer.domain.Unreadable} where the file breaks off or is not what it says it is.
 */
public interface Lines extends Iterator<Line>, AutoCloseable {

    @Override
    void close();
}
