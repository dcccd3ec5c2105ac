package barometer.review;

import barometer.domain.KeptDraft;
import barometer.domain.KeptDraft.Act;
import barometer.domain.KeptDraft.State;
import barometer.domain.Row;
import barometer.domain.Viewer;
import barometer.ledger.Denied;
import barometer.ledger.Desk;
import barometer.ledger.Draft;
import barometer.ledger.DraftRefused;
import barometer.ledger.Reading;
import barometer.ledger.Refused;
import barometer.store.Accounts;
import barometer.ui.Links;
import barometer.ui.MainLayout;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One draft: what it would record, old and new on the chart, and what may be done with it. */
@Route(value = Links.REVIEW + "/:id", layout = MainLayout.class)
@StyleSheet("context://assets/review.css")
@RolesAllowed("RECORD")
public class DraftView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Reading reading;
    private final transient Visitor visitor;
    private final transient Names names;
    private final Div notice = new Div();
    private transient KeptDraft draft;

    public DraftView(Desk desk, Reading reading, Accounts accounts, Visitor visitor) {
        super("review");
        this.desk = desk;
        this.reading = reading;
        this.visitor = visitor;
        this.names = new Names(accounts, words());
        notice.getElement().setAttribute("role", "status");
        notice.addClassName("review-notice");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        try {
            if (!id.matches("[1-9]\\d{0,17}")) {
                unknown();
                return;
            }
            draft = desk.draft(Long.parseLong(id), visitor.viewer());
            show();
        } catch (DraftRefused refused) {
            unknown();
        }
    }

    private void unknown() {
        message(say("review.unknown"), say("review.unknown.text"), Links.to(Links.page(Links.REVIEW), say("review.to-list")));
    }

    private void show() {
        removeAll();
        Viewer viewer = visitor.viewer();
        long me = viewer.account().orElseThrow();
        title(say("review.draft", String.valueOf(draft.id())));
        add(head(), notice);
        boolean closed = draft.state() == State.RELEASED || draft.state() == State.DISCARDED;
        Div main = new Div();
        main.addClassName("review-main");
        Div side = new Div();
        side.addClassName("review-side");
        if (draft.state() == State.RETURNED) {
            main.add(card("review.returned", new Paragraph(draft.remark())));
        }
        if (!closed) {
            Proposal proposal = new Proposal(desk.check(draft, viewer), reading, viewer, words());
            main.add(new ProposalPanel(words(), proposal.lines()));
            proposal.charts().forEach(charts -> main.add(new ChartsPanel(words(), charts)));
            if (draft.lets(Act.CHANGED, me)) {
                main.add(new RowsPanel(words(), desk.rows(draft), this::save));
            }
            DecisionPanel decision = new DecisionPanel(words(), draft, me, proposal, new Buttons());
            if (decision.any()) {
                side.add(decision);
            }
        } else if (draft.state() == State.RELEASED) {
            main.add(card("review.is-released", new Paragraph(draft.revision().map(r -> say("review.became", r)).orElseGet(() -> say("review.nothing-new")))));
        }
        side.add(done());
        Div body = new Div(main, side);
        body.addClassName("review-body");
        add(body);
    }

    private Component head() {
        H1 title = new H1(say("review.draft", String.valueOf(draft.id())));
        title.addClassName("page-title");
        Span badge = new Span(names.of(draft.state()));
        badge.addClassNames("badge", Names.badge(draft.state()));
        Div line = new Div(title, badge);
        line.addClassName("review-title");
        Paragraph text = new Paragraph(Stream.of(say("review.by", names.of(draft.author())), say("review.rows", draft.lines()),
                draft.basedOn().map(r -> say("review.based-on", r)).orElse(""),
                draft.release().map(r -> say("review.release-at", words().time(r))).orElse("")).filter(t -> !t.isBlank())
                .collect(Collectors.joining(" · ")));
        text.addClassName("page-subtitle");
        Div texts = new Div(Links.to(Links.page(Links.REVIEW), say("review.to-list")), line, text);
        if (!draft.note().isBlank()) {
            texts.add(new Paragraph(draft.note()));
        }
        draft.overrule().ifPresent(reason -> texts.add(new Paragraph(say("review.overrule", reason))));
        Div head = new Div(texts);
        head.addClassName("page-head");
        return head;
    }

    private Component card(String key, Component content) {
        H2 heading = new H2(say(key));
        heading.addClassName("card-title");
        Section card = new Section(heading, content);
        card.addClassName("card");
        return card;
    }

    private Component done() {
        OrderedList list = new OrderedList();
        list.addClassName("review-acts");
        for (KeptDraft.Done done : desk.done(draft).reversed()) {
            Span when = new Span(words().time(done.at()));
            when.addClassNames("muted", "small");
            ListItem item = new ListItem(new Span(names.of(done)), when);
            if (!done.remark().isBlank()) {
                Span remark = new Span(done.remark());
                remark.addClassName("small");
                item.add(remark);
            }
            list.add(item);
        }
        return card("review.acts", list);
    }

    // ── Doing ────────────────────────────────────────────────────────────────────────────────────────────────────────

    private void save(List<Row> rows) {
        act("review.done.saved", () -> desk.change(draft.id(), version(), new Draft(draft.indicator(), rows, draft.basedOn(), draft.overrule(),
                draft.note()), visitor.viewer()));
    }

    private Optional<Integer> version() {
        return Optional.of(draft.version());
    }

    /** The buttons of the page, each for the version that it shows. */
    private final class Buttons implements DecisionPanel.Deeds {

        @Override
        public void submit(Optional<Instant> release) {
            act("review.done.submitted", () -> desk.submit(draft.id(), version(), release, visitor.viewer()));
        }

        @Override
        public void takeBack() {
            act("review.done.taken-back", () -> desk.takeBack(draft.id(), version(), visitor.viewer()));
        }

        @Override
        public void discard() {
            act("review.done.discarded", () -> desk.discard(draft.id(), version(), visitor.viewer()));
        }

        @Override
        public void baseOnNewest() {
            act("review.done.based", () -> desk.baseOnNewest(draft.id(), version(), visitor.viewer()));
        }

        @Override
        public void commit(Optional<String> overrule) {
            act("review.done.decided", () -> desk.commit(draft.id(), version(), overrule, visitor.viewer()));
        }

        @Override
        public void giveBack(String comment) {
            act("review.done.returned", () -> desk.giveBack(draft.id(), version(), comment, visitor.viewer()));
        }
    }

    private void act(String done, Supplier<KeptDraft> act) {
        try {
            draft = act.get();
            show();
            say(false, say(done));
        } catch (DraftRefused refused) {
            if (refused.reason() == DraftRefused.Reason.MOVED || refused.reason() == DraftRefused.Reason.UNKNOWN) {
                again();
            }
            say(true, say("draft.refused." + refused.code()));
        } catch (Refused refused) {
            again();
            say(true, say("review.stopped"));
        } catch (Denied denied) {
            say(true, say("entry.denied"));
        }
    }

    /** Somebody was faster, or other figures stand now: shows what there is, where the viewer may still know of it. */
    private void again() {
        try {
            draft = desk.draft(draft.id(), visitor.viewer());
            show();
        } catch (DraftRefused gone) {
            unknown();
        }
    }

    private void say(boolean wrong, String sentence) {
        notice.removeAll();
        notice.add(new Span(sentence));
        notice.getElement().getClassList().set("wrong", wrong);
        notice.getElement().getClassList().set("done", !wrong);
    }
}
