package barometer.explore;

import barometer.domain.Document;
import barometer.domain.Period;
import barometer.domain.Series;
import barometer.ledger.ReleaseCalendar;
import barometer.explain.Saying;
import barometer.text.Words;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** Beside the chart: what was said, and about the indicator. With many figures a statement is shown when it is picked. */
final class SidePanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient Series series;
    private final transient Words words;
    private final transient Consumer<Saying> explain;
    private final Div said = new Div();

    SidePanel(Series series, boolean many, Words words, Consumer<Saying> explain) {
        this.series = series;
        this.words = words;
        this.explain = explain;
        addClassName("side");
        getElement().setAttribute("aria-label", words.say("explore.said"));
        add(said, new AboutPanel(series, words));
        if (series.said().isEmpty()) {
            said.add(nothing());
        } else if (many) {
            pick(series.said().getFirst().statement().period());
        } else {
            long documents = series.said().stream().map(s -> s.statement().citation().document()).map(Document::title).distinct().count();
            said.add(new SaidPanel(Saying.of(series, words), documents, words.say("explore.said"), words, explain));
        }
    }

    /** Says when the next figure is expected. */
    void expects(ReleaseCalendar.Expected expected) {
        Span label = new Span(words.say("calendar.next"));
        label.addClassName("muted");
        Div line = new Div(label, new Span(words.say(expected.state() == ReleaseCalendar.State.LATE ? "calendar.next.late" : "calendar.next.text",
                expected.period(), expected.day())));
        line.addClassNames("card", "calendar-line");
        add(line);
    }

    private void pick(Period period) {
        List<Saying> of = Saying.of(series, period, words);
        if (!of.isEmpty()) {
            said.removeAll();
            said.add(new SaidPanel(of, 0, words.say("explore.said") + " · " + words.period(period), words, explain));
        }
    }

    private Section nothing() {
        String key = series.selection().knownOn().isPresent() ? "explore.said.nothing-by" : "explore.said.nothing";
        Section card = new Section(new H2(words.say("explore.said")), new Paragraph(words.say(key)));
        card.addClassNames("card", "said", "none");
        return card;
    }
}
