package barometer.domain;

import java.util.Locale;

/** How several series stand to each other in a picture. */
public enum Arrangement {
    /** On one axis; what is counted in another unit has a panel of its own. */ TOGETHER,
    /** A panel each, below each other. */ PANELS,
    /** A small picture each, side by side, on one scale where they share a unit. */ MULTIPLES,
    /** A line for each year of a series, from its first period to its last. */ SEASONAL,
    /** What two partners say of the same, beside each other, and the gap between them. */ MIRROR,
    /** The first less the second. */ DIFFERENCE,
    /** The first in percent of the second. */ RATIO;

    /** Whether it makes a new series of two. */
    public boolean pairs() {
        return this == MIRROR || this == DIFFERENCE || this == RATIO;
    }

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
