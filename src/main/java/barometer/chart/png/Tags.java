package barometer.chart.png;

import barometer.chart.ChartSpec.Axis;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Mark;
import barometer.chart.ChartSpec.Trace;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * The figures printed at columns: above a column, below one that hangs. All have one size, the largest at which none touches
 * another; where even 13 px is too large, a few are staggered, and then figures are left out, those of the last place
 * and those that are not plain last; the end of the mark still tells how exact a figure is.
 */
final class Tags {

    private static final double[] SHARES = {1, 0.85, 0.7, 0};
    /** Above more columns than this a raised figure would no longer be seen to belong to its column. */
    private static final int MOST_STAGGERED = 12;

    /** A figure with its remark. @param lift how many lines it is raised above its neighbours */
    record Tag(int trace, Dot dot, double middle, boolean hanging, Pen.Lines remark, int lift) {

        Tag lifted() {
            return new Tag(trace, dot, middle, hanging, remark, lift + 1);
        }

        boolean plain() {
            return dot.mark() == Mark.PLAIN && !dot.derived() && !dot.provisional();
        }

        double top() {
            return Math.max(dot.value(), dot.end());
        }
    }

    private final Pen pen;
    private final List<Tag> tags;
    /** The columns themselves, which no figure may cover. */
    private final List<Rectangle2D> columns;
    private final double left;
    private final Font font;

    private Tags(Pen pen, List<Tag> tags, List<Rectangle2D> columns, double left, Font font) {
        this.pen = pen;
        this.tags = tags;
        this.columns = columns;
        this.left = left;
        this.font = font;
    }

