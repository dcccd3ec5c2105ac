package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.EventMark;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Events inside the span of a line: a dashed line or a band, named at its top right; names that would touch stand lower. */
final class EventLines {

    private final Pen pen;
    private final List<EventMark> inside;
    private final int[] rows;
    private final List<Rectangle2D> boxes = new ArrayList<>();

    EventLines(Pen pen, ChartSpec spec, Rectangle2D area) {
        this.pen = pen;
        this.inside = spec.events().stream().filter(event -> within(spec, event)).toList();
        this.rows = new int[inside.size()];
        double[] until = new double[Math.max(1, inside.size())];
        for (int i = 0; i < rows.length; i++) {
            double x = inside.get(i).from().orElseThrow() / Math.max(1, spec.places()) * area.getWidth();
            double width = Fonts.width(font(), inside.get(i).name()) + 20 * pen.type.measure();
            // A name that would leave the picture at the right is written at the left of its line.
            double left = Math.min(x, Math.max(0, area.getWidth() - width));
            int row = 0;
            while (until[row] > Math.min(left, x)) {
                row++;
            }
            rows[i] = row;
            until[row] = Math.max(left, x) + width;
        }
    }

    /** Whether an event lies in the span of a line; others stand in a row below the chart. */
    static boolean within(ChartSpec spec, EventMark event) {
        return LinePlot.isLine(spec.picture()) && event.from().isPresent();
    }

    private Font font() {
        return pen.type.noteStrong();
    }

    /** The height that the names take at the top of the plot. */
    double height() {
        int most = 0;
        for (int row : rows) {
            most = Math.max(most, row + 1);
        }
        return most == 0 ? 0 : most * font().getSize2D() * 1.5 + 4;
    }

    List<Rectangle2D> boxes() {
        return List.copyOf(boxes);
    }

    /** @param x where a place begins; @param named whether there is room for names */
    void paint(DoubleUnaryOperator x, Rectangle2D area, boolean named) {
        double size = font().getSize2D();
        List<Runnable> names = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            EventMark event = inside.get(i);
            double from = Math.max(area.getMinX(), x.applyAsDouble(event.from().orElseThrow()));
            double to = Math.min(area.getMaxX(), x.applyAsDouble(event.to().orElse(event.from().orElseThrow())));
            if (to - from > 4) {
                pen.g.setPaint(pen.colours.chip());
                pen.g.fill(new Rectangle2D.Double(from, area.getMinY(), to - from, area.getHeight()));
            } else {
                pen.g.setPaint(pen.colours.base());
                pen.stroke(1.5 * pen.type.marks(), 4, 3);
                pen.g.draw(new Line2D.Double(from, area.getMinY(), from, area.getMaxY()));
            }
            double baseline = area.getMinY() + size * (1.05 + 1.5 * rows[i]);
            double width = Fonts.width(font(), event.name());
            double right = from + 7 * pen.type.measure();
            boolean fits = right + width < pen.canvas.getMaxX() - 4;
            names.add(() -> {
                if (fits) {
                    boxes.add(pen.text(Drawn.Kind.EVENT, event.when(), event.name(), font(), pen.colours.muted(), right, baseline, Pen.Align.LEFT));
                } else {
                    String name = Pen.shorten(event.name(), font(), from - area.getMinX() - 7);
                    Pen.Lines line = new Pen.Lines(List.of(name), font(), size, name.equals(event.name()));
                    pen.lines(Drawn.Kind.EVENT, event.when(), event.name(), line, pen.colours.muted(),
                            from - 7 * pen.type.measure(), baseline - size * 0.84, Pen.Align.RIGHT);
                }
            });
        }
        if (named) {
            names.forEach(Runnable::run);
        }
    }
}
