package barometer.explore;

import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.LocalText;
import barometer.domain.Observation;
import barometer.domain.Series;
import barometer.text.Words;
import barometer.ui.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;

/** "About this indicator": what it measures, how, and what its source leaves open. */
final class AboutPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final DescriptionList list = new DescriptionList();

    AboutPanel(Series series, Words words) {
        this.words = words;
        addClassNames("card", "about");
        Indicator indicator = series.indicator();
        list.addClassName("facts");
        fact("explore.code", indicator.code());
        fact("explore.unit", words.unitLong(indicator.unit(), indicator.multiplier()));
        open("explore.covers", indicator.coverage());
        if (!indicator.unit().isPercent() && indicator.unit().code().matches("[A-Z]{3}")) {
            open("explore.prices", indicator.priceBasis());
        }
        fact("explore.frequencies", indicator.frequencies().stream().map(Frequency::code).map(f -> words.say("frequency." + f))
                .collect(Collectors.joining(", ")) + " · " + words.say("aggregation." + indicator.aggregation()));
        indicator.formula().ifPresent(f -> fact("explore.rule", f.replace(" / ", " ÷ ").replace(" * ", " × ")));
        if (!indicator.note().isBlank()) {
            fact("explore.note", indicator.note().in(words.language()));
        }
        fact("explore.revision", String.valueOf(series.revision()));
        add(new H2(words.say("explore.about")), list);
        if (indicator.calculated()) {
            add(inputs(series));
        }
    }

    private void fact(String key, String text) {
        list.add(new DescriptionList.Term(words.say(key)), new DescriptionList.Description(text));
    }

    private void open(String key, LocalText text) {
        fact(key, text.isBlank() ? words.say("explore.not-by-source") : text.in(words.language()));
    }

    /** How the newest value follows, and the indicators it follows from. */
    private Component inputs(Series series) {
        Div out = new Div();
        series.latest().filter(Observation.Derived.class::isInstance).map(Observation.Derived.class::cast).ifPresent(d ->
                out.add(SaidPanel.follows(Saying.derived(words.period(d.period()), d, series.indicator(), words), words)));
        for (Indicator input : series.inputs()) {
            Div line = new Div(Links.to(Links.explore(barometer.domain.Selection.of(input.code()).with(series.frequency())
                    .knownOn(series.selection().knownOn())), words.shortName(input)), new Span(" " + input.code()));
            line.addClassName("muted");
            out.add(line);
        }
        out.addClassName("inputs");
        return out;
    }
}
