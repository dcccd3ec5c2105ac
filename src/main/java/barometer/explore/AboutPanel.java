package barometer.explore;

import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.explain.Saying;
import barometer.text.Metadata;
import barometer.text.Words;
import barometer.ui.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** "About this indicator": what it measures, how, how fresh it is, and what its source leaves open. */
final class AboutPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Words words;

    AboutPanel(Series series, Words words) {
        this.words = words;
        addClassNames("card", "about");
        DescriptionList list = new DescriptionList();
        list.addClassName("facts");
        for (Metadata.Fact fact : Metadata.of(series, words)) {
            list.add(new DescriptionList.Term(fact.label()), new DescriptionList.Description(fact.text()));
        }
        Anchor json = new Anchor("api/v1/indicators/" + series.indicator().code() + "?lang=" + words.language().tag(), words.say("explore.about.json"));
        json.setRouterIgnore(true);
        json.addClassName("small-print");
        add(new H2(words.say("explore.about")), list);
        if (series.indicator().calculated()) {
            add(inputs(series));
        }
        add(json);
    }

    /** How the newest value follows, and the indicators it follows from. */
    private Component inputs(Series series) {
        Div out = new Div();
        series.latest().filter(Observation.Derived.class::isInstance).map(Observation.Derived.class::cast).ifPresent(d ->
                out.add(SaidPanel.follows(Saying.derived(words.period(d.period()), d, series.indicator(), words), words)));
        for (Indicator input : series.inputs()) {
            Div line = new Div(Links.to(Links.explore(Selection.of(input.code()).with(series.frequency())
                    .knownOn(series.selection().knownOn())), words.shortName(input)), new Span(" " + input.code()));
            line.addClassName("muted");
            out.add(line);
        }
        out.addClassName("inputs");
        return out;
    }
}
