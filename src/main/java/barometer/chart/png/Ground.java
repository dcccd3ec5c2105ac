package barometer.chart.png;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** A plot at an exact place in the picture, with nothing that the library would draw of its own accord. */
final class Ground {

    private Ground() {
    }

    static XYPlot plot(Pen pen, Dots dots, PlaceTicks places, ValueTicks values, XYItemRenderer renderer, boolean lying) {
        XYPlot plot = new XYPlot(dots, places, values, renderer);
        plot.setOrientation(lying ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(!lying);
        plot.setRangeGridlinePaint(pen.colours.line());
        plot.setRangeGridlineStroke(new BasicStroke(1f));
        return plot;
    }

    /** Paints the plot with its data area at {@code area}, which has whole coordinates. */
    static void paint(Pen pen, XYPlot plot, Rectangle2D area) {
        AxisSpace sides = new AxisSpace();
        sides.setLeft(area.getMinX() - pen.canvas.getMinX());
        sides.setRight(pen.canvas.getMaxX() - area.getMaxX());
        AxisSpace ends = new AxisSpace();
        ends.setTop(area.getMinY() - pen.canvas.getMinY());
        ends.setBottom(pen.canvas.getMaxY() - area.getMaxY());
        boolean upright = plot.getOrientation() == PlotOrientation.VERTICAL;
        plot.setFixedRangeAxisSpace(upright ? sides : ends);
        plot.setFixedDomainAxisSpace(upright ? ends : sides);
        JFreeChart chart = new JFreeChart(null, new Font(Font.SANS_SERIF, Font.PLAIN, 13), plot, false);
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setRenderingHints(pen.g.getRenderingHints());
        chart.draw(pen.g, pen.canvas);
        Pen.hints(pen.g);
        pen.g.setClip(null);
    }

    static double x(XYPlot plot, double place, Rectangle2D area) {
        return plot.getDomainAxis().valueToJava2D(place, area, RectangleEdge.BOTTOM);
    }

    static double y(XYPlot plot, double value, Rectangle2D area) {
        return plot.getRangeAxis().valueToJava2D(value, area, RectangleEdge.LEFT);
    }
}
