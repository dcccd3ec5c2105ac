package barometer.reports;

import barometer.domain.Observation;
import barometer.publish.Difference;
import barometer.publish.Differences;
import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** What is not as it was: each point with its figures before and now, by how much, and why. */
final class DifferencesPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 60;

    private final transient Words words;

    DifferencesPanel(String title, Differences differences, Words words) {
        this.words = words;
        addClassNames("card", "panel", "differences");
        H2 heading = new H2(title);
        heading.addClassName("panel-title");
        add(heading);
        differences.list().stream().limit(MOST).forEach(difference -> add(row(difference)));
        if (differences.list().size() > MOST) {
            add(new Paragraph(words.say("reports.differences.more", differences.list().size() - MOST)));
        }
        Span unchanged = new Span(words.say(differences.list().isEmpty() ? "reports.differences.none" : "reports.differences.unchanged",
                differences.unchanged()));
        unchanged.addClassName("small");
        add(unchanged);
    }

    private Component row(Difference difference) {
        Span what = new Span(words.say("list.comma", words.shortName(difference.indicator()), words.period(difference.period())));
        what.addClassName("difference-what");
        Span before = new Span(figure(difference, difference.before()) + " → ");
        before.addClassName("muted");
        Span after = new Span(figure(difference, difference.after()));
        after.addClassName("strong");
        Span figures = new Span(before, after);
        figures.addClassName("difference-figures");
        String amount = difference.amount().filter(a -> a.signum() != 0)
                .map(a -> (a.signum() > 0 ? "+" : "") + words.number(a.toPlainString()) + " · ").orElse("");
        Span why = new Span(amount + difference.reason(words));
        why.addClassName("small");
        Div row = new Div(what, figures, why);
        row.addClassName("difference");
        return row;
    }

    private String figure(Difference difference, Optional<Observation> observation) {
        return observation.flatMap(Observation::shown).map(words::figure).orElse(words.say("reports.differences.nothing"));
    }
}
