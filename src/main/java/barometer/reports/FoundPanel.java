package barometer.reports;

import barometer.publish.ReportFinding;
import barometer.text.Words;
import barometer.ui.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** What has to be known before a page is issued; each finding leads to its block. */
final class FoundPanel extends Div {

    private static final long serialVersionUID = 1L;

    FoundPanel(Desk desk, List<ReportFinding> findings) {
        Words words = desk.words();
        addClassNames("card", "panel");
        H2 heading = new H2(words.say("reports.before"));
        heading.addClassName("panel-title");
        add(heading);
        if (findings.isEmpty()) {
            add(line(Icon.CHECK, new Span(words.say("reports.fits")), "fine"));
        }
        for (ReportFinding finding : findings) {
            Div told = new Div(new Span(finding.reason(words)));
            if (finding.block() >= 0) {
                Button way = new Button(words.say("reports.block", String.valueOf(finding.block() + 1)),
                        e -> desk.changed().accept(() -> desk.composing().select(finding.block())));
                way.addThemeName("tertiary");
                told.addComponentAsFirst(way);
            }
            add(line(finding.severity() == ReportFinding.Severity.ERROR ? Icon.CROSS : Icon.WARNING, told,
                    finding.severity().name().toLowerCase(Locale.ROOT)));
        }
    }

    private static Component line(Icon icon, Component text, String kind) {
        Div line = new Div(icon.draw(), text);
        line.addClassNames("finding-line", kind);
        return line;
    }
}
