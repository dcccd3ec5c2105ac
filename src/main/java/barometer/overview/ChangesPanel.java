package barometer.overview;

import barometer.text.Words;
import barometer.ui.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** "What changed last": a block a revision, the newest first. */
final class ChangesPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;
    private static final int MOST = 60;

    ChangesPanel(List<Change> changes, Words words) {
        addClassName("rail-part");
        H2 title = new H2(words.say("overview.changes"));
        title.addClassName("group-title");
        Div card = new Div();
        card.addClassNames("card", "changes");
        fill(card, changes, 0, SHOWN, words);
        int all = changes.stream().mapToInt(change -> change.lines().size()).sum();
        if (all > SHOWN) {
            NativeButton show = new NativeButton(words.say("overview.more", all - SHOWN));
            show.addClassNames("button", "quiet");
            show.addClickListener(e -> {
                card.remove(show);
                fill(card, changes, SHOWN, MOST, words);
            });
            card.add(show);
        }
        add(title, card);
    }

    /** Adds the lines from one to another, each revision's under its head. */
    private static void fill(Div card, List<Change> changes, int from, int to, Words words) {
        int at = 0;
        for (Change change : changes) {
            int first = Math.max(from - at, 0);
            int last = Math.min(to - at, change.lines().size());
            if (first == 0 && last > 0) {
                Div head = new Div(new Span(words.say("overview.revision", change.revision()) + " · " + change.when()),
                        new Span(words.say(change.whole() ? "overview.statements" : "overview.statements-more", change.statements())));
                head.addClassName("change-head");
                card.add(head);
            }
            for (int i = first; i < last; i++) {
                card.add(line(change.lines().get(i)));
            }
            at += change.lines().size();
        }
    }

    private static Component line(Change.Line line) {
        Span name = new Span(line.name());
        name.addClassName("change-name");
        Span figure = new Span(line.before().isBlank() ? line.figure() : line.before() + " → " + (line.figure().isBlank() ? "–" : line.figure()));
        figure.addClassName("change-figure");
        Span what = new Span(line.what());
        what.addClassName("change-what");
        Anchor link = Links.to(Links.explore(line.address()), name, figure, what);
        link.addClassName("change-line");
        return link;
    }
}
