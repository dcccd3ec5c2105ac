package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.PageSpec;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report page: head, blocks in rows, foot. Narrow blocks stand in pairs; rows that stretch share what the others leave.
 * A row that finds no room is left out and told, never painted over another.
 */
final class PageSheet {

    /** Device pixels a unit: a page is laid out at 150 units an inch. */
    static final double SCALE = 2;

    private static final double GAP = 26;

    private final PageSpec spec;
    private final Pen pen;
    private final List<Drawn> drawn = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<PageSpec.Misfit> leftOut = new ArrayList<>();
    private final List<PageSpec.Place> places = new ArrayList<>();
    private final double margin;
    private final double width;
    private final double height;

    /** One or two blocks side by side. @param first the number of the first part */
    private record Row(int first, List<PageBox> boxes) {
    }

    PageSheet(PageSpec spec, Graphics2D g, Colours colours) {
        this.spec = spec;
        double across = spec.paper().width() / SCALE;
        this.height = spec.paper().height() / SCALE;
        this.margin = Math.round(Math.min(across, height * 1.42) * 0.0355);
        this.width = across - 2 * margin;
        Rectangle2D canvas = new Rectangle2D.Double(0, 0, across, height);
        this.pen = new Pen(g, colours, new Type(1.16, 24), new Drawn(), canvas);
        Row open = null;
        for (int i = 0; i < spec.parts().size(); i++) {
            PageSpec.Part part = spec.parts().get(i);
            Drawn own = new Drawn();
            drawn.add(own);
            PageBox box = PageBox.of(part, new Pen(g, colours, pen.type, own, canvas));
            if (open != null && !part.wide()) {
                open.boxes().add(box);
                open = null;
                continue;
            }
            Row row = new Row(i, new ArrayList<>(List.of(box)));
            rows.add(row);
            open = part.wide() ? null : row;
        }
    }

    /** How the page has come out, after painting. */
    PageSpec.Layout layout() {
        return new PageSpec.Layout(places, misfits());
    }

    /** What was painted of each block. */
    List<Drawn> drawn() {
        return List.copyOf(drawn);
    }

    private List<PageSpec.Misfit> misfits() {
        List<PageSpec.Misfit> all = new ArrayList<>(leftOut);
        pen.drawn.words().stream().filter(word -> !word.whole()).forEach(word -> all.add(new PageSpec.Misfit(-1, word.text())));
        for (int i = 0; i < drawn.size(); i++) {
            for (Drawn.Word word : drawn.get(i).words()) {
                if (!word.whole()) {
                    all.add(new PageSpec.Misfit(i, word.text()));
                }
            }
        }
        return List.copyOf(all);
    }

    void paint() {
        pen.ground();
        pen.g.setPaint(pen.colours.band());
        pen.g.fill(new Rectangle2D.Double(0, 0, pen.canvas.getWidth(), 11));
        double top = head();
        double bottom = foot();
        List<Row> placed = new ArrayList<>(rows);
        while (!placed.isEmpty() && needed(placed) > bottom - top) {
            Row last = placed.stream().filter(row -> !(spec.parts().get(row.first()) instanceof PageSpec.Notes)).reduce((a, b) -> b)
                    .orElse(placed.getLast());
            placed.remove(last);
            for (int i = 0; i < last.boxes().size(); i++) {
                leftOut.add(new PageSpec.Misfit(last.first() + i, ""));
            }
        }
        double[] heights = stretched(placed, bottom - top);
        double y = top;
        for (int i = 0; i < placed.size(); i++) {
            Row row = placed.get(i);
            boolean notesLast = i == placed.size() - 1 && spec.parts().get(row.first()) instanceof PageSpec.Notes;
            row(row, notesLast ? bottom - heights[i] : y, heights[i]);
            y += heights[i] + GAP;
        }
    }

    private double each(Row row) {
        return row.boxes().size() == 1 ? width : (width - 2 * GAP) / 2;
    }

    private double least(Row row) {
        return row.boxes().stream().mapToDouble(box -> box.least(each(row))).max().orElse(0);
    }

    private double needed(List<Row> placed) {
        return placed.stream().mapToDouble(this::least).sum() + (placed.size() - 1) * GAP;
    }

    /** What is left over goes in equal parts to the rows that have a use for it. */
    private double[] stretched(List<Row> placed, double room) {
        double[] heights = placed.stream().mapToDouble(this::least).toArray();
        double free = room - needed(placed);
        for (int round = 0; round < 8 && free > 1; round++) {
            List<Integer> growing = new ArrayList<>();
            for (int i = 0; i < heights.length; i++) {
                if (heights[i] < most(placed.get(i)) - 0.5) {
                    growing.add(i);
                }
            }
            double share = free / Math.max(1, growing.size());
            for (int i : growing) {
                double more = Math.min(share, most(placed.get(i)) - heights[i]);
                heights[i] += more;
                free -= more;
            }
        }
        return heights;
    }