    /**
     * Chooses what is printed and how large.
     *
     * @param middle where the column of a trace stands at a place
     * @param breadth how wide a column is
     * @param room   the width that a remark may take
     * @param y       where a value stands, with the headroom supposed so far
     * @param left    how far to the left figures may stand
     * @param remarks whether there is room for remarks
     */
    static Tags fitted(Pen pen, List<Trace> traces, MiddleOf middle, double breadth, double room, DoubleUnaryOperator y,
                       double left, boolean remarks) {
        List<Tag> all = new ArrayList<>();
        List<Rectangle2D> columns = new ArrayList<>();
        for (int trace = 0; trace < traces.size(); trace++) {
            for (Dot dot : traces.get(trace).dots()) {
                double end = y.applyAsDouble(Math.max(dot.value(), dot.end()));
                double zero = y.applyAsDouble(0);
                columns.add(new Rectangle2D.Double(middle.at(trace, dot.place()) - breadth / 2, Math.min(end, zero), breadth, Math.abs(end - zero)));
                if (!dot.label().isEmpty()) {
                    Pen.Lines remark = Pen.wrap(remarks ? dot.remark() : "", pen.type.remark(), room, 1.25, 4);
                    all.add(new Tag(trace, dot, middle.at(trace, dot.place()), dot.value() < 0, remark, 0));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Tag::middle));
        for (double share : SHARES) {
            Tags tags = new Tags(pen, all, columns, left, pen.type.figure(share));
            if (tags.clear(y)) {
                return tags;
            }
        }
        return new Tags(pen, all, columns, left, pen.type.figure(0)).staggered(y);
    }

    /** Where the column of a trace stands at a place. */
    @FunctionalInterface
    interface MiddleOf {
        double at(int trace, int place);
    }

    private boolean clear(DoubleUnaryOperator y) {
        for (int i = 0; i < tags.size(); i++) {
            Rectangle2D box = spaced(box(tags.get(i), y));
            if (onColumn(box)) {
                return false;
            }
            for (int j = i + 1; j < tags.size() && j < i + 8; j++) {
                if (box.intersects(box(tags.get(j), y))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean onColumn(Rectangle2D box) {
        return columns.stream().anyMatch(box::intersects);
    }

    private Tags staggered(DoubleUnaryOperator y) {
        int lifts = tags.size() <= MOST_STAGGERED ? 1 : 0;
        List<Tag> byWorth = new ArrayList<>(tags);
        int last = tags.stream().mapToInt(tag -> tag.dot().place()).max().orElse(0);
        byWorth.sort(Comparator.comparing((Tag tag) -> tag.dot().place() != last).thenComparing(Tag::plain));
        List<Tag> kept = new ArrayList<>();
        for (Tag tag : byWorth) {
            Tag tried = tag;
            while ((touches(tried, kept, y) || onColumn(box(tried, y))) && tried.lift() < lifts) {
                tried = tried.lifted();
            }
            if (!touches(tried, kept, y) && !onColumn(box(tried, y))) {
                kept.add(tried);
            } else if (!tag.plain() && !touches(tag, kept, y)) {
                kept.add(tag);
            }
        }
        return new Tags(pen, List.copyOf(kept), columns, left, font);
    }

    private boolean touches(Tag tag, List<Tag> kept, DoubleUnaryOperator y) {
        Rectangle2D box = spaced(box(tag, y));
        return kept.stream().anyMatch(other -> box.intersects(box(other, y)));
    }

    private Rectangle2D spaced(Rectangle2D box) {
        double gap = font.getSize2D() * 0.25;
        return new Rectangle2D.Double(box.getX() - gap, box.getY(), box.getWidth() + 2 * gap, box.getHeight());
    }

    private double gap() {
        return 6 * pen.type.measure();
    }

    /** How far a tag reaches beyond the figure on its axis. */
    private double reach(Tag tag) {
        return Bar.beyond(tag.dot().mark(), pen.type.marks()) + gap() + tag.remark().height() + font.getSize2D() * (0.8 + 1.15 * tag.lift());
    }

    private Rectangle2D box(Tag tag, DoubleUnaryOperator y) {
        double width = Math.max(Fonts.width(font, tag.dot().label()), tag.remark().width());
        double reach = reach(tag);
        double height = tag.remark().height() + font.getSize2D() * 0.95;
        double top = tag.hanging() ? y.applyAsDouble(tag.dot().value()) + reach - height : y.applyAsDouble(tag.top()) - reach;
        return new Rectangle2D.Double(inside(tag.middle(), width) - width / 2, top, width, height);
    }

    private double inside(double middle, double width) {
        double half = width / 2;
        double right = pen.canvas.getMaxX() - 4 - half;
        return left + half > right ? right : Math.clamp(middle, left + half, right);
    }

    /**
     * The height to be left free above the axis so that all figures, and what {@code more} asks above each, stay in the plot.
     */
    double headroom(double height, Axis axis, ToDoubleFunction<Tag> more) {
        double most = 0;
        for (Tag tag : tags) {
            double share = (tag.top() - axis.min()) / (axis.max() - axis.min());
            if (!tag.hanging() && share > 0) {
                most = Math.max(most, height - (height - reach(tag) - more.applyAsDouble(tag)) / share);
            }
        }
        return most;
    }

    /** The height to be left free below the axis for figures of hanging columns. */
    double footroom(DoubleUnaryOperator y, double bottom) {
        return tags.stream().filter(Tag::hanging).mapToDouble(tag -> y.applyAsDouble(tag.dot().value()) + reach(tag) - bottom)
                .reduce(0, Math::max);
    }

    /** The upper edge of what is printed at a place; the value's own height where nothing is. */
    double above(int place, DoubleUnaryOperator y) {
        return tags.stream().filter(tag -> tag.dot().place() == place && !tag.hanging())
                .mapToDouble(tag -> y.applyAsDouble(tag.top()) - reach(tag)).min().orElse(Double.MAX_VALUE);
    }

    void paint(DoubleUnaryOperator y) {
        for (Tag tag : tags) {
            String at = tag.trace() + "/" + tag.dot().place();
            Rectangle2D box = box(tag, y);
            double baseline = box.getY() + font.getSize2D() * 0.78;
            double width = Fonts.width(font, tag.dot().label());
            pen.plate(new Rectangle2D.Double(box.getCenterX() - width / 2, box.getY(), width, font.getSize2D() * 0.8));
            pen.text(Drawn.Kind.FIGURE, at, tag.dot().label(), font, pen.colours.ink(), box.getCenterX(), baseline, Pen.Align.CENTRE);
            if (!tag.remark().lines().isEmpty()) {
                double top = box.getY() + font.getSize2D() * 0.95;
                pen.plate(new Rectangle2D.Double(box.getCenterX() - tag.remark().width() / 2, top, tag.remark().width(), tag.remark().height() - 2));
                pen.lines(Drawn.Kind.REMARK, at, tag.dot().remark(), tag.remark(), pen.colours.muted(), box.getCenterX(), top, Pen.Align.CENTRE);
            }
        }
    }
}
