package barometer.files.plan;

import barometer.domain.Row.Field;
import barometer.domain.Unreadable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a column of the file is.
 *
 * @param number counted from 1
 * @param name   what its header says, without footnote marks; of a figure column it names the series, or adds to its name
 * @param field  of a column that holds a field of a row, which one
 * @param period of a figure column in a wide table, the text form of its period
 */
public record Column(int number, String name, Role role, Optional<Field> field, Optional<String> period) {

    /** What a column may be. */
    public enum Role {
        /** Names the series, or a part of its name. */ KEY,
        /** The whole period. */ PERIOD,
        /** The year alone; the part of it stands in another column. */ YEAR,
        /** A part of a year, such as a quarter. */ PART,
        /** Figures. */ FIGURE,
        /** Another field of a row, such as the status of the figure to its left. */ FIELD,
        /** The power of ten in which the figure counts. */ MULTIPLIER,
        /** Nothing that is read. */ IGNORED
    }

    /** A column of a role that needs no more. */
    public static Column of(int number, String name, Role role) {
        return new Column(number, name, role, Optional.empty(), Optional.empty());
    }

    /** A column of a field. */
    public static Column of(int number, String name, Field field) {
        return new Column(number, name, Role.FIELD, Optional.of(field), Optional.empty());
    }

    /** The same column in another role, as its text form names it. */
    public Column as(String text) {
        for (Role role : Role.values()) {
            if (role != Role.FIELD && role.name().toLowerCase(Locale.ROOT).equals(text)) {
                return new Column(number, name, role, Optional.empty(), role == Role.FIGURE ? period : Optional.empty());
            }
        }
        return Arrays.stream(Field.values()).filter(f -> f.header().equals(text)).findFirst().map(f -> of(number, name, f))
                .orElseThrow(() -> new Unreadable("role", text));
    }

    /** The text form of the role: {@code key}, {@code period}, or the name of a field such as {@code status}. */
    public String roleText() {
        return field.map(Field::header).orElse(role.name().toLowerCase(Locale.ROOT));
    }
}
