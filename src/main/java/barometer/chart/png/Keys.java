package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Key;
import barometer.chart.ChartSpec.Picture;
import barometer.chart.ChartSpec.Role;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** The keys under the subtitle: how marks are to be read and, for columns, which colour is whose. */
final class Keys {

    private final Pen pen;
    private final boolean lines;
    private final boolean dots;
    private final List<Entry> entries = new ArrayList<>();
    private final Font font;

    /** A swatch with its words. @param key null for the colour of a trace; @param role null for none */
    private record Entry(Key key, Role role, String text) {
    }

    Keys(Pen pen, ChartSpec spec) {
        this(pen, spec, spec.legend());
    }

    private Keys(Pen pen, ChartSpec spec, List<Key> legend) {
        this.pen = pen;
        this.font = pen.type.key();
        this.lines = LinePlot.isLine(spec.picture());
        for (int i = 0; named(spec) && i < spec.traces().size(); i++) {
            if (!spec.total(i)) {
                entries.add(new Entry(null, spec.traces().get(i).role(), spec.traces().get(i).name()));
            }
        }
        this.dots = spec.picture() == Picture.DOTS;
        // A key that speaks of several colours has none of them.
        Role first = spec.traces().isEmpty() ? Role.SERIES_1 : spec.traces().size() > 1 && spec.picture() != Picture.PART ? null
                : spec.traces().getFirst().role();
        for (Key key : legend) {
            boolean whole = spec.picture() == Picture.PART && !key.derived();
            entries.add(new Entry(key, whole ? spec.traces().getLast().role() : first, key.text()));
        }
    }

    /** Whose colours are named by keys: lines have their names at their ends. */
    static boolean named(ChartSpec spec) {
        return spec.traces().size() > 1 && switch (spec.picture()) {
            case COLUMNS, STACKED, SHARES -> true;
            case LINE, STEP, AREA, DOTS, TRACK, PART, CARD, EMPTY -> false;
        };
    }

    /** The names of colours alone, where a page tells how marks are to be read. */
    static Keys names(Pen pen, ChartSpec spec) {
        return new Keys(pen, spec, List.of());
    }

    private double swatch() {
        return font.getSize2D() * (dots ? 1 : lines ? 2 : 1.6);
    }

    private double advance(Entry entry) {
        return swatch() + font.getSize2D() * 0.5 + Fonts.width(font, entry.text()) + font.getSize2D() * 1.5;
    }

    private double leading() {
        return font.getSize2D() * 1.6;
    }

    /** How wide they are in one row. */
    double width() {
        return entries.isEmpty() ? 0 : entries.stream().mapToDouble(this::advance).sum() - font.getSize2D() * 1.5;
    }

    double height(double width) {
        return entries.isEmpty() ? 0 : rows(width) * leading();
    }

    private int rows(double width) {
        double x = 0;
        int rows = 1;
        for (Entry entry : entries) {
            if (x > 0 && x + advance(entry) - font.getSize2D() * 1.5 > width) {
                rows++;
                x = 0;
            }
            x += advance(entry);
        }
        return rows;
    }

    void paint(double left, double top, double width) {
        double x = left;
        double y = top + leading() / 2;
        double size = font.getSize2D();
        for (Entry entry : entries) {
            if (x > left && x + advance(entry) - size * 1.5 > left + width) {
                x = left;
                y += leading();
            }
            swatch(entry, x, y);
            double room = left + width - x - swatch() - size * 0.5;
            String shown = Pen.shorten(entry.text(), font, room);
            Pen.Lines line = new Pen.Lines(List.of(shown), font, size, shown.equals(entry.text()));
            pen.lines(entry.key() == null ? Drawn.Kind.NAME : Drawn.Kind.KEY, "", entry.text(), line, pen.colours.muted(),
                    x + swatch() + size * 0.5, y - size * 0.49, Pen.Align.LEFT);
            x += advance(entry);
        }
    }

    private void swatch(Entry entry, double x, double y) {
        Color colour = entry.role() == null ? pen.colours.base() : pen.colours.of(entry.role());
        double tall = font.getSize2D() * 0.85;
        if (entry.key() == null) {
            new Bar(true, y, tall, x, x + swatch(), x + swatch(), 0.6).paint(pen, ChartSpec.Mark.PLAIN, new Bar.Style(colour, pen.colours.card(), false, false));
            return;
        }
        Key key = entry.key();
        if (lines) {
            line(key, colour, x, y);
            return;
        }
        double length = font.getSize2D() / 24;
        double figure = x + swatch() - Bar.beyond(key.mark(), length);
        double lower = key.mark() == ChartSpec.Mark.RANGE ? x + swatch() * 0.6 : figure;
        new Bar(true, y, tall, x, lower, figure, length).paint(pen, key.mark(), new Bar.Style(colour, pen.colours.card(), key.derived(), key.provisional()));
    }

    private void line(Key key, Color colour, double x, double y) {
        double width = 2.5 * Math.max(0.8, pen.type.measure() / 1.2);
        float dash = (float) width / 2;
        pen.g.setPaint(colour);
        pen.g.setStroke(key.provisional()
                ? new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {5 * dash, 3.5f * dash}, 0)
                : new BasicStroke((float) width));
        if (!dots) {
            pen.g.draw(new Line2D.Double(x, y, x + swatch(), y));
        }
        if (dots || key.mark() != ChartSpec.Mark.PLAIN || key.derived()) {
            new Glyph(pen, colour, font.getSize2D() * 0.28, !dots).paint(key.mark(), key.derived(), dots && key.provisional(), x + swatch() / 2, y, y);
        }
    }
}
