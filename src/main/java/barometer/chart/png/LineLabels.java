package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Mark;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The figures printed at the dots of lines, besides the last one. A figure stands above or below its dot, where it neither
 * touches another nor lies on a line; figures that are not plain choose first, and may lie on a line where nothing else is free;
 * plain ones that find no room are left out.
 */
final class LineLabels {

    private final Pen pen;
    private final ChartSpec spec;
    private final List<Rectangle2D> taken;
    private final Font font;

    private record Candidate(int trace, int item, Dot dot) {

        boolean plain() {
            return dot.mark() == Mark.PLAIN && !dot.derived();
        }
    }

    LineLabels(Pen pen, ChartSpec spec, List<Rectangle2D> taken) {
        this.pen = pen;
        this.spec = spec;
        this.taken = new ArrayList<>(taken);
        this.font = pen.type.figure(0.7);
    }

    void paint(DoubleUnaryOperator x, DoubleUnaryOperator y, Rectangle2D area) {
        List<Candidate> all = new ArrayList<>();
        List<Line2D> lines = new ArrayList<>();
        for (int trace = 0; trace < spec.traces().size(); trace++) {
            List<Dot> dots = spec.traces().get(trace).dots();
            for (int i = 0; i < dots.size(); i++) {
                Dot dot = dots.get(i);
                if (i < dots.size() - 1 && !dot.label().isEmpty()) {
                    all.add(new Candidate(trace, i, dot));
                }
                if (i > 0 && dot.joined()) {
                    lines.add(new Line2D.Double(x.applyAsDouble(dots.get(i - 1).place()), y.applyAsDouble(dots.get(i - 1).value()),
                            x.applyAsDouble(dot.place()), y.applyAsDouble(dot.value())));
                }
            }
        }
        if (all.isEmpty()) {
            return;
        }
        all.sort(Comparator.comparing(Candidate::plain));
        for (Candidate each : all) {
            place(each, x, y, lines, area);
        }
    }

    private void place(Candidate each, DoubleUnaryOperator x, DoubleUnaryOperator y, List<Line2D> lines, Rectangle2D area) {
        double size = font.getSize2D();
        double middle = x.applyAsDouble(each.dot.place());
        double at = y.applyAsDouble(each.dot.value());
        double top = y.applyAsDouble(Math.max(each.dot.value(), each.dot.end()));
        double off = 8 * pen.type.measure() + 3;
        double[] baselines = valley(each)
                ? new double[] {at + off + size * 0.74, top - off, at + off + size * 1.8, top - off - size}
                : new double[] {top - off, at + off + size * 0.74, top - off - size, at + off + size * 1.8};
        for (int i = 0; i < (each.plain() ? 4 : 8); i++) {
            double baseline = baselines[i % 4];
            boolean overLines = i >= 4;
            Rectangle2D box = Pen.box(each.dot.label(), font, middle, baseline, Pen.Align.CENTRE);
            boolean clear = box.getMinX() >= 2 && box.getMaxX() <= pen.canvas.getMaxX() - 2 && box.getMinY() >= area.getMinY()
                    && box.getMaxY() <= area.getMaxY() - 2 && taken.stream().noneMatch(grown(box)::intersects)
                    && (overLines || lines.stream().noneMatch(line -> line.intersects(box)));
            if (clear) {
                pen.plate(new Rectangle2D.Double(box.getX(), box.getY() + 3, box.getWidth(), box.getHeight() - 6));
                taken.add(pen.text(Drawn.Kind.FIGURE, each.trace + "/" + each.dot.place(), each.dot.label(), font, pen.colours.ink(), middle,
                        baseline, Pen.Align.CENTRE));
                return;
            }
        }
    }

    private Rectangle2D grown(Rectangle2D box) {
        double gap = font.getSize2D() * 0.3;
        return new Rectangle2D.Double(box.getX() - gap, box.getY(), box.getWidth() + 2 * gap, box.getHeight());
    }

    private boolean valley(Candidate each) {
        List<Dot> dots = spec.traces().get(each.trace).dots();
        double before = each.item > 0 ? dots.get(each.item - 1).value() : each.dot.value();
        double after = each.item < dots.size() - 1 ? dots.get(each.item + 1).value() : each.dot.value();
        return each.dot.value() < (before + after) / 2;
    }
}
