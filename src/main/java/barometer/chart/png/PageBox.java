package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.PageSpec;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A block of a page: how much room it needs, and how it is painted into what it gets. */
abstract class PageBox {

    /** Above this a chart gains nothing from more height. */
    static final double ANY = Double.MAX_VALUE;

    final Pen pen;

    PageBox(Pen pen) {
        this.pen = pen;
    }

    /** The least height at a width. */
    abstract double least(double width);

    /** The greatest height that is of use at a width; the least where the block does not stretch. */
    double most(double width) {
        return least(width);
    }

    abstract void paint(double x, double y, double width, double height);

    static PageBox of(PageSpec.Part part, Pen pen) {
        return switch (part) {
            case PageSpec.Tiles tiles -> new TileBox(pen, tiles);
            case PageSpec.Chart chart -> new Panel(pen, chart);
            case PageSpec.Table table -> new TableBox(pen, table);
            case PageSpec.Prose prose -> new ProseBox(pen, prose);
            case PageSpec.Notes notes -> new NoteBox(pen, notes);
            case PageSpec.Absent absent -> new AbsentBox(pen, absent);
        };
    }

    /** The small numbers behind a title that lead to the notes. */
    void numbers(String numbers, double x, double baseline) {
        if (!numbers.isBlank()) {
            pen.text(Drawn.Kind.NOTE, numbers, pen.type.regular(Type.LEAST), pen.colours.muted(), x, baseline - 7, Pen.Align.LEFT);
        }
    }

    /** A rule, a title, a subtitle and the numbers of the notes; returns the y below. */
    double headlines(String title, String subtitle, String numbers, double x, double y, double width) {
        pen.g.setPaint(pen.colours.base());
        pen.g.fill(new Rectangle2D.Double(x, y, width, 2));
        double room = width - Fonts.width(pen.type.regular(Type.LEAST), "  " + numbers);
        Pen.Lines lines = Pen.wrap(title, pen.type.title(1), room, 1.16, 3);
        double below = pen.lines(Drawn.Kind.TITLE, "", title, lines, pen.colours.ink(), x, y + 10, Pen.Align.LEFT);
        if (!lines.lines().isEmpty()) {
            Font font = lines.font();
            numbers(numbers, x + Fonts.width(font, lines.lines().getLast()) + 5, below - lines.leading() * 0.25);
        }
        return pen.lines(Drawn.Kind.SUBTITLE, "", subtitle, Pen.wrap(subtitle, pen.type.subtitle(), width, 1.3, 2), pen.colours.muted(), x, below + 2,
                Pen.Align.LEFT) + 8;
    }

    double headlinesHeight(String title, String subtitle, String numbers, double width) {
        double room = width - Fonts.width(pen.type.regular(Type.LEAST), "  " + numbers);
        return 10 + Pen.wrap(title, pen.type.title(1), room, 1.16, 3).height() + 2
                + Pen.wrap(subtitle, pen.type.subtitle(), width, 1.3, 2).height() + 8;
    }

    /** A chart, or several that belong together, in coordinates of their own. */
    private static final class Panel extends PageBox {

        /** The room of title and subtitle above several charts, and the least that each of them needs. */
        private static final double HEAD = 84;
        private static final double SMALL = 170;
        private static final double NARROW = 280;

        private final PageSpec.Chart chart;

        Panel(Pen pen, PageSpec.Chart chart) {
            super(pen);
            this.chart = chart;
        }

        @Override
        double least(double width) {
            List<ChartSpec> charts = chart.panels().charts();
            double tallest = charts.stream().mapToDouble(spec -> switch (spec.picture()) {
                case TRACK, PART, CARD, EMPTY -> 190;
                case COLUMNS, STACKED, SHARES, LINE, STEP, AREA, DOTS -> 270;
            }).max().orElseThrow();
            return chart.panels().single() ? tallest : HEAD + rows(width) * SMALL;
        }

        /** In how many rows small pictures stand. */
        private int rows(double width) {
            int across = chart.panels().beside() ? Math.clamp((int) (width / NARROW), 1, chart.panels().charts().size()) : 1;
            return Math.ceilDiv(chart.panels().charts().size(), across);
        }

        @Override
        double most(double width) {
            return Math.max(least(width), chart.panels().single() ? width * 0.75 : HEAD + rows(width) * SMALL * 2);
        }

        @Override
        void paint(double x, double y, double width, double height) {
            Graphics2D own = (Graphics2D) pen.g.create();
            try {
                own.translate(x, y);
                double measure = Math.clamp(Math.min(width / 720, height / 380), 0.92, 1.25);
                Type type = new Type(measure, 24 * Math.max(1, measure * 0.95));
                Rectangle2D canvas = new Rectangle2D.Double(0, 0, width, height);
                new Sheet(chart.panels(), new Pen(own, pen.colours, type, pen.drawn, canvas), Sheet.Frame.PANEL, chart.notes()).paint();
            } finally {
                own.dispose();
            }
        }
    }

    /** Notes and sources, a line each. */
    private static final class NoteBox extends PageBox {

        private final PageSpec.Notes notes;

        NoteBox(Pen pen, PageSpec.Notes notes) {
            super(pen);
            this.notes = notes;
        }

        @Override
        double least(double width) {
            return notes.lines().isEmpty() ? 0 : 10 + notes.lines().stream().mapToDouble(line -> lines(line, width).height()).sum();
        }

        private Pen.Lines lines(String line, double width) {
            return Pen.wrap(line, pen.type.regular(14.5), width, 1.36, 3);
        }

        @Override
        void paint(double x, double y, double width, double height) {
            if (notes.lines().isEmpty()) {
                return;
            }
            pen.g.setPaint(pen.colours.line());
            pen.g.fill(new Rectangle2D.Double(x, y, width, 1));
            double at = y + 10;
            for (String line : notes.lines()) {
                at = pen.lines(Drawn.Kind.NOTE, "", line, lines(line, width), pen.colours.muted(), x, at, Pen.Align.LEFT);
            }
        }
    }

    /** A block that has nothing to show. */
    private static final class AbsentBox extends PageBox {

        private final PageSpec.Absent absent;

        AbsentBox(Pen pen, PageSpec.Absent absent) {
            super(pen);
            this.absent = absent;
        }

        @Override
        double least(double width) {
            return headlinesHeight(absent.title(), absent.reason(), "", width) + 30;
        }

        @Override
        double most(double width) {
            return ANY;
        }

        @Override
        void paint(double x, double y, double width, double height) {
            headlines(absent.title(), absent.reason(), "", x, y, width);
        }
    }
}
