package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Dot;
import java.awt.Font;
import java.awt.geom.Rectangle2D;

/** One figure in large type with its unit, its period above and its remark below. */
final class Figure {

    private final Pen pen;
    private final ChartSpec spec;
    private final Dot dot;
    private final Font large;
    private final Font unit;
    private final String period;
    private final Pen.Lines remark;
    private final boolean aside;
    /** The empty part before the first letter, so that large type stands flush with small. */
    private final double bearing;

    Figure(Pen pen, ChartSpec spec, double width, double height) {
        this.pen = pen;
        this.spec = spec;
        this.dot = spec.traces().getFirst().dots().getFirst();
        this.period = spec.labels().isEmpty() ? "" : (spec.labels().getFirst().first() + " " + spec.labels().getFirst().second()).strip();
        double small = pen.type.noteStrong().getSize2D() * 1.5;
        Font wished = pen.type.bold(Math.min(124 * pen.type.measure(), Math.max(20, height - small - (dot.remark().isEmpty() ? 0 : small)) * 0.9));
        double wide = Fonts.width(wished, dot.label()) + (unit().isEmpty() ? 0 : wished.getSize2D() * 0.14 + Fonts.width(wished, unit()) * 0.34);
        this.large = wide > width ? pen.type.bold(wished.getSize2D() * width / wide * 0.98) : wished;
        this.unit = pen.type.regular(large.getSize2D() * 0.34);
        this.bearing = large.createGlyphVector(Fonts.MEASURE, Fonts.clean(dot.label())).getVisualBounds().getX();
        double left = width - Fonts.width(large, dot.label()) - Fonts.width(unit, "  " + unit()) - 20;
        this.aside = Fonts.width(remarkFont(), dot.remark()) <= left;
        this.remark = Pen.wrap(dot.remark(), remarkFont(), aside ? left : width, 1.3, aside ? 1 : 2);
    }

    private Font remarkFont() {
        return pen.type.regular(20 * pen.type.measure());
    }

    private String unit() {
        return dot.label().contains("%") ? "" : spec.unit();
    }

    double height() {
        return (period.isEmpty() ? 0 : pen.type.noteStrong().getSize2D() * 1.4 + large.getSize2D() * 0.06) + large.getSize2D() * 0.8 + (aside ? 0 : remark.height() + large.getSize2D() * 0.1);
    }

    /** Paints it from the top down; returns the y below it. */
    double paint(double left, double top) {
        double y = top;
        if (!period.isEmpty()) {
            Font strong = pen.type.noteStrong();
            pen.text(Drawn.Kind.PLACE, "0", period, strong, pen.colours.muted(), left, y + strong.getSize2D() * 0.9, Pen.Align.LEFT);
            y += strong.getSize2D() * 1.4 + large.getSize2D() * 0.06;
        }
        double baseline = y + large.getSize2D() * 0.76;
        Rectangle2D box = pen.text(Drawn.Kind.FIGURE, "0/0", dot.label(), large, pen.colours.ink(), left - bearing, baseline, Pen.Align.LEFT);
        double x = box.getMaxX() + unit.getSize2D() * 0.4;
        if (!unit().isEmpty()) {
            x = pen.text(Drawn.Kind.UNIT, unit(), unit, pen.colours.muted(), x, baseline, Pen.Align.LEFT).getMaxX() + unit.getSize2D() * 0.6;
        }
        y = baseline + large.getSize2D() * 0.04;
        if (aside) {
            pen.lines(Drawn.Kind.REMARK, "0/0", dot.remark(), remark, pen.colours.muted(), x + 6, baseline - remark.leading() * 0.78, Pen.Align.LEFT);
            return y;
        }
        return pen.lines(Drawn.Kind.REMARK, "0/0", dot.remark(), remark, pen.colours.muted(), left, y + large.getSize2D() * 0.1, Pen.Align.LEFT);
    }
}
