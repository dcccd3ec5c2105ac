package barometer.files.plan;

import barometer.domain.Multiplier;
import barometer.domain.Period;
import barometer.domain.Row.Field;
import java.util.Map;
import java.util.Optional;

/** What a place in a file says. */
public sealed interface Item {

    /**
     * A figure of a series.
     *
     * @param key        the series, as the file names it
     * @param fields     as {@code ledger} reads them, without the indicator and what is said of all rows
     * @param row        the number of the line
     * @param column     where the figure stands
     * @param multiplier the power of ten that the file counts in, where it says so
     */
    record Read(String key, Period period, Map<Field, String> fields, int row, int column, Optional<Multiplier> multiplier) implements Item {

        /** The figure as text, or the change where there is none. */
        public String figure() {
            return fields.getOrDefault(Field.FIGURE, fields.getOrDefault(Field.VALUE, fields.getOrDefault(Field.CHANGE, "")));
        }
    }

    /**
     * What cannot be read.
     *
     * @param code as in {@link barometer.domain.Unreadable}
     */
    record Refused(int row, int column, String code, String text) implements Item {
    }
}
