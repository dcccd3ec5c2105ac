package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.EventMark;
import barometer.chart.Imprint;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What stands below the chart: events outside its span, notes, the source lines with the stamp at the right, and the house. */
final class Footer {

    private final Pen pen;
    private final ChartSpec spec;
    private final Sheet.Cut cut;
    private final Sheet.Frame frame;
    private final double width;
    private final boolean notes;
    private final List<EventMark> events;
    private final Imprint imprint;

    /** @param notes whether notes stand here; else they stand beside the chart */
    Footer(Pen pen, ChartSpec spec, Sheet.Cut cut, Sheet.Frame frame, double width, boolean notes, Imprint imprint) {
        this.imprint = imprint;
        this.pen = pen;
        this.spec = spec;
        this.cut = frame == Sheet.Frame.FULL ? cut : Sheet.Cut.STAMP;
        this.frame = frame;
        this.width = width;
        this.notes = notes && this.cut.notes();
        this.events = this.cut.events() ? spec.events().stream().filter(event -> !EventLines.within(spec, event)).toList() : List.of();
    }

    double height() {
        return frame == Sheet.Frame.PANEL ? 0 : eventsHeight() + notesHeight() + sourcesHeight();
    }

    private double eventsHeight() {
        return new EventRow(pen, events).height();
    }

    private double notesHeight() {
        return noteLines().isEmpty() ? 0 : noteLines().stream().mapToDouble(Pen.Lines::height).sum() + 10 * pen.type.measure();
    }

    private double sourcesHeight() {
        double stamp = stampBelow() ? pen.type.source().getSize2D() * 1.35 : 0;
        return sourceLines().stream().mapToDouble(Pen.Lines::height).sum() + stamp + houseHeight() + 16 * pen.type.measure();
    }

    private double houseHeight() {
        return houseLines().isEmpty() ? 0 : houseLines().stream().mapToDouble(Pen.Lines::height).sum() + 4 * pen.type.measure();
    }

    /** Name and line of the house, and its terms; the terms stand even where there is little room. */
    private List<Pen.Lines> houseLines() {
        List<String> lines = imprint.lines();
        return (cut.house() || lines.isEmpty() ? lines : imprint.licence().isBlank() ? List.<String>of() : List.of(lines.getLast())).stream()
                .map(line -> Pen.wrap(line, pen.type.source(), width, 1.35, cut.house() ? 2 : 1)).toList();
    }

    private List<Pen.Lines> noteLines() {
        return notes ? spec.notes().stream().map(note -> Pen.wrap(note, pen.type.note(), width - indent(), 1.4, 6)).toList() : List.of();
    }

    private double indent() {
        return 14 * pen.type.measure();
    }

    private double stampWidth() {
        return cut.stamp() && !spec.stamp().isBlank() ? Fonts.width(pen.type.source(), spec.stamp()) + 24 * pen.type.measure() : 0;
    }

    private boolean stampBelow() {
        return stampWidth() > width * 0.4;
    }

    private List<Pen.Lines> sourceLines() {
        double room = stampBelow() ? width : width - stampWidth();
        List<Pen.Lines> lines = new ArrayList<>();
        for (String source : cut.oneSourceLine() && !spec.sources().isEmpty() ? spec.sources().subList(0, 1) : spec.sources()) {
            lines.add(Pen.wrap(source, pen.type.source(), room, 1.35, cut.oneSourceLine() ? 1 : 4));
        }
        return lines;
    }

    void paint(double left, double top) {
        if (frame == Sheet.Frame.PANEL) {
            return;
        }
        double y = top;
        new EventRow(pen, events).paint(left, y, width);
        y = top + eventsHeight();
        if (!noteLines().isEmpty()) {
            y = notes(left, y, width) + 10 * pen.type.measure();
        }
        pen.g.setPaint(pen.colours.line());
        pen.g.fill(new Rectangle2D.Double(left, Math.round(y), width, 1));
        y += 7 * pen.type.measure();
        double first = y;
        List<Pen.Lines> sources = sourceLines();
        for (int i = 0; i < sources.size(); i++) {
            y = pen.lines(Drawn.Kind.SOURCE, "", spec.sources().get(i), sources.get(i), pen.colours.muted(), left, y, Pen.Align.LEFT);
        }
        double house = Math.max(y, first + (stampBelow() ? sources.size() + 1 : 1) * pen.type.source().getSize2D() * 1.35) + 4 * pen.type.measure();
        for (Pen.Lines lines : houseLines()) {
            house = pen.lines(Drawn.Kind.HOUSE, "line", String.join(" ", lines.lines()), lines, pen.colours.muted(), left, house, Pen.Align.LEFT);
        }
        if (stampWidth() > 0) {
            Font font = pen.type.source();
            double baseline = (stampBelow() ? y : first) + font.getSize2D() * 1.015;
            double x = stampBelow() ? left : left + width;
            Pen.Align align = stampBelow() ? Pen.Align.LEFT : Pen.Align.RIGHT;
            String shown = Pen.shorten(spec.stamp(), font, width);
            pen.lines(Drawn.Kind.STAMP, "", spec.stamp(), new Pen.Lines(List.of(shown), font, font.getSize2D(), shown.equals(spec.stamp())),
                    pen.colours.muted(), x, baseline - font.getSize2D() * 0.84, align);
        }
    }

    /** The height of the notes where they stand beside the chart. */
    double notesHeight(double across) {
        return spec.notes().stream().mapToDouble(note -> Pen.wrap(note, pen.type.note(), across - indent(), 1.4, 12).height()
                + 12 * pen.type.measure()).sum() + 30 * pen.type.measure();
    }

    /** The notes with a rule at their left; returns the y below them. */
    double notes(double left, double top, double across) {
        double y = top;
        for (String note : spec.notes()) {
            Pen.Lines lines = Pen.wrap(note, pen.type.note(), across - indent(), 1.4, 12);
            double below = pen.lines(Drawn.Kind.NOTE, "", note, lines, pen.colours.muted(), left + indent(), y, Pen.Align.LEFT);
            pen.g.setPaint(pen.colours.line());
            pen.g.fill(new Rectangle2D.Double(left, y + 2, 3 * pen.type.marks(), below - y - 4));
            y = below + (across < width ? 12 * pen.type.measure() : 0);
        }
        return y;
    }
}
