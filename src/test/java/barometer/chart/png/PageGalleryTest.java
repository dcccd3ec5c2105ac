package barometer.chart.png;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Key;
import barometer.chart.Compared;
import barometer.chart.Imprint;
import barometer.chart.PageSpec;
import barometer.chart.Panels;
import barometer.chart.Shown;
import barometer.domain.Language;
import barometer.domain.Paper;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a picture never says, on every page and at every preset: no qualifier is lost, derived is marked, the source stands there. */
class PageGalleryTest {

    private static final PngChart PNG = new PngChart();
    private static final List<PngSize> PRESETS = List.of(new PngSize(1200, 675, 1), new PngSize(1600, 900, 1), new PngSize(1240, 874, 2),
            new PngSize(1754, 1240, 2), new PngSize(800, 418, 1));
    private static final String NUMBERS = "1, 2";
    private static final List<String> PAPERS = List.of("A4 landscape", "A4 portrait", "A3 landscape", "16:9 landscape");

    private static Map<String, Panels> gallery(Language language) {
        Map<String, Panels> all = new LinkedHashMap<>(Compared.gallery(language));
        if (language == Language.EN) {
            Pictures.all().forEach((name, spec) -> all.put(name, Panels.of(spec)));
        }
        return all;
    }

    /** Each picture in each language, the presets and papers taken in turn. */
    private static <T> Stream<Arguments> inTurn(List<T> turns) {
        List<Arguments> all = new ArrayList<>();
        for (Language language : Language.values()) {
            gallery(language).forEach((name, panels) -> all.add(Arguments.of(name + " " + language.tag(), panels, turns.get(all.size() % turns.size()))));
        }
        return all.stream();
    }

    static Stream<Arguments> presets() {
        return inTurn(PRESETS);
    }

    static Stream<Arguments> papers() {
        return inTurn(PAPERS);
    }

    @ParameterizedTest(name = "{0} at {2}")
    @MethodSource("presets")
    void a_preset_plain_or_full_keeps_qualifiers_marks_and_a_source(String name, Panels panels, PngSize size) {
        for (Style style : Style.values()) {
            PngSize sheet = PanelGrid.sized(panels, size, false);
            Drawn drawn = PNG.drawn(panels, sheet, Theme.LIGHT, style);
            says(drawn, panels);
            if (panels.charts().stream().anyMatch(spec -> !spec.sources().isEmpty()) || !panels.sources().isEmpty()) {
                assertThat(drawn.words(Drawn.Kind.SOURCE)).as(style + ": where it comes from").isNotEmpty();
            }
            if (style == Style.PLAIN && panels.single()) {
                List<String> keys = panels.charts().getFirst().legend().stream().filter(Key::derived).map(Key::text).toList();
                assertThat(drawn.words(Drawn.Kind.KEY)).extracting(Drawn.Word::text).as("what hatching means").containsAll(keys);
            }
        }
    }

    @ParameterizedTest(name = "{0} on {2}")
    @MethodSource("papers")
    void a_page_keeps_qualifiers_and_marks_and_no_two_texts_touch(String name, Panels panels, String paper) {
        Set<Key> legend = new LinkedHashSet<>();
        panels.charts().forEach(spec -> legend.addAll(spec.legend()));
        List<PageSpec.Part> parts = List.of(new PageSpec.Chart(panels, NUMBERS, true), new PageSpec.Notes(panels.sources()));
        PageSpec page = new PageSpec(Paper.parse(paper), "A page", "", List.copyOf(legend), parts, "Draft", true, "revision 1", "", "A page.", Imprint.NONE);
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        PageSheet sheet = new PageSheet(page, g, Theme.LIGHT.colours());
        sheet.paint();
        g.dispose();
        PageSpec.Layout layout = sheet.layout();
        if (layout.places().stream().noneMatch(place -> place.part() == 0)) {
            assertThat(layout.misfits()).as("what finds no room is told").contains(new PageSpec.Misfit(0, ""));
            return;
        }
        PageSpec.Place place = layout.places().getFirst();
        Drawn drawn = sheet.drawn().getFirst();
        says(drawn, panels);
        drawn.words().stream().filter(word -> !word.whole()).forEach(word ->
                assertThat(layout.misfits()).as("what is shortened is told").contains(new PageSpec.Misfit(0, word.text())));
        // Large type stands flush by its ink: its box begins a little before the block.
        Rectangle2D room = new Rectangle2D.Double(-10, -2, place.width() * page.paper().width() / PageSheet.SCALE + 12,
                place.height() * page.paper().height() / PageSheet.SCALE + 4);
        // The numbers of the notes stand behind the last line of a title, inside the box around all its lines.
        apart(drawn.words().stream().filter(word -> !word.text().equals(NUMBERS)).toList(), room);
    }

    /** Every mark as asked for, and no figure without its sign. */
    private static void says(Drawn drawn, Panels panels) {
        List<Drawn> each = panels.single() ? List.of(drawn) : drawn.panels();
        assertThat(each).hasSameSizeAs(panels.charts());
        for (int i = 0; i < each.size(); i++) {
            ChartSpec spec = panels.charts().get(i);
            assertThat(each.get(i).marks().stream().map(mark -> Shown.mark(mark.trace(), mark.dot())))
                    .containsExactlyInAnyOrderElementsOf(Shown.of(spec).marks());
            List<String> labels = spec.traces().stream().flatMap(t -> t.dots().stream()).map(Dot::label).toList();
            assertThat(each.get(i).words(Drawn.Kind.FIGURE)).extracting(Drawn.Word::text).isSubsetOf(labels);
        }
    }

    private static void apart(List<Drawn.Word> words, Rectangle2D room) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!room.contains(words.get(i).box())) {
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
}
