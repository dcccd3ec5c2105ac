package barometer.explore;

import barometer.domain.Document;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Period;
import barometer.domain.Series;
import barometer.text.Words;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Beside the chart: what was said, and about the indicator. With many figures a statement is shown when it is picked. */
final class SidePanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient Series series;
    private final transient Words words;
    private final transient Function<String, Optional<History>> histories;
    private final transient List<Saying> sayings;
    private final Div said = new Div();

    SidePanel(Series series, boolean many, Words words, Function<String, Optional<History>> histories) {
        this.series = series;
        this.words = words;
        this.histories = histories;
        this.sayings = Saying.of(series, words);
        addClassName("side");
        getElement().setAttribute("aria-label", words.say("explore.said"));
        add(said, new AboutPanel(series, words));
        if (sayings.isEmpty()) {
            said.add(nothing());
        } else if (many) {
            pick(sayings.getFirst().period());
        } else {
            long documents = series.said().stream().map(s -> s.statement().citation().document()).map(Document::title).distinct().count();
            said.add(new SaidPanel(sayings, documents, words.say("explore.said"), words, this::history));
        }
    }

    /** Shows what was said of a period; the others stay where they are while there are few. */
    void pick(Period period) {
        List<Saying> of = sayings.stream().filter(s -> s.period().equals(period)).toList();
        if (!of.isEmpty()) {
            said.removeAll();
            said.add(new SaidPanel(of, 0, words.say("explore.said") + " · " + words.period(period), words, this::history));
        }
    }

    private void history(Saying saying) {
        Indicator indicator = series.inputs().stream().filter(i -> i.code().equals(saying.indicator())).findFirst().orElse(series.indicator());
        histories.apply(saying.indicator()).ifPresent(history -> new HistoryDialog(indicator, saying.period(), history, words).open());
    }

    private Section nothing() {
        String key = series.selection().knownOn().isPresent() ? "explore.said.nothing-by" : "explore.said.nothing";
        Section card = new Section(new H2(words.say("explore.said")), new Paragraph(words.say(key)));
        card.addClassNames("card", "said", "none");
        return card;
    }
}
