package barometer.chart.png;

import barometer.chart.PageSpec;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Figures in rows; the figure of a row stands at the right of its column, what is derived is marked and muted. */
final class TableBox extends PageBox {

    private static final double ROW = 29;
    private static final double GAP = 24;

    private final PageSpec.Table table;

    TableBox(Pen pen, PageSpec.Table table) {
        super(pen);
        this.table = table;
    }

    @Override
    double least(double width) {
        return headlinesHeight(table.title(), table.subtitle(), table.notes(), width) + (table.rows().size() + 1) * ROW + 4;
    }

    @Override
    double most(double width) {
        return ANY;
    }

    @Override
    void paint(double x, double y, double width, double height) {
        double at = headlines(table.title(), table.subtitle(), table.notes(), x, y, width);
        Font head = pen.type.medium(16);
        Font plain = pen.type.regular(16.5);
        Font strong = pen.type.bold(16.5);
        int columns = table.columns().size();
        double[] widths = new double[columns];
        for (int i = 0; i < columns; i++) {
            int column = i;
            widths[i] = Math.max(Fonts.width(head, table.columns().get(i)), table.rows().stream()
                    .mapToDouble(row -> Fonts.width(column == 1 ? strong : plain, row.cells().get(column))).max().orElse(0)) + GAP;
        }
        double free = width;
        for (double each : widths) {
            free -= each;
        }
        if (free < 0) {
            widths[columns - 1] = Math.max(60, widths[columns - 1] + free);
        }
        line(table.columns(), widths, head, head, pen.colours.muted(), x, at);
        at += ROW;
        double bottom = y + height;
        for (PageSpec.Row row : table.rows()) {
            if (at + ROW > bottom + 1) {
                pen.drawn.word(new Drawn.Word(Drawn.Kind.NOTE, "", row.cells().getFirst(), false, new Rectangle2D.Double(x, at, width, ROW)));
                return;
            }
            pen.g.setPaint(pen.colours.line());
            pen.g.fill(new Rectangle2D.Double(x, at, width, 1));
            line(row.cells(), widths, plain, strong, row.derived() ? pen.colours.muted() : pen.colours.ink(), x, at);
            at += ROW;
        }
    }

    private void line(List<String> cells, double[] widths, Font plain, Font figure, java.awt.Color colour, double x, double top) {
        double left = x;
        for (int i = 0; i < cells.size(); i++) {
            boolean right = i == 1;
            Font font = right ? figure : plain;
            String shown = Pen.shorten(cells.get(i), font, widths[i]);
            Pen.Lines one = new Pen.Lines(List.of(shown), font, ROW, shown.equals(cells.get(i)));
            pen.lines(right ? Drawn.Kind.FIGURE : Drawn.Kind.TICK, "", cells.get(i), one, colour,
                    right ? left + widths[i] - GAP : left, top, right ? Pen.Align.RIGHT : Pen.Align.LEFT);
            left += widths[i];
        }
    }
}
