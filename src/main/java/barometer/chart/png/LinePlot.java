package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Axis;
import barometer.chart.ChartSpec.Picture;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
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
    private final LineEnds ends;
    private final double pad;
    private final double step;

    /**
     * @param area where the data stand and what is written at the end of lines; whole coordinates
     * @param room what is left free at the right at least
     */
    LinePlot(Pen pen, ChartSpec spec, Rectangle2D area, double room) {
        this.pen = pen;
        this.spec = spec;
        this.ends = new LineEnds(pen, spec, area);
        this.area = new Rectangle2D.Double(area.getX(), area.getY(), Math.floor(area.getWidth() - Math.max(room, ends.width())), area.getHeight());
        this.pad = 10 * pen.type.measure();
        this.step = (this.area.getWidth() - 2 * pad) / Math.max(1, spec.places() - 1);
        this.events = new EventLines(pen, spec, this.area, place -> this.area.getMinX() + pad + place * step);
    }

    void paint() {
        Axis axis = spec.axis();
        boolean named = area.getHeight() - events.height() >= 64;
        double head = Math.max(named ? events.height() : 0, pen.type.figure(0.7).getSize2D());
        double perPixel = (axis.max() - axis.min()) / Math.max(1, area.getHeight() - head);
        double from = -pad / step;
        PlaceTicks places = new PlaceTicks(pen, spec.labels(), from, from + area.getWidth() / step, false);
        LineRenderer renderer = new LineRenderer(pen, spec, step);
        XYPlot plot = Ground.plot(pen, new Dots(spec.traces()), places, new ValueTicks(pen, axis, axis.max() + head * perPixel), renderer, false);
        renderer.addAnnotation(new Overlay((of, where) -> events.paint(where, named)), Layer.BACKGROUND);
        plot.addAnnotation(new Overlay((of, where) -> {
            DoubleUnaryOperator y = value -> Ground.y(of, value, where);
            baseLine(y);
            List<Rectangle2D> taken = new ArrayList<>(events.boxes());
            taken.addAll(ends.paint(y, Ground.x(of, spec.places() - 1, where)));
            new LineLabels(pen, spec, taken).paint(place -> Ground.x(of, place, where), y, where);
        }));
        Ground.paint(pen, plot, area);
    }

    private void baseLine(DoubleUnaryOperator y) {
        pen.g.setPaint(pen.colours.base());
        double at = Math.clamp(0, spec.axis().min(), spec.axis().max());
        pen.g.fill(new Rectangle2D.Double(area.getMinX(), Math.round(y.applyAsDouble(at)) - 1, area.getWidth(), 2));
    }

    static boolean isLine(Picture picture) {
        return switch (picture) {
            case LINE, STEP, AREA, DOTS -> true;
            case COLUMNS, STACKED, SHARES, TRACK, PART, CARD, EMPTY -> false;
        };
    }
}
