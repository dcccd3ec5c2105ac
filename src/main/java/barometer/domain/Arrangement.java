package barometer.domain;

import java.util.Locale;

/** How several series stand to each other in a picture. */
public enum Arrangement {
    /** On one axis; what is counted in another unit has a panel of its own. */ TOGETHER,
    /** A panel each, below each other. */ PANELS,
    /** A small picture each, side by side, on one scale where they share a unit. */ MULTIPLES;

    /** Reads the text form, for example {@code panels}. */
    public static Arrangement parse(String text) {
        for (Arrangement a : values()) {
            if (a.toString().equals(text)) {
                return a;
            }
        }
        throw new Unreadable("arrangement", text);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
