package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Axis;
import barometer.chart.ChartSpec.Bracket;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Gap;
import barometer.chart.ChartSpec.Trace;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.plot.XYPlot;

/** Columns from zero, with their figures, the places that say they are empty, and growth brackets. */
final class ColumnPlot {

    private static final double WIDEST = 96;
    private static final double LEAST_COLUMN = 64;
    /** Few columns stand together; a step between them is at most so many columns wide. */
    private static final double WIDEST_STEP = 3.3;

    private final Pen pen;
    private final ChartSpec spec;
    private final Rectangle2D area;
    private final double from;
    private final double step;
    private final double breadth;

    /** @param area where the data stand, without the labels of the axes; whole coordinates */
    ColumnPlot(Pen pen, ChartSpec spec, Rectangle2D area) {
        this.pen = pen;
        this.spec = spec;
        this.area = area;
        double widest = WIDEST * pen.type.marks();
        int places = Math.max(1, spec.places());
        int traces = Math.max(1, spec.traces().size());
        step = Math.min(area.getWidth() / places, WIDEST_STEP * widest * Math.sqrt(traces));
        from = (places - 1) / 2.0 - area.getWidth() / step / 2;
        breadth = Math.max(1, Math.min(widest, step * 0.72 / traces));
    }

    void paint() {
        // Where columns would be squeezed flat, brackets give way, then remarks; the title has both.
        Fit fit = fit(true, true);
        if (fit.columns(area) < LEAST_COLUMN) {
            fit = fit(false, true);
        }
        if (fit.columns(area) < LEAST_COLUMN) {
            fit = fit(false, false);
        }
        Axis axis = spec.axis();
        Fit chosen = fit;
        Axis shown = new Axis(axis.min() - chosen.foot * perPixel(chosen), axis.max(), axis.ticks(), axis.fromZero());
        XYPlot plot = Ground.plot(pen, new Dots(spec.traces()), new PlaceTicks(pen, spec.labels(), from, from + area.getWidth() / step, true),
                new ValueTicks(pen, shown, axis.max() + chosen.head * perPixel(chosen)), new MarkRenderer(pen, this::column), false);
        plot.addAnnotation(new Overlay((of, where) -> {
            DoubleUnaryOperator y = value -> Ground.y(of, value, where);
            zeroLine(y);
            spec.gaps().forEach(gap -> gap(gap, y));
            chosen.tags.paint(y);
            if (chosen.brackets) {
                spec.brackets().forEach(bracket -> bracket(bracket, chosen.tags, y));
            }
        }));
        Ground.paint(pen, plot, area);
    }

    /** What is printed, and the room it takes above and below the axis. */
    private record Fit(Tags tags, double head, double foot, boolean brackets) {

        double columns(Rectangle2D area) {
            return area.getHeight() - head - foot;
        }
    }

    private double perPixel(Fit fit) {
        return (spec.axis().max() - spec.axis().min()) / Math.max(1, fit.columns(area));
    }

    /** Room for figures lowers the columns, which moves the figures: found by trying, a few times at most. */
    private Fit fit(boolean brackets, boolean remarks) {
        // A pixel and a half keeps the lowest gridline, which lies on the edge, in the plot.
        Fit fit = new Fit(null, 0, spec.axis().min() < 0 ? 1.5 : 0, brackets);
        for (int tries = 0; tries < 6; tries++) {
            double bottom = area.getMaxY() - fit.foot;
            double scale = perPixel(fit);
            DoubleUnaryOperator y = value -> bottom - (value - spec.axis().min()) / scale;
            Tags tags = Tags.fitted(pen, spec.traces(), this::middle, breadth, Math.max(step * 0.94, breadth), y, area.getMinX(), remarks);
            double foot = Math.max(fit.foot, tags.footroom(y, bottom));
            double head = Math.max(fit.head, tags.headroom(area.getHeight() - foot, spec.axis(),
                    tag -> brackets && bracketed(tag.dot().place()) ? bracketHeight() : 0));
            boolean settled = head <= fit.head + 0.5 && foot <= fit.foot + 0.5;
            fit = new Fit(tags, settled ? fit.head : head, settled ? fit.foot : foot, brackets);
            if (settled) {
                break;
            }
        }
        return fit;
    }

    private double middle(int trace, int place) {
        double middle = area.getMinX() + (place - from) * step;
        return middle + (trace - (spec.traces().size() - 1) / 2.0) * breadth * 1.06;
    }

    private void zeroLine(DoubleUnaryOperator y) {
        pen.g.setPaint(pen.colours.base());
        pen.g.fill(new Rectangle2D.Double(area.getMinX(), Math.round(y.applyAsDouble(Math.max(0, spec.axis().min()))) - 1, area.getWidth(), 2));
    }

