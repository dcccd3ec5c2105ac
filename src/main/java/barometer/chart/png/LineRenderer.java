package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Mark;
import barometer.chart.ChartSpec.Picture;
import barometer.chart.ChartSpec.Trace;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** Paints traces as lines, each whole at its first item: runs of stated figures solid, of provisional ones dashed; then marks. */
final class LineRenderer extends AbstractXYItemRenderer {

    private static final long serialVersionUID = 1L;
    /** By role. One or two lines stay solid, since dashes also mean provisional; so do the many that stand back. */
    private static final List<float[]> DASHES = List.of(new float[0], new float[] {8, 3}, new float[] {2, 3}, new float[] {8, 3, 2, 3}, new float[] {12, 4},
            new float[0]);

    private final transient Pen pen;
    private final transient ChartSpec spec;
    private final double step;

    /** @param step the width of a place in CSS pixels */
    LineRenderer(Pen pen, ChartSpec spec, double step) {
        this.pen = pen;
        this.spec = spec;
        this.step = step;
    }

    @Override
    public void drawItem(Graphics2D g, XYItemRendererState state, Rectangle2D area, PlotRenderingInfo info, XYPlot plot, ValueAxis places,
                         ValueAxis values, XYDataset data, int series, int item, CrosshairState cross, int pass) {
        Dots dots = (Dots) data;
        pen.drawn.mark(series, dots.dot(series, item));
        if (item > 0) {
            return;
        }
        Trace trace = dots.trace(series);
        if (spec.picture() == Picture.AREA) {
            area(plot, area, trace);
        }
        if (spec.picture() != Picture.DOTS) {
            line(plot, area, trace, series);
        }
        g.setClip(null);
        marks(plot, area, trace);
        g.setClip(area);
    }

    private void line(XYPlot plot, Rectangle2D area, Trace trace, int series) {
        Path2D solid = new Path2D.Double();
        Path2D dashed = new Path2D.Double();
        Dot before = null;
        for (Dot dot : trace.dots()) {
            if (before != null && dot.joined()) {
                Path2D path = dot.provisional() ? dashed : solid;
                double x = Ground.x(plot, before.place(), area);
                double y = Ground.y(plot, before.value(), area);
                if (path.getCurrentPoint() == null || path.getCurrentPoint().distance(x, y) > 1e-6) {
                    path.moveTo(x, y);
                }
                if (spec.picture() == Picture.STEP) {
                    // A figure holds throughout its period, which has its place in the middle.
                    double half = Ground.x(plot, (before.place() + dot.place()) / 2.0, area);
                    path.lineTo(half, y);
                    path.lineTo(half, Ground.y(plot, dot.value(), area));
                }
                path.lineTo(Ground.x(plot, dot.place(), area), Ground.y(plot, dot.value(), area));
            }
            before = dot;
        }
        pen.g.setPaint(pen.colours.of(trace.role()));
        float[] dash = spec.traces().size() > 2 ? DASHES.get(trace.role().ordinal()) : DASHES.getFirst();
        pen.g.setStroke(stroke(width(), dash));
        pen.g.draw(solid);
        pen.g.setStroke(stroke(width(), new float[] {5, 3.5f}));
        pen.g.draw(dashed);
    }

    private float width() {
        // Ten thousand points are a texture; a thinner line keeps its spikes apart.
        return (float) ((step < 1.5 ? 1.4 : 2.5) * Math.max(0.8, pen.type.measure() / 1.2));
    }

    private BasicStroke stroke(float width, float[] dash) {
        if (dash.length == 0) {
            return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        float[] scaled = new float[dash.length];
        for (int i = 0; i < dash.length; i++) {
            scaled[i] = dash[i] * width / 2f;
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, scaled, 0);
    }

    private void area(XYPlot plot, Rectangle2D area, Trace trace) {
        double floor = Ground.y(plot, Math.clamp(0, spec.axis().min(), spec.axis().max()), area);
        Color colour = pen.colours.of(trace.role());
        pen.g.setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 40));
        Path2D shape = null;
        Dot before = null;
        for (Dot dot : trace.dots()) {
            double x = Ground.x(plot, dot.place(), area);
            if (shape == null || !dot.joined()) {
                close(shape, plot, area, before, floor);
                shape = new Path2D.Double();
                shape.moveTo(x, floor);
            }
            shape.lineTo(x, Ground.y(plot, dot.value(), area));
            before = dot;
        }
        close(shape, plot, area, before, floor);
    }

    private void close(Path2D shape, XYPlot plot, Rectangle2D area, Dot last, double floor) {
        if (shape != null) {
            shape.lineTo(Ground.x(plot, last.place(), area), floor);
            shape.closePath();
            pen.g.fill(shape);
        }
    }

    private void marks(XYPlot plot, Rectangle2D area, Trace trace) {
        Glyph glyph = new Glyph(pen, pen.colours.of(trace.role()), 4.5 * Math.max(0.9, pen.type.measure()), spec.picture() != Picture.DOTS);
        boolean roomy = step >= 34 * pen.type.measure() || spec.picture() == Picture.DOTS && step >= 4;
        List<Dot> dots = trace.dots();
        for (int i = 0; i < dots.size(); i++) {
            Dot dot = dots.get(i);
            boolean last = i == dots.size() - 1;
            boolean alone = !dot.joined() && (last || !dots.get(i + 1).joined());
            boolean special = dot.mark() != Mark.PLAIN || dot.derived();
            if (last || roomy || (special || alone) && step >= 5) {
                glyph.paint(dot, Ground.x(plot, dot.place(), area), Ground.y(plot, dot.value(), area), Ground.y(plot, dot.end(), area));
            } else if (alone || spec.picture() == Picture.DOTS) {
                glyph.speck(Ground.x(plot, dot.place(), area), Ground.y(plot, dot.value(), area));
            }
        }
    }
}
