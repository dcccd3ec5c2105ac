package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Axis;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Tick;
import barometer.chart.ChartSpec.Trace;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;

/** Lying bars: one share on its track from 0 to 100, or a part inside its whole. */
final class BarPlot {

    private final Pen pen;
    private final ChartSpec spec;
    private final Rectangle2D room;
    private final boolean track;

    BarPlot(Pen pen, ChartSpec spec, Rectangle2D room) {
        this.pen = pen;
        this.spec = spec;
        this.room = room;
        this.track = spec.picture() == ChartSpec.Picture.TRACK;
    }

    /** The share in large type, and below it the track with a mark at its half. */
    void paintTrack() {
        Axis axis = spec.axis().ticks().isEmpty() ? new Axis(0, 100, List.of(), true) : spec.axis();
        double thick = Math.clamp(room.getHeight() * 0.15, 16, 64 * pen.type.measure());
        double below = pen.type.axis().getSize2D() * 2;
        Figure figure = new Figure(pen, spec, room.getWidth(), room.getHeight() - thick - below - 16 * pen.type.measure());
        double all = figure.height() + 16 * pen.type.measure() + thick + below;
        double top = figure.paint(room.getX(), room.getY() + Math.max(0, room.getHeight() - all) * 0.42);
        Rectangle2D area = new Rectangle2D.Double(Math.round(room.getX()), Math.round(top + 16 * pen.type.measure()),
                Math.floor(room.getWidth()), Math.round(thick));
        XYPlot plot = plot(axis, area);
        plot.getRenderer().addAnnotation(new Overlay((of, where) -> {
            pen.g.setPaint(pen.colours.chip());
            pen.g.fill(where);
        }), Layer.BACKGROUND);
        plot.addAnnotation(new Overlay((of, where) -> {
            double half = Math.round(x(of, 50, where)) - 1;
            double out = 6 * pen.type.marks();
            pen.g.setPaint(pen.colours.card());
            pen.g.fill(new Rectangle2D.Double(half, where.getMinY(), 2, where.getHeight()));
            pen.g.setPaint(pen.colours.base());
            pen.g.fill(new Rectangle2D.Double(half, where.getMinY() - out, 2, out));
            pen.g.fill(new Rectangle2D.Double(half, where.getMaxY(), 2, out));
        }));
        Ground.paint(pen, plot, area);
    }

    /** The whole, hatched where it is derived, with the part laid into it; each with its figure over a line as long as itself. */
    void paintPart() {
        double measure = pen.type.measure();
        double row = Math.min(72 * measure, room.getHeight() * 0.2);
        double thick = Math.clamp(room.getHeight() * 0.24, 20, 110 * measure);
        double below = pen.type.axis().getSize2D() * 2;
        int rows = spec.traces().size();
        Font strong = pen.type.noteStrong();
        String period = spec.labels().isEmpty() ? "" : (spec.labels().getFirst().first() + " " + spec.labels().getFirst().second()).strip();
        double heading = period.isEmpty() || room.getHeight() < 160 ? 0 : strong.getSize2D() * 1.3;
        double all = heading + rows * row + thick + below;
        double top = room.getY() + Math.max(0, room.getHeight() - all) * 0.4 + heading;
        if (heading > 0) {
            pen.text(Drawn.Kind.PLACE, "0", period, strong, pen.colours.muted(), room.getX(), top - strong.getSize2D() * 0.4, Pen.Align.LEFT);
        }
        Rectangle2D area = new Rectangle2D.Double(Math.round(room.getX()), Math.round(top + rows * row + 6 * measure),
                Math.floor(room.getWidth()), Math.round(thick));
        XYPlot plot = plot(spec.axis(), area);
        plot.addAnnotation(new Overlay((of, where) -> {
            for (int trace = 0; trace < rows; trace++) {
                for (Dot dot : spec.traces().get(trace).dots()) {
                    span(trace, dot, x(of, 0, where), x(of, dot.value(), where), where.getMinY() - (rows - trace) * row - 6 * measure, row);
                }
            }
            pen.g.setPaint(pen.colours.base());
            pen.g.fill(new Rectangle2D.Double(x(of, 0, where) - 1, where.getMinY() - 4, 2, where.getHeight() + 8));
        }));
        Ground.paint(pen, plot, area);
    }

