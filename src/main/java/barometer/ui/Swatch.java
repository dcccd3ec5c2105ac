package barometer.ui;

import barometer.chart.ChartSpec;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A small bar whose end says how exact its figure is. */
public final class Swatch {

    private Swatch() {
    }

    /** A bar with its end. @param share its length, of all there is room for */
    public static Div bar(ChartSpec.Mark mark, boolean derived, double share) {
        Div bar = new Div();
        bar.addClassNames("bar-mark", "end-" + mark.name().toLowerCase(Locale.ROOT));
        if (derived) {
            bar.addClassName("derived");
        }
        bar.getStyle().set("--share", String.format(Locale.ROOT, "%.4f", share));
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    static Component plain() {
        return small(bar(ChartSpec.Mark.PLAIN, false, 1));
    }

    static Component about() {
        return small(bar(ChartSpec.Mark.ABOUT, false, 1));
    }

    static Component over() {
        return small(bar(ChartSpec.Mark.OVER, false, 1));
    }

    static Component derived() {
        return small(bar(ChartSpec.Mark.PLAIN, true, 1));
    }

    static Component none() {
        Span dash = new Span("–");
        dash.addClassName("swatch");
        return dash;
    }

    /** The swatch of a key of a chart. */
    public static Component of(ChartSpec.Key key) {
        Div bar = bar(key.mark(), key.derived(), 1);
        if (key.provisional()) {
            bar.addClassName("provisional");
        }
        return small(bar);
    }

    private static Component small(Div bar) {
        bar.addClassName("swatch");
        return bar;
    }
}
