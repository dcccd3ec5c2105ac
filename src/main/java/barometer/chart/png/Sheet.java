package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.ChartSpec.Picture;
import barometer.chart.Imprint;
import barometer.chart.Panels;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** The page of a chart: title, subtitle, keys, the picture, and what stands below; what gives way where there is little room. */
final class Sheet {

    /** What is left out, in this order, until the picture has room. The figures, their signs and one source line always stay. */
    enum Cut {
        NOTHING, EVENTS, NOTES, KEYS, UNIT, STAMP, LONG_SUBTITLE, SUBTITLE, LONG_TITLE;

        boolean events() {
            return compareTo(EVENTS) < 0;
        }

        boolean notes() {
            return compareTo(NOTES) < 0;
        }

        boolean keys() {
            return compareTo(KEYS) < 0;
        }

        /** Whether the unit stands at the top of the axis; title and subtitle have it too. */
        boolean unit() {
            return compareTo(UNIT) < 0;
        }

        /** Whether logo and line of the house stand; its terms always do. */
        boolean house() {
            return compareTo(STAMP) < 0;
        }

        boolean stamp() {
            return compareTo(STAMP) < 0;
        }

        boolean oneSourceLine() {
            return compareTo(STAMP) >= 0;
        }

        int subtitleLines() {
            return compareTo(LONG_SUBTITLE) < 0 ? 3 : compareTo(SUBTITLE) < 0 ? 1 : 0;
        }

        int titleLines() {
            return compareTo(LONG_TITLE) < 0 ? 3 : 2;
        }
    }

    /** What stands around the picture. */
    enum Frame {
        /** A chart by itself: band, title, notes, sources. */ FULL,
        /** A chart for somebody else's page: picture, marks, and one line on where it comes from. */ PLAIN,
        /** A chart on a page that collects notes and sources: a rule, a title. */ PANEL
    }

    private final ChartSpec spec;
    private final Pen pen;
    private final Frame frame;
    private final String numbers;
    private final List<ChartSpec> panels;
    private final boolean beside;
    private final Imprint imprint;
    private final double pad;
    private final double width;
    private final double height;
    private final double band;

    /** One chart or several. @param numbers those of the notes to a panel */
    Sheet(Panels all, Pen pen, Frame frame, String numbers) {
        this(all.single() ? all.charts().getFirst() : around(all), all.charts(), all.beside(),
                frame == Frame.FULL ? all.imprint() : Imprint.NONE, pen, frame, numbers);
    }

    private Sheet(ChartSpec spec, List<ChartSpec> panels, boolean beside, Imprint imprint, Pen pen, Frame frame, String numbers) {
        this.spec = spec;
        this.panels = panels;
        this.beside = beside;
        this.imprint = imprint;
        this.numbers = numbers;
        this.pen = pen;
        this.frame = frame;
        this.pad = switch (frame) {
            case FULL -> Math.max(12, 40 * pen.type.measure() - 12);
            case PLAIN -> Math.max(8, 16 * pen.type.measure());
            case PANEL -> 0;
        };
        this.width = pen.canvas.getWidth() - 2 * pad;
        this.height = pen.canvas.getHeight();
        this.band = frame == Frame.FULL ? Math.round(Math.max(4, 6 * pen.type.measure())) : 0;
    }

    /** What stands around several charts, as if it were one without a picture. */
    private static ChartSpec around(Panels all) {
        List<ChartSpec.Key> keys = all.charts().stream().flatMap(chart -> chart.legend().stream()).distinct().toList();
        boolean lines = all.charts().stream().allMatch(chart -> LinePlot.isLine(chart.picture()));
        return new ChartSpec(lines ? Picture.LINE : Picture.EMPTY, all.title(), all.subtitle(), all.reading(), "", keys, 0, List.of(), ChartSpec.Axis.NONE, List.of(), List.of(),
                List.of(), List.of(), all.notes(), all.sources(), all.stamp(), "");
    }

    void paint() {
        for (Cut cut : Cut.values()) {
            boolean last = cut.ordinal() == Cut.values().length - 1;
            if (plotHeight(cut) >= leastPlot() || last) {
                paint(cut);
                return;
            }
        }
    }

    private double leastPlot() {
        double bracket = spec.brackets().isEmpty() ? 0 : pen.type.chip().getSize2D() * 2.6;
        return Math.max(104, height * (panels.size() > 1 ? 0.6 : 0.42)) + bracket;
    }

    private double plotHeight(Cut cut) {
        return height - top(cut) - footer(cut).height() - pad * 0.45 - 12 * pen.type.measure();
    }

    private Footer footer(Cut cut) {
        return new Footer(pen, spec, cut, frame, width, !aside(cut), imprint);
    }

    /** Notes stand beside few columns, where the width would be empty. */
    private boolean aside(Cut cut) {
        return frame == Frame.FULL && cut.notes() && spec.picture() == Picture.COLUMNS && spec.places() <= 3 && width >= 640
                && width > height * 1.2;
    }

    private Font numbersFont() {
        return pen.type.regular(Type.LEAST);
    }

    private Pen.Lines title(Cut cut) {
        double width = this.width - Fonts.width(numbersFont(), numbers) - (numbers.isEmpty() ? 0 : 8) - logoRoom(cut);
        Pen.Lines full = Pen.wrap(spec.title(), pen.type.title(1), width, 1.16, cut.titleLines());
        Font smaller = pen.type.title(0.86);
        return Pen.balanced(spec.title(), full.whole() && full.lines().size() <= 2 ? full : Pen.wrap(spec.title(), smaller, width, 1.16, cut.titleLines()));
    }

