package barometer.chart.echarts;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Picture;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What surrounds the figures: both axes, and the slider below many places. */
record Frame(ChartSpec spec) {

    /** From here on a slider shows which part of the places is in view. */
    private static final int PLACES_WITHOUT_SLIDER = 12;
    /** Up to here a place has room around it, as a column has; beyond, a line runs from edge to edge. */
    private static final int PLACES_WITH_ROOM = 40;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    ObjectNode across() {
        return flat() ? values(false) : places();
    }

    ObjectNode upwards() {
        return flat() ? axis(0, 1).put("show", false) : values(true);
    }

    boolean zooms() {
        boolean stacked = spec.picture() == Picture.STACKED || spec.picture() == Picture.SHARES;
        return !flat() && spec.places() > (stacked ? PLACES_WITH_ROOM : PLACES_WITHOUT_SLIDER);
    }

    /** Whether the picture lies: its values run from left to right, and it has no places. */
    boolean flat() {
        return switch (spec.picture()) {
            case TRACK, PART, CARD, EMPTY -> true;
            case COLUMNS, STACKED, SHARES, LINE, STEP, AREA, DOTS -> false;
        };
    }

    private ObjectNode places() {
        boolean room = spec.picture() == Picture.COLUMNS || spec.picture() == Picture.STACKED || spec.picture() == Picture.SHARES || spec.places() <= PLACES_WITH_ROOM;
        ObjectNode axis = axis(room ? -0.5 : 0, room ? spec.places() - 0.5 : spec.places() - 1.0);
        axis.set("axisLine", JSON.objectNode().put("show", true).put("onZero", true)
                .set("lineStyle", JSON.objectNode().put("color", "@base").put("width", 2)));
        axis.set("axisLabel", JSON.objectNode().put("show", false));
        axis.set("splitLine", JSON.objectNode().put("show", false));
        return axis;
    }

    private ObjectNode values(boolean upright) {
        ObjectNode axis = axis(spec.axis().min(), spec.axis().max());
        ArrayNode at = JSON.arrayNode();
        spec.axis().ticks().forEach(tick -> at.add(tick.at()));
        axis.set("axisLine", JSON.objectNode().put("show", false));
        axis.set("splitLine", JSON.objectNode().put("show", upright)
                .set("lineStyle", JSON.objectNode().put("color", "@line").put("width", 1)));
        // The axis takes no number format: where the ticks stand and what they say is the composer's.
        axis.set("axisTick", JSON.objectNode().put("show", false).set("customValues", at));
        ObjectNode label = JSON.objectNode().put("show", at.size() > 0).put("color", "@muted").put("margin", 12);
        label.set("customValues", at.deepCopy());
        label.set("formatter", texts(spec.axis().ticks().stream().map(ChartSpec.Tick::label).toList()));
        axis.set("axisLabel", label);
        return axis;
    }

    private static ObjectNode axis(double min, double max) {
        ObjectNode axis = JSON.objectNode().put("type", "value").put("min", min).put("max", max);
        axis.set("axisTick", JSON.objectNode().put("show", false));
        return axis;
    }

    static ArrayNode zoom() {
        ObjectNode inside = JSON.objectNode().put("type", "inside").put("id", "inside").put("filterMode", "none")
                .put("minValueSpan", 3).put("zoomOnMouseWheel", "ctrl").put("moveOnMouseWheel", false);
        ObjectNode slider = JSON.objectNode().put("type", "slider").put("id", "slider").put("filterMode", "none")
                .put("minValueSpan", 3).put("height", 32).put("bottom", 6).put("showDetail", false)
                .put("brushSelect", false).put("borderColor", "transparent").put("backgroundColor", "@sunken")
                .put("fillerColor", "@filler").put("handleSize", 28)
                .put("handleIcon", "path://M-4,-11a2,2,0,0,1,2,-2h4a2,2,0,0,1,2,2v22a2,2,0,0,1,-2,2h-4a2,2,0,0,1,-2,-2z");
        slider.set("handleStyle", line("@card").put("color", "@card").put("borderColor", "@series-1").put("borderWidth", 1.5));
        slider.set("moveHandleStyle", JSON.objectNode().put("opacity", 0));
        slider.set("dataBackground", shadow(0.5));
        slider.set("selectedDataBackground", shadow(1));
        return JSON.arrayNode().add(inside).add(slider);
    }

    private static ObjectNode shadow(double strength) {
        ObjectNode shadow = JSON.objectNode();
        shadow.set("lineStyle", JSON.objectNode().put("color", "@series-1").put("width", 1).put("opacity", strength));
        shadow.set("areaStyle", JSON.objectNode().put("color", "@series-1").put("opacity", 0.14 * strength));
        return shadow;
    }

    static ObjectNode line(String colour) {
        return JSON.objectNode().put("color", colour).put("width", 2.25).put("cap", "butt").put("join", "round");
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
