package barometer.entry;

import barometer.domain.Language;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Selection;
import barometer.entry.ParagraphClaim.Decision;
import barometer.ledger.Checked;
import barometer.ledger.Denied;
import barometer.ledger.Finding;
import barometer.ledger.Ledger;
import barometer.ledger.Reading;
import barometer.ui.Links;
import barometer.ui.MainLayout;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Recording the figures of a pasted text: the program finds them, a person decides about each, and all are recorded together. */
@Route(value = Links.PARAGRAPH, layout = MainLayout.class)
@RolesAllowed("RECORD")
public class ParagraphView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Reading reading;
    private final transient Visitor visitor;
    private final transient ParagraphDesk desk;
    private final transient Recording recording;
    private final NoticePanel notice;
    private final SourcePanel source;
    private final ParagraphTextPanel text;
    private final Div counts = new Div();
    private final Div list = new Div();
    private final TextArea reason = new TextArea();
    private final NativeButton all = new NativeButton();
    private final NativeButton record = new NativeButton();
    private final Div foot = new Div();
    private final Section claims = new Section();
    private final FollowsPanel follows;
    private final Map<Integer, ParagraphClaimPanel> panels = new LinkedHashMap<>();

    public ParagraphView(Reading reading, Ledger ledger, Visitor visitor) {
        super("entry", "paragraph");
        this.reading = reading;
        this.visitor = visitor;
        recording = new Recording(reading, ledger, visitor::viewer);
        desk = new ParagraphDesk(reading, recording, visitor::viewer);
        title(say("paragraph.heading"));
        notice = new NoticePanel(words());
        source = new SourcePanel(words(), this::assess, this::sameSource);
        follows = new FollowsPanel(words());
        text = new ParagraphTextPanel(words(), this::read, number -> panels.get(number).lead(), this::mark);
        H1 heading = new H1(say("paragraph.heading"));
        heading.addClassName("page-title");
        Span subtitle = new Span(say("paragraph.subtitle"));
        subtitle.addClassName("muted");
        Div head = new Div(heading, subtitle);
        head.addClassName("entry-head");
        Paragraph kept = new Paragraph(say("paragraph.kept"));
        kept.addClassNames("muted", "small");
        Div left = new Div(source, text, kept);
        left.addClassName("paragraph-left");
        Div body = new Div(left, claims());
        body.addClassName("paragraph-body");
        add(head, notice, body);
        Shortcuts.addShortcutListener(this, this::sameSource, Key.KEY_S, KeyModifier.ALT).setBrowserDefaultAllowed(false);
        Shortcuts.addShortcutListener(this, this::record, Key.ENTER, KeyModifier.CONTROL).setResetFocusOnActiveElement(true);
        source.offer(reading.sources(visitor.viewer()));
        source.remember(recording.sameSource());
        show();
    }

    private Section claims() {
        claims.addClassNames("card", "paragraph-claims");
        H2 heading = new H2(say("paragraph.claims"));
        heading.setId("paragraph-claims-title");
        heading.addClassName("card-title");
        claims.getElement().setAttribute("aria-labelledby", "paragraph-claims-title");
        counts.addClassName("claim-counts");
        counts.getElement().setAttribute("role", "status");
        all.setText(say("paragraph.confirm-clear"));
        all.setId("paragraph-confirm-clear");
        all.addClassNames("button", "compact");
        all.addClickListener(e -> {
            desk.confirmClear();
            assess();
        });
        Div head = new Div(heading, counts, all);
        head.addClassName("paragraph-head");
        reason.setLabel(say("entry.reason"));
        reason.setId("paragraph-reason");
        reason.setHelperText(say("entry.reason.help"));
        reason.setMaxLength(2000);
        reason.setManualValidation(true);
        reason.setVisible(false);
        record.setId("paragraph-record");
        record.addClassNames("button", "primary");
        record.getElement().setAttribute("aria-keyshortcuts", "Control+Enter");
        record.addClickListener(e -> record());
        Span nothing = new Span(say("paragraph.nothing-yet"));
        nothing.addClassNames("muted", "small");
        foot.add(nothing, record);
        foot.addClassName("paragraph-foot");
        claims.add(head, list, follows, reason, foot);
        return claims;
    }

    // ── Reading and deciding ─────────────────────────────────────────────────────────────────────────────────────────

    private void read(String pasted, Language language) {
        desk.read(pasted, language, source().get(Field.PUBLISHED).map(LocalDate::parse));
        panels.clear();
        list.removeAll();
        notice.clear();
        found();
    }

    /** Shows the claims that have no panel yet. */
    private void found() {
        text.show(desk.text(), desk.claims());
        var indicators = desk.indicators();
        desk.claims().stream().filter(c -> !panels.containsKey(c.number())).forEach(c -> {
            ParagraphClaimPanel panel = new ParagraphClaimPanel(words(), c, indicators, this::change);
            panels.put(c.number(), panel);
            list.add(panel);
        });
        assess();
    }

    /** Words that were left alone become a claim. */
    private void mark(Optional<barometer.prose.Span> selected, Language language) {
        Optional<Integer> number = selected.flatMap(at -> desk.mark(at, language, source().get(Field.PUBLISHED).map(LocalDate::parse)));
        if (number.isEmpty()) {
            notice.trouble(say(selected.isEmpty() ? "paragraph.by-hand.none" : "paragraph.by-hand.unread"));
            return;
        }
        notice.clear();
        if (panels.isEmpty()) {
            list.removeAll();
        }
        found();
        panels.get(number.get()).lead();
    }

    /** Where the text stands. */
    private Row source() {
        return new Row(0, source.typed());
    }

    private void change(int number, UnaryOperator<ParagraphClaim> change) {
        desk.change(number, change);
        assess();
    }

    private void sameSource() {
        recording.sameSource().ifPresent(source::fill);
    }

    /** Checks what is confirmed and shows it all. */
    private void assess() {
        try {
            show();
        } catch (Denied denied) {
            notice.trouble(say("entry.denied"));
        }
    }

    private void show() {
        boolean named = source().get(Field.SOURCE).isPresent();
        Map<Integer, Checked.CheckedRow> checked = desk.check(named ? source() : source().with(Field.SOURCE, "—"));
        source.mark(checked.values().stream().flatMap(r -> r.findings().stream()).filter(f -> f.severity() == Finding.Severity.ERROR && ParagraphDesk.ofSource(f))
                .collect(Collectors.toMap(f -> f.field().orElseThrow(), f -> (f.reason(words()) + " " + f.remedy(words())).strip(), (a, b) -> a)));
        desk.claims().forEach(c -> {
            panels.get(c.number()).show(c, Optional.ofNullable(checked.get(c.number())));
            text.decided(c);
        });
        Map<Decision, Long> by = desk.claims().stream().collect(Collectors.groupingBy(ParagraphClaim::decision, Collectors.counting()));
        counts.removeAll();
        count(by, Decision.CONFIRMED, "added", "paragraph.count.confirmed");
        count(by, Decision.OPEN, "warning", "paragraph.count.open");
        count(by, Decision.LEFT_OUT, "", "paragraph.count.left-out");
        if (desk.claims().isEmpty()) {
            list.removeAll();
            Paragraph none = new Paragraph(say(desk.text().isBlank() ? "paragraph.none-yet" : "paragraph.none"));
            none.addClassName("muted");
            list.add(none);
        }
        follows.show(desk.follows(checked));
        int confirmed = desk.confirmed().size();
        all.setVisible(desk.claims().stream().anyMatch(c -> c.decision() == Decision.OPEN && c.clear()));
        reason.setVisible(ParagraphDesk.needsReason(checked));
        foot.setVisible(!desk.claims().isEmpty());
        record.setEnabled(confirmed > 0);
        record.setText(say("paragraph.record", confirmed));
    }

    private void count(Map<Decision, Long> by, Decision decision, String look, String key) {
        long n = by.getOrDefault(decision, 0L);
        if (n > 0) {
            Span badge = new Span(say(key, n));
            badge.addClassName("badge");
            if (!look.isEmpty()) {
                badge.addClassName(look);
            }
            counts.add(badge);
        }
    }

    // ── Recording ────────────────────────────────────────────────────────────────────────────────────────────────────

    private void record() {
        if (desk.confirmed().isEmpty()) {
            return;
        }
        if (source().get(Field.SOURCE).isEmpty()) {
            source.mark(Map.of(Field.SOURCE, say("entry.required.source")));
            source.focusSource();
            return;
        }
        if (reason.isVisible() && reason.getValue().isBlank()) {
            reason.setErrorMessage(say("entry.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        String shows = desk.confirmed().getFirst().indicator().map(i -> Links.explore(Selection.of(i.code()))).orElseGet(() -> Links.page(Links.OVERVIEW));
        Outcome outcome = desk.record(source(), reason.isVisible() ? reason.getValue().strip() : "");
        switch (outcome) {
            case Outcome.Done(long revision, boolean nothingNew) -> recorded(revision, nothingNew, shows);
            case Outcome.Stopped stopped -> stopped();
            case Outcome.Conflict(List<Outcome.Clash> clashes) -> {
                notice.trouble(say("paragraph.conflict", clashes.stream().map(c -> words().period(c.period()) + " · " + words().shortName(c.indicator()))
                        .collect(Collectors.joining("; "))));
                show();
            }
            case Outcome.Waits waits -> notice.trouble(outcome.trouble(words()).orElse(""));
            case Outcome.NotAllowed notAllowed -> notice.trouble(outcome.trouble(words()).orElse(""));
            case Outcome.Failed failed -> notice.trouble(outcome.trouble(words()).orElse(""));
        }
    }

    private void stopped() {
        notice.trouble(say("paragraph.stopped"));
        show();
    }

    /** @param shows the address of the first indicator that something was recorded of */
    private void recorded(long revision, boolean nothingNew, String shows) {
        if (nothingNew) {
            notice.say(say("entry.unchanged"));
            return;
        }
        desk.read("", Language.EN, Optional.empty());
        panels.clear();
        list.removeAll();
        reason.clear();
        text.clear();
        source.offer(reading.sources(visitor.viewer()));
        source.remember(recording.sameSource());
        notice.recorded(revision, shows, () -> undo(revision));
        show();
    }

    private void undo(long revision) {
        Outcome outcome = recording.undo(revision, say("entry.undo.reason"));
        if (outcome instanceof Outcome.Done) {
            notice.say(say("entry.undone", revision));
        } else {
            notice.trouble(outcome.trouble(words()).orElse(""));
        }
    }
}
