package barometer.chart.png;

import barometer.chart.ChartSpec.Role;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;

/**
 * The colours of a theme.
 *
 * @param card   the ground
 * @param ink    title and figures
 * @param muted  axis text, notes, sources
 * @param base   zero line, rules, event marks
 * @param line   gridlines and hairlines
 * @param sunken the rest of a track, bands of events
 * @param chip   the ground of a change
 * @param band   the line along the top edge
 * @param series by role, in the order of {@link Role}
 * @param words  the same roles where they colour text
 */
record Colours(Color card, Color ink, Color muted, Color base, Color line, Color sunken, Color chip, Color band,
               List<Color> series, List<Color> words) {

    static final Colours LIGHT = new Colours(colour(0xFFFFFF), colour(0x15202B), colour(0x55616D), colour(0x3A4652),
            colour(0xDCE1E6), colour(0xEDF1F4), colour(0xE7ECF1), colour(0x0D2C4A),
            colours(0x1B5E9B, 0xD9702B, 0x14807A, 0xC8202F, 0x0D2C4A, 0xA9B4BF),
            colours(0x1B5E9B, 0x9C4610, 0x0D6A65, 0xB01826, 0x0D2C4A, 0x55616D));

    static final Colours DARK = new Colours(colour(0x131F2B), colour(0xEAEFF4), colour(0xA6B3BF), colour(0x93A1AE),
            colour(0x263542), colour(0x0B141D), colour(0x22323F), colour(0x394A59),
            colours(0x4F97DC, 0xF2A35E, 0x7BE0CE, 0xE04A62, 0xEAEFF4, 0x7C8894),
            colours(0x7DB9F0, 0xF2A35E, 0x7BE0CE, 0xFF939A, 0xEAEFF4, 0xA6B3BF));

    /** The same on nothing: what would be painted in the colour of the ground is left as it is. */
    Colours withoutGround() {
        return new Colours(new Color(255, 255, 255, 0), ink, muted, base, line, sunken, chip, band, series, words);
    }

    /** The same with the band of a house. */
    Colours withBand(Color colour) {
        return new Colours(card, ink, muted, base, line, sunken, chip, colour, series, words);
    }

    Color of(Role role) {
        return series.get(role.ordinal());
    }

    /** The colour of a role in text, where contrast must be higher than in a fill. */
    Color ofWords(Role role) {
        return words.get(role.ordinal());
    }

    /** A colour thinned by the ground, opaque. @param share how much of the colour stays, 0 to 1 */
    Color tint(Color colour, double share) {
        return new Color(mix(colour.getRed(), card.getRed(), share), mix(colour.getGreen(), card.getGreen(), share),
                mix(colour.getBlue(), card.getBlue(), share));
    }

    private static int mix(int a, int b, double share) {
        return (int) Math.round(a * share + b * (1 - share));
    }

    private static Color colour(int rgb) {
        return new Color(rgb);
    }

    private static List<Color> colours(int... rgb) {
        return Arrays.stream(rgb).mapToObj(Colours::colour).toList();
    }
}
