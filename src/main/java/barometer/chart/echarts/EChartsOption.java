package barometer.chart.echarts;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Gap;
import barometer.chart.ChartSpec.Label;
import barometer.chart.ChartSpec.Mark;
import barometer.chart.ChartSpec.Picture;
import barometer.chart.ChartSpec.Trace;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collector;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart as JSON for {@code <barometer-chart>}: the captions that stand around the picture, what hover and keyboard tell
 * at each place, and an option of ECharts. A text beginning with {@code @} where the option wants a colour is a role; a
 * {@code renderItem} is the name of a shape, and the {@code rows} beside it are what that shape draws. Places are numbers
 * on a value axis, so an event may lie inside one.
 */
public final class EChartsOption {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ChartSpec spec;
    private final ArrayNode series = JSON.arrayNode();

    private EChartsOption(ChartSpec spec) {
        this.spec = spec;
    }

    /** The model of a chart. */
    public static ObjectNode of(ChartSpec spec) {
        return new EChartsOption(spec).model();
    }

    private ObjectNode model() {
        ObjectNode model = JSON.objectNode().put("picture", spec.picture().name()).put("title", spec.title())
                .put("subtitle", spec.subtitle()).put("reading", spec.reading()).put("unit", spec.unit())
                .put("tally", spec.tally()).put("stamp", spec.stamp()).put("places", spec.places())
                .put("thinned", thinned());
        model.set("notes", Frame.texts(spec.notes()));
        model.set("sources", Frame.texts(spec.sources()));
        model.set("legend", spec.legend().stream().map(key -> row(key.mark(), key.derived(), key.provisional())
                .put("text", key.text())).collect(nodes()));
        model.set("traces", spec.traces().stream().map(trace -> JSON.objectNode().put("name", trace.name())
                .put("role", colour(trace))).collect(nodes()));
        model.set("labels", spec.labels().stream().map(EChartsOption::label).collect(nodes()));
        model.set("events", spec.events().stream().map(EChartsOption::event).collect(nodes()));
        model.set("stops", Stops.of(spec));
        model.set("option", option());
        return model;
    }

    private ObjectNode option() {
        switch (spec.picture()) {
            case COLUMNS -> {
                overview();
                figures("columns");
            }
            case STACKED, SHARES -> {
                overview();
                figures("stack");
            }
            case LINE, STEP, AREA -> {
                overview();
                shape("events", spec.events().stream().map(EChartsOption::event).collect(nodes()));
                lines();
                figures("points");
            }
            case DOTS -> {
                overview();
                shape("events", spec.events().stream().map(EChartsOption::event).collect(nodes()));
                figures("points");
            }
            case TRACK -> figures("track");
            case PART -> figures("part");
            case CARD -> figures("card");
            case EMPTY -> shape("empty", JSON.arrayNode());
        }
        Frame frame = new Frame(spec);
        boolean flat = frame.flat();
        if (!flat) {
            shape("gaps", spec.gaps().stream().map(EChartsOption::gap).collect(nodes()));
            shape("brackets", spec.brackets().stream().map(bracket -> JSON.objectNode().put("from", bracket.from())
                    .put("to", bracket.to()).put("text", bracket.text())).collect(nodes()));
        }
        shape(flat ? "period" : "places", spec.labels().stream().map(EChartsOption::label).collect(nodes()));
        ObjectNode option = JSON.objectNode().put("animation", false);
        option.set("xAxis", frame.across());
        option.set("yAxis", frame.upwards());
        option.set("series", series);
        if (frame.zooms()) {
            option.set("dataZoom", Frame.zoom());
        }
        return option;
    }

    private static ObjectNode gap(Gap gap) {
        ObjectNode row = JSON.objectNode().put("place", gap.place()).put("sign", gap.sign()).put("text", gap.text());
        return gap.trace() < 0 ? row : row.put("of", gap.trace());
    }

    /** A line joins two dots that are further apart than a place only where those between them were left out. */
    private boolean thinned() {
        return spec.traces().stream().map(Trace::dots).anyMatch(dots -> {
            for (int i = 1; i < dots.size(); i++) {
                if (dots.get(i).joined() && dots.get(i).place() - dots.get(i - 1).place() > 1) {
                    return true;
                }
            }
            return false;
        });
    }

    /** The slider draws the shadow of the first series, whatever that is: so the first is whole, and not seen. */
    private void overview() {
        if (spec.traces().isEmpty() || !new Frame(spec).zooms()) {
            return;
        }
        series.add(points(spec.traces().getFirst(), dot -> true, "overview").put("silent", true).put("z", 0)
                .set("lineStyle", JSON.objectNode().put("opacity", 0)));
    }

    private void lines() {
        boolean many = spec.traces().size() > 2; // one or two lines stay solid: a dash already means provisional
        for (int t = 0; t < spec.traces().size(); t++) {
            Trace trace = spec.traces().get(t);
            ObjectNode solid = points(trace, dot -> !dot.provisional(), "line-" + t).put("trace", t).put("z", 2);
            ObjectNode style = Frame.line(colour(trace));
            if (many) {
                style.set("type", dash(trace));
            }
            solid.set("lineStyle", style);
            series.add(solid);
            if (trace.dots().stream().anyMatch(Dot::provisional)) {
                ObjectNode style2 = Frame.line(colour(trace));
                style2.set("type", JSON.arrayNode().add(5).add(3.5));
                series.add(points(trace, Dot::provisional, "line-" + t + "-provisional").put("trace", t).put("z", 2)
                        .set("lineStyle", style2));
            }
        }
    }

