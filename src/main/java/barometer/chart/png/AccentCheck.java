package barometer.chart.png;

import barometer.domain.Accent;
import barometer.domain.Colour;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a colour serves as the colour of a house: white words are read on it, its band is seen on a light and on a dark
 * picture, and nobody takes it for one of the colours that say something about a figure.
 *
 * @param told     each measure with what it has to reach
 * @param proposed where one fails, the nearest darker colour that passes them all
 */
public record AccentCheck(List<Measured> told, Optional<Colour> proposed) {

    private static final double APART = 10;
    private static final double STEP = 0.01;

    /** What is measured. The words are {@code branding.measure.<code>}. */
    public enum Measure {
        /** White words on the bar. */ WORDS_ON_BAR,
        /** The band on a light picture. */ BAND_ON_LIGHT,
        /** The band on a dark one, lightened as far as it must. */ BAND_ON_DARK,
        /** Unlike "look here". */ UNLIKE_WARNING,
        /** Unlike "refused". */ UNLIKE_REFUSED,
        /** Unlike "confirmed". */ UNLIKE_CONFIRMED;

        /** Whether it is a contrast by WCAG; else a difference by CIEDE2000. */
        public boolean contrast() {
            return compareTo(BAND_ON_DARK) <= 0;
        }
    }

    /** A measure of a colour. */
    public record Measured(Measure measure, double value, double least) {

        /** Whether it suffices. */
        public boolean holds() {
            return value >= least;
        }
    }

    public AccentCheck {
        told = List.copyOf(told);
    }

    /** Whether the colour serves. */
    public boolean holds() {
        return told.stream().allMatch(Measured::holds);
    }

    /** Measures a colour. */
    public static AccentCheck of(Accent accent) {
        List<Measured> told = measured(accent);
        if (told.stream().allMatch(Measured::holds)) {
            return new AccentCheck(told, Optional.empty());
        }
        return new AccentCheck(told, Stream.iterate(STEP, share -> share <= 1, share -> share + STEP)
                .map(share -> accent.colour().mixed(Colour.BLACK, share))
                .filter(darker -> measured(new Accent(darker)).stream().allMatch(Measured::holds)).findFirst());
    }

    private static List<Measured> measured(Accent accent) {
        Colour colour = accent.colour();
        return List.of(
                new Measured(Measure.WORDS_ON_BAR, colour.contrast(Colour.WHITE), Accent.WORDS),
                new Measured(Measure.BAND_ON_LIGHT, colour.contrast(domain(Colours.LIGHT.card())), Accent.SHAPES),
                new Measured(Measure.BAND_ON_DARK, accent.onDark().contrast(domain(Colours.DARK.card())), Accent.SHAPES),
                unlike(Measure.UNLIKE_WARNING, colour, 1), unlike(Measure.UNLIKE_REFUSED, colour, 3),
                unlike(Measure.UNLIKE_CONFIRMED, colour, 2));
    }

    /** How far it is from a colour of the palette, as a shape or as a word, whichever is nearer. */
    private static Measured unlike(Measure measure, Colour colour, int place) {
        return new Measured(measure, Stream.of(Colours.LIGHT.series(), Colours.LIGHT.words())
                .mapToDouble(palette -> colour.difference(domain(palette.get(place)))).min().orElseThrow(), APART);
    }

    private static Colour domain(Color colour) {
        return Colour.of(colour.getRGB() & 0xFFFFFF);
    }
}
