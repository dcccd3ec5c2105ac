package barometer.overview;

import barometer.domain.Event;
import barometer.text.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** "Dates": all events, the latest first; what was still planned when written has a hollow mark. */
final class DatesPanel extends Section {

    private static final long serialVersionUID = 1L;

    DatesPanel(List<Event> events, Words words) {
        addClassName("rail-part");
        H2 title = new H2(words.say("overview.dates"));
        title.addClassName("group-title");
        OrderedList list = new OrderedList();
        list.addClassName("dates");
        for (Event event : events) {
            Span name = new Span(event.name().in(words.language()));
            String days = words.span(event.from(), event.to());
            Span when = new Span(event.planned() ? days + " · " + words.say("overview.planned") : days);
            when.addClassName("date-when");
            ListItem item = new ListItem(name, when);
            item.addClassName(event.planned() ? "planned" : "past");
            list.add(item);
        }
        Div card = new Div(list);
        card.addClassName("card");
        add(title, card);
    }
}
