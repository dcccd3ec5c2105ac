package barometer.chart.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures that a person has looked at and found good. A change of look is meant to fail here; look at the pictures that
 * {@link DrawGallery} makes, then put them in place of the old ones.
 */
class GoldenPicturesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/barometer/chart/png/golden");
    /** JDKs differ in a few pixels of slanted lines. */
    private static final double TOLERATED = 0.003;

    @ParameterizedTest
    @CsvSource({
        "pair, 1600, 900, light", "open, 1600, 900, light", "marks, 1600, 900, light", "marks-derived, 1600, 900, light",
        "marks-provisional, 1600, 900, light", "negative, 1600, 900, light", "line, 1600, 900, light", "area, 1600, 900, dark",
        "dots, 1600, 900, light", "many, 1600, 900, light", "track-about, 1600, 900, light", "track-over, 1600, 900, dark",
        "part, 1600, 900, light", "card, 1600, 900, light", "russian, 1600, 900, light", "belarusian, 1600, 900, dark",
        "crowded-columns, 1600, 900, light", "grouped-columns, 1600, 900, light", "two-lines, 1600, 900, light", "five-lines, 1600, 900, dark",
        "pair, 400, 300, light", "open, 400, 300, dark", "line, 400, 300, light", "pair, 818, 418, light"})
    void picturesLookAsTheyDidWhenSomebodyLookedAtThem(String name, int width, int height, String theme) throws IOException {
        PngSize size = new PngSize(width, height, 1);
        BufferedImage now = new PngChart().image(Pictures.all().get(name), size, Theme.parse(theme), new Drawn());
        Path file = GOLDEN.resolve(DrawGallery.name(name, size, Theme.parse(theme)));
        assertThat(file).exists();
        BufferedImage golden = ImageIO.read(file.toFile());
        double differing = differing(now, golden);
        if (differing >= TOLERATED) {
            Files.createDirectories(Path.of("target/pictures"));
            ImageIO.write(now, "png", Path.of("target/pictures").resolve(file.getFileName()).toFile());
        }
        assertThat(differing).as("share of differing pixels; the new picture lies in target/pictures").isLessThan(TOLERATED);
    }

    private static double differing(BufferedImage a, BufferedImage b) {
        assertThat(new int[] {a.getWidth(), a.getHeight()}).containsExactly(b.getWidth(), b.getHeight());
        long count = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                int p = a.getRGB(x, y);
                int q = b.getRGB(x, y);
                if (Math.abs((p & 255) - (q & 255)) > 24 || Math.abs((p >> 8 & 255) - (q >> 8 & 255)) > 24
                        || Math.abs((p >> 16 & 255) - (q >> 16 & 255)) > 24) {
                    count++;
                }
            }
        }
        return (double) count / a.getWidth() / a.getHeight();
    }
}
