package barometer.chart.png;

import barometer.domain.Unreadable;
import java.util.Locale;

/** Light or dark. */
public enum Theme {
    LIGHT(Colours.LIGHT), DARK(Colours.DARK);

    private final Colours colours;

    Theme(Colours colours) {
        this.colours = colours;
    }

    Colours colours() {
        return colours;
    }

    /** Reads {@code light} or {@code dark}; blank or absent is light. */
    public static Theme parse(String text) {
        return switch (text == null ? "" : text.strip()) {
            case "", "light" -> LIGHT;
            case "dark" -> DARK;
            case String other -> throw new Unreadable("theme", other);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
