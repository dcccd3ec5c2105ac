package barometer.entry;

import barometer.ledger.ReleaseCalendar.Expected;
import barometer.ledger.ReleaseCalendar.State;
import barometer.text.Words;
import barometer.ui.Links;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;

/** A reminder at the desk: the figures that are due or late, each leading to the place where it is recorded. */
final class DuePanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 4;

    DuePanel(List<Expected> expected, Words words) {
        addClassName("due");
        List<Expected> open = expected.stream().filter(e -> e.state() != State.AHEAD).toList();
        setVisible(!open.isEmpty());
        add(new Span(words.say("calendar.due", open.size())));
        open.stream().limit(MOST).forEach(e -> {
            Anchor way = Links.to(Links.page(Links.ENTRY, Map.of("indicator", e.indicator().code())), words.say("calendar.due.one",
                    words.shortName(e.indicator()), e.period(), e.day()));
            way.addClassName("badge");
            way.addClassName("warning");
            add(way);
        });
        add(Links.to(Links.page(Links.CALENDAR), words.say("calendar.due.all")));
    }
}
