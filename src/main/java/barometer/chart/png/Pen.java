package barometer.chart.png;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Paints text in CSS pixels, and notes down what it painted and where. */
final class Pen {

    /** Which point of a text its x names. */
    enum Align {
        LEFT, CENTRE, RIGHT
    }

    /** A text broken into lines. @param whole false where it ends in an ellipsis */
    record Lines(List<String> lines, Font font, double leading, boolean whole) {

        double height() {
            return lines.size() * leading;
        }

        double width() {
            return lines.stream().mapToDouble(line -> Fonts.width(font, line)).max().orElse(0);
        }
    }

    final Graphics2D g;
    final Colours colours;
    final Type type;
    final Drawn drawn;
    final Rectangle2D canvas;

    Pen(Graphics2D g, Colours colours, Type type, Drawn drawn, Rectangle2D canvas) {
        this.g = g;
        this.colours = colours;
        this.type = type;
        this.drawn = drawn;
        this.canvas = canvas;
        hints(g);
    }

    /** Fills the canvas with the colour of the ground. */
    void ground() {
        g.setPaint(colours.card());
        g.fill(canvas);
    }

    static void hints(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** One line of text. @param at see {@link Drawn.Word} */
    Rectangle2D text(Drawn.Kind kind, String at, String text, Font font, Color colour, double x, double baseline, Align align) {
        Rectangle2D box = box(text, font, x, baseline, align);
        string(text, font, colour, box.getX(), baseline);
        drawn.word(new Drawn.Word(kind, at, text, true, box));
        return box;
    }

    Rectangle2D text(Drawn.Kind kind, String text, Font font, Color colour, double x, double baseline, Align align) {
        return text(kind, "", text, font, colour, x, baseline, align);
    }

    /** Lines of one text from the top down; returns the y below them. */
    double lines(Drawn.Kind kind, String at, String text, Lines lines, Color colour, double x, double top, Align align) {
        if (lines.lines().isEmpty()) {
            return top;
        }
        double size = lines.font().getSize2D();
        Rectangle2D all = null;
        double baseline = top + (lines.leading() - size) / 2 + size * 0.84;
        for (String line : lines.lines()) {
            Rectangle2D box = box(line, lines.font(), x, baseline, align);
            string(line, lines.font(), colour, box.getX(), baseline);
            all = all == null ? box : all.createUnion(box);
            baseline += lines.leading();
        }
        drawn.word(new Drawn.Word(kind, at, text, lines.whole(), all));
        return top + lines.height();
    }

    /** Where a line of text stands. */
    static Rectangle2D box(String text, Font font, double x, double baseline, Align align) {
        double width = Fonts.width(font, text);
        double left = switch (align) {
            case LEFT -> x;
            case CENTRE -> x - width / 2;
            case RIGHT -> x - width;
        };
        double size = font.getSize2D();
        return new Rectangle2D.Double(left, baseline - size * 0.74, width, size * 0.95);
    }

    /** Paints a text and notes nothing down. */
    void string(String text, Font font, Color colour, double x, double baseline) {
        g.setFont(font);
        g.setPaint(colour);
        g.drawString(Fonts.clean(text), (float) x, (float) baseline);
    }

    /** A plate in the colour of the ground, so that no gridline runs through a text. */
    void plate(Rectangle2D box) {
        double pad = 3 * type.measure();
        g.setPaint(colours.card());
        g.fill(new Rectangle2D.Double(box.getX() - pad, box.getY() - pad, box.getWidth() + 2 * pad, box.getHeight() + pad));
    }

    void stroke(double width, float... dash) {
        g.setStroke(dash.length == 0
                ? new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
                : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0));
    }

    /** Breaks a text at spaces into at most so many lines; what does not fit ends in an ellipsis. */
    static Lines wrap(String text, Font font, double width, double leading, int most) {
        if (text.isBlank() || most == 0) {
            return new Lines(List.of(), font, leading * font.getSize2D(), text.isBlank());
        }
        List<String> lines = new ArrayList<>();
        String line = "";
        // A separating dot ends a line rather than begins one.
        for (String word : text.strip().replace(" ·", "\u00a0·").split("[ \n]+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Fonts.width(font, longer) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        boolean whole = lines.size() <= most && lines.stream().allMatch(each -> Fonts.width(font, each) <= width);
        List<String> fitting = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
        if (lines.size() > most) {
            fitting.set(most - 1, String.join(" ", lines.subList(most - 1, lines.size())));
        }
        fitting.replaceAll(each -> shorten(each, font, width));
        return new Lines(List.copyOf(fitting), font, leading * font.getSize2D(), whole);
    }

    /** The same lines, made as equal in length as they can be without one more. */
    static Lines balanced(String text, Lines lines) {
        if (!lines.whole() || lines.lines().size() < 2) {
            return lines;
        }
        Lines best = lines;
        for (double width = lines.width(); width > lines.width() * 0.5; width -= lines.width() * 0.02) {
            Lines tried = wrap(text, lines.font(), width, lines.leading() / lines.font().getSize2D(), lines.lines().size());
            if (!tried.whole()) {
                return best;
            }
            best = tried;
        }
        return best;
    }

    /** The text, or as much of it as fits before an ellipsis. */
    static String shorten(String text, Font font, double width) {
        if (Fonts.width(font, text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && Fonts.width(font, text.substring(0, end).stripTrailing() + "…") > width) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
