package barometer.chart.echarts;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Axis;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Mark;
import barometer.chart.ChartSpec.Picture;
import barometer.chart.ChartSpec.Role;
import barometer.chart.ChartSpec.Trace;
import barometer.chart.Gallery;
import barometer.chart.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class EChartsOptionTest {

    static Stream<String> gallery() {
        return Gallery.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("gallery")
    void the_browser_is_told_every_word_and_mark_of_the_spec(String name) {
        ChartSpec spec = Gallery.all().get(name);
        assertThat(Drawn.of(EChartsOption.of(spec))).isEqualTo(Shown.of(spec));
    }

    @ParameterizedTest
    @MethodSource("gallery")
    void colours_are_roles_so_that_a_theme_needs_no_server(String name) {
        List<String> texts = new ArrayList<>();
        strings(EChartsOption.of(Gallery.all().get(name)).get("option"), texts);
        assertThat(texts).noneMatch(text -> text.matches("#[0-9a-fA-F]{3,8}|rgba?\\(.*"));
    }

    @ParameterizedTest
    @CsvSource({
        // joined from the second on; the fourth begins anew:  solid stretches
        "'1 2 |4 5',       '1:10 2:20 – 4:40 5:50'",
        "'1 2 3',          '1:10 2:20 3:30'",
        // thinned: what is joined stays joined, however far apart
        "'1 50 99',        '1:10 50:500 99:990'",
        "'7',              '7:70'"})
    void a_line_breaks_where_a_dot_is_not_joined_and_only_there(String places, String expected) {
        List<Dot> dots = new ArrayList<>();
        for (String place : places.split(" ")) {
            boolean joined = !dots.isEmpty() && !place.startsWith("|");
            dots.add(dot(Integer.parseInt(place.replace("|", "")), joined, false));
        }
        assertThat(points(line(dots), "line-0")).isEqualTo(expected);
    }

    @Test
    void a_stretch_that_may_still_move_is_a_dashed_line_from_the_last_firm_figure() {
        var spec = line(List.of(dot(0, false, false), dot(1, true, false), dot(2, true, true), dot(3, true, true)));
        assertThat(points(spec, "line-0")).isEqualTo("0:0 1:10");
        assertThat(points(spec, "line-0-provisional")).isEqualTo("1:10 2:20 3:30");
    }

    @Test
    void a_figure_alone_between_two_gaps_has_a_mark_since_no_line_reaches_it() {
        var spec = line(List.of(dot(0, false, false), dot(1, true, false), dot(3, false, false), dot(5, false, false), dot(6, true, false)));
        assertThat(series(spec, "points-0").get("rows").values().stream().map(row -> row.get("place").asInt())).contains(3);
    }

    @ParameterizedTest
    @CsvSource({"12, false", "13, true", "10000, true"})
    void a_slider_stands_only_under_more_than_twelve_places(int places, boolean slider) {
        var spec = line(IntStream.range(0, places).mapToObj(place -> dot(place, place > 0, false)).toList());
        assertThat(EChartsOption.of(spec).get("option").has("dataZoom")).isEqualTo(slider);
    }

    @Test
    void the_slider_takes_its_shadow_from_a_whole_first_series_that_is_not_seen() {
        JsonNode first = EChartsOption.of(Gallery.all().get("line")).at("/option/series/0");
        assertThat(first.get("id").asString()).isEqualTo("overview");
        assertThat(first.at("/lineStyle/opacity").asInt()).isZero();
        assertThat(first.get("data").values().stream().filter(point -> point.get(1).isNumber()).count())
                .isEqualTo(Gallery.all().get("line").traces().getFirst().dots().size());
    }

    @Test
    void the_keyboard_asks_for_what_thinning_left_out_and_only_then() {
        assertThat(EChartsOption.of(line(List.of(dot(0, false, false), dot(9, true, false)))).get("thinned").asBoolean()).isTrue();
        assertThat(EChartsOption.of(line(List.of(dot(0, false, false), dot(9, false, false)))).get("thinned").asBoolean()).isFalse();
    }

    @Test
    void a_place_that_says_it_is_empty_can_be_stood_on_and_names_itself() {
        JsonNode stops = EChartsOption.of(Gallery.open()).get("stops");
        assertThat(stops.size()).isEqualTo(2);
        assertThat(stops.at("/0/parts/0/lines").values().stream().map(JsonNode::asString)).containsExactly("2022", "not stated");
    }

    @Test
    void one_or_two_lines_stay_solid_and_a_third_brings_dashes() {
        assertThat(series(lines(2), "line-1").at("/lineStyle").has("type")).isFalse();
        assertThat(series(lines(3), "line-1").at("/lineStyle/type").toString()).isEqualTo("[8,3]");
    }

    private static ChartSpec lines(int count) {
        return line(Stream.of(Role.values()).limit(count).map(role -> new Trace(role.name(), role,
                List.of(dot(0, false, false), dot(1, true, false)))).toList(), 2);
    }

    private static ChartSpec line(List<Dot> dots) {
        return line(List.of(new Trace("Sample", Role.SERIES_1, dots)), dots.getLast().place() + 1);
    }

    private static ChartSpec line(List<Trace> traces, int places) {
        return new ChartSpec(Picture.LINE, "", "", "", "", List.of(), places, List.of(), new Axis(0, 1000, List.of(), true), traces,
                List.of(), List.of(), List.of(), List.of(), List.of(), "", "");
    }

    private static Dot dot(int place, boolean joined, boolean provisional) {
        return new Dot(place, place * 10, place * 10, Mark.PLAIN, false, provisional, joined, "", "", List.of(), "");
    }

    private static JsonNode series(ChartSpec spec, String id) {
        return EChartsOption.of(spec).at("/option/series").values().stream().filter(one -> one.get("id").asString().equals(id))
                .findFirst().orElseThrow();
    }

    private static String points(ChartSpec spec, String id) {
        return String.join(" ", series(spec, id).get("data").values().stream()
                .map(point -> point.get(1).isNumber() ? point.get(0).asInt() + ":" + point.get(1).asInt() : "–").toList())
                .replaceFirst("^– ", "");
    }

    private static void strings(JsonNode node, List<String> into) {
        if (node.isString()) {
            into.add(node.asString());
        }
        node.values().forEach(child -> strings(child, into));
    }
}
