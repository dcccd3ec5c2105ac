package barometer.chart.png;

import barometer.chart.PageSpec;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Headline figures side by side; in rows where they would be too narrow. */
final class TileBox extends PageBox {

    private static final double GAP = 16;
    private static final double NARROWEST = 230;
    private static final double INSIDE = 16;
    private static final double FIGURE = 42;

    private final List<PageSpec.Tile> tiles;

    TileBox(Pen pen, PageSpec.Tiles tiles) {
        super(pen);
        this.tiles = tiles.tiles();
    }

    private int columns(double width) {
        int most = Math.max(1, (int) ((width + GAP) / (NARROWEST + GAP)));
        return Math.ceilDiv(tiles.size(), Math.ceilDiv(tiles.size(), most));
    }

    private double inner(double width) {
        return (width - GAP * (columns(width) - 1)) / columns(width) - 2 * INSIDE;
    }

    private Pen.Lines name(PageSpec.Tile tile, double inner) {
        double room = inner - Fonts.width(pen.type.regular(Type.LEAST), tile.notes()) - 8;
        return Pen.wrap(tile.name(), pen.type.medium(17), room, 1.25, 2);
    }

    private Pen.Lines remark(PageSpec.Tile tile, double inner) {
        double start = tile.change().isEmpty() ? 0 : (tile.direction() == 0 ? 0 : 18) + Fonts.width(pen.type.medium(16.5), tile.change()) + 7;
        return Pen.wrap(tile.remark(), pen.type.regular(16.5), tile.change().isEmpty() ? inner : inner - start, 1.25, tile.change().isEmpty() ? 2 : 1);
    }

    private double rowHeight(double width) {
        double inner = inner(width);
        double names = tiles.stream().mapToDouble(tile -> name(tile, inner).height()).max().orElse(0);
        double remarks = tiles.stream().mapToDouble(tile -> Math.max(21, remark(tile, inner).height())).max().orElse(0);
        return 5 + 13 + names + 6 + FIGURE * 1.12 + 6 + remarks + 13;
    }

    @Override
    double least(double width) {
        int rows = Math.ceilDiv(tiles.size(), columns(width));
        return rows * rowHeight(width) + (rows - 1) * GAP;
    }

    @Override
    void paint(double x, double y, double width, double height) {
        int columns = columns(width);
        double each = inner(width) + 2 * INSIDE;
        double tall = rowHeight(width);
        double names = tiles.stream().mapToDouble(tile -> name(tile, inner(width)).height()).max().orElse(0);
        for (int i = 0; i < tiles.size(); i++) {
            double left = x + i % columns * (each + GAP);
            double top = y + (double) (i / columns) * (tall + GAP);
            pen.g.setPaint(pen.colours.sunken());
            pen.g.fill(new Rectangle2D.Double(left, top, each, tall));
            pen.g.setPaint(pen.colours.of(tiles.get(i).role()));
            pen.g.fill(new Rectangle2D.Double(left, top, each, 5));
            tile(tiles.get(i), left + INSIDE, top + 18, inner(width), names);
        }
    }

    private void tile(PageSpec.Tile tile, double x, double y, double inner, double names) {
        Pen.Lines name = name(tile, inner);
        pen.lines(Drawn.Kind.NAME, "", tile.name(), name, pen.colours.ink(), x, y, Pen.Align.LEFT);
        if (!tile.notes().isBlank()) {
            pen.text(Drawn.Kind.NOTE, tile.notes(), pen.type.regular(Type.LEAST), pen.colours.muted(), x + inner, y + 12, Pen.Align.RIGHT);
        }
        double baseline = y + names + 6 + FIGURE * 0.86;
        double share = Math.min(1, inner / Math.max(1, Fonts.width(pen.type.bold(FIGURE), tile.figure())
                + (tile.unit().isEmpty() ? 0 : 10 + Fonts.width(pen.type.regular(20), tile.unit()))));
        Rectangle2D figure = pen.text(Drawn.Kind.FIGURE, tile.figure(), pen.type.bold(FIGURE * share), pen.colours.ink(), x, baseline, Pen.Align.LEFT);
        if (!tile.unit().isEmpty() && !tile.figure().endsWith(tile.unit())) {
            pen.text(Drawn.Kind.UNIT, tile.unit(), pen.type.regular(20 * share), pen.colours.muted(), figure.getMaxX() + 10 * share, baseline,
                    Pen.Align.LEFT);
        }
        double top = baseline + FIGURE * 0.26 + 6;
        if (tile.change().isEmpty()) {
            pen.lines(Drawn.Kind.REMARK, "", tile.remark(), remark(tile, inner), pen.colours.muted(), x, top, Pen.Align.LEFT);
            return;
        }
        double left = x;
        if (tile.direction() != 0) {
            arrow(tile.direction(), x, top + 4);
            left += 18;
        }
        Font strong = pen.type.medium(16.5);
        String change = Pen.shorten(tile.change(), strong, inner - (left - x));
        Pen.Lines one = new Pen.Lines(List.of(change), strong, 20.6, change.equals(tile.change()));
        pen.lines(Drawn.Kind.BRACKET, "", tile.change(), one, pen.colours.ink(), left, top, Pen.Align.LEFT);
        pen.lines(Drawn.Kind.REMARK, "", tile.remark(), remark(tile, inner), pen.colours.muted(),
                left + Fonts.width(strong, tile.change()) + 7, top, Pen.Align.LEFT);
    }

    /** Up or down, never good or bad: the arrow has the colour of text. */
    private void arrow(int direction, double x, double y) {
        Path2D arrow = new Path2D.Double();
        double tip = direction > 0 ? y : y + 12;
        double foot = direction > 0 ? y + 12 : y;
        arrow.moveTo(x, foot);
        arrow.lineTo(x + 6.5, tip);
        arrow.lineTo(x + 13, foot);
        arrow.closePath();
        pen.g.setPaint(pen.colours.ink());
        pen.g.fill(arrow);
    }
}