    private Pen.Lines subtitle(Cut cut) {
        return Pen.balanced(spec.subtitle(), Pen.wrap(spec.subtitle(), pen.type.subtitle(), width - logoRoom(cut), 1.3, cut.subtitleLines()));
    }

    /** A page collects the keys of its charts, but for the names of colours; a plain chart keeps those that tell what is derived or provisional. */
    private boolean keys(Cut cut) {
        return switch (frame) {
            case FULL -> cut.keys();
            case PLAIN -> spec.legend().stream().anyMatch(key -> key.derived() || key.provisional());
            case PANEL -> panels.size() == 1 && Keys.named(spec);
        };
    }

    private Keys marks() {
        return frame == Frame.PANEL ? Keys.names(pen, spec) : new Keys(pen, spec);
    }

    private double keysHeight(Cut cut) {
        double keys = keys(cut) ? marks().height(width) : 0;
        return keys == 0 ? 0 : keys + 8 * pen.type.measure();
    }

    private double top(Cut cut) {
        if (frame == Frame.PLAIN) {
            return pad * 0.62 + keysHeight(cut) + 6 * pen.type.measure();
        }
        if (frame == Frame.PANEL) {
            return head() + title(cut).height() + 2 * pen.type.measure() + subtitle(cut).height() + keysHeight(cut) + 10 * pen.type.measure();
        }
        return band + pad * 0.62 + Math.max(title(cut).height() + 3 * pen.type.measure() + subtitle(cut).height(), logoHeight(cut))
                + keysHeight(cut) + 10 * pen.type.measure();
    }

    /** The rule above a panel, and the room between it and the title. */
    private double head() {
        return 2 + 8 * pen.type.measure();
    }

    private void paint(Cut cut) {
        double y = band + pad * 0.62;
        switch (frame) {
            case FULL -> {
                pen.ground();
                pen.g.setPaint(pen.colours.band());
                pen.g.fill(new Rectangle2D.Double(0, 0, pen.canvas.getWidth(), band));
                double top = y;
                logo(cut).ifPresent(logo -> logo.paint(pen, pad + width, top));
                y = Math.max(headlines(cut, y, 3), top + logoHeight(cut));
            }
            case PLAIN -> pen.ground();
            case PANEL -> {
                pen.g.setPaint(pen.colours.base());
                pen.g.fill(new Rectangle2D.Double(0, 0, width, 2));
                y = headlines(cut, head(), 2);
            }
        }
        if (keys(cut)) {
            marks().paint(pad, frame == Frame.PLAIN ? y : y + 8 * pen.type.measure(), width);
        }
        Footer footer = footer(cut);
        boolean aside = aside(cut);
        double top = top(cut);
        double below = height - footer.height() - pad * 0.45;
        Rectangle2D room = new Rectangle2D.Double(pad, top, width, Math.max(40, below - top - 12 * pen.type.measure()));
        if (aside) {
            double notes = Math.min(width * 0.3, 340 * pen.type.measure());
            aside(footer, pad + width - notes, top + 6 * pen.type.measure(), notes, below);
            room = new Rectangle2D.Double(pad, top, width - notes - 32 * pen.type.measure(), room.getHeight());
        }
        if (panels.size() == 1) {
            new Drawing(spec, pen, Drawing.Gauge.NONE).paint(room, cut.unit());
        } else {
            new PanelGrid(panels, beside, pen, room).paint(cut.unit());
        }
        footer.paint(pad, below);
    }

    /** At the right of the title, as tall as a line of it and a half. */
    private Optional<LogoImage> logo(Cut cut) {
        return imprint.logo().filter(logo -> cut.house()).map(logo -> new LogoImage(logo, pen.type.title(1).getSize2D() * 1.6, width * 0.26));
    }

    private double logoRoom(Cut cut) {
        return logo(cut).map(logo -> logo.width() + 24 * pen.type.measure()).orElse(0.0);
    }

    private double logoHeight(Cut cut) {
        return logo(cut).map(LogoImage::height).orElse(0.0);
    }

    private double headlines(Cut cut, double top, double gap) {
        Pen.Lines title = title(cut);
        double y = pen.lines(Drawn.Kind.TITLE, "", spec.title(), title, pen.colours.ink(), pad, top, Pen.Align.LEFT);
        if (!numbers.isBlank() && !title.lines().isEmpty()) {
            pen.text(Drawn.Kind.NOTE, numbers, numbersFont(), pen.colours.muted(), pad + Fonts.width(title.font(), title.lines().getLast()) + 5,
                    y - title.leading() * 0.5, Pen.Align.LEFT);
        }
        return pen.lines(Drawn.Kind.SUBTITLE, "", spec.subtitle(), subtitle(cut), pen.colours.muted(), pad, y + gap * pen.type.measure(),
                Pen.Align.LEFT);
    }

    /** What the chart says, in words, where there is room for it; then the notes. */
    private void aside(Footer footer, double left, double top, double across, double bottom) {
        Pen.Lines reading = Pen.wrap(spec.reading(), pen.type.regular(16 * pen.type.measure()), across, 1.4, 20);
        double y = top;
        if (reading.whole() && top + reading.height() + footer.notesHeight(across) < bottom) {
            y = pen.lines(Drawn.Kind.READING, "", spec.reading(), reading, pen.colours.ink(), left, y, Pen.Align.LEFT) + 18 * pen.type.measure();
        }
        footer.notes(left, y, across);
    }
}