    /** A figure and its name over a line from zero to the figure, like the line of a dimension in a drawing. */
    private void span(int trace, Dot dot, double from, double to, double top, double height) {
        Trace drawn = spec.traces().get(trace);
        Font bold = pen.type.figure(1.5);
        Font plain = pen.type.note();
        double line = top + height - 8 * pen.type.measure();
        double baseline = line - 7 * pen.type.measure();
        Rectangle2D figure = pen.text(Drawn.Kind.FIGURE, trace + "/" + dot.place(), dot.label(), bold, pen.colours.ink(), from, baseline, Pen.Align.LEFT);
        String unit = spec.unit();
        double x = figure.getMaxX() + bold.getSize2D() * 0.3;
        if (!unit.isBlank() && !dot.label().contains(unit) && x + Fonts.width(plain, unit) < room.getMaxX()) {
            x = pen.text(Drawn.Kind.UNIT, unit, plain, pen.colours.muted(), x, baseline, Pen.Align.LEFT).getMaxX() + bold.getSize2D() * 0.5;
        }
        Font strong = pen.type.medium(17 * pen.type.measure());
        String name = Pen.shorten(drawn.name(), strong, room.getMaxX() - x);
        pen.lines(Drawn.Kind.NAME, String.valueOf(trace), drawn.name(),
                new Pen.Lines(List.of(name), strong, strong.getSize2D(), name.equals(drawn.name())), pen.colours.ink(), x,
                baseline - strong.getSize2D() * 0.84, Pen.Align.LEFT);
        double after = x + Fonts.width(strong, name) + bold.getSize2D() * 0.5;
        if (!dot.remark().isEmpty()) {
            String remark = Pen.shorten(dot.remark(), plain, room.getMaxX() - after);
            pen.lines(Drawn.Kind.REMARK, trace + "/" + dot.place(), dot.remark(), new Pen.Lines(List.of(remark), plain, plain.getSize2D(),
                    remark.equals(dot.remark())), pen.colours.muted(), after, baseline - plain.getSize2D() * 0.84, Pen.Align.LEFT);
        }
        double end = 5 * pen.type.measure();
        Path2D path = new Path2D.Double();
        path.moveTo(from, line + end);
        path.lineTo(from, line);
        path.lineTo(to, line);
        path.lineTo(to, line + end);
        pen.g.setPaint(pen.colours.base());
        pen.stroke(1.5 * pen.type.marks());
        pen.g.draw(path);
    }

    private XYPlot plot(Axis axis, Rectangle2D area) {
        List<Tick> ticks = axis.ticks();
        ValueTicks values = new ValueTicks(pen, new Axis(axis.min(), axis.max(), ticks, true), axis.max());
        return Ground.plot(pen, new Dots(spec.traces()), new PlaceTicks(pen, List.of(), -0.5, 0.5, false), values, new MarkRenderer(pen, this::bar), true);
    }

    private static double x(XYPlot plot, double value, Rectangle2D area) {
        return plot.getRangeAxis().valueToJava2D(value, area, RectangleEdge.BOTTOM);
    }

    /** One lying bar across the whole area; its end may lie outside. */
    private void bar(XYPlot plot, Rectangle2D where, int series, Trace trace, Dot dot) {
        pen.g.setClip(null);
        new Bar(true, where.getCenterY(), where.getHeight(), x(plot, 0, where), x(plot, dot.value(), where), x(plot, dot.end(), where), pen.type.marks())
                .paint(pen, dot.mark(), new Bar.Style(pen.colours.of(trace.role()), track ? pen.colours.chip() : pen.colours.card(), dot.derived(), dot.provisional()));
        pen.g.setClip(where);
    }
}
