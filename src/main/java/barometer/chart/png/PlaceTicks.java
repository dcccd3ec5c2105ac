package barometer.chart.png;

import barometer.chart.ChartSpec.Label;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;

/** The axis of places, one a period, with one or two lines of labels below; labels that would touch leave every so many out. */
final class PlaceTicks extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private final transient Pen pen;
    private final transient List<Label> labels;
    private final boolean strong;

    /** @param strong whether one-line labels are medium: the names of columns, not the years under a line */
    PlaceTicks(Pen pen, List<Label> labels, double from, double to, boolean strong) {
        this.pen = pen;
        this.labels = labels;
        this.strong = strong;
        setAutoRange(false);
        setRange(from, to);
        setAxisLineVisible(false);
        setTickMarksVisible(false);
    }

    /** The height that labels take below the plot. */
    static double height(Type type, List<Label> labels) {
        if (labels.isEmpty()) {
            return 4;
        }
        boolean two = labels.stream().anyMatch(label -> !label.second().isEmpty());
        return type.place().getSize2D() * (two ? 2.85 : 1.55);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return List.of();
    }

    @Override
    protected AxisState drawTickMarksAndLabels(Graphics2D g, double cursor, Rectangle2D plot, Rectangle2D area, RectangleEdge edge) {
        AxisState state = new AxisState(cursor);
        state.setTicks(List.of());
        if (edge != RectangleEdge.BOTTOM) {
            return state;
        }
        double size = pen.type.place().getSize2D();
        Color first = pen.colours.ink();
        boolean two = labels.stream().anyMatch(label -> !label.second().isEmpty());
        Font upper = two || !strong ? pen.type.regular(size) : pen.type.place();
        row(area, edge, Label::first, upper, first, area.getMaxY() + size * 1.35);
        row(area, edge, Label::second, pen.type.place(), pen.colours.muted(), area.getMaxY() + size * 2.6);
        return state;
    }

    private void row(Rectangle2D area, RectangleEdge edge, Function<Label, String> text, Font font, Color colour, double baseline) {
        List<Label> said = labels.stream().filter(label -> !text.apply(label).isEmpty()).toList();
        int every = every(said, text, font, area, edge);
        for (int i = 0; i < said.size(); i++) {
            // Counted from the last: the newest period is always named.
            if ((said.size() - 1 - i) % every == 0) {
                String words = text.apply(said.get(i));
                Rectangle2D box = box(words, font, said.get(i).place(), area, edge, baseline);
                pen.text(Drawn.Kind.PLACE, String.valueOf(said.get(i).place()), words, font, colour, box.getX(), baseline, Pen.Align.LEFT);
            }
        }
    }

    private int every(List<Label> said, Function<Label, String> text, Font font, Rectangle2D area, RectangleEdge edge) {
        for (int every = 1; every < said.size(); every++) {
            boolean fits = true;
            Rectangle2D after = null;
            for (int i = said.size() - 1; i >= 0 && fits; i -= every) {
                Rectangle2D box = box(text.apply(said.get(i)), font, said.get(i).place(), area, edge, 0);
                fits = after == null || box.getMaxX() + font.getSize2D() * 0.35 < after.getX();
                after = box;
            }
            if (fits) {
                return every;
            }
        }
        return Math.max(1, said.size());
    }

    private Rectangle2D box(String words, Font font, int place, Rectangle2D area, RectangleEdge edge, double baseline) {
        Rectangle2D box = Pen.box(words, font, valueToJava2D(place, area, edge), baseline, Pen.Align.CENTRE);
        double left = Math.clamp(box.getX(), pen.canvas.getMinX() + 4, Math.max(pen.canvas.getMinX() + 4, pen.canvas.getMaxX() - box.getWidth() - 4));
        return new Rectangle2D.Double(left, box.getY(), box.getWidth(), box.getHeight());
    }
}
