package barometer.chart;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.Samples;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Gap;
import barometer.chart.ChartSpec.Mark;
import barometer.chart.ChartSpec.Picture;
import barometer.chart.ChartSpec.Role;
import barometer.chart.ChartSpec.Trace;
import barometer.domain.Arrangement;
import barometer.domain.Comparison;
import barometer.domain.Form;
import barometer.domain.Language;
import barometer.domain.Series;
import barometer.text.Words;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonComposerTest {

    private static final Words ENGLISH = Words.of(Language.EN);

    private static Comparison comparison(List<Series> all) {
        return Comparison.of(IntStream.range(0, all.size()).mapToObj(i -> Compared.pick(all.get(i))).toList());
    }

    private static Panels compose(Arrangement arrangement, Form form, Series... series) {
        List<Series> all = List.of(series);
        return new ComparisonComposer(ENGLISH).compose(comparison(all).with(arrangement).with(form), all, 1600);
    }

    private static Panels together(Series... series) {
        return compose(Arrangement.TOGETHER, Form.AUTO, series);
    }

    private static List<String> labels(Trace trace) {
        return trace.dots().stream().map(Dot::label).toList();
    }

    // ── Who stands on one axis ───────────────────────────────────────────────────────────────────────────────────────

    @Test
    void series_of_one_unit_and_frequency_share_an_axis() {
        Panels panels = together(Compared.exports(8), Compared.imports(8));
        assertThat(panels.single()).isTrue();
        ChartSpec chart = panels.charts().getFirst();
        assertThat(chart.picture()).isEqualTo(Picture.LINE);
        assertThat(chart.traces()).extracting(Trace::name).containsExactly("Exports", "Imports");
        assertThat(chart.traces()).extracting(Trace::role).containsExactly(Role.SERIES_1, Role.SERIES_2);
        assertThat(chart.unit()).isEqualTo("bn\u00a0USD");
    }

    @Test
    void another_unit_or_another_frequency_has_a_panel_and_never_a_second_axis() {
        Panels panels = together(Compared.exports(8), Compared.share(8), Compared.imports(8), Compared.rail(8));
        assertThat(panels.charts()).extracting(ChartSpec::unit).containsExactly("bn\u00a0USD", "%", "Mt");
        assertThat(panels.charts()).extracting(c -> c.traces().size()).containsExactly(2, 1, 1);
        assertThat(together(Compared.exports(8), Compared.growth(8)).charts()).hasSize(2);
    }

    @Test
    void panels_show_the_same_span_of_time() {
        Panels panels = compose(Arrangement.PANELS, Form.AUTO, Compared.exports(8), Compared.imports(20));
        assertThat(panels.charts()).extracting(ChartSpec::places).containsExactly(20, 20);
        assertThat(panels.charts().get(0).labels()).isEqualTo(panels.charts().get(1).labels());
    }

    @Test
    void small_pictures_of_one_unit_have_one_scale() {
        Panels panels = compose(Arrangement.MULTIPLES, Form.AUTO, Compared.exports(8), Compared.imports(8), Compared.share(8));
        assertThat(panels.beside()).isTrue();
        assertThat(panels.charts().get(0).axis()).isEqualTo(panels.charts().get(1).axis());
        assertThat(panels.charts().get(2).axis()).isNotEqualTo(panels.charts().get(0).axis());
    }

    @Test
    void of_more_than_five_lines_the_one_in_focus_has_colour() {
        List<Series> six = IntStream.range(0, 6).mapToObj(i -> Compared.named("a" + i, "A" + i, 8)).toList();
        ChartSpec first = new ComparisonComposer(ENGLISH).compose(comparison(six), six, 1600).charts().getFirst();
        assertThat(first.traces()).extracting(Trace::role).containsExactly(Role.SERIES_1, Role.REST, Role.REST, Role.REST, Role.REST, Role.REST);
        Comparison focused = comparison(six).focusedOn(java.util.Optional.of(Compared.pick(six.get(4))));
        assertThat(new ComparisonComposer(ENGLISH).compose(focused, six, 1600).charts().getFirst().traces().get(4).role()).isEqualTo(Role.SERIES_1);
    }

    @Test
    void one_indicator_known_on_two_days_is_two_lines_that_say_so() {
        ChartSpec chart = together(Compared.exports(8), Compared.knownOn(Compared.exports(7), "2024-05-24")).charts().getFirst();
        assertThat(chart.traces()).extracting(Trace::name).containsExactly("Exports, known today", "Exports, known on 24 May 2024");
    }

    // ── A picture never says ─────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void no_line_is_drawn_through_five_figures_nor_across_a_gap() {
        assertThat(together(Compared.exports(5), Compared.imports(5)).charts().getFirst().picture()).isEqualTo(Picture.COLUMNS);
        ChartSpec mixed = together(Compared.exports(12), Compared.imports(3)).charts().getFirst();
        assertThat(mixed.picture()).isEqualTo(Picture.LINE);
        assertThat(mixed.traces().get(1).dots()).hasSize(3).noneMatch(Dot::joined);
        ChartSpec gap = together(Compared.without(Compared.exports(12), 5), Compared.imports(12)).charts().getFirst();
        assertThat(gap.traces().getFirst().dots()).filteredOn(d -> !d.joined()).extracting(Dot::place).containsExactly(0, 6);
    }

    @Test
    void a_column_that_is_not_there_is_no_zero() {
        ChartSpec chart = together(Compared.exports(4), Compared.without(Compared.imports(4), 2)).charts().getFirst();
        assertThat(chart.gaps()).containsExactly(new Gap(2, 1, "–", ""));
    }

    @ParameterizedTest
    @CsvSource({"STACKED, compare.refusal.parts", "STACKED100, compare.refusal.parts", "LINE, chart.refusal.few", "AREA, chart.refusal.few"})
    void a_form_that_few_figures_do_not_allow_is_refused_with_its_reason(Form form, String reason) {
        assertThat(ComparisonChoice.refusal(List.of(Compared.exports(3)), Arrangement.TOGETHER, form)).contains(reason);
    }

    @Test
    void parts_are_stacked_only_where_they_make_a_whole() {
        Series exports = Compared.exports(4);
        Series imports = Compared.imports(4);
        assertThat(stacked(exports, imports)).isEmpty();
        assertThat(stacked(exports, exports)).contains("compare.refusal.same");
        assertThat(stacked(exports, Compared.share(4))).contains("compare.refusal.units");
        assertThat(stacked(Compared.share(4), Compared.otherShare(4))).contains("compare.refusal.percent");
        assertThat(stacked(exports, Compared.growthOf(imports))).contains("compare.refusal.levels");
        assertThat(stacked(exports, Compared.with(imports, "2020-Q1", "-3"))).contains("compare.refusal.negative");
        assertThat(ComparisonChoice.refusal(List.of(exports, Compared.with(imports, "2020-Q1", ">3")), Arrangement.TOGETHER, Form.STACKED100))
                .contains("compare.refusal.open");
    }

    private static java.util.Optional<String> stacked(Series... all) {
        return ComparisonChoice.refusal(List.of(all), Arrangement.TOGETHER, Form.STACKED);
    }

    @Test
    void a_stack_of_open_parts_has_the_sign_that_follows_and_one_of_about_too() {
        Series imports = Compared.with(Compared.with(Compared.imports(4), "2020-Q1", ">3"), "2020-Q2", "~3");
        ChartSpec chart = compose(Arrangement.TOGETHER, Form.STACKED, Compared.exports(4), imports).charts().getFirst();
        assertThat(chart.picture()).isEqualTo(Picture.STACKED);
        Trace total = chart.traces().getLast();
        assertThat(labels(total).subList(0, 2)).allSatisfy(label -> assertThat(label).matches("[>≈]\u00a0.*"));
        assertThat(total.dots()).extracting(Dot::mark).startsWith(Mark.OVER, Mark.ABOUT);
    }

    @Test
    void where_a_part_is_missing_no_column_stands_that_would_look_like_the_whole() {
        ChartSpec chart = compose(Arrangement.TOGETHER, Form.STACKED, Compared.exports(4), Compared.without(Compared.imports(4), 2)).charts().getFirst();
        assertThat(chart.traces()).allSatisfy(trace -> assertThat(trace.dots()).extracting(Dot::place).containsExactly(0, 1, 3));
        assertThat(chart.gaps()).extracting(Gap::place).containsExactly(2);
    }

    @Test
    void shares_of_a_total_are_derived_make_a_hundred_and_keep_their_sign() {
        Series imports = Compared.with(Compared.imports(4), "2020-Q2", "~3");
        ChartSpec chart = compose(Arrangement.TOGETHER, Form.STACKED100, Compared.exports(4), imports).charts().getFirst();
        assertThat(chart.picture()).isEqualTo(Picture.SHARES);
        for (int place = 0; place < 4; place++) {
            int at = place;
            double sum = chart.traces().stream().flatMap(t -> t.dots().stream()).filter(d -> d.place() == at).mapToDouble(Dot::value).sum();
            assertThat(sum).isBetween(99.999, 100.001);
        }
        assertThat(chart.traces()).allSatisfy(trace -> assertThat(labels(trace).get(1)).startsWith("≈"));
        assertThat(chart.subtitle()).contains("derived");
    }

    @Test
    void an_event_stands_beside_no_indicator_that_it_is_not_linked_to() {
        Series linked = Compared.linked(Compared.exports(8), "exports");
        assertThat(together(linked, Compared.imports(8)).charts().getFirst().events()).isEmpty();
        assertThat(together(linked, Compared.imports(8)).notes()).anyMatch(note -> note.contains("Events"));
        Panels panels = compose(Arrangement.PANELS, Form.AUTO, linked, Compared.imports(8));
        assertThat(panels.charts()).extracting(c -> c.events().size()).containsExactly(1, 0);
        Series both = Compared.linked(Compared.imports(8), "exports", "imports");
        assertThat(together(Compared.linked(Compared.exports(8), "exports", "imports"), both).charts().getFirst().events()).hasSize(1);
        Comparison off = comparison(List.of(linked, both)).with(Arrangement.PANELS).withEvents(false);
        assertThat(new ComparisonComposer(ENGLISH).compose(off, List.of(linked, both), 1600).charts()).allMatch(c -> c.events().isEmpty());
    }

    // ── What follows from two ────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void the_difference_of_two_is_derived_with_the_sign_that_follows() {
        Series imports = Compared.with(Compared.imports(4), "2020-Q4", "~3");
        Panels panels = compose(Arrangement.DIFFERENCE, Form.AUTO, Compared.exports(4), imports);
        assertThat(panels.title()).startsWith("Exports less Imports: about");
        Trace trace = panels.charts().getFirst().traces().getFirst();
        assertThat(trace.dots()).allMatch(Dot::derived);
        assertThat(trace.dots().getLast().mark()).isEqualTo(Mark.ABOUT);
    }

    @Test
    void a_mirror_shows_both_and_the_gap_in_percent_of_their_mean() {
        Panels panels = compose(Arrangement.MIRROR, Form.AUTO, Compared.constant("a", "30.00"), Compared.constant("b", "10.00"));
        assertThat(panels.charts()).extracting(c -> c.traces().size()).containsExactly(2, 1);
        assertThat(panels.charts().getLast().unit()).isEqualTo("%");
        assertThat(panels.charts().getLast().traces().getFirst().dots()).allSatisfy(dot -> assertThat(dot.value()).isEqualTo(100.0));
    }

    @ParameterizedTest
    @CsvSource({"MIRROR", "DIFFERENCE", "RATIO"})
    void only_two_levels_of_one_unit_and_frequency_make_a_third(Arrangement pair) {
        Series exports = Compared.exports(8);
        assertThat(ComparisonChoice.refusal(List.of(exports, Compared.imports(8)), pair)).isEmpty();
        assertThat(ComparisonChoice.refusal(List.of(exports), pair)).contains("compare.refusal.pair");
        assertThat(ComparisonChoice.refusal(List.of(exports, Compared.share(8)), pair)).contains("compare.refusal.units");
        assertThat(ComparisonChoice.refusal(List.of(exports, Compared.rail(8)), pair)).contains("compare.refusal.frequencies");
        assertThat(ComparisonChoice.refusal(List.of(exports, Compared.growthOf(exports)), pair)).contains("compare.refusal.levels");
    }

    // ── Seasons ──────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void each_year_is_a_line_over_the_same_four_quarters_the_newest_in_colour() {
        ChartSpec chart = compose(Arrangement.SEASONAL, Form.AUTO, Compared.exports(11)).charts().getFirst();
        assertThat(chart.places()).isEqualTo(4);
        assertThat(chart.traces()).extracting(Trace::name).containsExactly("2020", "2021", "2022");
        assertThat(chart.traces()).extracting(Trace::role).containsExactly(Role.REST, Role.SERIES_2, Role.SERIES_1);
        assertThat(chart.traces()).extracting(t -> t.dots().size()).containsExactly(4, 4, 3);
        assertThat(labels(chart.traces().getLast()).getLast()).contains("(Q3 2022)");
        assertThat(ComparisonChoice.refusal(List.of(Compared.rail(8)), Arrangement.SEASONAL)).contains("compare.refusal.annual");
        assertThat(ComparisonChoice.refusal(List.of(Compared.exports(5)), Arrangement.SEASONAL)).contains("chart.refusal.few");
    }

    @Test
    void the_articles_figures_of_several_units_stand_in_the_pictures_that_fit_them() {
        Panels panels = together(Compared.article("trade-share"), Compared.article("currency-share"), Compared.article("investment-russia"));
        assertThat(panels.charts()).extracting(ChartSpec::picture).containsExactly(Picture.TRACK, Picture.TRACK, Picture.CARD);
        assertThat(panels.reading()).contains("about 60", "more than 90");
        assertThat(panels.sources()).hasSize(1);
        assertThat(Samples.articleStatements()).isNotEmpty();
    }
}
