package barometer.entry;

import barometer.domain.Indicator;
import barometer.domain.Period;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Selection;
import barometer.ledger.Changes;
import barometer.ledger.Denied;
import barometer.ledger.Desk;
import barometer.ledger.Ledger;
import barometer.ledger.Reading;
import barometer.ledger.ReleaseCalendar;
import barometer.store.Accounts;
import barometer.ui.Links;
import barometer.ui.MainLayout;
import barometer.ui.Page;
import barometer.ui.UnderWayPanel;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recording many figures at once on a sheet: what is written, how it reads, what is found, the chart as it would be, and what stands. */
@Route(value = Links.ENTRY, layout = MainLayout.class)
@RolesAllowed("RECORD")
public class EntryView extends Page implements BeforeEnterObserver, SheetPanel.Desk {

    private static final long serialVersionUID = 1L;

    private final transient Recording recording;
    private final transient SheetDesk desk;
    private final transient EntryDesk one;
    private final transient Recorders recorders;
    private final transient SheetDraft draft;
    private final ChoicePanel choice;
    private final NoticePanel notice;
    private final SheetHeadPanel head;
    private final SourcePanel source;
    private final SheetPanel sheet;
    private final SheetFindingsPanel findings;
    private final PreviewPanel preview;
    private final RecordPanel record;
    private final HistoryPanel history;
    private final Div body = new Div();
    private final HintPanel hint;
    private transient SheetHeadPanel.Ask ask;
    private transient Judgement judged = Judgement.NOTHING;
    private boolean attempted;

    public EntryView(Reading reading, Ledger ledger, Desk drafts, Changes changes, Accounts accounts, ReleaseCalendar calendar, Visitor visitor) {
        super("entry", "sheet");
        recording = new Recording(reading, ledger, visitor::viewer);
        desk = new SheetDesk(reading, recording, visitor::viewer);
        one = new EntryDesk(reading, recording, visitor::viewer);
        recorders = new Recorders(accounts, visitor::viewer, words());
        draft = Optional.ofNullable(VaadinSession.getCurrent().getAttribute(SheetDraft.class)).map(SheetDraft::copy).orElseGet(SheetDraft::new);
        title(say("frame.entry"));
        notice = new NoticePanel(words());
        source = new SourcePanel(words(), this::sourced, this::sameSource);
        sheet = new SheetPanel(words(), draft, this, visitor.viewer().name());
        head = new SheetHeadPanel(words(), next -> Links.go(next.address()));
        findings = new SheetFindingsPanel(words(), sheet::go);
        preview = new PreviewPanel(words());
        record = new RecordPanel(words(), this::record, this::discard);
        history = new HistoryPanel(words(), recorders::role, one, this::takenBack);
        Div side = new Div(preview, record);
        side.addClassName("entry-side");
        Div figures = new Div(head, sheet, findings);
        figures.addClassName("entry-figure");
        body.add(source, figures, side, history);
        body.addClassName("entry-body");
        hint = new HintPanel(words(), SheetHeadPanel.Ask::of);
        choice = new ChoicePanel(words(), one.indicators(), i -> Links.go(SheetHeadPanel.Ask.of(i)));
        add(choice, new UnderWayPanel(ledger, changes, accounts, words()), new DuePanel(calendar.expected(visitor.viewer(), LocalDate.now()), words()), notice, body, hint);
        source.offer(one.sources());
        Optional.of(draft.source()).filter(typed -> !typed.fields().isEmpty()).ifPresent(source::fill);
        record.fill(draft.note(), draft.reason());
        record.whenTyped(this::keep);
        record.keeping(() -> new Keeping(drafts, visitor::viewer, words()).keep(judged, record.note(), record.typedReason(), notice::trouble)
                .ifPresent(href -> {
                    discard();
                    Links.go(href);
                }));
        Shortcuts.addShortcutListener(this, this::sameSource, Key.KEY_S, KeyModifier.ALT).setBrowserDefaultAllowed(false);
        Shortcuts.addShortcutListener(this, this::record, Key.ENTER, KeyModifier.CONTROL).setResetFocusOnActiveElement(true);
        onNewHead(changes, this::hear);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ask = SheetHeadPanel.Ask.of(event.getLocation().getQueryParameters().getParameters());
        notice.clear();
        desk.choose(ask.codes());
        body.setVisible(!desk.indicators().isEmpty());
        hint.setVisible(desk.indicators().isEmpty());
        if (!desk.indicators().isEmpty()) {
            open();
            return;
        }
        ask.codes().stream().findFirst().ifPresentOrElse(code -> hint.refuse(one.choose(code)), hint::ask);
        choice.ask();
    }

    private void open() {
        one.choose(desk.indicators().getFirst().code());
        choice.show(desk.indicators().getFirst());
        source.remember(recording.sameSource());
        attempted = false;
        lines();
        history.refresh();
        written();
    }

    @Override
    public void lines() {
        Map<Spot, SheetDesk.Stands> stands = desk.stands(draft.source().get(Field.SOURCE).orElse(""));
        List<Period> stated = stands.keySet().stream().map(s -> Period.parse(s.line())).distinct().toList();
        Scale scale = ask.scale().filter(Scale.of(desk.indicators())::contains).orElseGet(() -> Scale.usual(desk.indicators(), stated));
        List<Period> all = scale.periods(stated, LocalDate.now());
        List<Period> shown = SheetLayout.shown(all, draft.periods(), ask.whole());
        head.show(ask, desk.indicators(), one.indicators(), scale, (int) all.stream().filter(p -> !shown.contains(p)).count());
        sheet.show(new SheetLayout(words(), desk.indicators(), shown, draft, ask.across()), stands);
    }

