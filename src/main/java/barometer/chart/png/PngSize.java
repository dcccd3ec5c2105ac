package barometer.chart.png;

import barometer.domain.Unreadable;

/**
 * The size of a picture. The layout follows width and height; the scale only multiplies pixels.
 *
 * @param width  in CSS pixels, 200 to 4 000
 * @param height in CSS pixels, 200 to 4 000
 * @param scale  device pixels a CSS pixel, 1 to 3; at most 40 million pixels in all
 */
public record PngSize(int width, int height, int scale) {

    /** What is drawn unless somebody asks for another size. */
    public static final PngSize DEFAULT = new PngSize(1600, 900, 1);

    private static final int LEAST = 200;
    private static final int MOST = 4000;
    private static final long MOST_PIXELS = 40_000_000;

    public PngSize {
        within("width", width, LEAST, MOST);
        within("height", height, LEAST, MOST);
        within("scale", scale, 1, 3);
        if ((long) width * scale * height * scale > MOST_PIXELS) {
            throw new Unreadable("too-many-pixels", width + "×" + height + "×" + scale);
        }
    }

    /** Reads a size from the parameters of an address; a blank or absent one has its default. */
    public static PngSize parse(String width, String height, String scale) {
        return new PngSize(whole("width", width, DEFAULT.width), whole("height", height, DEFAULT.height),
                whole("scale", scale, DEFAULT.scale));
    }

    private static int whole(String code, String text, int otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new Unreadable(code, text);
        }
    }

    private static void within(String code, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Unreadable(code, String.valueOf(value));
        }
    }
}
