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

    ChangesPanel(List<Change> changes, Words words) {
        addClassName("rail-part");
        H2 title = new H2(words.say("overview.changes"));
        title.addClassName("group-title");
        Div card = new Div();
        card.addClassNames("card", "changes");
        int left = SHOWN;
        Div more = new Div();
        int hidden = 0;
        for (Change change : changes) {
            Div head = new Div(new Span(words.say("overview.revision", change.revision()) + " · " + change.when()),
                    new Span(words.say("overview.statements", change.statements())));
            head.addClassName("change-head");
            (left > 0 ? card : more).add(head);
            for (Change.Line line : change.lines()) {
                (left > 0 ? card : more).add(line(line));
                hidden += left > 0 ? 0 : 1;
                left--;
            }
        }
        if (hidden > 0) {
            NativeButton show = new NativeButton(words.say("overview.more", hidden));
            show.addClassNames("button", "quiet");
            more.setVisible(false);
            show.addClickListener(e -> {
                more.setVisible(true);
                show.setVisible(false);
            });
            card.add(more, show);
        }
        add(title, card);
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
