package barometer.chart.png;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.Compared;
import barometer.chart.Panels;
import barometer.chart.Shown;
import barometer.chart.echarts.EChartsOption;
import barometer.domain.Language;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Comparisons as they are composed, in every arrangement and form: what both renderers make of them. */
class ComparedPicturesTest {

    private static final PngChart PNG = new PngChart();

    static Stream<Arguments> picturesAndSizes() {
        List<PngSize> sizes = List.of(PngSize.DEFAULT, new PngSize(1000, 700, 1), new PngSize(818, 618, 1), new PngSize(1200, 2400, 1));
        return Compared.gallery(Language.EN).entrySet().stream().flatMap(each -> sizes.stream().map(size -> Arguments.of(each.getKey(), each.getValue(), size)));
    }

    static Stream<Arguments> pictures() {
        return Stream.of(Language.values()).flatMap(language -> Compared.gallery(language).entrySet().stream()
                .map(each -> Arguments.of(each.getKey() + " " + language.tag(), each.getValue())));
    }

    @ParameterizedTest(name = "{0} at {2}")
    @MethodSource("picturesAndSizes")
    void noTextLeavesThePictureAndNoTwoTextsTouch(String name, Panels panels, PngSize size) {
        List<Drawn.Word> words = PNG.drawn(panels, size, Theme.LIGHT).words();
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

    private static Rectangle2D ink(Drawn.Word word) {
        Rectangle2D box = word.box();
        return new Rectangle2D.Double(box.getX() + 1, box.getY() + 3, Math.max(0, box.getWidth() - 2), Math.max(0, box.getHeight() - 6));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void bothRenderersShowEveryMarkAndNoOtherFigure(String name, Panels panels) {
        Drawn all = PNG.drawn(panels, PngSize.DEFAULT, Theme.LIGHT);
        List<Drawn> drawn = panels.single() ? List.of(all) : all.panels();
        assertThat(drawn).hasSameSizeAs(panels.charts());
        for (int i = 0; i < drawn.size(); i++) {
            ChartSpec spec = panels.charts().get(i);
            Shown asked = Shown.of(spec);
            assertThat(drawn.get(i).marks().stream().map(mark -> Shown.mark(mark.trace(), mark.dot()))).containsExactlyInAnyOrderElementsOf(asked.marks());
            List<String> labels = spec.traces().stream().flatMap(t -> t.dots().stream()).map(Dot::label).toList();
            assertThat(drawn.get(i).words(Drawn.Kind.FIGURE)).extracting(Drawn.Word::text).isSubsetOf(labels);
            Shown told = barometer.chart.echarts.Drawn.of(EChartsOption.of(spec));
            assertThat(told.marks()).containsExactlyInAnyOrderElementsOf(asked.marks());
            assertThat(told.labels()).containsExactlyInAnyOrderElementsOf(asked.labels());
            assertThat(told.gaps()).containsExactlyInAnyOrderElementsOf(asked.gaps());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void everyPictureHasTitleSourceAndRevisionAndNamesItsSeries(String name, Panels panels) {
        Drawn all = PNG.drawn(panels, PngSize.DEFAULT, Theme.DARK);
        assertThat(all.words(Drawn.Kind.TITLE)).hasSize(panels.single() ? 1 : 1 + panels.charts().size());
        assertThat(all.words(Drawn.Kind.SOURCE)).isNotEmpty();
        assertThat(all.words(Drawn.Kind.STAMP)).hasSize(1);
        for (ChartSpec spec : panels.charts()) {
            for (int trace = 0; spec.traces().size() > 1 && trace < spec.traces().size(); trace++) {
                if (!spec.total(trace)) {
                    assertThat(all.words(Drawn.Kind.NAME)).extracting(Drawn.Word::text).contains(spec.traces().get(trace).name());
                }
            }
        }
    }
}
