package barometer.chart.png;

import barometer.chart.ChartSpec;
import java.awt.Font;
import java.awt.geom.Rectangle2D;

/** The picture itself, without the words around it: axes, figures, marks. */
final class Drawing {

    private final ChartSpec spec;
    private final Pen pen;
    private final Gauge gauge;

    /** What the numbers at the axis and the words at the ends of lines take at least, so that plots below each other are aligned. */
    record Gauge(double numbers, double ends) {

        static final Gauge NONE = new Gauge(0, 0);

        Gauge or(Gauge other) {
            return new Gauge(Math.max(numbers, other.numbers), Math.max(ends, other.ends));
        }
    }

    Drawing(ChartSpec spec, Pen pen, Gauge gauge) {
        this.spec = spec;
        this.pen = pen;
        this.gauge = gauge;
    }

    /** What this picture takes by itself. */
    Gauge own(Rectangle2D room) {
        return new Gauge(numbers(), LinePlot.isLine(spec.picture()) ? new LineEnds(pen, spec, room).width() : 0);
    }

    /** @param unit whether the unit stands at the top of the axis */
    void paint(Rectangle2D room, boolean unit) {
        switch (spec.picture()) {
            case COLUMNS -> new ColumnPlot(pen, spec, framed(room, unit)).paint();
            case STACKED, SHARES -> new StackPlot(pen, spec, framed(room, unit)).paint();
            case LINE, STEP, AREA, DOTS -> new LinePlot(pen, spec, framed(room, unit), gauge.ends).paint();
            case TRACK -> new BarPlot(pen, spec, room).paintTrack();
            case PART -> new BarPlot(pen, spec, room).paintPart();
            case CARD -> card(room);
            case EMPTY -> blank(room);
        }
    }

    /** Prints the unit at the top of the value axis, the tally below, and gives the room that is left for the data. */
    private Rectangle2D framed(Rectangle2D room, boolean unit) {
        Font font = pen.type.axis();
        double size = font.getSize2D();
        double numbers = Math.max(numbers(), gauge.numbers);
        double left = Math.round(room.getX() + numbers + (numbers == 0 ? 0 : 10 * pen.type.measure()));
        double top = room.getY();
        if (unit && !spec.unit().isBlank() && !spec.axis().ticks().isEmpty()) {
            pen.text(Drawn.Kind.UNIT, spec.unit(), font, pen.colours.muted(), room.getX(), top + size * 0.8, Pen.Align.LEFT);
            top += size * 1.45;
        }
        double bottom = room.getMaxY() - PlaceTicks.height(pen.type, spec.labels());
        if (!spec.tally().isBlank()) {
            Pen.Lines tally = Pen.wrap(spec.tally(), pen.type.note(), room.getWidth(), 1.3, 2);
            bottom -= tally.height() + 4 * pen.type.measure();
            pen.lines(Drawn.Kind.TALLY, "", spec.tally(), tally, pen.colours.muted(), left, room.getMaxY() - tally.height(), Pen.Align.LEFT);
        }
        double y = Math.round(top + size * 0.6);
        return new Rectangle2D.Double(left, y, Math.floor(room.getMaxX() - left), Math.max(20, Math.round(bottom) - y));
    }

    /** The width of the numbers at the axis. */
    double numbers() {
        return spec.axis().ticks().stream().mapToDouble(tick -> Fonts.width(pen.type.axis(), tick.label())).max().orElse(0);
    }

    private void card(Rectangle2D room) {
        double bar = 10 * pen.type.measure();
        double indent = bar + 18 * pen.type.measure();
        Figure figure = new Figure(pen, spec, room.getWidth() - indent, room.getHeight());
        double top = room.getY() + Math.max(0, room.getHeight() - figure.height()) * 0.35;
        double below = figure.paint(room.getX() + indent, top);
        ChartSpec.Trace trace = spec.traces().getFirst();
        ChartSpec.Dot dot = trace.dots().getFirst();
        pen.drawn.mark(0, dot);
        // The mark of the figure stands beside it, since no axis shows it.
        double reach = Bar.beyond(dot.mark(), 0.7);
        new Bar(false, room.getX() + bar / 2, bar, below, top + reach, top + reach, 0.7)
                .paint(pen, dot.mark(), new Bar.Style(pen.colours.of(trace.role()), pen.colours.card(), dot.derived(), dot.provisional()));
    }

    /** An axis without figures; the title says why. */
    private void blank(Rectangle2D room) {
        pen.g.setPaint(pen.colours.line());
        for (int i = 0; i < 4; i++) {
            pen.g.fill(new Rectangle2D.Double(room.getX(), Math.round(room.getY() + room.getHeight() * i / 4), room.getWidth(), 1));
        }
        pen.g.setPaint(pen.colours.base());
        pen.g.fill(new Rectangle2D.Double(room.getX(), Math.round(room.getMaxY()) - 2, room.getWidth(), 2));
    }
}
