package barometer.compare;

import barometer.chart.ComparisonChoice;
import barometer.chart.ComparisonComposer;
import barometer.chart.Panels;
import barometer.domain.Comparison;
import barometer.domain.Form;
import barometer.domain.Series;
import barometer.domain.View;
import barometer.text.Words;
import barometer.ui.Chart;
import barometer.ui.Icon;
import barometer.ui.Links;
import barometer.ui.Theme;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The picture of a comparison: toolbar, title, one chart or several, the sentence, the table, downloads, always in this order. */
final class ComparedPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 1600;

    private final transient Panels panels;
    private final transient Words words;
    private final Div downloads = new Div();

    ComparedPanel(Comparison comparison, List<Series> all, Component toolbar, Words words) {
        this.words = words;
        this.panels = new ComparisonComposer(words).compose(comparison, all, COLUMNS);
        addClassNames("card", "chart-card", "many");
        Div head = new Div(new H1(panels.title()), new Paragraph(panels.subtitle()));
        head.addClassName("chart-head");
        add(toolbar, head);
        refusal(comparison, all).ifPresent(this::add);
        if (comparison.form() != Form.TABLE) {
            add(picture());
        }
        List<Series> columns = new ArrayList<>(all);
        new ComparisonComposer(words).made(comparison, all).ifPresent(columns::add);
        add(new ComparedTablePanel(ComparedTable.of(columns, words), words), downloads(comparison));
    }

    String headline() {
        return panels.title();
    }

    String reading() {
        return panels.reading();
    }

    /** What an address asks for and no picture may say: told, and drawn as it may be. */
    private Optional<Component> refusal(Comparison comparison, List<Series> all) {
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
        panels.charts().forEach(spec -> {
            Chart chart = new Chart();
            chart.show(spec);
            Div panel = new Div();
            panel.addClassName("panel");
            if (!panels.single()) {
                panel.add(new H2(spec.title()));
            }
            panel.add(chart);
            charts.add(panel);
        });
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
        downloads.add(way(Links.put(View.of(comparison)), "picture.put"));
    }

    private Anchor way(String href, String key) {
        Anchor way = Links.to(href, words.say(key));
        way.addClassNames("button", "compact");
        return way;
    }

    private Component downloads(Comparison comparison) {
        Span label = new Span(words.say("explore.download"));
        label.addClassName("muted");
        Div out = downloads;
        out.add(label);
        out.addClassName("downloads");
        if (comparison.form() != Form.TABLE) {
            out.add(link("PNG", Links.picture(comparison, words.language(), Theme.current()), true));
        }
        out.add(link("CSV", Links.csv(comparison), false));
        if (comparison.form() != Form.TABLE) {
            out.add(way(Links.takePicture(View.of(comparison)), "take.picture.measured"));
        }
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
