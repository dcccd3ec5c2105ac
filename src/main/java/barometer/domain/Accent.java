package barometer.domain;

/**
 * The colour of a house: the band of its pictures and pages, the bar of the program. White words stand on it. It never colours
 * a figure, whose colours have meanings of their own.
 */
public record Accent(Colour colour) {

    /** What words must reach on their ground, and what shapes must. */
    public static final double WORDS = 4.5;
    public static final double SHAPES = 3;

    private static final Colour DARK_CARD = Colour.of(0x131F2B);
    private static final double STEP = 0.02;

    /** Reads the colour's text form. */
    public static Accent parse(String text) {
        return new Accent(Colour.parse(text));
    }

    /** The band on a dark picture: lighter until it is seen there. */
    public Colour onDark() {
        Colour lighter = colour;
        for (double share = 0; lighter.contrast(DARK_CARD) < SHAPES; share += STEP) {
            lighter = colour.mixed(Colour.WHITE, share);
        }
        return lighter;
    }

    /** The bar of a dark page. */
    public Colour deep() {
        return colour.mixed(Colour.BLACK, 0.5);
    }

    /** Words of less weight upon the bar: as quiet as they can be read. */
    public Colour quiet() {
        Colour words = Colour.WHITE;
        for (double share = 0; share <= 0.3; share += STEP) {
            Colour quieter = Colour.WHITE.mixed(colour, share);
            words = quieter.contrast(colour) >= WORDS ? quieter : words;
        }
        return words;
    }

    @Override
    public String toString() {
        return colour.toString();
    }
}