    /** Charts stretch; a table or words beside them go along, by themselves they do not. */
    private double most(Row row) {
        return row.boxes().stream().mapToDouble(box -> box.most(each(row))).filter(most -> most < PageBox.ANY).max().orElse(least(row));
    }

    private void row(Row row, double y, double tall) {
        double x = margin;
        for (int i = 0; i < row.boxes().size(); i++) {
            row.boxes().get(i).paint(x, y, each(row), tall);
            places.add(new PageSpec.Place(row.first() + i, x / pen.canvas.getWidth(), y / height, each(row) / pen.canvas.getWidth(), tall / height));
            x += each(row) + 2 * GAP;
        }
    }

    /** Title, subtitle and keys; returns the y below. */
    private double head() {
        Font large = pen.type.bold(38);
        double top = 11 + margin * 0.5;
        Optional<LogoImage> logo = spec.imprint().logo().map(own -> new LogoImage(own, 52, width * 0.24));
        logo.ifPresent(own -> own.paint(pen, margin + width, top - 4));
        double across = width - logo.map(own -> own.width() + 30).orElse(0.0);
        double y = pen.lines(Drawn.Kind.TITLE, "", spec.title(), Pen.balanced(spec.title(), Pen.wrap(spec.title(), large, across, 1.15, 2)),
                pen.colours.ink(), margin, top, Pen.Align.LEFT);
        y = Math.max(y, top - 4 + logo.map(LogoImage::height).orElse(0.0));
        Keys keys = new Keys(pen, keyed());
        double beside = keys.width();
        boolean aside = !spec.legend().isEmpty() && beside < width * 0.62;
        Pen.Lines subtitle = Pen.wrap(spec.subtitle(), pen.type.regular(21), aside ? width - beside - 30 : width, 1.3, 2);
        double below = pen.lines(Drawn.Kind.SUBTITLE, "", spec.subtitle(), subtitle, pen.colours.muted(), margin, y + 4, Pen.Align.LEFT);
        if (spec.legend().isEmpty()) {
            return below + 22;
        }
        if (aside) {
            keys.paint(margin + width - beside, y + 6, beside + 1);
            return Math.max(below, y + 6 + keys.height(beside + 1)) + 20;
        }
        keys.paint(margin, below + 6, width);
        return below + 6 + keys.height(width) + 18;
    }

    /** The keys of the page as those of a chart of columns in the first colour. */
    private ChartSpec keyed() {
        return new ChartSpec(ChartSpec.Picture.COLUMNS, "", "", "", "", spec.legend(), 0, List.of(), ChartSpec.Axis.NONE,
                List.of(new ChartSpec.Trace("", ChartSpec.Role.SERIES_1, List.of())), List.of(), List.of(), List.of(), List.of(),
                List.of(), "", "");
    }

    /** Number, state, stamp and address; returns the y above which blocks may stand. */
    private double foot() {
        Font small = pen.type.regular(14);
        double baseline = height - margin * 0.55 - (spec.imprint().lines().isEmpty() ? 0 : 22);
        if (!spec.imprint().lines().isEmpty()) {
            String house = String.join("   ·   ", spec.imprint().lines());
            String shown = Pen.shorten(house, small, width);
            pen.lines(Drawn.Kind.HOUSE, "line", house, new Pen.Lines(List.of(shown), small, 14, shown.equals(house)), pen.colours.muted(),
                    margin, baseline + 22 - 14 * 0.84, Pen.Align.LEFT);
        }
        double rule = baseline - 28;
        pen.g.setPaint(pen.colours.line());
        pen.g.fill(new Rectangle2D.Double(margin, rule, width, 1));
        Font strong = pen.type.bold(16);
        Font plain = pen.type.regular(15);
        double right = margin + width;
        if (!spec.address().isBlank()) {
            right = pen.text(Drawn.Kind.STAMP, "address", spec.address(), strong, pen.colours.ink(), right, baseline, Pen.Align.RIGHT).getX() - 20;
        }
        double x = pen.text(Drawn.Kind.STAMP, "number", spec.number(), strong, spec.draft() ? pen.colours.ofWords(ChartSpec.Role.SERIES_2)
                : pen.colours.ink(), margin, baseline, Pen.Align.LEFT).getMaxX() + 20;
        String shown = Pen.shorten(spec.stamp(), plain, right - x);
        Pen.Lines one = new Pen.Lines(List.of(shown), plain, 15, shown.equals(spec.stamp()));
        pen.lines(Drawn.Kind.STAMP, "", spec.stamp(), one, pen.colours.muted(), x, baseline - 15 * 0.84, Pen.Align.LEFT);
        return rule - 14;
    }
}
