package barometer.explore;

import barometer.chart.ChartComposer;
import barometer.chart.ChartSpec;
import barometer.domain.Comparison;
import barometer.domain.Figure;
import barometer.domain.Form;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Pick;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.text.FigureRow;
import barometer.text.Sentence;
import barometer.text.Words;
import barometer.ui.Blank;
import barometer.ui.Chart;
import barometer.ui.FigureKeyPanel;
import barometer.ui.Icon;
import barometer.ui.Links;
import barometer.ui.TakeDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The chart's card: toolbar, title, chart with notes, table, downloads, always in this order. */
final class ChartCardPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 1600;
    private static final int YEARS_FIRST = 10;

    private final transient Series series;
    private final transient Controls controls;
    private final transient Words words;
    private final transient BiConsumer<String, Selection> lead;
    private final transient ChartSpec spec;
    private final transient List<Period> places;
    private final Chart chart = new Chart();
    private transient Selection shown;
    private final DownloadsPanel downloads;
    private final NativeButton reset = new NativeButton();
    private final Component actions;
    private transient Consumer<Period> picked = period -> { };

    ChartCardPanel(Series series, Controls controls, Timeline timeline, Words words,
                   BiConsumer<String, Selection> lead) {
        this.series = series;
        this.controls = controls;
        this.words = words;
        this.lead = lead;
        this.spec = new ChartComposer(words).compose(series, COLUMNS);
        this.places = series.observations().isEmpty() ? List.of()
                : Period.between(series.observations().getFirst().period(), series.observations().getLast().period());
        this.shown = series.selection();
        this.downloads = new DownloadsPanel(words, () -> new TakeDialog(new Taken(series, shown, spec.title(), words), words).open());
        addClassNames("card", "chart-card", controls.many() ? "many" : "few");
        ControlsPanel toolbar = new ControlsPanel(controls, series.selection(), timeline, words, lead);
        actions = actions();
        if (!controls.many()) {
            toolbar.add(actions);
        }
        Div head = new Div(new H1(spec.title()), new Paragraph(subtitle()));
        head.addClassName("chart-head");
        add(toolbar, head);
        if (series.latest().isEmpty()) {
            add(nothing(timeline.documents()));
        } else {
            content();
        }
        downloads.lead(series.selection(), series.latest().isPresent());
        add(downloads);
    }

    /** Whoever composes reports finds the way onto one. */
    void reports() {
        downloads.reports();
    }

    private String subtitle() {
        return spec.subtitle() + series.selection().revision().map(r -> " · " + words.say("chart.revision", r)).orElse("");
    }

    private Component actions() {
        reset.add(Icon.RESET.draw());
        reset.setAriaLabel(words.say("explore.reset"));
        reset.getElement().setAttribute("title", words.say("explore.reset"));
        reset.addClassNames("button", "square");
        reset.setVisible(false);
        reset.addClickListener(e -> chart.reset());
        NativeButton full = new NativeButton();
        full.add(Icon.FULLSCREEN.draw());
        full.setAriaLabel(words.say("explore.fullscreen"));
        full.getElement().setAttribute("title", words.say("explore.fullscreen"));
        full.addClassNames("button", "square");
        full.addClickListener(e -> chart.fullscreen());
        Selection selection = series.selection();
        Pick pick = new Pick(selection.indicator(), selection.frequency(), selection.transformation(), Optional.empty(), selection.formula());
        Anchor compare = Links.to(Links.compare(Comparison.of(List.of(pick)).knownOn(selection.knownOn()).atRevision(selection.revision())),
                Icon.PLUS.draw(), new Span(words.say("frame.compare")));
        compare.addClassName("button");
        Div out = new Div(compare, reset, full);
        out.addClassName("chart-actions");
        return out;
    }

    private void content() {
        boolean table = series.selection().form() == Form.TABLE;
        chart.show(spec);
        chart.addPickListener(e -> place(e.place()).ifPresent(picked));
        chart.addZoomListener(e -> zoomed(e.first(), e.last()));
        chart.addStepListener(e -> step(e.place(), e.delta()));
        Div picture = new Div(chart, sources());
        picture.addClassName("picture");
        Div row = new Div(picture, notes());
        row.addClassName("chart-row");
        if (!controls.many()) {
            if (!table) {
                add(row);
            }
            add(figures());
            return;
        }
        add(tabs(table), table ? figures() : row);
        if (!table && series.selection().from().isEmpty() && series.selection().to().isEmpty()) {
            lastYears();
        }
    }

    /** Chart and table are two views of one selection: the address says which. */
    private Component tabs(boolean table) {
        Div segments = new Div();
        segments.addClassName("segments");
        segments.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("explore.view"));
        segments.add(tab(Icon.CHART, "explore.chart", !table, Form.AUTO), tab(Icon.TABLE, "explore.table", table, Form.TABLE));
        Div row = new Div(segments, actions);
        row.addClassName("views");
        return row;
    }

    private Component tab(Icon icon, String key, boolean here, Form form) {
        NativeButton tab = new NativeButton("", e -> lead.accept("view-" + form, series.selection().with(form)));
        tab.setId("view-" + form);
        tab.add(icon.draw(), new Span(words.say(key)));
        tab.getElement().setAttribute("aria-pressed", String.valueOf(here));
        return tab;
    }

    private Component figures() {
        return new FiguresGrid(FigureRow.of(series, words), spec.unit(), words, period -> picked.accept(period));
    }

    private void lastYears() {
        LocalDate start = places.getLast().last().minusYears(YEARS_FIRST);
        int first = 0;
        while (first < places.size() - 1 && !places.get(first).first().isAfter(start)) {
            first++;
        }
        if (first > 0) {
            chart.zoom(first, places.size() - 1);
            reset.setVisible(true);
        }
    }

    private Component notes() {
        Paragraph reading = new Paragraph(spec.reading());
        reading.addClassName("reading");
        Div out = new Div(reading);
        out.addClassName("notes");
        // With few figures the cards beside the chart say the same of each, rule and interval included.
        for (String note : controls.many() ? spec.notes() : List.<String>of()) {
            Paragraph paragraph = new Paragraph(note);
            paragraph.addClassName("note");
            out.add(paragraph);
        }
        out.add(new FigureKeyPanel());
        return out;
    }

    private Component sources() {
        Div out = new Div();
        out.addClassName("sources");
        spec.sources().forEach(line -> out.add(new Div(line)));
        out.add(new Div(spec.stamp()));
        return out;
    }

    /** No figures: what is missing, since when there are some, and the way there. */
    private Component nothing(NavigableMap<LocalDate, Integer> documents) {
        Div ways = new Div();
        ways.addClassName("actions");
        Selection selection = series.selection();
        String headline = words.say("empty.figures");
        String text = "";
        if (selection.knownOn().isPresent() && !documents.isEmpty() && documents.firstKey().isAfter(selection.knownOn().get())) {
            headline = words.say("empty.known", words.day(selection.knownOn().get()));
            text = words.say("empty.known.text", words.day(documents.firstKey()));
            ways.add(way(selection.knownOn(Optional.empty()), words.say("empty.known.today"), true),
                    way(selection.knownOn(Optional.of(documents.firstKey())), words.say("empty.known.first", words.day(documents.firstKey())), false));
        } else if (!selection.equals(Selection.of(selection.indicator()))) {
            headline = words.say("empty.span");
            ways.add(way(Selection.of(selection.indicator()), words.say("error.address.show"), true));
        }
        Div out = new Div(Blank.axis(), new H2(headline), new Paragraph(text), ways);
        out.addClassName("message");
        return out;
    }

    private static Anchor way(Selection to, String text, boolean primary) {
        Anchor way = Links.to(Links.explore(to), text);
        way.addClassName("button");
        if (primary) {
            way.addClassName("primary");
        }
        return way;
    }

    private Optional<Period> place(int place) {
        return place >= 0 && place < places.size() ? Optional.of(places.get(place)) : Optional.empty();
    }

    /** The address and the downloads follow what is in view. */
    private void zoomed(int first, int last) {
        boolean all = first <= 0 && last >= places.size() - 1;
        chart.getElement().setAttribute("data-zoomed", !all);
        reset.setVisible(!all);
        shown = series.selection().between(all || first <= 0 ? series.selection().from() : place(first),
                all || last >= places.size() - 1 ? series.selection().to() : place(last));
        downloads.lead(shown, true);
        lead.accept("", shown);
    }

    /** The picture may have left figures out; the keyboard never does. */
    private void step(int from, int delta) {
        List<Observation> figures = series.observations().stream().filter(o -> o.shown().isPresent()).toList();
        List<Observation> ways = delta > 0 ? figures : figures.reversed();
        Optional<Period> here = place(from);
        ways.stream().filter(o -> here.isEmpty() || delta * Integer.signum(o.period().compareTo(here.get())) > 0).findFirst()
                .ifPresent(o -> chart.say(new Sentence(words).point(series, o), places.indexOf(o.period())));
    }

    void onPick(Consumer<Period> listener) {
        picked = listener;
    }

    /** Marks what is new against an earlier reading. */
    void fresh(Series before) {
        Map<Period, Optional<Figure>> known = new HashMap<>();
        before.observations().forEach(o -> known.put(o.period(), o.shown()));
        chart.fresh(series.observations().stream().filter(o -> !o.shown().equals(known.get(o.period())))
                .map(o -> places.indexOf(o.period())).filter(place -> place >= 0).toList());
        addClassName("fresh");
    }

    Series series() {
        return series;
    }

    String headline() {
        return spec.title();
    }

    String reading() {
        return spec.reading();
    }
}
