package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Axis;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Picture;
import barometer.chart.ChartSpec.Trace;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;

/** Lines, steps, areas and single marks, with their names and last figures at the right and events behind them. */
final class LinePlot {

    private final Pen pen;
    private final ChartSpec spec;
    private final Rectangle2D area;
    private final EventLines events;
    private final List<End> ends;
    private final double right;

    /** What stands at the end of a line. */
    private record End(int trace, Dot last, Pen.Lines name, boolean figure) {

        double height(Pen pen) {
            return name.height() + (figure ? pen.type.figure(0.85).getSize2D() * 1.2 : 0);
        }
    }

    /** @param area where the data stand and what is written at the end of lines; whole coordinates */
    LinePlot(Pen pen, ChartSpec spec, Rectangle2D area) {
        this.pen = pen;
        this.spec = spec;
        this.events = new EventLines(pen, spec, area);
        this.ends = ends(area.getWidth());
        double widest = 0;
        for (End end : ends) {
            double figure = end.figure ? Fonts.width(pen.type.figure(0.85), end.last.label()) : 0;
            widest = Math.max(widest, Math.max(figure, end.name.width()));
        }
        right = widest == 0 ? 8 : widest + 16 * pen.type.measure();
        this.area = new Rectangle2D.Double(area.getX(), area.getY(), Math.floor(area.getWidth() - right), area.getHeight());
    }

    private List<End> ends(double width) {
        List<End> all = new ArrayList<>();
        for (int trace = 0; trace < spec.traces().size(); trace++) {
            Trace drawn = spec.traces().get(trace);
            if (!drawn.dots().isEmpty()) {
                Dot last = drawn.dots().getLast();
                String name = spec.traces().size() > 1 ? drawn.name() : "";
                all.add(new End(trace, last, Pen.wrap(name, pen.type.noteStrong(), width * 0.24, 1.2, 2), !last.label().isEmpty()));
            }
        }
        return all;
    }

    void paint() {
        Axis axis = spec.axis();
        boolean named = area.getHeight() - events.height() >= 64;
        double head = Math.max(named ? events.height() : 0, pen.type.figure(0.7).getSize2D());
        double perPixel = (axis.max() - axis.min()) / Math.max(1, area.getHeight() - head);
        double pad = 10 * pen.type.measure();
        double step = (area.getWidth() - 2 * pad) / Math.max(1, spec.places() - 1);
        double from = -pad / step;
        PlaceTicks places = new PlaceTicks(pen, spec.labels(), from, from + area.getWidth() / step, false);
        LineRenderer renderer = new LineRenderer(pen, spec, step);
        XYPlot plot = Ground.plot(pen, new Dots(spec.traces()), places, new ValueTicks(pen, axis, axis.max() + head * perPixel), renderer, false);
        renderer.addAnnotation(new Overlay((of, where) -> events.paint(place -> Ground.x(of, place - 0.5, where), where, named)), Layer.BACKGROUND);
        plot.addAnnotation(new Overlay((of, where) -> {
            DoubleUnaryOperator y = value -> Ground.y(of, value, where);
            baseLine(y);
            List<Rectangle2D> taken = new ArrayList<>(events.boxes());
            ends(y, Ground.x(of, spec.places() - 1, where), taken);
            new LineLabels(pen, spec, taken).paint(place -> Ground.x(of, place, where), y, where);
        }));
        Ground.paint(pen, plot, area);
    }

    private void baseLine(DoubleUnaryOperator y) {
        pen.g.setPaint(pen.colours.base());
        double at = Math.clamp(0, spec.axis().min(), spec.axis().max());
        pen.g.fill(new Rectangle2D.Double(area.getMinX(), Math.round(y.applyAsDouble(at)) - 1, area.getWidth(), 2));
    }

    /** Names and last figures, pushed apart where lines end close together. */
    private void ends(DoubleUnaryOperator y, double x, List<Rectangle2D> taken) {
        List<End> down = new ArrayList<>(ends);
        down.sort(Comparator.comparingDouble(end -> y.applyAsDouble(end.last.value())));
        double[] tops = new double[down.size()];
        double least = area.getMinY();
        for (int i = 0; i < tops.length; i++) {
            double height = down.get(i).height(pen);
            tops[i] = Math.max(least, y.applyAsDouble(down.get(i).last.value()) - height / 2);
            least = tops[i] + height + 2;
        }
        double most = area.getMaxY() + pen.type.figure(0.85).getSize2D() * 0.5;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], most - down.get(i).height(pen));
            most = tops[i] - 2;
        }
        double left = x + 10 * pen.type.measure();
        for (int i = 0; i < tops.length; i++) {
            End end = down.get(i);
            Trace trace = spec.traces().get(end.trace);
            double below = pen.lines(Drawn.Kind.NAME, String.valueOf(end.trace), trace.name(), end.name, pen.colours.ofWords(trace.role()),
                    left, tops[i], Pen.Align.LEFT);
            if (end.figure) {
                double size = pen.type.figure(0.85).getSize2D();
                taken.add(pen.text(Drawn.Kind.FIGURE, end.trace + "/" + end.last.place(), end.last.label(), pen.type.figure(0.85),
                        pen.colours.ofWords(trace.role()), left, below + size * 0.95, Pen.Align.LEFT));
            }
        }
    }

    static boolean isLine(Picture picture) {
        return switch (picture) {
            case LINE, STEP, AREA, DOTS -> true;
            case COLUMNS, TRACK, PART, CARD, EMPTY -> false;
        };
    }
}
