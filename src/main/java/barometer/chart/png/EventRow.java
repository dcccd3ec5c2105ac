package barometer.chart.png;

import barometer.chart.ChartSpec.EventMark;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.util.List;

/** Events below a chart, one a line: a diamond, hollow where planned, the day, the name. */
record EventRow(Pen pen, List<EventMark> events) {

    double height() {
        return events.isEmpty() ? 0 : events.size() * pen.type.note().getSize2D() * 1.5 + 10 * pen.type.measure();
    }

    /** Whether all of them can be told whole. */
    boolean fits(double width) {
        double size = pen.type.note().getSize2D();
        return events.stream().allMatch(event -> size * 1.86 + Fonts.width(pen.type.noteStrong(), event.when())
                + Fonts.width(pen.type.note(), told(event)) <= width);
    }

    private static String told(EventMark event) {
        return event.aside().isEmpty() ? event.name() : event.name() + " · " + event.aside();
    }

    void paint(double left, double top, double width) {
        double y = top;
        for (EventMark event : events) {
            event(event, left, y, width);
            y += pen.type.note().getSize2D() * 1.5;
        }
    }

    private void event(EventMark event, double left, double top, double width) {
        Font strong = pen.type.noteStrong();
        Font plain = pen.type.note();
        double size = plain.getSize2D();
        double middle = top + size * 0.72;
        double r = size * 0.38;
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(left + r, middle - r);
        diamond.lineTo(left + 2 * r, middle);
        diamond.lineTo(left + r, middle + r);
        diamond.lineTo(left, middle);
        diamond.closePath();
        pen.g.setPaint(pen.colours.base());
        pen.stroke(1.5 * pen.type.marks());
        if (event.planned()) {
            pen.g.draw(diamond);
        } else {
            pen.g.fill(diamond);
        }
        double baseline = middle + size * 0.36;
        double x = pen.text(Drawn.Kind.EVENT, "when", event.when(), strong, pen.colours.ink(), left + 2 * r + size * 0.5, baseline, Pen.Align.LEFT)
                .getMaxX() + size * 0.6;
        String words = told(event);
        String shown = Pen.shorten(words, plain, left + width - x);
        pen.lines(Drawn.Kind.EVENT, event.when(), words, new Pen.Lines(List.of(shown), plain, size, shown.equals(words)), pen.colours.muted(), x,
                baseline - size * 0.84, Pen.Align.LEFT);
    }
}
