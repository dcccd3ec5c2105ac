package barometer.chart.echarts;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The places where hover and keyboard have something to tell: every figure, and every gap that says so. */
final class Stops {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Stops() {
    }

    static ArrayNode of(ChartSpec spec) {
        Map<Integer, ObjectNode> stops = new TreeMap<>();
        for (int t = 0; t < spec.traces().size(); t++) {
            for (Dot dot : spec.traces().get(t).dots()) {
                ObjectNode stop = stops.computeIfAbsent(dot.place(), Stops::stop);
                ObjectNode part = JSON.objectNode().put("trace", t).put("value", dot.value());
                if (dot.end() != dot.value()) {
                    part.put("end", dot.end());
                }
                part.set("lines", Frame.texts(dot.hover()));
                ((ArrayNode) stop.get("parts")).add(part);
            }
        }
        Map<Integer, String> names = spec.labels().stream().collect(Collectors.toMap(Label::place,
                label -> (label.first() + " " + label.second()).strip(), (one, other) -> one));
        spec.gaps().stream().filter(gap -> gap.trace() < 0).forEach(gap -> {
            List<String> lines = new ArrayList<>();
            if (names.containsKey(gap.place())) {
                lines.add(names.get(gap.place()));
            }
            lines.add(gap.text().isEmpty() ? gap.sign() : gap.text());
            ObjectNode stop = stops.computeIfAbsent(gap.place(), Stops::stop);
            ((ArrayNode) stop.get("parts")).add(JSON.objectNode().set("lines", Frame.texts(lines)));
        });
        ArrayNode all = JSON.arrayNode();
        stops.values().forEach(all::add);
        return all;
    }

    private static ObjectNode stop(int place) {
        return JSON.objectNode().put("place", place).set("parts", JSON.arrayNode());
    }
}
