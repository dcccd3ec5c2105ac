package barometer.review;

import barometer.domain.KeptDraft;
import barometer.domain.KeptDraft.State;
import barometer.ledger.Desk;
import barometer.ledger.Reading;
import barometer.store.Accounts;
import barometer.ui.Links;
import barometer.ui.MainLayout;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The drafts: what waits for the viewer's decision, the own ones, what waits for its release, and what was released last. */
@Route(value = Links.REVIEW, layout = MainLayout.class)
@StyleSheet("context://assets/review.css")
@RolesAllowed("RECORD")
public class ReviewView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Reading reading;
    private final transient Visitor visitor;
    private final transient Names names;
    private final Div columns = new Div();
    private final Span spoken = new Span();
    private transient List<KeptDraft> shown = List.of();

    public ReviewView(Desk desk, Reading reading, Accounts accounts, Visitor visitor) {
        super("review");
        this.desk = desk;
        this.reading = reading;
        this.visitor = visitor;
        names = new Names(accounts, words());
        title(say("review.title"));
        H1 title = new H1(say("review.title"));
        title.addClassName("page-title");
        Paragraph text = new Paragraph(say("review.text"));
        text.addClassName("page-subtitle");
        Div head = new Div(new Div(title, text));
        head.addClassName("page-head");
        columns.addClassName("review-sections");
        spoken.addClassName("spoken");
        spoken.getElement().setAttribute("aria-live", "polite");
        add(head, columns, spoken);
        show();
        listening(desk::onAct, this::hear);
    }

    /** What a colleague did shows at once, and is spoken where it waits for the viewer. */
    private void hear() {
        List<KeptDraft> before = shown;
        if (visitor.viewer().account().isPresent() && !desk.drafts(visitor.viewer()).equals(before)) {
            show();
            long me = visitor.viewer().account().orElseThrow();
            long fresh = shown.stream().filter(d -> waits(d, me) && before.stream().noneMatch(b -> b.id() == d.id() && waits(b, me))).count();
            spoken.setText(fresh > 0 ? say("review.arrived", fresh) : "");
        }
    }

    private static boolean waits(KeptDraft draft, long me) {
        return draft.state() == State.IN_REVIEW && !draft.by(me);
    }

    private void show() {
        long me = visitor.viewer().account().orElseThrow();
        shown = desk.drafts(visitor.viewer());
        List<KeptDraft> all = shown;
        columns.removeAll();
        columns.add(
                section("review.to-decide", all.stream().filter(d -> waits(d, me)).toList()),
                section("review.mine", all.stream().filter(d -> d.by(me) && d.state() != State.RELEASED && d.state() != State.APPROVED).toList()),
                section("review.waiting", all.stream().filter(d -> d.state() == State.APPROVED).toList()),
                section("review.released", all.stream().filter(d -> d.state() == State.RELEASED).toList()));
    }

    private Component section(String key, List<KeptDraft> drafted) {
        H2 heading = new H2(say(key));
        heading.addClassName("card-title");
        Section section = new Section(heading);
        section.addClassName("card");
        if (drafted.isEmpty()) {
            Paragraph none = new Paragraph(say(key + ".none"));
            none.addClassName("muted");
            section.add(none);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("review-list");
            drafted.forEach(draft -> list.add(item(draft)));
            section.add(list);
        }
        return section;
    }

    private ListItem item(KeptDraft draft) {
        String about = draft.indicator().flatMap(code -> reading.indicator(code, visitor.viewer())).map(words()::name)
                .orElseGet(() -> say("review.several"));
        Anchor link = Links.to(Links.page(Links.REVIEW + "/" + draft.id()), say("review.draft", String.valueOf(draft.id())) + " · " + about);
        link.addClassName("review-link");
        Span badge = new Span(names.of(draft.state()));
        badge.addClassNames("badge", Names.badge(draft.state()));
        Div head = new Div(link, badge);
        head.addClassName("review-head");
        Span what = new Span(Stream.of(say("review.rows", draft.lines()), names.of(draft.author()), words().time(draft.changedAt()),
                draft.release().map(r -> say("review.release-at", words().time(r))).orElse(""),
                draft.revision().map(r -> say("overview.revision", r)).orElse("")).filter(t -> !t.isBlank()).collect(Collectors.joining(" · ")));
        what.addClassNames("muted", "small");
        ListItem item = new ListItem(head, what);
        if (!draft.note().isBlank()) {
            Span note = new Span(draft.note());
            note.addClassName("small");
            item.add(note);
        }
        return item;
    }
}
