package barometer.chart.png;

import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Trace;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** Has each figure of a plot painted as its mark, and notes it down. Every plot of bars has this renderer; they differ in the painter. */
final class MarkRenderer extends AbstractXYItemRenderer {

    private static final long serialVersionUID = 1L;

    /** Paints one figure. */
    interface Painter {
        void paint(XYPlot plot, Rectangle2D where, int series, Trace trace, Dot dot);
    }

    private final transient Pen pen;
    private final transient Painter painter;

    MarkRenderer(Pen pen, Painter painter) {
        this.pen = pen;
        this.painter = painter;
    }

    @Override
    public void drawItem(Graphics2D g, XYItemRendererState state, Rectangle2D where, PlotRenderingInfo info, XYPlot plot, ValueAxis places,
                         ValueAxis values, XYDataset data, int series, int item, CrosshairState cross, int pass) {
        Dots dots = (Dots) data;
        Dot dot = dots.dot(series, item);
        pen.drawn.mark(series, dot);
        painter.paint(plot, where, series, dots.trace(series), dot);
    }
}
