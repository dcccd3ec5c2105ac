package barometer.chart.echarts;

import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Gap;
import barometer.chart.ChartSpec.Mark;
import barometer.chart.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads back what the browser is told to draw: the rows of its shapes, the points of its lines, the words around them. */
public final class Drawn {

    private final JsonNode model;

    private Drawn(JsonNode model) {
        this.model = model;
    }

    public static Shown of(ObjectNode model) {
        return new Drawn(model).shown();
    }

    private Shown shown() {
        List<String> marks = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int trace = 0; trace < model.get("traces").size(); trace++) {
            int t = trace;
            dots(trace).values().forEach(dot -> {
                marks.add(Shown.mark(t, dot));
                if (!dot.label().isEmpty()) {
                    labels.add(Shown.label(t, dot.place(), dot.label(), dot.remark()));
                }
            });
        }
        boolean upright = model.at("/option/yAxis/show").asBoolean(true);
        return new Shown(text(model, "title"), text(model, "subtitle"), labels, marks,
                texts(model.at((upright ? "/option/yAxis" : "/option/xAxis") + "/axisLabel/formatter")),
                rows(upright ? "places" : "period", row -> Shown.place(text(row, "first"), text(row, "second"))),
                rows("gaps", row -> Shown.gap(new Gap(row.get("place").asInt(), row.path("of").asInt(-1), text(row, "sign"), text(row, "text")))),
                rows("brackets", row -> Shown.bracket(row.get("from").asInt(), row.get("to").asInt(), text(row, "text"))),
                stream(model.get("events")).map(row -> Shown.event(text(row, "when"), text(row, "name"), text(row, "aside"))).toList(),
                stream(model.get("legend")).map(key -> text(key, "text")).toList(),
                texts(model.get("notes")), texts(model.get("sources")), text(model, "stamp"), text(model, "tally"));
    }

    /** A point that only its line tells is plain; a shape that is drawn at it says more. */
    private Map<Integer, Dot> dots(int trace) {
        Map<Integer, Dot> dots = new TreeMap<>();
        ofTrace(trace, "line").flatMap(one -> stream(one.get("data"))).filter(point -> point.get(1).isNumber())
                .forEach(point -> dots.put(point.get(0).asInt(), dot(point.get(0).asInt(), point.get(1).asDouble(),
                        point.get(1).asDouble(), JsonNodeFactory.instance.objectNode())));
        ofTrace(trace, "custom").flatMap(one -> stream(one.get("rows"))).forEach(row -> dots.put(row.get("place").asInt(),
                dot(row.get("place").asInt(), row.get("value").asDouble(), row.get("end").asDouble(), row)));
        return dots;
    }

    private static Dot dot(int place, double value, double end, JsonNode row) {
        return new Dot(place, value, end, Mark.valueOf(row.path("mark").asString("PLAIN")), row.path("derived").asBoolean(false),
                row.path("provisional").asBoolean(false), false, text(row, "label"), text(row, "remark"), List.of(), "");
    }

    private Stream<JsonNode> ofTrace(int trace, String type) {
        return stream(model.at("/option/series")).filter(one -> one.get("type").asString().equals(type)
                && one.path("trace").asInt(-1) == trace);
    }

    private List<String> rows(String shape, Function<JsonNode, String> words) {
        return stream(model.at("/option/series")).filter(one -> one.path("renderItem").asString("").equals(shape))
                .flatMap(one -> stream(one.get("rows"))).map(words).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.values().stream();
    }

    private static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asString).toList();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
