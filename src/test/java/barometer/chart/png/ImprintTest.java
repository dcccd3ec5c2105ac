package barometer.chart.png;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.chart.ChartSpec;
import barometer.chart.Gallery;
import barometer.chart.Panels;
import barometer.domain.View;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a house adds to a picture, and what it never takes from it. */
class ImprintTest {

    private static final PngChart CHART = new PngChart();

    static Stream<Arguments> picturesAndPresets() {
        List<PngSize> presets = List.of(new PngSize(1200, 675, 1), PngSize.DEFAULT, new PngSize(1240, 874, 2), new PngSize(1754, 1240, 2),
                new PngSize(800, 418, 1), new PngSize(200, 200, 1), new PngSize(320, 480, 1));
        return Pictures.all().entrySet().stream().flatMap(each -> presets.stream().map(size -> Arguments.of(each.getKey(), each.getValue(), size)));
    }

    @ParameterizedTest(name = "{0} at {2}")
    @MethodSource("picturesAndPresets")
    void the_house_stands_beside_the_figures_and_touches_nothing(String name, ChartSpec spec, PngSize size) {
        Drawn drawn = CHART.drawn(Panels.of(spec).with(Houses.imprint()), size, Theme.LIGHT);
        List<String> wrong = new ArrayList<>();
        for (Drawn.Word house : drawn.words(Drawn.Kind.HOUSE)) {
            if (!new Rectangle2D.Double(0, 0, size.width(), size.height()).contains(house.box())) {
                wrong.add("outside: " + house);
            }
            drawn.words().stream().filter(word -> word != house && !(house.at().equals("line") && word.kind() == Drawn.Kind.HOUSE))
                    .filter(word -> word.box().intersects(house.box())).forEach(word -> wrong.add("touching: " + house + " and " + word));
        }
        assertThat(wrong).isEmpty();
        if (spec.traces().stream().mapToInt(trace -> trace.dots().size()).sum() <= 5) { // of many, those are printed that find room
            assertThat(drawn.words(Drawn.Kind.FIGURE)).extracting(Drawn.Word::text).containsExactlyElementsOf(
                    CHART.drawn(spec, size, Theme.LIGHT).words(Drawn.Kind.FIGURE).stream().map(Drawn.Word::text).toList());
        }
        assertThat(drawn.words(Drawn.Kind.HOUSE)).as("the terms stand at every size").anyMatch(word -> word.text().startsWith("Free to use"));
    }

    @Test
    void a_plain_picture_is_the_same_with_a_house_and_without_one() {
        Panels pair = Panels.of(Gallery.pair());
        Panels housed = pair.with(Houses.imprint());
        assertThat(pixels(housed, Theme.LIGHT, Style.PLAIN)).isEqualTo(pixels(pair, Theme.LIGHT, Style.PLAIN));
        assertThat(pixels(housed, Theme.LIGHT, Style.FULL)).isNotEqualTo(pixels(pair, Theme.LIGHT, Style.FULL));
    }

    @Test
    void the_band_is_the_accent_and_on_dark_a_lighter_one() {
        Panels pair = Panels.of(Gallery.pair()).with(Houses.imprint());
        assertThat(corner(pair, Theme.LIGHT)).isEqualTo(0x7A1F2B);
        assertThat(corner(pair, Theme.DARK)).isEqualTo(Houses.imprint().accent().orElseThrow().onDark().rgb());
    }

    @Test
    void the_file_says_on_which_terms_it_may_be_used() {
        byte[] png = CHART.draw(Panels.of(Gallery.pair()).with(Houses.imprint()), PngSize.DEFAULT, Theme.LIGHT, Style.PLAIN,
                new Provenance(List.of(View.parse("trade")), Set.of("trade"), Optional.empty(), "", ""));
        assertThat(Provenance.read(png).orElseThrow().licence()).isEqualTo("Free to use with the source named (CC BY 4.0)");
    }

    private static int corner(Panels panels, Theme theme) {
        return CHART.image(panels, PngSize.DEFAULT, theme, Style.FULL, new Drawn()).getRGB(2, 2) & 0xFFFFFF;
    }

    private static int[] pixels(Panels panels, Theme theme, Style style) {
        BufferedImage image = CHART.image(panels, PngSize.DEFAULT, theme, style, new Drawn());
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
