package barometer.files.plan;

import barometer.domain.Unreadable;
import java.util.Locale;

/** How a table lies. */
public enum Layout {
    /** One figure a line. */ LONG,
    /** A series a line, the periods across. */ WIDE,
    /** The periods down, a series a column. */ CROSS;

    /** Reads the text form, for example {@code wide}. */
    public static Layout parse(String text) {
        for (Layout layout : values()) {
            if (layout.toString().equals(text)) {
                return layout;
            }
        }
        throw new Unreadable("layout", text);
    }

    /** The text form. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
