package barometer.explain;

import barometer.domain.Figure;
import barometer.domain.Indicator;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.text.Words;
import barometer.ui.CopyPanel;
import barometer.ui.Icon;
import barometer.ui.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** "Explain this number": a drawer at the side, on a phone a sheet from below. The keys left and right go to the next figure. */
public final class ExplainDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Series series;
    private final transient Words words;
    private final transient Function<Period, Explanation> explain;
    private final transient Consumer<Optional<Period>> moved;
    private final transient Optional<String> page;
    private final Div content = new Div();
    private transient Period shown;
    private boolean silent;

    /** @param moved told which number is explained now; none when the drawer closes */
    public ExplainDialog(Series series, Words words, Function<Period, Explanation> explain, Consumer<Optional<Period>> moved) {
        this(series, words, explain, moved, Optional.empty());
    }

    /** @param page where a series stands that has no page of its own, as an address for ever */
    public ExplainDialog(Series series, Words words, Function<Period, Explanation> explain, Consumer<Optional<Period>> moved, Optional<String> page) {
        this.page = page;
        this.series = series;
        this.words = words;
        this.explain = explain;
        this.moved = moved;
        addClassName("explain");
        getElement().setAttribute("aria-label", words.say("explain"));
        content.addClassName("explain-content");
        add(content);
        addOpenedChangeListener(e -> {
            if (!e.isOpened() && !silent) {
                moved.accept(Optional.empty());
            }
        });
        Shortcuts.addShortcutListener(this, e -> step(-1), Key.ARROW_LEFT).listenOn(this);
        Shortcuts.addShortcutListener(this, e -> step(1), Key.ARROW_RIGHT).listenOn(this);
    }

    /** Opens the drawer at the number that the address names already. */
    public void arrive(Period period) {
        shown = period;
        fill(explain.apply(period));
        open();
    }

    /** Opens the drawer, or moves it, to the number of a period. */
    public void show(Period period) {
        arrive(period);
        moved.accept(Optional.of(period));
    }

    /** Closes without a word: the page itself goes elsewhere. */
    public void leave() {
        silent = true;
        close();
    }

    private void step(int delta) {
        next(delta).ifPresent(this::show);
    }

    private Optional<Period> next(int delta) {
        List<Period> periods = series.observations().stream().map(Observation::period).toList();
        List<Period> way = delta > 0 ? periods : periods.reversed();
        return way.stream().filter(p -> delta * Integer.signum(p.compareTo(shown)) > 0).findFirst();
    }

    private void fill(Explanation explained) {
        Indicator indicator = series.indicator();
        Observation observation = explained.observation();
        Optional<String> figure = observation.shown().map(f -> series.asChange(f).map(words::change).orElseGet(() -> words.figure(f)));
        boolean unit = figure.isPresent() && series.asChange(observation.shown().orElseThrow()).isEmpty();
        String after = unit ? words.unitShort(series.unit(), observation.shown().flatMap(Figure::multiplier).isPresent()
                ? Multiplier.UNITS : series.multiplier()) : "";
        String whole = figure.map(f -> after.isEmpty() ? f : f + "\u00a0" + after).orElseGet(() -> words.say("figure.not-stated"));
        Cited cited = Cited.of(explained, whole, page.orElseGet(() -> Links.explain(explained.pinned(), explained.period())), words);

        Span number = new Span(figure.orElse("–"));
        number.addClassName("explain-figure");
        Span aside = new Span(after);
        aside.addClassName("explain-unit");
        H2 head = new H2(number, aside);
        Span small = new Span(words.say("explain"));
        small.addClassName("muted");
        Paragraph what = new Paragraph(new Span(words.name(indicator) + " · "), strong(words.period(explained.period())));
        what.addClassName("explain-what");
        Div left = new Div(small, head, what);
        Div right = new Div(badges(observation), step(Icon.LEFT, "explain.before", -1), step(Icon.RIGHT, "explain.after", 1), close(words));
        right.addClassName("explain-tools");
        Div top = new Div(left, right);
        top.addClassName("explain-top");

        ExplainedPanel body = new ExplainedPanel(explained, words);
        body.cite(cited);
        content.removeAll();
        content.add(top, body, bottom(explained, cited));
    }

    private static Component strong(String text) {
        Span span = new Span(text);
        span.addClassName("strong");
        return span;
    }

    private Component badges(Observation observation) {
        Div out = new Div();
        out.addClassName("explain-badges");
        String origin = switch (observation) {
            case Observation.Stated s -> "stated";
            case Observation.Derived d -> "derived";
            case Observation.Missing m -> "not-stated";
        };
        out.add(badge(words.say("figure." + origin), origin));
        series.selection().knownOn().ifPresent(day -> out.add(badge(words.say("chart.known-on", day), "revised")));
        series.selection().revision().ifPresent(number -> out.add(badge(words.say("chart.revision", number), "revised")));
        return out;
    }

    private static Span badge(String text, String kind) {
        Span badge = new Span(text);
        badge.addClassNames("badge", kind);
        return badge;
    }

    private NativeButton step(Icon icon, String key, int delta) {
        NativeButton button = new NativeButton("", e -> step(delta));
        button.add(icon.draw());
        button.setAriaLabel(words.say(key));
        button.addClassNames("button", "square", "compact");
        button.setEnabled(next(delta).isPresent());
        return button;
    }

    private NativeButton close(Words words) {
        NativeButton button = new NativeButton("", e -> close());
        button.add(Icon.CROSS.draw());
        button.setAriaLabel(words.say("explore.close"));
        button.addClassNames("button", "square", "compact");
        button.getElement().setAttribute("autofocus", true);
        return button;
    }

    private Component bottom(Explanation explained, Cited cited) {
        Selection one = explained.pinned().between(Optional.of(explained.period()), Optional.of(explained.period()));
        Anchor json = new Anchor(Links.observations(one, ""), Icon.CODE.draw(), new Span("JSON"));
        json.addClassNames("button", "compact");
        json.setRouterIgnore(true);
        Span keys = new Span(words.say("explain.keys"));
        keys.addClassNames("muted", "explain-keys");
        json.setVisible(page.isEmpty());
        Div out = new Div(CopyPanel.button(words.say("explain.link"), "", CopyPanel.HERE + "/" + cited.address()), json, keys);
        out.addClassName("explain-bottom");
        return out;
    }
}
