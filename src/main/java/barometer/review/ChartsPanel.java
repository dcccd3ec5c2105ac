package barometer.review;

import barometer.chart.ChartComposer;
import barometer.ledger.Preview;
import barometer.text.Words;
import barometer.ui.Chart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;

/** An indicator's chart as it stands, and beside it as it would be, the drafted figures outlined. */
final class ChartsPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 640;

    private final transient Words words;

    ChartsPanel(Words words, Proposal.Charts charts) {
        this.words = words;
        addClassNames("card", "review-charts");
        add(side("review.chart.before", charts.name(), charts.before()), side("review.chart.after", charts.name(), Optional.of(charts.after())));
    }

    private Component side(String key, String name, Optional<Preview> preview) {
        Div side = new Div(new H3(words.say(key, name)));
        side.addClassName("review-chart");
        if (preview.isEmpty()) {
            Paragraph none = new Paragraph(words.say("review.chart.none"));
            none.addClassName("muted");
            side.add(none);
            return side;
        }
        Preview shown = preview.get();
        Chart chart = new Chart();
        chart.getElement().setAttribute("draft", true);
        chart.show(() -> new ChartComposer(words).compose(shown.series(), COLUMNS));
        List<Integer> places = shown.places();
        if (!places.isEmpty()) {
            chart.fresh(places);
        }
        side.add(chart);
        return side;
    }
}
