package barometer.chart.png;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Something laid over the plot in its coordinates; unlike the data it may reach beyond the plot. */
final class Overlay extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;

    /** Paints it. */
    @FunctionalInterface
    interface Painter {
        void paint(XYPlot plot, Rectangle2D area);
    }

    private final transient Painter painter;

    Overlay(Painter painter) {
        this.painter = painter;
    }

    @Override
    public void draw(Graphics2D g, XYPlot plot, Rectangle2D area, ValueAxis places, ValueAxis values, int index, PlotRenderingInfo info) {
        Shape clip = g.getClip();
        g.setClip(null);
        painter.paint(plot, area);
        g.setClip(clip);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
