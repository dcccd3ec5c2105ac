package barometer.entry;

import barometer.chart.ChartComposer;
import barometer.chart.ChartSpec;
import barometer.ledger.Preview;
import barometer.text.Words;
import barometer.ui.Chart;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** The chart as it would be. Nothing in it is stored. */
final class PreviewPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 640;

    private final transient Words words;
    private final Chart chart = new Chart();
    private final Span badge = new Span();
    private final Paragraph title = new Paragraph();
    private transient Optional<Preview> shown = Optional.empty();

    PreviewPanel(Words words) {
        this.words = words;
        addClassNames("card", "entry-preview");
        H2 heading = new H2(words.say("entry.preview"));
        heading.setId("entry-preview-title");
        heading.addClassName("card-title");
        getElement().setAttribute("aria-labelledby", "entry-preview-title");
        badge.addClassNames("badge", "warning");
        badge.setText(words.say("entry.preview.draft"));
        Div head = new Div(heading, badge);
        head.addClassName("entry-preview-head");
        title.addClassName("muted");
        chart.getElement().setAttribute("draft", true);
        add(head, chart, title);
    }

    void show(Optional<Preview> preview) {
        badge.setVisible(preview.filter(p -> !p.places().isEmpty()).isPresent());
        if (preview.equals(shown) && chart.isVisible()) {
            return;
        }
        shown = preview;
        chart.setVisible(preview.isPresent());
        title.setText(preview.map(p -> spec(p).title()).orElseGet(() -> words.say("entry.preview.none")));
        preview.ifPresent(p -> {
            chart.show(() -> spec(p));
            chart.fresh(p.places());
        });
        if (preview.isEmpty()) {
            chart.fresh(List.of());
        }
    }

    private ChartSpec spec(Preview preview) {
        return new ChartComposer(words).compose(preview.series(), COLUMNS);
    }
}
