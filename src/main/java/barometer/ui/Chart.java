package barometer.ui;

import barometer.chart.ChartSpec;
import barometer.chart.echarts.EChartsOption;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A chart on the page. What it shows is sent once, when it is attached or changes, and is not kept in the session: after
 * a refresh of a preserved view the supplier is asked again.
 *
 * <p>The element itself draws legend, plot and event row; title, subtitle, notes and sources are text of the page.
 */
@Tag("barometer-chart")
public class Chart extends Component implements HasSize, HasStyle, Focusable<Chart> {

    /** The module that draws; its address is the one that a page preloads. */
    public static final String MODULE = "assets/chart/chart.js";
    /** The library behind it, loaded by the module itself. */
    public static final String LIBRARY = "_static/echarts/6.0.0/dist/echarts.esm.min.js";

    private SerializableSupplier<ChartSpec> source;

    /** Shows a chart that stays as it is. */
    public void show(ChartSpec spec) {
        show(() -> spec);
    }

    /** Shows the chart that the supplier makes whenever it has to be sent. */
    public void show(SerializableSupplier<ChartSpec> charts) {
        source = charts;
        if (isAttached()) {
            send();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("context://" + StaticFile.address(MODULE));
        getElement().setAttribute("data-failed", getTranslation("chart.failed"));
        if (source != null) {
            send();
        }
    }

    private void send() {
        ChartSpec spec = source.get();
        // At once, not with the module: what a screen reader says first, and the height that the picture will take.
        getElement().setAttribute("role", "group").setAttribute("tabindex", "0")
                .setAttribute("aria-label", spec.reading()).setAttribute("picture", spec.picture().name());
        getElement().callJsFunction("load", EChartsOption.of(spec));
    }

    /** Shows the places from the first to the last; {@link Zoom} tells only of what a reader does. */
    public void zoom(int first, int last) {
        getElement().callJsFunction("zoom", first, last);
    }

    /** Shows all places again. */
    public void reset() {
        getElement().callJsFunction("reset");
    }

    /** The chart alone on the screen, with its title; the browser allows it only as the answer to a click. */
    public void fullscreen() {
        getElement().callJsFunction("fullscreen");
    }

    /** Outlines figures that have just changed. */
    public void fresh(List<Integer> places) {
        ArrayNode numbers = JsonNodeFactory.instance.arrayNode();
        places.forEach(numbers::add);
        getElement().callJsFunction("fresh", numbers);
    }

    /** Says a sentence and moves to its place: the answer to a {@link Step}. */
    public void say(String sentence, int place) {
        getElement().callJsFunction("say", sentence, place);
    }

    public Registration addPickListener(ComponentEventListener<Pick> listener) {
        return addListener(Pick.class, listener);
    }

    public Registration addZoomListener(ComponentEventListener<Zoom> listener) {
        return addListener(Zoom.class, listener);
    }

    public Registration addStepListener(ComponentEventListener<Step> listener) {
        return addListener(Step.class, listener);
    }

    /** A reader has chosen the figures of a place. */
    @DomEvent("chart-pick")
    public static class Pick extends ComponentEvent<Chart> {

        private final int place;
        private final int trace;

        public Pick(Chart chart, boolean fromClient, @EventData("event.detail.place") int place, @EventData("event.detail.trace") int trace) {
            super(chart, fromClient);
            this.place = place;
            this.trace = trace;
        }

        /** Which of several traces; negative where none has a figure there. */
        public int trace() {
            return trace;
        }

        public int place() {
            return place;
        }
    }

    /** Other places are in view; told once the movement has come to rest. */
    @DomEvent("chart-zoom")
    public static class Zoom extends ComponentEvent<Chart> {

        private final int first;
        private final int last;

        public Zoom(Chart chart, boolean fromClient, @EventData("event.detail.first") int first,
                @EventData("event.detail.last") int last) {
            super(chart, fromClient);
            this.first = first;
            this.last = last;
        }

        public int first() {
            return first;
        }

        public int last() {
            return last;
        }
    }

    /** A reader wants to hear the figure before or after, and the picture has left some out. */
    @DomEvent("chart-step")
    public static class Step extends ComponentEvent<Chart> {

        private final int place;
        private final int delta;

        public Step(Chart chart, boolean fromClient, @EventData("event.detail.place") int place,
                @EventData("event.detail.delta") int delta) {
            super(chart, fromClient);
            this.place = place;
            this.delta = delta;
        }

        /** Where the reader stands. */
        public int place() {
            return place;
        }

        /** One onwards, or minus one back. */
        public int delta() {
            return delta;
        }
    }
}
