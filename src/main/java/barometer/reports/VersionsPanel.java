package barometer.reports;

import barometer.publish.Reports;
import barometer.text.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.LongFunction;

/** All versions of a template; an older one can be laid on the desk, which is a step like any other. */
final class VersionsPanel extends Details {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    VersionsPanel(Desk desk, List<Reports.Kept> versions, LongFunction<String> account) {
        Words words = desk.words();
        setSummaryText(words.say("reports.versions", versions.size()));
        addClassNames("card", "panel");
        for (Reports.Kept kept : versions.subList(0, Math.min(MOST, versions.size()))) {
            String name = words.say("reports.version", String.valueOf(kept.version()));
            Span small = new Span(words.time(kept.at()) + " · " + account.apply(kept.account()));
            small.addClassName("small");
            Button open = new Button(words.say("reports.versions.open"), e -> desk.changed().accept(() -> desk.composing().become(kept.template())));
            open.setAriaLabel(words.say("reports.versions.open") + ", " + name);
            Div row = new Div(new Div(new Div(new Span(name)), small), open);
            row.addClassName("version-row");
            add(row);
        }
    }
}
