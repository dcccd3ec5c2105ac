package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.EventMark;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Events inside the span of a line: a dashed line or a band, named at its top right; names that would touch stand lower. */
final class EventLines {

    private final Pen pen;
    private final List<Name> names = new ArrayList<>();
    private final List<Rectangle2D> boxes = new ArrayList<>();

    /** An event and where its name stands. @param left the left end of the name; @param crossing whether another line runs through it */
    private record Name(EventMark event, double from, double to, String shown, double left, double width, int row, boolean crossing) {
    }

    /** @param x where a place is */
    EventLines(Pen pen, ChartSpec spec, Rectangle2D area, DoubleUnaryOperator x) {
        this.pen = pen;
        List<EventMark> inside = spec.events().stream().filter(event -> within(spec, event)).toList();
        for (EventMark event : inside) {
            double from = Math.clamp(x.applyAsDouble(event.from().orElseThrow()), area.getMinX(), area.getMaxX());
            double to = Math.min(area.getMaxX(), x.applyAsDouble(event.to().orElse(event.from().orElseThrow())));
            double[] others = inside.stream().filter(other -> other != event).mapToDouble(other -> x.applyAsDouble(other.from().orElseThrow())).toArray();
            names.add(place(event, from, to, area, others));
        }
    }

    /** Right or left of the line, in the highest row where the name is free; through another line only if nothing else is. */
    private Name place(EventMark event, double from, double to, Rectangle2D area, double[] others) {
        double gap = 7 * pen.type.measure();
        double right = pen.canvas.getMaxX() - 4;
        String shown = Pen.shorten(event.name(), font(), Math.max(right - from, from - area.getMinX()) - gap);
        double width = Fonts.width(font(), shown);
        for (boolean crossing : new boolean[] {false, true}) {
            for (int row = 0; row < (crossing ? Integer.MAX_VALUE : 3); row++) {
                for (double left : new double[] {from + gap, from - gap - width}) {
                    Name name = new Name(event, from, to, shown, left, width, row, crossing);
                    if (left >= area.getMinX() - 1 && left + width <= right + 1 && names.stream().noneMatch(other -> touching(name, other))
                            && (crossing || Arrays.stream(others).noneMatch(at -> left - gap / 2 < at && at < left + width + gap / 2))) {
                        return name;
                    }
                }
            }
        }
        throw new IllegalStateException("a name always finds a row of its own");
    }

    private boolean touching(Name a, Name b) {
        double gap = 12 * pen.type.measure();
        return a.row == b.row && a.left < b.left + b.width + gap && b.left < a.left + a.width + gap;
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
        int rows = names.stream().mapToInt(name -> name.row + 1).max().orElse(0);
        return rows == 0 ? 0 : rows * font().getSize2D() * 1.5 + 4;
    }

    List<Rectangle2D> boxes() {
        return List.copyOf(boxes);
    }

    /** @param named whether there is room for names */
    void paint(Rectangle2D area, boolean named) {
        for (Name name : names) {
            if (name.to - name.from > 4) {
                pen.g.setPaint(pen.colours.chip());
                pen.g.fill(new Rectangle2D.Double(name.from, area.getMinY(), name.to - name.from, area.getHeight()));
            } else {
                pen.g.setPaint(pen.colours.base());
                pen.stroke(1.5 * pen.type.marks(), 4, 3);
                pen.g.draw(new Line2D.Double(name.from, area.getMinY(), name.from, area.getMaxY()));
            }
        }
        double size = font().getSize2D();
        for (Name name : named ? names : List.<Name>of()) {
            double baseline = area.getMinY() + size * (1.05 + 1.5 * name.row);
            if (name.crossing) {
                pen.plate(Pen.box(name.shown, font(), name.left, baseline, Pen.Align.LEFT));
            }
            Pen.Lines line = new Pen.Lines(List.of(name.shown), font(), size, name.shown.equals(name.event.name()));
            pen.lines(Drawn.Kind.EVENT, name.event.when(), name.event.name(), line, pen.colours.muted(), name.left, baseline - size * 0.84,
                    Pen.Align.LEFT);
            boxes.add(Pen.box(name.shown, font(), name.left, baseline, Pen.Align.LEFT));
        }
    }
}