    /** Those stretches of a line that end in a dot of the kind; a stretch begins at the dot before. */
    private ObjectNode points(Trace trace, Predicate<Dot> kind, String id) {
        ArrayNode data = JSON.arrayNode();
        Dot before = null;
        boolean open = false;
        for (Dot dot : trace.dots()) {
            if (kind.test(dot)) {
                if (!dot.joined() || !open) {
                    data.add(JSON.arrayNode().add(dot.place()).add("-"));
                    if (dot.joined() && before != null) {
                        data.add(point(before));
                    }
                }
                data.add(point(dot));
                open = true;
            } else {
                open = false;
            }
            before = dot;
        }
        ObjectNode line = JSON.objectNode().put("id", id).put("type", "line").put("showSymbol", false)
                .put("symbol", "none").put("silent", true).put("animation", false);
        if (spec.picture() == Picture.STEP) {
            line.put("step", "middle"); // a figure holds throughout its period
        }
        if (spec.picture() == Picture.AREA && !id.equals("overview")) {
            line.set("areaStyle", JSON.objectNode().put("color", colour(trace)).put("opacity", 0.14)
                    .put("origin", spec.axis().fromZero() ? "auto" : "start"));
        }
        return line.set("data", data);
    }

    private static ArrayNode point(Dot dot) {
        return JSON.arrayNode().add(dot.place()).add(dot.value());
    }

    private static ArrayNode dash(Trace trace) {
        ArrayNode dash = JSON.arrayNode();
        int[] lengths = switch (trace.role()) {
            case SERIES_1, REST -> new int[] {1, 0};
            case SERIES_2 -> new int[] {8, 3};
            case SERIES_3 -> new int[] {2, 3};
            case SERIES_4 -> new int[] {8, 3, 2, 3};
            case SERIES_5 -> new int[] {12, 4};
        };
        for (int length : lengths) {
            dash.add(length);
        }
        return dash;
    }

    /** The figures of each trace as shapes; of a line only those that its course does not tell whole. */
    private void figures(String shape) {
        boolean course = switch (spec.picture()) {
            case LINE, STEP, AREA -> true;
            case COLUMNS, STACKED, SHARES, DOTS, TRACK, PART, CARD, EMPTY -> false;
        };
        for (int t = 0; t < spec.traces().size(); t++) {
            ArrayNode rows = JSON.arrayNode();
            List<Dot> dots = spec.traces().get(t).dots();
            for (int i = 0; i < dots.size(); i++) {
                Dot dot = dots.get(i);
                boolean alone = !dot.joined() && (i + 1 == dots.size() || !dots.get(i + 1).joined());
                boolean plain = dot.mark() == Mark.PLAIN && !dot.derived() && !dot.provisional() && dot.label().isEmpty();
                if (!course || !plain || alone || i + 1 == dots.size()) {
                    ObjectNode row = figure(dot).put("last", i + 1 == dots.size());
                    rows.add(shape.equals("stack") ? row.put("base", spec.base(t, dot)).put("total", spec.total(t)) : row);
                }
            }
            shape(shape, rows).put("id", shape + "-" + t).put("trace", t).put("z", 3 + t);
        }
    }

    private static ObjectNode figure(Dot dot) {
        ObjectNode row = row(dot.mark(), dot.derived(), dot.provisional()).put("place", dot.place())
                .put("value", dot.value()).put("end", dot.end());
        if (!dot.label().isEmpty()) {
            row.put("label", dot.label());
        }
        if (!dot.remark().isEmpty()) {
            row.put("remark", dot.remark());
        }
        return row;
    }

    private static ObjectNode row(Mark mark, boolean derived, boolean provisional) {
        ObjectNode row = JSON.objectNode().put("mark", mark.name());
        if (derived) {
            row.put("derived", true);
        }
        if (provisional) {
            row.put("provisional", true);
        }
        return row;
    }

    /** A custom series is one item that draws all its rows: labels must know of each other to keep out of their way. */
    private ObjectNode shape(String name, ArrayNode rows) {
        ObjectNode shape = JSON.objectNode().put("id", name).put("type", "custom").put("renderItem", name)
                .put("clip", false).put("silent", true).put("z", name.equals("events") ? 1 : 4);
        shape.set("data", JSON.arrayNode().add(JSON.arrayNode().add(0).add(spec.axis().min())));
        shape.set("rows", rows);
        series.add(shape);
        return shape;
    }

    private static ObjectNode label(Label label) {
        return JSON.objectNode().put("place", label.place()).put("first", label.first()).put("second", label.second());
    }

    private static ObjectNode event(ChartSpec.EventMark event) {
        ObjectNode row = JSON.objectNode().put("when", event.when()).put("name", event.name())
                .put("planned", event.planned()).put("aside", event.aside());
        event.from().ifPresent(from -> row.put("from", from));
        event.to().ifPresent(to -> row.put("to", to));
        return row;
    }

    private static String colour(Trace trace) {
        return "@" + trace.role().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Collector<ObjectNode, ?, ArrayNode> nodes() {
        return Collector.of(JSON::arrayNode, ArrayNode::add, ArrayNode::addAll);
    }
}
