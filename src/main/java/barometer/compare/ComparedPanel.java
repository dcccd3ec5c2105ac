package barometer.compare;

import barometer.chart.ChartSpec;
import barometer.chart.ComparedTable;
import barometer.chart.ComparisonChoice;
import barometer.chart.ComparisonComposer;
import barometer.chart.Panels;
import barometer.chart.TraceNames;
import barometer.domain.Arrangement;
import barometer.domain.Comparison;
import barometer.domain.Form;
import barometer.domain.Period;
import barometer.domain.Pick;
import barometer.domain.Series;
import barometer.domain.View;
import barometer.text.Words;
import barometer.ui.Chart;
import barometer.ui.CopyPanel;
import barometer.ui.Icon;
import barometer.ui.Links;
import barometer.ui.Take;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The picture of a comparison: toolbar, title, one chart or several, the sentence, the table, downloads, always in this order. */
final class ComparedPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 1600;

    /** Told the series and the period of a number that somebody points at. */
    interface Explain {
        void explain(Series series, Period period);
    }

    private final transient Comparison comparison;
    private final transient List<Series> all;
    private final transient Panels panels;
    private final transient List<List<Series>> drawn;
    private final transient Words words;
    private final transient Explain explain;
    private final transient Consumer<Pick> focus;
    private final Div downloads = new Div();

    /** @param focus told the pick of a line that is to be drawn in colour, where there are many */
    ComparedPanel(Comparison comparison, List<Series> all, Component toolbar, Words words, Explain explain, Consumer<Pick> focus) {
        this.comparison = comparison;
        this.all = all;
        this.words = words;
        this.explain = explain;
        this.focus = focus;
        ComparisonComposer composer = new ComparisonComposer(words);
        this.panels = composer.compose(comparison, all, COLUMNS);
        this.drawn = composer.drawn(comparison, all);
        addClassNames("card", "chart-card", "many");
        Div head = new Div(new H1(panels.title()), new Paragraph(panels.subtitle()));
        head.addClassName("chart-head");
        add(toolbar, head);
        refusal().ifPresent(this::add);
        if (comparison.form() != Form.TABLE) {
            add(picture());
        }
        List<Series> columns = new ArrayList<>(all);
        composer.made(comparison, all).ifPresent(columns::add);
        ComparedTable table = ComparedTable.of(columns, words);
        add(new ComparedTablePanel(table, words, (column, period) -> explain.explain(columns.get(column), period)), downloads(table));
    }

    String headline() {
        return panels.title();
    }

    String reading() {
        return panels.reading();
    }

    /** What an address asks for and no picture may say: told, and drawn as it may be. */
    private Optional<Component> refusal() {
        return ComparisonChoice.refusal(all, comparison.arrangement()).map(key -> words.say("compare.refused", words.say("arrangement." + comparison.arrangement()), words.say(key)))
                .or(() -> ComparisonChoice.refusal(all, comparison.arrangement(), comparison.form())
                        .map(key -> words.say("compare.refused", words.say("form." + comparison.form()), words.say(key))))
                .map(text -> {
                    Div told = new Div(Icon.INFO.draw(), new Span(text));
                    told.addClassName("refusal");
                    return told;
                });
    }

    private Component picture() {
        Div charts = new Div();
        charts.addClassNames("panels", panels.single() ? "single" : panels.beside() ? "beside" : "below");
        for (int i = 0; i < panels.charts().size(); i++) {
            ChartSpec spec = panels.charts().get(i);
            List<Series> series = drawn.get(i);
            Chart chart = new Chart();
            chart.show(spec);
            chart.addPickListener(e -> picked(spec, series, e.place(), e.trace()));
            Div panel = new Div();
            panel.addClassName("panel");
            if (!panels.single()) {
                panel.add(new H2(spec.title()));
            }
            panel.add(chart);
            charts.add(panel);
        }
        Paragraph reading = new Paragraph(panels.reading());
        reading.addClassName("reading");
        Div notes = new Div(reading);
        notes.addClassName("notes");
        panels.notes().forEach(note -> {
            Paragraph paragraph = new Paragraph(note);
            paragraph.addClassName("note");
            notes.add(paragraph);
        });
        Div sources = new Div();
        sources.addClassName("sources");
        panels.sources().forEach(line -> sources.add(new Div(line)));
        sources.add(new Div(panels.stamp()));
        Div row = new Div(charts, sources, notes);
        row.addClassName("compared-picture");
        return row;
    }

    /** Whoever composes reports finds the way onto one. */
    void reports(Comparison comparison) {
        Anchor way = Links.to(Links.put(View.of(comparison)), words.say("picture.put"));
        way.addClassNames("button", "compact");
        downloads.add(way);
    }

    /** A number is explained; of many lines the one that is pointed at first comes into colour. */
    private void picked(ChartSpec spec, List<Series> series, int place, int trace) {
        if (trace < 0 || trace >= spec.traces().size() || series.size() > 1 && trace >= series.size()) {
            return;
        }
        Series pointed = series.size() == 1 ? series.getFirst() : series.get(trace);
        Optional<Pick> pick = pick(pointed);
        if (series.size() > ComparisonChoice.COLOURS && pick.isPresent() && !pick.get().equals(comparison.focus().orElse(comparison.picks().getFirst()))) {
            focus.accept(pick.get());
            return;
        }
        spec.traces().get(trace).dots().stream().filter(dot -> dot.place() == place).findFirst()
                .ifPresent(dot -> explain.explain(pointed, Period.parse(dot.period())));
    }

    private Optional<Pick> pick(Series series) {
        int index = all.indexOf(series);
        return index < 0 ? Optional.empty() : Optional.of(comparison.picks().get(index));
    }

    /** As it is drawn: what the figures do not allow is left out of what is taken away. */
    private Comparison allowed() {
        Comparison arranged = ComparisonChoice.refusal(all, comparison.arrangement()).isPresent() ? comparison.with(Arrangement.TOGETHER) : comparison;
        return ComparisonChoice.refusal(all, arranged.arrangement(), arranged.form()).isPresent() ? arranged.with(Form.AUTO) : arranged;
    }

    private Component downloads(ComparedTable table) {
        Taken taken = new Taken(allowed(), table, all.getFirst().revision(), panels.title(), TraceNames.of(all, words), words);
        Take now = taken.take(false, taken.pinned());
        Span label = new Span(words.say("explore.download"));
        label.addClassName("muted");
        Div out = downloads;
        out.add(label);
        out.addClassName("downloads");
        now.picture().ifPresent(address -> out.add(link("PNG", address, true)));
        NativeButton more = new NativeButton("", e -> new TakeDialog(taken, words).open());
        more.add(Icon.SHARE.draw(), new Span(words.say("take")));
        more.addClassNames("button", "compact");
        more.setId("take");
        NativeButton print = new NativeButton();
        print.add(Icon.PRINT.draw(), new Span(words.say("explore.print")));
        print.addClassNames("button", "compact");
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        Div space = new Div();
        space.addClassName("bar-space");
        out.add(link("CSV", now.csv(), false), link("XLSX", now.xlsx(), false), space, CopyPanel.button(words.say("explore.copy"), "",
                CopyPanel.HERE + "/" + Links.compare(comparison)), print, more);
        return out;
    }

    private Anchor link(String name, String href, boolean main) {
        Anchor link = new Anchor(href, Icon.DOWNLOAD.draw(), new Span(name));
        link.addClassNames("button", "compact", main ? "first" : "second");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("aria-label", words.say("explore.download") + " " + name);
        return link;
    }
}