    private void gap(Gap gap, DoubleUnaryOperator y) {
        double middle = gap.trace() < 0 ? area.getMinX() + (gap.place() - from) * step : middle(gap.trace(), gap.place());
        double baseline = y.applyAsDouble(Math.max(0, spec.axis().min())) - 9 * pen.type.marks();
        Font bold = pen.type.figure(0.9);
        Font small = pen.type.remark();
        String at = gap.trace() < 0 ? String.valueOf(gap.place()) : gap.place() + "." + gap.trace();
        Rectangle2D sign = Pen.box(gap.sign(), bold, middle, baseline + bold.getSize2D() * 0.28, Pen.Align.CENTRE);
        pen.plate(new Rectangle2D.Double(sign.getX(), baseline - bold.getSize2D() * 0.2, sign.getWidth(), bold.getSize2D() * 0.2));
        pen.text(Drawn.Kind.GAP, at, gap.sign(), bold, pen.colours.ink(), middle, baseline + bold.getSize2D() * 0.28, Pen.Align.CENTRE);
        Pen.Lines words = Pen.wrap(gap.text(), small, step * 0.96, 1.2, 2);
        if (words.whole()) {
            double top = baseline - bold.getSize2D() * 0.45 - words.height();
            pen.plate(new Rectangle2D.Double(middle - words.width() / 2, top + 3, words.width(), words.height() - 3));
            pen.lines(Drawn.Kind.GAP, at + " text", gap.text(), words, pen.colours.muted(), middle, top, Pen.Align.CENTRE);
        }
    }

    private boolean bracketed(int place) {
        return spec.brackets().stream().anyMatch(bracket -> bracket.from() <= place && place <= bracket.to());
    }

    private double bracketHeight() {
        return pen.type.chip().getSize2D() * 2.6 * spec.brackets().size() + 6 * pen.type.measure();
    }

    /** From the base of a stated change to its place, with the change on a chip. */
    private void bracket(Bracket bracket, Tags tags, DoubleUnaryOperator y) {
        Font font = pen.type.chip();
        double size = font.getSize2D();
        double gap = 7 * pen.type.measure();
        double floor = y.applyAsDouble(Math.max(0, spec.axis().min())) - 3 * size;
        double left = area.getMinX() + (bracket.from() - from) * step;
        double right = area.getMinX() + (bracket.to() - from) * step;
        double top = Double.MAX_VALUE;
        for (int place = bracket.from(); place <= bracket.to(); place++) {
            top = Math.min(top, tags.above(place, y));
        }
        double above = Math.min(top, floor) - gap - size * (1.3 + 2.3 * spec.brackets().indexOf(bracket));
        double start = Math.min(tags.above(bracket.from(), y), floor) - gap;
        double arrow = Math.min(tags.above(bracket.to(), y), floor) - gap;
        pen.g.setPaint(pen.colours.base());
        pen.stroke(1.5 * pen.type.marks());
        double head = 5 * pen.type.measure();
        Path2D line = new Path2D.Double();
        line.moveTo(left, start);
        line.lineTo(left, above);
        line.lineTo(right, above);
        line.lineTo(right, arrow - head);
        pen.g.draw(line);
        Path2D point = new Path2D.Double();
        point.moveTo(right, arrow);
        point.lineTo(right - head, arrow - head * 1.7);
        point.lineTo(right + head, arrow - head * 1.7);
        point.closePath();
        pen.g.fill(point);
        double width = Fonts.width(font, bracket.text()) + size * 1.5;
        double tall = size * 1.9;
        double middle = Math.clamp((left + right) / 2, width / 2 + 2, Math.max(width / 2 + 2, pen.canvas.getMaxX() - width / 2 - 2));
        pen.g.setPaint(pen.colours.card());
        pen.g.fill(new Rectangle2D.Double(middle - width / 2 - 4, above - 2, width + 8, 4));
        pen.g.setPaint(pen.colours.chip());
        pen.g.fill(new RoundRectangle2D.Double(middle - width / 2, above - tall / 2, width, tall, tall, tall));
        pen.text(Drawn.Kind.BRACKET, bracket.from() + "-" + bracket.to(), bracket.text(), font, pen.colours.ink(), middle,
                above + size * 0.35, Pen.Align.CENTRE);
    }

    private void column(XYPlot plot, Rectangle2D where, int series, Trace trace, Dot dot) {
        double base = Ground.y(plot, Math.clamp(0, spec.axis().min(), spec.axis().max()), where);
        new Bar(false, Math.round(middle(series, dot.place()) - breadth / 2) + breadth / 2, breadth, base, Ground.y(plot, dot.value(), where),
                Ground.y(plot, dot.end(), where), pen.type.marks())
                .paint(pen, dot.mark(), new Bar.Style(pen.colours.of(trace.role()), pen.colours.card(), dot.derived(), dot.provisional()));
    }
}
