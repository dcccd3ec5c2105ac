package barometer.chart.png;

import barometer.chart.PageSpec;
import barometer.chart.PageSpec.Cell;
import barometer.chart.PageSpec.Column;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Figures in rows; numbers end at the right of their column with their flags behind them, what is derived is muted. */
final class TableBox extends PageBox {

    private static final double ROW = 29;
    private static final double GAP = 26;
    private static final int HEAD_LINES = 5;

    private final PageSpec.Table table;
    private final Font head;
    private final Font plain;
    private final Font strong;

    TableBox(Pen pen, PageSpec.Table table) {
        super(pen);
        this.table = table;
        this.head = pen.type.medium(16);
        this.plain = pen.type.regular(16.5);
        this.strong = pen.type.bold(16.5);
    }

    @Override
    double least(double width) {
        return headlinesHeight(table.title(), table.subtitle(), table.notes(), width) + headHeight(widths(width)) + table.rows().size() * ROW + 4;
    }

    @Override
    double most(double width) {
        return ANY;
    }

    /** As wide as their words; where that is too much, heads are broken first and words shortened last, figures never. */
    private double[] widths(double width) {
        int columns = table.columns().size();
        double[] wished = new double[columns];
        double[] broken = new double[columns];
        double[] least = new double[columns];
        for (int i = 0; i < columns; i++) {
            int at = i;
            Column column = table.columns().get(i);
            double cells = table.rows().stream().mapToDouble(row -> Fonts.width(font(column), row.cells().get(at).text())).max().orElse(0);
            double word = Stream.of(column.name().split(" ")).mapToDouble(w -> Fonts.width(head, w)).max().orElse(0);
            wished[i] = Math.max(Fonts.width(head, column.name()), cells) + GAP;
            broken[i] = Math.max(word, cells) + GAP;
            least[i] = column.figures() ? cells + GAP : Math.min(broken[i], 60 + GAP);
        }
        return total(broken) > width ? between(least, broken, width) : between(broken, wished, width);
    }

    private static double total(double[] widths) {
        return DoubleStream.of(widths).sum();
    }

    /** Widths from the least to the greatest that fill the room, each grown by the same share of what it could use. */
    private static double[] between(double[] least, double[] most, double width) {
        double free = width - total(least);
        double wanted = total(most) - total(least);
        double share = wanted <= 0 ? 0 : Math.clamp(free / wanted, 0, 1);
        return IntStream.range(0, least.length).mapToDouble(i -> least[i] + (most[i] - least[i]) * share).toArray();
    }

    private Font font(Column column) {
        return column.figures() ? strong : plain;
    }

    private Pen.Lines name(int column, double[] widths) {
        return Pen.wrap(table.columns().get(column).name(), head, widths[column] - GAP + 1, 1.2, HEAD_LINES);
    }

    private double headHeight(double[] widths) {
        return IntStream.range(0, widths.length).mapToObj(i -> name(i, widths)).map(Pen.Lines::height).max(Comparator.naturalOrder()).orElse(0.0) + 8;
    }

    @Override
    void paint(double x, double y, double width, double height) {
        double at = headlines(table.title(), table.subtitle(), table.notes(), x, y, width);
        double[] widths = widths(width);
        double heads = headHeight(widths);
        double left = x;
        for (int i = 0; i < widths.length; i++) {
            boolean figures = table.columns().get(i).figures();
            Pen.Lines name = name(i, widths);
            pen.lines(Drawn.Kind.TICK, "", table.columns().get(i).name(), name, pen.colours.muted(), figures ? left + widths[i] - GAP : left,
                    at + heads - 8 - name.height(), figures ? Pen.Align.RIGHT : Pen.Align.LEFT);
            left += widths[i];
        }
        at += heads;
        double bottom = y + height;
        double across = Math.min(width, total(widths));
        for (PageSpec.Row row : table.rows()) {
            if (at + ROW > bottom + 1) {
                pen.drawn.word(new Drawn.Word(Drawn.Kind.NOTE, "", row.cells().getFirst().text(), false, new Rectangle2D.Double(x, at, width, ROW)));
                return;
            }
            pen.g.setPaint(pen.colours.line());
            pen.g.fill(new Rectangle2D.Double(x, at, across, 1));
            row(row.cells(), widths, x, at);
            at += ROW;
        }
    }

    private void row(List<Cell> cells, double[] widths, double x, double top) {
        double left = x;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            boolean figures = table.columns().get(i).figures();
            Font font = font(table.columns().get(i));
            String shown = Pen.shorten(cell.text(), font, widths[i] - GAP + 1);
            Pen.Lines one = new Pen.Lines(List.of(shown), font, ROW, shown.equals(cell.text()));
            Color colour = cell.derived() ? pen.colours.muted() : pen.colours.ink();
            double end = left + widths[i] - GAP;
            pen.lines(figures ? Drawn.Kind.FIGURE : Drawn.Kind.TICK, "", cell.text(), one, colour, figures ? end : left, top,
                    figures ? Pen.Align.RIGHT : Pen.Align.LEFT);
            if (!cell.flag().isEmpty()) {
                pen.text(Drawn.Kind.NOTE, cell.flag(), pen.type.regular(Type.LEAST), pen.colours.muted(), end + 3, top + ROW * 0.62, Pen.Align.LEFT);
            }
            left += widths[i];
        }
    }
}
