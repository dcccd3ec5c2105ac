package barometer.chart.png;

import barometer.chart.Imprint;
import barometer.domain.Unreadable;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Locale;

/** Light, dark, or light on nothing. */
public enum Theme {
    LIGHT(Colours.LIGHT), DARK(Colours.DARK),
    /** The light one without a ground, for a page that has its own. */ TRANSPARENT(Colours.LIGHT.withoutGround());

    private final Colours colours;

    Theme(Colours colours) {
        this.colours = colours;
    }

    Colours colours() {
        return colours;
    }

    /** The colours as a house has them: the band along the top is its own. */
    Colours colours(Imprint imprint) {
        return imprint.accent().map(accent -> colours.withBand(new Color((this == DARK ? accent.onDark() : accent.colour()).rgb())))
                .orElse(colours);
    }

    int imageType() {
        return this == TRANSPARENT ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    }

    /** Reads {@code light}, {@code dark} or {@code transparent}; blank or absent is light. */
    public static Theme parse(String text) {
        return switch (text == null ? "" : text.strip()) {
            case "", "light" -> LIGHT;
            case "dark" -> DARK;
            case "transparent" -> TRANSPARENT;
            case String other -> throw new Unreadable("theme", other);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
