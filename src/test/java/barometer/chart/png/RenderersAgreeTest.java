package barometer.chart.png;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Gap;
import barometer.chart.ChartSpec.Mark;
import barometer.chart.Shown;
import barometer.chart.echarts.EChartsOption;
import barometer.chart.png.Drawn.Kind;
import barometer.chart.png.Drawn.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The picture and the chart of the browser show the same figures, words and marks: those of the spec. */
class RenderersAgreeTest {

    private static final PngChart PNG = new PngChart();

    /** Everything that leaves nothing out at the usual size. */
    static Stream<Arguments> pictures() {
        return Pictures.all().entrySet().stream().filter(each -> !each.getKey().startsWith("crowded"))
                .map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void thePictureShowsWhatTheSpecAsksFor(String name, ChartSpec spec) {
        assertThat(sorted(painted(PNG.drawn(spec, PngSize.DEFAULT, Theme.LIGHT)))).isEqualTo(sorted(Shown.of(spec)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void theBrowserShowsWhatTheSpecAsksFor(String name, ChartSpec spec) {
        assertThat(sorted(told(EChartsOption.of(spec), spec))).isEqualTo(sorted(Shown.of(spec)));
    }

    /** The order of painting is each renderer's own. */
    private static Shown sorted(Shown shown) {
        return new Shown(shown.title(), shown.subtitle(), sorted(shown.labels()), sorted(shown.marks()), sorted(shown.axisTicks()),
                sorted(shown.placeLabels()), sorted(shown.gaps()), sorted(shown.brackets()), sorted(shown.events()), sorted(shown.legend()),
                sorted(shown.notes()), sorted(shown.sources()), shown.stamp(), shown.tally());
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }

    private static Shown painted(Drawn drawn) {
        Map<String, String> remarks = new LinkedHashMap<>();
        whole(drawn, Kind.REMARK).forEach(word -> remarks.put(word.at(), word.text()));
        List<String> labels = whole(drawn, Kind.FIGURE).stream().map(word -> Shown.label(number(word.at(), 0), number(word.at(), 1), word.text(),
                remarks.getOrDefault(word.at(), ""))).toList();
        Map<String, String> places = new LinkedHashMap<>();
        whole(drawn, Kind.PLACE).forEach(word -> places.merge(word.at(), word.text(), Shown::place));
        Map<String, Gap> gaps = new LinkedHashMap<>();
        for (Word word : whole(drawn, Kind.GAP)) {
            String place = word.at().replace(" text", "");
            gaps.merge(place, new Gap(Integer.parseInt(place), word.text(), ""), (sign, text) -> new Gap(sign.place(), sign.sign(), text.sign()));
        }
        return new Shown(only(drawn, Kind.TITLE), only(drawn, Kind.SUBTITLE), labels,
                drawn.marks().stream().map(mark -> Shown.mark(mark.trace(), mark.dot())).toList(), texts(drawn, Kind.TICK), List.copyOf(places.values()),
                gaps.values().stream().map(Shown::gap).toList(),
                whole(drawn, Kind.BRACKET).stream().map(word -> Shown.bracket(number(word.at(), 0), number(word.at(), 1), word.text())).toList(),
                whole(drawn, Kind.EVENT).stream().filter(word -> !word.at().equals("when")).map(word -> Shown.event(word.at(), word.text(), "")).toList(),
                texts(drawn, Kind.KEY), texts(drawn, Kind.NOTE), texts(drawn, Kind.SOURCE), only(drawn, Kind.STAMP), only(drawn, Kind.TALLY));
    }

    /** What was painted to its last letter. */
    private static List<Word> whole(Drawn drawn, Kind kind) {
        return drawn.words(kind).stream().filter(Word::whole).toList();
    }

    private static List<String> texts(Drawn drawn, Kind kind) {
        return whole(drawn, kind).stream().map(Word::text).toList();
    }

    private static String only(Drawn drawn, Kind kind) {
        return String.join(" + ", texts(drawn, kind));
    }

    private static int number(String at, int index) {
        return Integer.parseInt(at.split("[/-]")[index]);
    }

    private static Shown told(JsonNode model, ChartSpec spec) {
        List<String> labels = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        for (int trace = 0; trace < spec.traces().size(); trace++) {
            figures(model, trace, labels, marks);
        }
        JsonNode option = model.get("option");
        JsonNode values = option.get(spec.picture() == ChartSpec.Picture.TRACK || spec.picture() == ChartSpec.Picture.PART ? "xAxis" : "yAxis");
        return new Shown(model.get("title").asString(), model.get("subtitle").asString(), labels, marks,
                list(values.path("axisLabel").path("formatter")).stream().map(JsonNode::asString).toList(),
                list(model.get("labels")).stream().map(label -> Shown.place(label.get("first").asString(), label.get("second").asString())).toList(),
                rows(option, "gaps").stream().map(row -> Shown.gap(new Gap(row.get("place").asInt(), row.get("sign").asString(), row.get("text").asString())))
                        .toList(),
                rows(option, "brackets").stream().map(row -> Shown.bracket(row.get("from").asInt(), row.get("to").asInt(), row.get("text").asString())).toList(),
                list(model.get("events")).stream().map(row -> Shown.event(row.get("when").asString(), row.get("name").asString(), row.get("aside").asString()))
                        .toList(),
                list(model.get("legend")).stream().map(key -> key.get("text").asString()).toList(),
                list(model.get("notes")).stream().map(JsonNode::asString).toList(), list(model.get("sources")).stream().map(JsonNode::asString).toList(),
                model.get("stamp").asString(), model.get("tally").asString());
    }

    /** The figures of a trace: those that are shapes, and those that are no more than points of a line. */
    private static void figures(JsonNode model, int trace, List<String> labels, List<String> marks) {
        Set<Integer> seen = new HashSet<>();
        for (JsonNode series : list(model.get("option").get("series"))) {
            if (series.path("trace").asInt(-1) != trace || !series.has("rows")) {
                continue;
            }
            for (JsonNode row : list(series.get("rows"))) {
                Dot dot = new Dot(row.get("place").asInt(), row.get("value").asDouble(), row.get("end").asDouble(), Mark.valueOf(row.get("mark").asString()),
                        row.path("derived").asBoolean(false), row.path("provisional").asBoolean(false), false, "", "", List.of(), "");
                marks.add(Shown.mark(trace, dot));
                seen.add(dot.place());
                if (row.has("label")) {
                    labels.add(Shown.label(trace, dot.place(), row.get("label").asString(), row.path("remark").asString("")));
                }
            }
        }
        for (JsonNode series : list(model.get("option").get("series"))) {
            if (series.path("trace").asInt(-1) == trace && series.get("type").asString().equals("line")) {
                for (JsonNode point : list(series.get("data"))) {
                    if (point.get(1).isNumber() && seen.add(point.get(0).asInt())) {
                        double value = point.get(1).asDouble();
                        marks.add(Shown.mark(trace, new Dot(point.get(0).asInt(), value, value, Mark.PLAIN, false, false, false, "", "", List.of(), "")));
                    }
                }
            }
        }
    }

    private static List<JsonNode> rows(JsonNode option, String shape) {
        return list(option.get("series")).stream().filter(series -> series.path("renderItem").asString("").equals(shape))
                .flatMap(series -> list(series.get("rows")).stream()).toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }
}
