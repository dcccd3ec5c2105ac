package barometer.chart.png;

import barometer.chart.ChartSpec.Mark;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * A column or a lying bar whose end tells how exact its figure is: plain, soft, pointed, notched, or solid to the lower and
 * outlined to the upper end of a range.
 *
 * @param lying   whether it runs from left to right
 * @param middle  the line it is centred on
 * @param breadth across
 * @param base    where it begins, along
 * @param figure  where its figure is, along
 * @param end     where the upper end of a range is, along; else equal to the figure
 * @param length  the length of soft end (28) over its base measure; 1 for charts, less in keys
 */
record Bar(boolean lying, double middle, double breadth, double base, double figure, double end, double length) {

    private static final double SOFT = 28;
    private static final double TIP = 15;

    /** How a bar is filled. @param ground what lies behind it */
    record Style(Color colour, Color ground, boolean derived, boolean provisional) {
    }

    /** How far the mark reaches beyond its figure. */
    static double beyond(Mark mark, double length) {
        return switch (mark) {
            case ABOUT -> SOFT / 2 * length;
            case OVER -> TIP * length;
            case PLAIN, NEARLY, UNDER, RANGE -> 0;
        };
    }

    void paint(Pen pen, Mark mark, Style style) {
        Mark seen = outward() == (lying ? 1 : -1) ? mark : mirrored(mark);
        switch (seen) {
            case PLAIN -> fill(pen.g, pen.colours, rectangle(base, figure), style);
            case ABOUT -> soft(pen, style, Math.min(SOFT / 2 * length, span()), true);
            case NEARLY -> soft(pen, style, Math.min(SOFT * length, span()), false);
            case OVER -> fill(pen.g, pen.colours, pointed(TIP * length), style);
            case UNDER -> fill(pen.g, pen.colours, pointed(-Math.min(TIP * length, span())), style);
            case RANGE -> {
                fill(pen.g, pen.colours, rectangle(base, figure), style);
                outline(pen.g, pen.colours, rectangle(figure, end), style.colour(), style.provisional() ? dashed() : new BasicStroke(1.5f));
            }
        }
    }

    /** Below zero, more than is nearer to zero: the point turns into a notch and the notch into a point. */
    private static Mark mirrored(Mark mark) {
        return switch (mark) {
            case OVER -> Mark.UNDER;
            case UNDER -> Mark.OVER;
            case PLAIN, ABOUT, NEARLY, RANGE -> mark;
        };
    }

    private double outward() {
        return figure == base ? lying ? 1 : -1 : Math.signum(figure - base);
    }

    private double span() {
        return Math.abs(figure - base);
    }

    private Rectangle2D rectangle(double from, double to) {
        double near = Math.min(from, to);
        double along = Math.abs(to - from);
        return lying ? new Rectangle2D.Double(near, middle - breadth / 2, along, breadth)
                : new Rectangle2D.Double(middle - breadth / 2, near, breadth, along);
    }

    private Shape pointed(double tip) {
        Path2D path = new Path2D.Double();
        path.moveTo(x(-breadth / 2, base), y(-breadth / 2, base));
        path.lineTo(x(-breadth / 2, figure), y(-breadth / 2, figure));
        path.lineTo(x(0, figure + outward() * tip), y(0, figure + outward() * tip));
        path.lineTo(x(breadth / 2, figure), y(breadth / 2, figure));
        path.lineTo(x(breadth / 2, base), y(breadth / 2, base));
        path.closePath();
        return path;
    }

    private double x(double across, double along) {
        return lying ? along : middle + across;
    }

    private double y(double across, double along) {
        return lying ? middle + across : along;
    }

    /**
     * A fade to nothing. The bar is painted on a layer of its own and made transparent there, border and hatch included; the
     * ground is laid under the fade first, so that no gridline shows through it.
     */
    private void soft(Pen pen, Style style, double half, boolean beyond) {
        double clear = figure + (beyond ? outward() * half : 0);
        double full = figure - outward() * half;
        pen.g.setPaint(style.ground());
        pen.g.fill(rectangle(full, clear));
        AffineTransform pixels = pen.g.getTransform();
        Rectangle area = pixels.createTransformedShape(rectangle(base, clear)).getBounds();
        area.grow(2, 2);
        BufferedImage layer = new BufferedImage(area.width, area.height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = layer.createGraphics();
        Pen.hints(g);
        g.translate(-area.x, -area.y);
        g.transform(pixels);
        fill(g, pen.colours, rectangle(base, clear), style);
        g.setComposite(AlphaComposite.DstIn);
        g.setPaint(new GradientPaint(point(full), Color.BLACK, point(clear), new Color(0, true)));
        g.fill(new Rectangle2D.Double(-1e4, -1e4, 2e4, 2e4));
        g.dispose();
        pen.g.setTransform(new AffineTransform());
        pen.g.drawImage(layer, area.x, area.y, null);
        pen.g.setTransform(pixels);
    }

    private Point2D point(double along) {
        return new Point2D.Double(x(0, along), y(0, along));
    }

    private void fill(Graphics2D g, Colours colours, Shape shape, Style style) {
        if (style.derived()) {
            hatch(g, colours, shape, style.colour(), style.provisional() ? dashed() : new BasicStroke(1.5f), length);
        } else if (style.provisional()) {
            outline(g, colours, shape, style.colour(), dashed());
        } else {
            g.setPaint(style.colour());
            g.fill(shape);
        }
    }

    private static BasicStroke dashed() {
        return new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 3.5f}, 0);
    }

    private static void outline(Graphics2D g, Colours colours, Shape shape, Color colour, BasicStroke border) {
        g.setPaint(colours.tint(colour, 0.22));
        g.fill(shape);
        border(g, shape, colour, border);
    }

    /** Strokes at 45°, clipped inside the border; they run on a grid of the whole picture, so neighbours match. */
    static void hatch(Graphics2D g, Colours colours, Shape shape, Color colour, BasicStroke border, double length) {
        g.setPaint(colours.tint(colour, 0.10));
        g.fill(shape);
        Shape clip = g.getClip();
        g.clip(shape);
        Rectangle2D box = shape.getBounds2D();
        double step = length < 1 ? 5 : 7 * length;
        g.setPaint(colour);
        g.setStroke(new BasicStroke((float) (length < 1 ? 1.6 : 2.2 * length), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        double diagonal = step * Math.sqrt(2);
        for (double sum = Math.floor((box.getMinX() + box.getMinY()) / diagonal) * diagonal;
                sum < box.getMaxX() + box.getMaxY(); sum += diagonal) {
            g.draw(new Line2D.Double(sum - box.getMaxY() - 2, box.getMaxY() + 2, sum - box.getMinY() + 2, box.getMinY() - 2));
        }
        g.setClip(clip);
        border(g, shape, colour, border);
    }

    private static void border(Graphics2D g, Shape shape, Color colour, BasicStroke border) {
        g.setPaint(colour);
        g.setStroke(border);
        if (shape instanceof Rectangle2D box && box.getWidth() > 2 && box.getHeight() > 2) {
            double in = border.getLineWidth() / 2;
            g.draw(new Rectangle2D.Double(box.getX() + in, box.getY() + in, box.getWidth() - 2 * in, box.getHeight() - 2 * in));
        } else {
            g.draw(shape);
        }
    }
}
