package barometer.chart.png;

import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Mark;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/**
 * The mark of one figure on a line: full, soft, a hollow triangle where open, hatched where derived, hollow where provisional.
 *
 * @param ring whether a ring in the colour of the ground keeps it off a line
 */
record Glyph(Pen pen, Color colour, double radius, boolean ring) {

    void paint(Dot dot, double x, double y, double end) {
        paint(dot.mark(), dot.derived(), dot.provisional(), x, y, end);
    }

    void paint(Mark mark, boolean derived, boolean provisional, double x, double y, double end) {
        switch (mark) {
            case PLAIN -> shape(circle(x, y, radius), derived, provisional);
            case ABOUT -> {
                soft(x, y);
                if (derived || provisional) {
                    shape(circle(x, y, radius * 0.8), derived, provisional);
                }
            }
            case NEARLY -> shape(half(x, y), derived, provisional);
            case OVER -> shape(triangle(x, y, -1), derived, true);
            case UNDER -> shape(triangle(x, y, 1), derived, true);
            case RANGE -> shape(new RoundRectangle2D.Double(x - radius * 0.8, Math.min(y, end) - radius * 0.8, radius * 1.6,
                    Math.abs(y - end) + radius * 1.6, radius * 1.6, radius * 1.6), derived, true);
        }
    }

    /** The smallest mark, where there is no room for another. */
    void speck(double x, double y) {
        pen.g.setPaint(colour);
        pen.g.fill(circle(x, y, radius * 0.4));
    }

    private void shape(Shape shape, boolean derived, boolean hollow) {
        // A ring in the colour of the ground keeps the mark off the line.
        pen.g.setPaint(pen.colours.card());
        if (ring) {
            pen.g.setStroke(new BasicStroke((float) radius * 1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.g.draw(shape);
        }
        pen.g.fill(shape);
        if (derived) {
            Bar.hatch(pen.g, pen.colours, shape, colour, outline(), 0.5);
        } else if (hollow) {
            pen.g.setPaint(colour);
            pen.g.setStroke(outline());
            pen.g.draw(shape);
        } else {
            pen.g.setPaint(colour);
            pen.g.fill(shape);
        }
    }

    private BasicStroke outline() {
        return new BasicStroke((float) Math.max(1.6, radius * 0.45), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    private void soft(double x, double y) {
        float reach = (float) (radius * 2.2);
        Color clear = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0);
        pen.g.setPaint(pen.colours.card());
        pen.g.fill(circle(x, y, radius * 1.4));
        pen.g.setPaint(new RadialGradientPaint((float) x, (float) y, reach, new float[] {0, 0.3f, 1}, new Color[] {colour, colour, clear}));
        pen.g.fill(circle(x, y, reach));
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** The lower half of a circle: the figure is not quite reached. */
    private Shape half(double x, double y) {
        double r = radius * 1.25;
        return new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, 180, 180, Arc2D.CHORD);
    }

    /** A triangle that points up (−1) or down (1). */
    private Shape triangle(double x, double y, int way) {
        double r = radius * 1.35;
        Path2D path = new Path2D.Double();
        path.moveTo(x, y + way * r);
        path.lineTo(x - r, y - way * r * 0.75);
        path.lineTo(x + r, y - way * r * 0.75);
        path.closePath();
        return path;
    }
}
