package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Axis;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Mark;
import barometer.chart.ChartSpec.Picture;
import barometer.chart.ChartSpec.Trace;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.plot.XYPlot;

/** Columns whose parts lie on each other, each part with its figure where it is tall enough, their total above. */
final class StackPlot {

    private static final double WIDEST = 110;

    private final Pen pen;
    private final ChartSpec spec;
    private final Rectangle2D area;
    private final double step;
    private final double from;
    private final double breadth;

    StackPlot(Pen pen, ChartSpec spec, Rectangle2D area) {
        this.pen = pen;
        this.spec = spec;
        this.area = area;
        double widest = WIDEST * pen.type.marks();
        this.step = Math.min(area.getWidth() / Math.max(1, spec.places()), widest * 3.3);
        this.from = (spec.places() - 1) / 2.0 - area.getWidth() / step / 2;
        this.breadth = Math.max(1, Math.min(widest, step * 0.72));
    }

    void paint() {
        Axis axis = spec.axis();
        double head = spec.picture() == Picture.STACKED ? pen.type.figure(0.9).getSize2D() * 1.6 : 2;
        double perPixel = (axis.max() - axis.min()) / Math.max(1, area.getHeight() - head);
        XYPlot plot = Ground.plot(pen, new Dots(spec.traces()), new PlaceTicks(pen, spec.labels(), from, from + area.getWidth() / step, true),
                new ValueTicks(pen, axis, axis.max() + head * perPixel), new MarkRenderer(pen, this::part), false);
        plot.addAnnotation(new Overlay((of, where) -> {
            DoubleUnaryOperator y = value -> Ground.y(of, value, where);
            pen.g.setPaint(pen.colours.base());
            pen.g.fill(new Rectangle2D.Double(area.getMinX(), Math.round(y.applyAsDouble(0)) - 1, area.getWidth(), 2));
            for (ChartSpec.Gap gap : spec.gaps()) {
                Font font = pen.type.figure(0.9);
                pen.text(Drawn.Kind.GAP, String.valueOf(gap.place()), gap.sign(), font, pen.colours.ink(), middle(gap.place()),
                        y.applyAsDouble(0) - 9 * pen.type.marks() + font.getSize2D() * 0.28, Pen.Align.CENTRE);
            }
            for (int trace = 0; trace < spec.traces().size(); trace++) {
                for (Dot dot : spec.traces().get(trace).dots()) {
                    label(trace, dot, y);
                }
            }
        }));
        Ground.paint(pen, plot, area);
    }

    private double middle(int place) {
        return area.getMinX() + (place - from) * step;
    }

    /** A part has its figure inside, or none; a total above the column. */
    private void label(int trace, Dot dot, DoubleUnaryOperator y) {
        if (dot.label().isEmpty()) {
            return;
        }
        boolean total = spec.total(trace);
        double low = y.applyAsDouble(total ? 0 : spec.base(trace, dot));
        double high = y.applyAsDouble(spec.base(trace, dot) + (total ? 0 : dot.value()));
        Font font = font(trace, total ? step * 0.96 : breadth - 8);
        if (font == null || !total && low - high < font.getSize2D() * 1.25) {
            return;
        }
        double baseline = total ? high - Bar.beyond(dot.mark(), pen.type.marks()) - 7 * pen.type.marks() : (low + high) / 2 + font.getSize2D() * 0.36;
        Rectangle2D box = Pen.box(dot.label(), font, middle(dot.place()), baseline, Pen.Align.CENTRE);
        pen.plate(new Rectangle2D.Double(box.getX() - 3, box.getY() + 2, box.getWidth() + 6, box.getHeight() - 4));
        pen.text(Drawn.Kind.FIGURE, trace + "/" + dot.place(), dot.label(), font, pen.colours.ink(), middle(dot.place()), baseline, Pen.Align.CENTRE);
    }

    /** The largest type in which all figures of a trace fit; null where none does: some with figures and some without would look like a choice. */
    private Font font(int trace, double width) {
        for (double share : new double[] {0.85, 0.75, 0.65, 0}) {
            Font font = pen.type.figure(share);
            if (spec.traces().get(trace).dots().stream().allMatch(dot -> Fonts.width(font, dot.label()) <= width)) {
                return font;
            }
        }
        return null;
    }

    /** The end of the topmost part tells how exact the total is; between parts there are plain edges, and figures with signs. */
    private void part(XYPlot plot, Rectangle2D where, int series, Trace trace, Dot dot) {
        if (spec.total(series)) {
            return;
        }
        double base = Ground.y(plot, spec.base(series, dot), where);
        double end = Ground.y(plot, spec.base(series, dot) + dot.value(), where);
        Color colour = pen.colours.of(trace.role());
        new Bar(false, Math.round(middle(dot.place()) - breadth / 2) + breadth / 2, breadth, base, end, end, pen.type.marks())
                .paint(pen, mark(series, dot), new Bar.Style(colour, pen.colours.card(), dot.derived() && spec.picture() == Picture.STACKED, dot.provisional()));
        if (series > 0) {
            pen.g.setPaint(pen.colours.card());
            pen.g.fill(new Rectangle2D.Double(middle(dot.place()) - breadth / 2 - 1, Math.round(base) - 1, breadth + 2, 2));
        }
    }

    private Mark mark(int series, Dot dot) {
        boolean top = spec.picture() == Picture.STACKED && series == spec.traces().size() - 2;
        List<Dot> totals = spec.traces().getLast().dots();
        return top ? totals.stream().filter(t -> t.place() == dot.place()).map(Dot::mark).findFirst().orElse(Mark.PLAIN) : Mark.PLAIN;
    }
}
