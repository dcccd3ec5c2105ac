package barometer.overview;

import barometer.overview.Tile.Bar;
import barometer.text.Words;
import barometer.ui.Icon;
import barometer.ui.Links;
import barometer.ui.Swatch;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A tile of the overview: all of it is one link, read as one sentence; a second, small one explains its number. */
final class IndicatorTile extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final Anchor link = Links.to("", "");
    private final Anchor explain = Links.to("", "");
    private transient Tile tile;

    IndicatorTile(Tile tile, Words words) {
        this.words = words;
        addClassName("tile-place");
        link.addClassNames("card", "tile");
        explain.addClassName("tile-explain");
        explain.add(Icon.INFO.draw());
        explain.getElement().setAttribute("title", words.say("explain"));
        add(link, explain);
        show(tile, false);
    }

    /** Shows another state of the same tile. @param fresh whether to mark it as just changed */
    void show(Tile next, boolean fresh) {
        if (next.equals(tile)) {
            return;
        }
        tile = next;
        link.removeAll();
        link.setHref(Links.explore(next.address()));
        link.setAriaLabel(next.reading());
        explain.setVisible(next.at().isPresent());
        next.at().ifPresent(period -> explain.setHref(Links.explain(next.address(), period)));
        explain.setAriaLabel(words.say("explain") + ": " + next.name() + ", " + next.figure());
        link.add(head(), figure(), band(next.band()), foot(fresh));
        link.getClassNames().set("fresh", fresh);
    }

    private Component head() {
        Span name = new Span(tile.name());
        name.addClassName("tile-name");
        Span period = new Span(tile.period());
        period.addClassName("tile-period");
        return row("tile-head", name, period);
    }

    private Component figure() {
        Span figure = new Span(tile.figure());
        figure.addClassName("tile-figure");
        Span unit = new Span(tile.unit());
        unit.addClassName("tile-unit");
        Div row = row("tile-main", row("tile-value", figure, unit));
        tile.chip().ifPresent(chip -> row.add(chip(chip)));
        if (!tile.remark().isBlank()) {
            Span remark = rich(tile.remark());
            remark.addClassName("tile-remark");
            row.add(remark);
        }
        return row;
    }

    private static Component chip(Tile.Chip chip) {
        Span out = new Span();
        out.addClassName("chip");
        if (chip.direction() != 0) {
            Span arrow = new Span();
            arrow.addClassNames("arrow", chip.direction() > 0 ? "up" : "down");
            out.add(arrow);
        }
        out.add(bold(chip.change()), new Span(chip.base()));
        return out;
    }

    private static Span bold(String text) {
        Span bold = new Span(text);
        bold.addClassName("bold");
        return bold;
    }

    /** What stands between asterisks is bold. */
    private static Span rich(String text) {
        Span out = new Span();
        String[] parts = text.split("\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            out.add(i % 2 == 1 ? bold(parts[i]) : new Span(parts[i]));
        }
        return out;
    }

    private Component foot(boolean fresh) {
        Span place = new Span(tile.place());
        place.addClassName("tile-source");
        Span day = new Span(tile.published());
        Div foot = row("tile-foot", place, day);
        if (fresh) {
            Span note = new Span(words.say("live.updated-by"));
            note.addClassName("fresh-note");
            foot.add(note);
        }
        return foot;
    }

    private Component band(Tile.Band band) {
        Div out = switch (band) {
            case Tile.Bars bars -> bars(bars.bars());
            case Tile.Track track -> row("track", run(track.bar(), true), scale(true, new Span("100 %")));
            case Tile.Part part -> part(part);
            case Tile.Columns columns -> columns(columns.bars());
            case Tile.Line line -> line(line);
            case Tile.None none -> new Div();
        };
        out.addClassName("band");
        return out;
    }

    private Div bars(List<Bar> bars) {
        Div out = row("bars");
        for (Bar bar : bars) {
            Span name = new Span(bar.name());
            name.addClassName("bar-name");
            out.add(name, bar.share().isPresent() ? labelled(bar) : notStated());
        }
        return out;
    }

    private Div labelled(Bar bar) {
        Span text = new Span(bar.text());
        text.addClassName("bar-text");
        Div run = run(bar, false);
        run.add(text);
        return run;
    }

    private Div notStated() {
        return row("bar-run", bold("–"), new Span(words.say("figure.not-stated")));
    }

    private static Div run(Bar bar, boolean middle) {
        Div run = row("bar-run", Swatch.bar(bar.mark(), bar.derived(), bar.share().orElse(0.0)));
        if (middle) {
            run.add(row("middle"));
        }
        return run;
    }

    private static Div scale(boolean middle, Component end) {
        Div scale = row("scale", new Span("0"));
        if (middle) {
            scale.add(new Span("50 %"));
        }
        scale.add(end);
        return scale;
    }

    private static Div part(Tile.Part part) {
        Div run = run(part.bar(), false);
        run.addClassName("whole");
        return row("track part", run, scale(false, rich(part.whole())));
    }

    private Div columns(List<Bar> bars) {
        Div out = row("columns");
        for (Bar bar : bars) {
            Span text = new Span(bar.share().isPresent() ? bar.text() : "–");
            text.addClassName("bar-text");
            Div run = row("column-run", text);
            bar.share().ifPresent(share -> run.add(Swatch.bar(bar.mark(), bar.derived(), share)));
            Span name = new Span(bar.name());
            name.addClassName("bar-name");
            out.add(row("column", run, name));
        }
        return out;
    }

    /** Drawn in a box of 100 by 100 that is stretched; the last figure's circle is not, hence stands beside the drawing. */
    private static Div line(Tile.Line line) {
        StringBuilder path = new StringBuilder();
        int last = Math.max(1, line.heights().size() - 1);
        boolean pen = false;
        for (int i = 0; i < line.heights().size(); i++) {
            Optional<Double> height = line.heights().get(i);
            if (height.isPresent()) {
                path.append(pen ? 'L' : 'M').append(String.format(Locale.ROOT, "%.2f %.2f", 100.0 * i / last, 100 - 100 * height.get()));
            }
            pen = height.isPresent();
        }
        Svg drawing = new Svg("<svg viewBox='0 0 100 100' preserveAspectRatio='none' aria-hidden='true'><path d='" + path
                + "' fill='none' stroke='var(--blue)' stroke-width='2' stroke-linejoin='round' vector-effect='non-scaling-stroke'/></svg>");
        Div dot = row("line-dot");
        dot.getStyle().set("bottom", String.format(Locale.ROOT, "%.2f%%", 100 * line.heights().getLast().orElse(0.0)));
        return row("line", row("line-run", drawing, dot), row("scale", new Span(line.from()), new Span(line.to())));
    }

    private static Div row(String classes, Component... parts) {
        Div row = new Div(parts);
        row.addClassNames(classes.split(" "));
        return row;
    }
}
