package barometer.chart.png;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.Gallery;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every picture at every size. */
class PngChartTest {

    private static final PngChart CHART = new PngChart();
    private static final Map<List<Object>, Drawn> DRAWN = new HashMap<>();

    /** A picture is drawn once for all that is asked of it. */
    private static Drawn drawn(ChartSpec spec, PngSize size) {
        return DRAWN.computeIfAbsent(List.of(spec, size), key -> CHART.drawn(spec, size, Theme.LIGHT));
    }

    static Stream<Arguments> picturesAndSizes() {
        List<PngSize> sizes = List.of(PngSize.DEFAULT, new PngSize(200, 200, 1), new PngSize(320, 480, 1), new PngSize(400, 300, 1), new PngSize(818, 418, 1),
                new PngSize(1000, 560, 1), new PngSize(1200, 1200, 1), new PngSize(4000, 300, 1), new PngSize(300, 2400, 1));
        return Pictures.all().entrySet().stream().flatMap(each -> sizes.stream().map(size -> Arguments.of(each.getKey(), each.getValue(), size)));
    }

    static Stream<Arguments> pictures() {
        return Pictures.all().entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0} at {2}")
    @MethodSource("picturesAndSizes")
    void noTextLeavesThePictureAndNoTwoTextsTouch(String name, ChartSpec spec, PngSize size) {
        List<Drawn.Word> words = drawn(spec, size).words();
        Rectangle2D canvas = new Rectangle2D.Double(0, 0, size.width(), size.height());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!canvas.contains(words.get(i).box())) {
                wrong.add("outside: " + words.get(i));
            }
            for (int j = i + 1; j < words.size(); j++) {
                if (ink(words.get(i)).intersects(ink(words.get(j)))) {
                    wrong.add("touching: " + words.get(i) + " and " + words.get(j));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The letters themselves: a box without the room for accents and tails. */
    private static Rectangle2D ink(Drawn.Word word) {
        Rectangle2D box = word.box();
        return new Rectangle2D.Double(box.getX() + 1, box.getY() + 3, Math.max(0, box.getWidth() - 2), Math.max(0, box.getHeight() - 6));
    }

    @ParameterizedTest(name = "{0} at {2}")
    @MethodSource("picturesAndSizes")
    void titleAndOneSourceLineStayWhateverTheSize(String name, ChartSpec spec, PngSize size) {
        Drawn drawn = drawn(spec, size);
        assertThat(drawn.words(Drawn.Kind.TITLE)).hasSize(1);
        assertThat(drawn.words(Drawn.Kind.SOURCE)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} at {2}")
    @MethodSource("picturesAndSizes")
    void everyFigureHasItsMarkWhateverTheSize(String name, ChartSpec spec, PngSize size) {
        List<Dot> asked = spec.traces().stream().flatMap(trace -> trace.dots().stream()).toList();
        assertThat(drawn(spec, size).marks().stream().map(Drawn.Marked::dot)).containsExactlyElementsOf(asked);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void figuresOfFewPlacesKeepTheirSignsDownToTheSmallestSize(String name, ChartSpec spec) {
        if (spec.places() <= 4) {
            List<String> asked = spec.traces().stream().flatMap(trace -> trace.dots().stream()).map(Dot::label).toList();
            assertThat(CHART.drawn(spec, new PngSize(200, 200, 1), Theme.LIGHT).words(Drawn.Kind.FIGURE)).extracting(Drawn.Word::text)
                    .filteredOn(text -> asked.contains(text)).hasSameSizeAs(spec.traces().size() > 2 ? List.of() : asked);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void theSameSpecGivesTheSameBytes(String name, ChartSpec spec) {
        assertThat(new PngChart().draw(spec, new PngSize(800, 450, 1), Theme.DARK)).isEqualTo(CHART.draw(spec, new PngSize(800, 450, 1), Theme.DARK));
    }

    @Test
    void theLargestPictureIsDrawn() {
        assertThat(CHART.drawn(Gallery.pair(), new PngSize(4000, 4000, 1), Theme.LIGHT).words(Drawn.Kind.FIGURE)).hasSize(2);
    }

    @Test
    void scaleMultipliesPixelsAndLeavesTheLayout() throws IOException {
        ChartSpec spec = Gallery.pair();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(CHART.draw(spec, new PngSize(500, 400, 3), Theme.LIGHT)));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1500, 1200);
        assertThat(CHART.drawn(spec, new PngSize(500, 400, 3), Theme.LIGHT).words()).isEqualTo(CHART.drawn(spec, new PngSize(500, 400, 1), Theme.LIGHT).words());
    }

    @Test
    void theFileCarriesItsOwnAlternativeText() throws IOException {
        ChartSpec spec = Gallery.open();
        Map<String, String> texts = PngText.read(CHART.draw(spec, PngSize.DEFAULT, Theme.LIGHT));
        assertThat(texts).containsEntry("Title", spec.title()).containsEntry("Description", spec.reading())
                .containsEntry("Source", String.join("\n", spec.sources())).containsEntry("Comment", spec.stamp());
    }

    @Test
    void bothThemesShowTheSameWords() {
        for (ChartSpec spec : Pictures.all().values()) {
            assertThat(CHART.drawn(spec, PngSize.DEFAULT, Theme.DARK).words()).isEqualTo(CHART.drawn(spec, PngSize.DEFAULT, Theme.LIGHT).words());
        }
    }

    @Test
    void anOpenFigureBesideAnUnstatedOneShowsNoOtherNumber() {
        List<String> shown = CHART.drawn(Gallery.open(), PngSize.DEFAULT, Theme.LIGHT).words(Drawn.Kind.FIGURE).stream().map(Drawn.Word::text).toList();
        assertThat(shown).containsExactly("> 14");
    }

    /** Text chunks as another program reads them. */
    private static final class PngText {

        static Map<String, String> read(byte[] png) {
            Map<String, String> texts = new HashMap<>();
            java.nio.ByteBuffer in = java.nio.ByteBuffer.wrap(png).position(8);
            while (in.remaining() >= 12) {
                byte[] data = new byte[in.getInt()];
                byte[] type = new byte[4];
                in.get(type).get(data);
                java.util.zip.CRC32 crc = new java.util.zip.CRC32();
                crc.update(type);
                crc.update(data);
                assertThat(in.getInt()).isEqualTo((int) crc.getValue());
                if (new String(type, StandardCharsets.US_ASCII).equals("iTXt")) {
                    String[] parts = new String(data, StandardCharsets.UTF_8).split("\0", 5);
                    texts.put(parts[0], parts[4].substring(parts[4].lastIndexOf('\0') + 1));
                }
            }
            return texts;
        }
    }
}