    @Override
    public Optional<Indicator> indicator(String code) {
        return desk.indicator(code);
    }

    @Override
    public void at(String indicator) {
        if (one.indicator().filter(i -> i.code().equals(indicator)).isEmpty()) {
            one.choose(indicator);
            history.refresh();
            judge();
        }
    }

    @Override
    public void written() {
        keep();
        judge();
    }

    /** Another source says other things: what stands in the cells is what it said. */
    private void sourced() {
        draft.source(source.typed());
        if (!desk.indicators().isEmpty()) {
            lines();
            written();
        }
    }

    private void sameSource() {
        recording.sameSource().ifPresent(source::fill);
    }

    /** What is written outlives the page: a change of language begins a new one. */
    private void keep() {
        draft.noted(record.note(), record.typedReason());
        VaadinSession.getCurrent().setAttribute(SheetDraft.class, draft.isEmpty() && draft.source().fields().isEmpty() ? null : draft.copy());
    }

    private void judge() {
        try {
            judged = desk.judge(draft);
        } catch (Denied denied) {
            notice.trouble(say("entry.denied"));
            return;
        }
        sheet.judged(judged, attempted);
        findings.show(judged, draft, desk::indicator, desk.indicators().size() > 1 || ask.across());
        one.indicator().ifPresent(i -> preview.show(desk.preview(i, judged)));
        Map<Field, String> wrong = judged.errors(source.fields().keySet(), words());
        if (attempted && draft.source().get(Field.SOURCE).isEmpty()) {
            wrong.put(Field.SOURCE, say("entry.required.source"));
        }
        source.mark(wrong);
        Judgement ready = judged.ready();
        record.show(judged.fates(draft, words()), ready.warned(), say("entry.record.figures", ready.statements().size()),
                say(judged.equals(ready) ? "entry.becomes" : "entry.becomes.rest", one.head() + 1));
    }

    @Override
    public void reason(String text) {
        record.giveReason(text);
    }

    private void discard() {
        forget(draft.spots());
        draft.clear();
        record.clear();
        notice.clear();
        attempted = false;
        lines();
        written();
    }

    private void forget(List<Spot> spots) {
        List<String> free = draft.freeLines();
        draft.forget(spots);
        sheet.forget(spots, free.stream().filter(l -> draft.periodText(l).isEmpty()).toList());
    }

    @Override
    public void record() {
        if (desk.indicators().isEmpty()) {
            return;
        }
        attempted = true;
        judge();
        Judgement ready = judged.ready();
        if (source.dayUnreadable()) {
            source.focusDay();
        } else if (draft.source().get(Field.SOURCE).isEmpty() && !judged.isEmpty()) {
            source.focusSource();
        } else if (ready.isEmpty()) {
            notice.trouble(say(judged.isEmpty() ? "entry.sheet.empty" : judged.allRefused() ? "entry.sheet.refused"
                    : "entry.unchanged"));
        } else {
            settle(ready, desk.record(ready, record.note(), record.reason()));
        }
    }

    private void settle(Judgement rows, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done(long revision, boolean nothingNew) -> recorded(rows, revision);
            case Outcome.Stopped stopped -> {
                judge();
                record.wrongReason(record.reason().isBlank() && rows.warned());
            }
            case Outcome.Conflict conflict -> conflict(conflict);
            case Outcome.Waits waits -> notice.trouble(outcome.trouble(words()).orElseThrow());
            case Outcome.NotAllowed notAllowed -> notice.trouble(outcome.trouble(words()).orElseThrow());
            case Outcome.Failed failed -> notice.trouble(outcome.trouble(words()).orElseThrow());
        }
    }

    private void recorded(Judgement rows, long revision) {
        Row first = rows.rows().getFirst().written().row();
        Selection where = Selection.of(one.indicator().orElse(desk.indicators().getFirst()).code());
        forget(rows.spots());
        attempted = false;
        record.clear();
        source.offer(one.sources());
        notice.recorded(revision, Links.explore(one.frequencyOf(first).map(where::with).orElse(where)), () -> undo(revision));
        refresh();
    }

    private void undo(long revision) {
        Outcome outcome = recording.undo(revision, say("entry.undo.reason"));
        outcome.trouble(words()).ifPresentOrElse(notice::trouble, () -> takenBack(say("entry.undone", revision)));
    }

    private void conflict(Outcome.Conflict conflict) {
        new ConflictDialog(words(), conflict.clashes(), recorders::role, kept -> {
            recording.shown(conflict.clashes());
            forget(judged.spotsOf(kept.stream().flatMap(c -> c.mine().stream()).toList()));
            refresh();
            if (!judged.ready().isEmpty()) {
                record();
            }
        }).open();
    }

    private void takenBack(String sentence) {
        notice.say(sentence);
        refresh();
    }

    private void refresh() {
        history.refresh();
        source.remember(recording.sameSource());
        lines();
        written();
    }

    /** What others record stands in the cells at once; what is typed stays, and is still held against what its writer had seen. */
    private void hear() {
        if (!desk.indicators().isEmpty() && desk.hasNews()) {
            refresh();
            notice.news(() -> {
                recording.look();
                refresh();
                history.scrollIntoView();
            });
        }
    }
}
