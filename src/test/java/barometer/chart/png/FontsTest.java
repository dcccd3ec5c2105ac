package barometer.chart.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A missing letter would be a box in a picture, since a font of our own has no other to fall back to. */
class FontsTest {

    private static final List<Font> WEIGHTS = List.of(Fonts.REGULAR, Fonts.MEDIUM, Fonts.BOLD);

    @ParameterizedTest
    @ValueSource(strings = {"src/main/resources/words_en.properties", "src/main/resources/words_ru.properties",
        "src/main/resources/words_be.properties", "data/indicators.csv", "data/sources.csv", "data/events.csv", "data/claims.csv"})
    void everyWeightHasEveryLetterOfTheWordsAndOfTheShippedData(String file) throws IOException {
        for (String line : Files.readAllLines(Path.of(file))) {
            for (Font weight : WEIGHTS) {
                assertThat(Fonts.canShow(weight, line)).as(weight.getFontName() + ": " + line).isTrue();
            }
        }
    }

    @Test
    void digitsAreAllOfOneWidth() {
        for (Font weight : WEIGHTS) {
            Font large = weight.deriveFont(100f);
            assertThat(Stream.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9").map(digit -> Fonts.width(large, digit)).distinct()).hasSize(1);
        }
    }

    @Test
    void theNarrowSpaceThatTheFontLacksIsReplaced() {
        assertThat(Fonts.REGULAR.canDisplay('\u202f')).isFalse();
        assertThat(Fonts.canShow(Fonts.REGULAR, "6.3\u202f%")).isTrue();
        assertThat(Fonts.clean("6.3\u202f%")).isEqualTo("6.3\u00a0%");
    }

    @Test
    void aFreshProgramDrawsWithoutTheFontsOfTheMachine(@TempDir Path folder) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), FontsTest.class.getName())
                .redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("out"))).startsWith("drawn with barometer-fonts");
    }

    /** Draws text in a logical font and tells whose file that font was. */
    public static void main(String[] args) {
        Fonts.check();
        boolean ours = Path.of(System.getProperty("sun.awt.fontconfig")).getParent().getFileName().toString().startsWith("barometer-fonts")
                && new Font(Font.SANS_SERIF, Font.PLAIN, 20).createGlyphVector(Fonts.MEASURE, "Ў").getVisualBounds()
                        .equals(Fonts.REGULAR.deriveFont(20f).createGlyphVector(Fonts.MEASURE, "Ў").getVisualBounds());
        System.out.println(ours ? "drawn with barometer-fonts" : "drawn with fonts of the machine");
    }
}
