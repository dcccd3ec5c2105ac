package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Trace;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What stands at the right end of lines: the name, where there are several, and the last figure; below each other where there
 * is room, else on one line; pushed apart where lines end close together.
 */
final class LineEnds {

    private static final double NAME_SHARE = 0.24;

    private final Pen pen;
    private final ChartSpec spec;
    private final Rectangle2D area;
    private final List<End> ends;
    private final boolean oneLine;
    private final Font figure;
    private final Font name;

    private record End(int trace, Dot last, Pen.Lines name, String figure) {
    }

    LineEnds(Pen pen, ChartSpec spec, Rectangle2D area) {
        this.pen = pen;
        this.spec = spec;
        this.area = area;
        List<End> tall = ends(pen.type.noteStrong(), 2);
        double all = tall.stream().mapToDouble(end -> end.name.height() + (end.figure.isEmpty() ? 0 : pen.type.figure(0.85).getSize2D() * 1.2) + 2).sum();
        this.oneLine = all > area.getHeight() * 0.9;
        this.ends = oneLine ? ends(pen.type.medium(0), 1) : tall;
        this.figure = oneLine ? pen.type.bold(0) : pen.type.figure(0.85);
        this.name = oneLine ? pen.type.medium(0) : pen.type.noteStrong();
    }

    private List<End> ends(Font font, int lines) {
        List<End> all = new ArrayList<>();
        for (int trace = 0; trace < spec.traces().size(); trace++) {
            Trace drawn = spec.traces().get(trace);
            if (!drawn.dots().isEmpty()) {
                String said = spec.traces().size() > 1 ? drawn.name() : "";
                Dot last = drawn.dots().getLast();
                all.add(new End(trace, last, Pen.wrap(said, font, area.getWidth() * NAME_SHARE, 1.2, lines), last.label()));
            }
        }
        return all;
    }

    /** The room at the right of the data. */
    double width() {
        double widest = 0;
        for (End end : ends) {
            double digits = Fonts.width(figure, end.figure);
            widest = Math.max(widest, oneLine ? end.name.width() + gap() + digits : Math.max(digits, end.name.width()));
        }
        return widest == 0 ? 8 : widest + 16 * pen.type.measure();
    }

    private double gap() {
        return name.getSize2D() * 0.35;
    }

    private double height(End end) {
        if (oneLine) {
            return name.getSize2D() * 1.15;
        }
        return end.name.height() + (end.figure.isEmpty() ? 0 : figure.getSize2D() * 1.2);
    }

    /** Paints them; returns where the figures stand. @param x where the last place is */
    List<Rectangle2D> paint(DoubleUnaryOperator y, double x) {
        List<End> down = new ArrayList<>(ends);
        down.sort(Comparator.comparingDouble(end -> y.applyAsDouble(end.last.value())));
        double[] tops = new double[down.size()];
        double least = area.getMinY();
        for (int i = 0; i < tops.length; i++) {
            tops[i] = Math.max(least, y.applyAsDouble(down.get(i).last.value()) - height(down.get(i)) / 2);
            least = tops[i] + height(down.get(i)) + 2;
        }
        double most = area.getMaxY() + figure.getSize2D() * 0.5;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], most - height(down.get(i)));
            most = tops[i] - 2;
        }
        List<Rectangle2D> taken = new ArrayList<>();
        double left = x + 10 * pen.type.measure();
        for (int i = 0; i < tops.length; i++) {
            paint(down.get(i), left, tops[i], taken);
        }
        return taken;
    }

    private void paint(End end, double left, double top, List<Rectangle2D> taken) {
        Trace trace = spec.traces().get(end.trace);
        double below = pen.lines(Drawn.Kind.NAME, String.valueOf(end.trace), trace.name(), end.name, pen.colours.ofWords(trace.role()), left, top,
                Pen.Align.LEFT);
        if (!end.figure.isEmpty()) {
            double x = oneLine && end.name.width() > 0 ? left + end.name.width() + gap() : left;
            double baseline = oneLine ? top + name.getSize2D() * 0.94 : below + figure.getSize2D() * 0.95;
            taken.add(pen.text(Drawn.Kind.FIGURE, end.trace + "/" + end.last.place(), end.figure, figure, pen.colours.ofWords(trace.role()), x,
                    baseline, Pen.Align.LEFT));
        }
    }
}
