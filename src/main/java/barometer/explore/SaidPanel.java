package barometer.explore;

import barometer.explain.Saying;
import barometer.text.Words;
import barometer.ui.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** "What was said": a card a statement, and what follows from it. */
final class SaidPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 12;

    private final transient Words words;

    /** @param explain explains the number of a statement */
    SaidPanel(List<Saying> sayings, long documents, String title, Words words, Consumer<Saying> explain) {
        this.words = words;
        addClassNames("card", "said");
        H2 heading = new H2(title);
        Span count = new Span(words.say("overview.statements", sayings.size()) + (documents > 0 ? ", " + words.say("explore.documents", documents) : ""));
        count.addClassName("muted");
        Div head = new Div(heading, count);
        head.addClassName("side-head");
        add(head);
        sayings.stream().limit(MOST).forEach(saying -> add(card(saying, explain)));
        if (sayings.size() > MOST) {
            Span rest = new Span(words.say("explore.more-statements", sayings.size() - MOST));
            rest.addClassName("muted");
            add(rest);
        }
    }

    private Component card(Saying saying, Consumer<Saying> explain) {
        Span figure = new Span(saying.figure());
        figure.addClassName("said-figure");
        Span aside = new Span(saying.aside());
        aside.addClassName("muted");
        Span badge = new Span(words.say("explore.kind." + saying.kind()));
        badge.addClassNames("badge", saying.kind());
        H3 head = new H3(figure, aside);
        Div top = new Div(head, badge);
        top.addClassName("said-head");
        Div card = new Div(top, facts(saying));
        card.addClassName("saying");
        if (saying.follows() != null) {
            card.add(follows(saying.follows(), words));
        }
        NativeButton more = new NativeButton(words.say("explain"), e -> explain.accept(saying));
        more.addClassNames("button", "quiet", "compact");
        card.add(more);
        return card;
    }

    private Component facts(Saying saying) {
        DescriptionList list = new DescriptionList();
        list.addClassName("facts");
        for (Map.Entry<String, String> fact : saying.facts().entrySet()) {
            DescriptionList.Description text = new DescriptionList.Description(fact.getValue());
            if (fact.getKey().equals("explore.published") && saying.address().matches("https?://.*")) {
                text = new DescriptionList.Description(new Span(fact.getValue() + " · "), Links.outside(saying.address(), words.say("explore.open")));
            }
            list.add(new DescriptionList.Term(words.say(fact.getKey())), text);
        }
        return list;
    }

    /** What follows: on sunken ground, hatched where a value does. */
    static Component follows(Saying.Follows follows, Words words) {
        Div title = new Div(new Span(words.say("explore.follows")));
        title.addClassName("follows-title");
        Div out = new Div(title);
        out.addClassName("follows");
        if (!follows.headline().isBlank()) {
            Div hatch = new Div();
            hatch.addClassNames("bar-mark", "swatch", "derived");
            title.addComponentAsFirst(hatch);
            Span headline = new Span(follows.headline());
            headline.addClassName("follows-figure");
            Span badge = new Span(words.say("figure.derived"));
            badge.addClassName("badge");
            Div top = new Div(headline, badge);
            top.addClassName("said-head");
            Div rule = new Div(follows.rule());
            out.add(top, rule);
        }
        Div text = new Div(follows.text());
        text.addClassName("muted");
        out.add(text);
        return out;
    }
}
