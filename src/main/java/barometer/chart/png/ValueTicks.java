package barometer.chart.png;

import barometer.chart.ChartSpec.Axis;
import barometer.chart.ChartSpec.Tick;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** The value axis: the ticks of the spec and no others, at the left of columns and lines, below lying bars. */
final class ValueTicks extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private final transient Pen pen;
    private final transient Axis axis;

    /** @param upper the upper end of the axis, above the last tick where labels need room */
    ValueTicks(Pen pen, Axis axis, double upper) {
        this.pen = pen;
        this.axis = axis;
        setAutoRange(false);
        setRange(axis.min(), upper);
        setAxisLineVisible(false);
        setTickMarksVisible(false);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return axis.ticks().stream()
                .map(tick -> new NumberTick(tick.at(), tick.label(), TextAnchor.CENTER, TextAnchor.CENTER, 0)).toList();
    }

    @Override
    protected AxisState drawTickMarksAndLabels(Graphics2D g, double cursor, Rectangle2D plot, Rectangle2D area, RectangleEdge edge) {
        AxisState state = new AxisState(cursor);
        state.setTicks(refreshTicks(g, state, area, edge));
        double size = pen.type.axis().getSize2D();
        Rectangle2D before = null;
        for (Tick tick : axis.ticks()) {
            double at = valueToJava2D(tick.at(), area, edge);
            boolean below = edge == RectangleEdge.BOTTOM;
            double x = below ? inside(tick.label(), at, area) : area.getMinX() - 10 * pen.type.measure();
            double y = below ? area.getMaxY() + size * 1.3 : at + size * 0.36;
            Pen.Align align = below ? Pen.Align.CENTRE : Pen.Align.RIGHT;
            Rectangle2D box = Pen.box(tick.label(), pen.type.axis(), x, y, align);
            if (before == null || !before.intersects(box)) {
                before = pen.text(Drawn.Kind.TICK, tick.label(), pen.type.axis(), pen.colours.muted(), x, y, align);
            }
        }
        return state;
    }

    /** The middle of a label that must not stand out beyond its bar. */
    private double inside(String label, double at, Rectangle2D area) {
        double half = Fonts.width(pen.type.axis(), label) / 2;
        return Math.clamp(at, area.getMinX() + half, area.getMaxX() - half);
    }
}
