package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.EventMark;
import barometer.chart.ChartSpec.Picture;
import barometer.chart.Panels;
import barometer.domain.Unreadable;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Charts on one sheet, below each other or side by side: each with its title, their plots aligned. */
public final class PanelGrid {

    private static final int LEAST_WIDTH = 220;
    private static final double SHAPE = 1.5;
    /** The heights of what stands around panels, and of panels; in CSS pixels. */
    private static final int AROUND = 340;
    private static final int BELOW = 260;
    private static final int BESIDE = 300;
    private static final int LEAST_HEIGHT = 96;
    private static final int HIGHEST = 4000;

    private final List<ChartSpec> panels;
    private final Pen pen;
    private final Rectangle2D room;
    private final int across;
    private final double gap;

    /**
     * The size that a sheet of charts needs, where nobody asks for a height: each panel keeps room for a picture.
     *
     * @throws Unreadable {@code too-small-for-panels} where a height is asked for that leaves them none
     */
    public static PngSize sized(Panels panels, PngSize asked, boolean heightAsked) {
        if (panels.single()) {
            return asked;
        }
        int across = panels.beside() ? Math.clamp(asked.width() / 400, 1, panels.charts().size()) : 1;
        int rows = Math.ceilDiv(panels.charts().size(), across);
        if (!heightAsked) {
            int height = Math.clamp(AROUND + (long) rows * (panels.beside() ? BESIDE : BELOW), asked.height(), HIGHEST);
            return new PngSize(asked.width(), height, asked.scale());
        }
        if (asked.height() < AROUND / 2 + rows * LEAST_HEIGHT || asked.width() < LEAST_WIDTH + 40) {
            throw new Unreadable("too-small-for-panels", asked.width() + "×" + asked.height());
        }
        return asked;
    }

    PanelGrid(List<ChartSpec> panels, boolean beside, Pen pen, Rectangle2D room) {
        this.panels = panels;
        this.pen = pen;
        this.room = room;
        this.gap = 18 * pen.type.measure();
        int fitting = Math.max(1, (int) ((room.getWidth() + gap) / (LEAST_WIDTH + gap)));
        int wished = (int) Math.round(Math.sqrt(panels.size() * room.getWidth() / room.getHeight() / SHAPE));
        this.across = beside ? Math.clamp(wished, 1, Math.min(fitting, panels.size())) : 1;
    }

    void paint(boolean unit) {
        List<Panel> all = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            all.add(new Panel(panels.get(i), cell(i)));
        }
        for (int i = 0; i < all.size(); i += across) {
            List<Panel> row = all.subList(i, Math.min(all.size(), i + across));
            double head = row.stream().mapToDouble(Panel::ownHead).max().orElse(0);
            double foot = row.stream().mapToDouble(panel -> panel.events.height()).max().orElse(0);
            row.forEach(panel -> panel.room(head, foot));
        }
        Drawing.Gauge gauge = all.stream().map(Panel::own).reduce(Drawing.Gauge.NONE, Drawing.Gauge::or);
        all.forEach(panel -> panel.paint(gauge, unit));
    }

    private Rectangle2D cell(int index) {
        int rows = Math.ceilDiv(panels.size(), across);
        double width = (room.getWidth() - gap * (across - 1)) / across;
        double height = (room.getHeight() - gap * (rows - 1)) / rows;
        return new Rectangle2D.Double(Math.round(room.getX() + index % across * (width + gap)), Math.round(room.getY() + index / across * (height + gap)),
                Math.floor(width), Math.floor(height));
    }

    /** One chart in its cell. */
    private final class Panel {

        private final ChartSpec spec;
        private final Rectangle2D cell;
        private final Pen own;
        private final Pen.Lines title;
        private final Keys keys;
        private final EventRow events;
        private double head;
        private double foot;

        Panel(ChartSpec spec, Rectangle2D cell) {
            this.spec = spec;
            this.cell = cell;
            Type fitting = Type.of((int) cell.getWidth(), (int) cell.getHeight());
            Type type = new Type(Math.clamp(pen.type.measure() * 0.72, fitting.measure(), pen.type.measure()), pen.type.titleSize());
            this.own = new Pen(pen.g, pen.colours, type, pen.drawn.panel(), cell);
            this.title = Pen.wrap(spec.title(), type.bold(16 * type.measure()), cell.getWidth(), 1.2, 2);
            boolean several = !LinePlot.isLine(spec.picture()) && spec.picture() != Picture.PART && spec.traces().size() > 1;
            this.keys = several ? new Keys(own, spec) : null;
            List<EventMark> outside = spec.events().stream().filter(event -> !EventLines.within(spec, event)).toList();
            EventRow row = new EventRow(own, outside);
            this.events = cell.getHeight() > 180 && row.fits(cell.getWidth()) ? row : new EventRow(own, List.of());
        }

        double ownHead() {
            return title.height() + 6 * own.type.measure() + (keys == null ? 0 : keys.height(cell.getWidth()) + 4 * own.type.measure());
        }

        /** What all of a row leave free above and below, so that their plots have one height. */
        void room(double above, double below) {
            head = above;
            foot = below;
        }

        private Rectangle2D plot() {
            return new Rectangle2D.Double(cell.getX(), Math.round(cell.getY() + head), cell.getWidth(),
                    Math.max(40, Math.floor(cell.getHeight() - head - foot)));
        }

        Drawing.Gauge own() {
            return new Drawing(spec, own, Drawing.Gauge.NONE).own(plot());
        }

        void paint(Drawing.Gauge gauge, boolean unit) {
            own.lines(Drawn.Kind.TITLE, "", spec.title(), title, own.colours.ink(), cell.getX(), cell.getY(), Pen.Align.LEFT);
            if (keys != null) {
                keys.paint(cell.getX(), cell.getY() + title.height() + 4 * own.type.measure(), cell.getWidth());
            }
            Rectangle2D plot = plot();
            new Drawing(spec, own, gauge).paint(plot, unit && plot.getHeight() > 90);
            events.paint(cell.getX(), cell.getMaxY() - foot + 4 * own.type.measure(), cell.getWidth());
        }
    }
}
