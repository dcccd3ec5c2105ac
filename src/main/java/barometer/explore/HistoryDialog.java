package barometer.explore;

import barometer.domain.Claim;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Period;
import barometer.domain.Recorded;
import barometer.domain.Statement;
import barometer.text.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All that was ever recorded of an indicator in a period, the newest first; nothing said is overwritten. */
final class HistoryDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    HistoryDialog(Indicator indicator, Period period, History history, Words words) {
        setHeaderTitle(words.shortName(indicator) + ", " + words.period(period));
        setWidth("min(640px, 92vw)");
        Map<EntryRef, Statement> said = new HashMap<>();
        history.entries().forEach(r -> {
            if (r.entry() instanceof Entry.Stated stated && stated.statement().period().equals(period)) {
                said.put(r.ref(), stated.statement());
            }
        });
        Set<EntryRef> valid = history.valid().stream().map(Recorded::ref).collect(Collectors.toSet());
        OrderedList list = new OrderedList();
        list.addClassName("history");
        List<Recorded> entries = history.entries().reversed();
        for (Recorded recorded : entries) {
            switch (recorded.entry()) {
                case Entry.Stated stated when said.containsKey(recorded.ref()) ->
                        list.add(line(recorded, text(stated.statement(), indicator, words), "added", valid.contains(recorded.ref()), words));
                case Entry.Retracted r when said.containsKey(r.entry()) ->
                        list.add(line(recorded, text(said.get(r.entry()), indicator, words) + reason(r.reason()), "retracted", true, words));
                case Entry.Withdrawn w when said.containsKey(w.entry()) ->
                        list.add(line(recorded, text(said.get(w.entry()), indicator, words) + reason(w.reason()), "withdrawn", true, words));
                case Entry.Stated s -> { }
                case Entry.Retracted r -> { }
                case Entry.Withdrawn w -> { }
                case Entry.Redacted r -> { }
                case Entry.Defined d -> { }
            }
        }
        add(list);
        Button close = new Button(words.say("explore.close"), e -> close());
        getFooter().add(close);
    }

    private static ListItem line(Recorded recorded, String text, String kind, boolean stands, Words words) {
        Span badge = new Span(words.say("explore.entry." + kind));
        badge.addClassNames("badge", kind);
        Span figure = new Span(text);
        figure.addClassName(stands ? "strong" : "undone");
        Span when = new Span(words.say("overview.revision", recorded.ref().revision()) + " · " + words.time(recorded.at())
                + " · " + words.say("explore.counts-from", words.day(recorded.countsFrom())));
        when.addClassName("small");
        return new ListItem(new Div(figure, badge), when);
    }

    private static String reason(String reason) {
        return reason.isBlank() ? "" : " · " + reason;
    }

    private static String text(Statement s, Indicator indicator, Words words) {
        return switch (s.claim()) {
            case Claim.Level level -> words.withUnit(level.figure(), indicator.unit(), indicator.multiplier());
            case Claim.Changed changed -> words.changeOn(changed);
        };
    }
}
