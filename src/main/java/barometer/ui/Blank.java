package barometer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;

/** What is shown where nothing is: an axis without bars. */
public final class Blank {

    private Blank() {
    }

    /** The axis, with a dash at each empty place. */
    public static Component axis() {
        Svg axis = new Svg("<svg viewBox='0 0 306 140' width='306' height='140' aria-hidden='true' fill='none'>"
                + "<path d='M0 8h306M0 48h306M0 88h306' stroke='var(--line)' stroke-width='2'/>"
                + "<path d='M0 132h306' stroke='var(--base)' stroke-width='2'/>"
                + "<path d='M77 122h19M210 122h19' stroke='var(--ink)' stroke-width='2.5'/></svg>");
        axis.addClassName("blank-axis");
        return axis;
    }
}
