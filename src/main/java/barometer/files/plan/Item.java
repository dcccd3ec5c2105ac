package barometer.files.plan;

import barometer.domain.Multiplier;
import barometer.domain.Period;
import barometer.domain.Row;
import java.util.Optional;

/** What a place in a file says. */
public sealed interface Item {

    /**
     * A figure of a series.
     *
     * @param key    the series, as the file names it
     * @param row    the fields as {@code ledger} reads them, without the indicator; its number is the line's
     * @param column     where the figure stands
     * @param multiplier the power of ten that the file counts in, where it says so
     */
    record Read(String key, Period period, Row row, int column, Optional<Multiplier> multiplier) implements Item {
    }

    /**
     * What cannot be read.
     *
     * @param code as in {@link barometer.domain.Unreadable}
     */
    record Refused(int row, int column, String code, String text) implements Item {
    }
}
