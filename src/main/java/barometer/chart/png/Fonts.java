package barometer.chart.png;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * The three weights of the pictures, out of the program's own jar.
 *
 * <p>A bundled font alone does not help where a machine has no fonts: the first text of any kind makes Java look for a font
 * configuration, and without one even {@link Font#createFont} fails. A file of four lines named by
 * {@code sun.awt.fontconfig}, set before the first text, is enough, and makes the pictures the same on every machine.
 */
final class Fonts {

    private static final String BUNDLED = "/META-INF/resources/assets/fonts/roboto-2.137/";
    static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    /** Layout asks for the same few fonts and words again and again; Java sets a text anew for each answer. */
    private static final Remembered<Sized, Font> SIZED = new Remembered<>(1_000);
    private static final Remembered<Measured, Double> WIDTHS = new Remembered<>(20_000);

    private record Sized(Font weight, float size) {
    }

    private record Measured(Font font, String text) {
    }

    static final Font REGULAR;
    static final Font MEDIUM;
    static final Font BOLD;

    static {
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
        try {
            Path folder = Files.createTempDirectory("barometer-fonts");
            folder.toFile().deleteOnExit();
            Path regular = unpack(folder, "Roboto-Regular.ttf");
            Path medium = unpack(folder, "Roboto-Medium.ttf");
            Path bold = unpack(folder, "Roboto-Bold.ttf");
            configure(folder, regular);
            REGULAR = open(regular);
            MEDIUM = open(medium);
            BOLD = open(bold);
        } catch (IOException e) {
            throw new UncheckedIOException("the fonts of the pictures cannot be unpacked into the temporary folder", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the fonts of the pictures cannot be read", e);
        }
    }

    private Fonts() {
    }

    /** Fails at once if letters cannot be drawn on this machine; a picture would fail later, and less clearly. */
    static void check() {
        for (Font font : new Font[] {REGULAR, MEDIUM, BOLD}) {
            if (!canShow(font, "≈ 48.7 – ÷ × Ўў Іі Ёё № …") || width(font.deriveFont(20f), "48.7") < 20) {
                throw new IllegalStateException("the font " + font.getFontName() + " lacks letters of the pictures");
            }
        }
    }

    static boolean canShow(Font font, String text) {
        return font.canDisplayUpTo(clean(text)) < 0;
    }

    /** The text with the one space that the fonts lack replaced by its wider sister. */
    static String clean(String text) {
        return text.replace('\u202f', '\u00a0');
    }

    static Font sized(Font weight, double size) {
        return SIZED.get(new Sized(weight, (float) size), s -> s.weight.deriveFont(
                Map.of(TextAttribute.SIZE, s.size, TextAttribute.KERNING, TextAttribute.KERNING_ON)));
    }

    /** The advance of a text in CSS pixels. */
    static double width(Font font, String text) {
        return text.isEmpty() ? 0 : WIDTHS.get(new Measured(font, text), m -> m.font.getStringBounds(clean(m.text), MEASURE).getWidth());
    }

    /** The file of a weight, whatever its size. */
    static String file(Font font) {
        return font.getPSName() + ".ttf";
    }

    /** The content of a file of a weight. */
    static InputStream open(String file) {
        return Fonts.class.getResourceAsStream(BUNDLED + file);
    }

    private static Path unpack(Path folder, String name) throws IOException {
        Path to = folder.resolve(name);
        try (InputStream in = open(name)) {
            if (in == null) {
                throw new IOException("the program lacks " + BUNDLED + name);
            }
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
        to.toFile().deleteOnExit();
        return to;
    }

    private static void configure(Path folder, Path font) throws IOException {
        if (System.getProperty("sun.awt.fontconfig") != null) {
            return;
        }
        Path file = folder.resolve("fontconfig.properties");
        String lines = "version=1\nallfonts.default=Report\nsequence.allfonts=default\nfilename.Report="
                + font.toAbsolutePath().toString().replace("\\", "/") + "\n";
        Files.writeString(file, lines, StandardCharsets.ISO_8859_1);
        file.toFile().deleteOnExit();
        System.setProperty("sun.awt.fontconfig", file.toString());
    }

    private static Font open(Path file) throws IOException, FontFormatException {
        return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    }
}
