package barometer.entry;

import barometer.ledger.Following.Follows;
import barometer.text.Words;
import barometer.ui.Icon;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What would follow from the figures on the desk, before they are recorded. */
final class FollowsPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 12;

    private final transient Words words;

    FollowsPanel(Words words) {
        this.words = words;
        addClassName("follows");
        setId("what-follows");
        setVisible(false);
    }

    void show(List<Follows> all) {
        removeAll();
        setVisible(!all.isEmpty());
        H3 heading = new H3(words.say("follows.heading"));
        UnorderedList list = new UnorderedList();
        all.stream().limit(MOST_SHOWN).forEach(f -> list.add(item(f)));
        add(heading, list);
        if (all.size() > MOST_SHOWN) {
            Span more = new Span(words.say("follows.more", all.size() - MOST_SHOWN));
            more.addClassName("muted");
            add(more);
        }
    }

    private ListItem item(Follows f) {
        String before = f.before().map(b -> words.withUnit(b, f.indicator().unit(), f.indicator().multiplier())).orElse("");
        String what = f.after().map(a -> {
            String figure = words.withUnit(a.figure(), f.indicator().unit(), f.indicator().multiplier());
            return before.isEmpty() ? words.say("follows.new", figure, words.rule(a.derivation())) : words.say("follows.other", figure, words.rule(a.derivation()), before);
        }).orElseGet(() -> words.say("follows.gone", before));
        Span name = new Span(words.shortName(f.indicator()) + " · " + words.period(f.period()));
        name.addClassName("verdict");
        Div text = new Div(name, new Span(" " + what));
        Div line = new Div(Icon.INFO.draw(), text);
        line.addClassNames("finding", "information");
        return new ListItem(line);
    }
}
