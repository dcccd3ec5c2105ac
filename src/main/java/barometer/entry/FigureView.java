package barometer.entry;

import barometer.domain.Indicator;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Selection;
import barometer.ledger.Changes;
import barometer.ledger.Denied;
import barometer.ledger.Finding;
import barometer.ledger.Ledger;
import barometer.ledger.Reading;
import barometer.store.Accounts;
import barometer.ui.Links;
import barometer.ui.MainLayout;
import barometer.ui.Page;
import barometer.ui.UnderWayPanel;
import barometer.ui.Visitor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Recording one figure: what is typed, how it reads, what is found, the chart as it would be, and what stands. */
@Route(value = Links.ONE_FIGURE, layout = MainLayout.class)
@RolesAllowed("RECORD")
public class FigureView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String PARAMETER = "indicator";

    private final transient EntryDesk desk;
    private final transient Recorders recorders;
    private final transient FormPanel form;
    private final ChoicePanel choice;
    private final NoticePanel notice;
    private final FindingsPanel findings;
    private final PreviewPanel preview;
    private final RecordPanel record;
    private final HistoryPanel history;
    private final Div body = new Div();
    private final HintPanel hint;
    private boolean attempted;

    public FigureView(Reading reading, Ledger ledger, Changes changes, Accounts accounts, Visitor visitor) {
        super("entry");
        recorders = new Recorders(accounts, visitor::viewer, words());
        desk = new EntryDesk(reading, new Recording(reading, ledger, visitor::viewer), visitor::viewer);
        title(say("entry.one"));
        notice = new NoticePanel(words());
        form = new FormPanel(words(), this::assess, () -> desk.recording().sameSource().ifPresent(this::sameSource));
        findings = new FindingsPanel(words(), this::act);
        preview = new PreviewPanel(words());
        record = new RecordPanel(words(), this::record, this::discard);
        history = new HistoryPanel(words(), recorders::role, desk, this::takenBack);
        Div side = new Div(preview, record);
        side.addClassName("entry-side");
        body.add(form.source(), form.figureCard(findings), side, history);
        body.addClassName("entry-body");
        hint = new HintPanel(words(), FigureView::address);
        choice = new ChoicePanel(words(), desk.indicators(), i -> Links.go(address(i)));
        add(choice, new UnderWayPanel(ledger, changes, accounts, words()), notice, body, hint);
        form.shortcuts(this, this::record);
        onNewHead(changes, this::hear);
    }

    // ── The indicator ────────────────────────────────────────────────────────────────────────────────────────────────

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> code = event.getLocation().getQueryParameters().getSingleParameter(PARAMETER).filter(c -> !c.isBlank());
        notice.clear();
        desk.recording().look();
        EntryDesk.Choice chosen = code.map(desk::choose).orElse(null);
        boolean ready = chosen instanceof EntryDesk.Choice.Ready;
        body.setVisible(ready);
        hint.setVisible(!ready);
        if (ready) {
            open(desk.indicator().orElseThrow());
            return;
        }
        Optional.ofNullable(chosen).ifPresentOrElse(hint::refuse, hint::ask);
        choice.ask();
    }

    private static String address(Indicator indicator) {
        return Links.page(Links.ONE_FIGURE, Map.of(PARAMETER, indicator.code()));
    }

    private void open(Indicator indicator) {
        choice.show(indicator);
        form.about(indicator, desk.sources());
        form.source().remember(desk.recording().sameSource());
        attempted = false;
        history.refresh();
        assess();
    }

    // ── Typing ───────────────────────────────────────────────────────────────────────────────────────────────────────

    private Row typed() {
        return form.row(record.note());
    }

    /** Looks at what is typed; in the middle of it nothing is said to be missing. */
    private void assess() {
        if (desk.indicator().isEmpty()) {
            return;
        }
        Row typed = typed();
        try {
            Assessment assessment = desk.assess(typed);
            show(typed, assessment, assessment.findings());
        } catch (Denied denied) {
            notice.trouble(say("entry.denied"));
        }
    }

    private void show(Row typed, Assessment assessment, List<Finding> all) {
        Remarks remarks = new Remarks(desk.indicator().orElseThrow(), words());
        List<Remarks.Remark> said = all.stream().filter(f -> !f.code().equals("required") || attempted)
                .map(f -> remarks.of(f, typed)).toList();
        Map<Field, String> errors = new EnumMap<>(Field.class);
        said.stream().filter(r -> r.finding().severity() == Finding.Severity.ERROR).forEach(r ->
                r.finding().field().ifPresent(f -> errors.putIfAbsent(Remarks.shownAt(f), r.sentence())));
        if (attempted && assessment.sourceless()) {
            errors.put(Field.SOURCE, say("entry.required.source"));
        }
        form.mark(errors);
        boolean any = typed.get(Field.FIGURE).isPresent() || typed.get(Field.CHANGE).isPresent();
        findings.show(remarks.reads(typed, assessment), any, said.stream().filter(r -> r.finding().severity() != Finding.Severity.ERROR
                || !r.actions().isEmpty()).toList());
        preview.show(desk.preview(assessment.statements()));
        record.show(assessment, desk.head());
    }

    private void act(Remarks.Action action) {
        switch (action) {
            case Remarks.Action.Fill fill -> form.fill(fill.field(), fill.text());
            case Remarks.Action.Keep keep -> record.giveReason(keep.reason());
        }
    }

    private void sameSource(Row last) {
        form.source().fill(last);
        form.focusPeriod();
    }

    private void discard() {
        attempted = false;
        record.clear();
        form.clearFigure();
        notice.clear();
        form.focusPeriod();
    }

    // ── Recording ────────────────────────────────────────────────────────────────────────────────────────────────────

    private void record() {
        if (desk.indicator().isEmpty()) {
            return;
        }
        attempted = true;
        if (form.source().dayUnreadable()) {
            form.source().focusDay();
            return;
        }
        Row typed = typed();
        String reason = record.reason();
        Outcome outcome = desk.record(typed, reason);
        switch (outcome) {
            case Outcome.Done(long revision, boolean nothingNew) -> recorded(typed, revision, nothingNew);
            case Outcome.Stopped(List<Finding> all) -> stopped(typed, all, reason);
            case Outcome.Conflict conflict -> conflict(conflict);
            case Outcome.Waits waits -> trouble(outcome);
            case Outcome.NotAllowed notAllowed -> trouble(outcome);
            case Outcome.Failed failed -> trouble(outcome);
        }
    }

    private void recorded(Row typed, long revision, boolean nothingNew) {
        if (nothingNew) {
            notice.say(say("entry.unchanged"));
            return;
        }
        Indicator indicator = desk.indicator().orElseThrow();
        Selection where = Selection.of(indicator.code());
        Selection at = desk.frequencyOf(typed).map(where::with).orElse(where);
        attempted = false;
        record.clear();
        form.source().offer(desk.sources());
        form.clearFigure();
        form.source().remember(desk.recording().sameSource());
        history.refresh();
        notice.recorded(revision, Links.explore(at), () -> undo(revision));
        form.focusPeriod();
    }

    private void undo(long revision) {
        Outcome outcome = desk.recording().undo(revision, say("entry.undo.reason"));
        if (outcome instanceof Outcome.Done) {
            notice.say(say("entry.undone", revision));
            refresh();
        } else {
            trouble(outcome);
        }
    }

    private void stopped(Row typed, List<Finding> all, String reason) {
        Assessment now = desk.assess(typed);
        show(typed, now, all);
        Set<Field> wrong = all.stream().filter(f -> f.severity() == Finding.Severity.ERROR)
                .flatMap(f -> f.field().stream()).map(Remarks::shownAt).collect(Collectors.toSet());
        if (!wrong.isEmpty()) {
            form.focusFirst(wrong);
        } else if (reason.isBlank() && now.needsReason()) {
            record.wrongReason(true);
        }
    }

    private void conflict(Outcome.Conflict conflict) {
        new ConflictDialog(words(), conflict.clashes(), recorders::role, kept -> {
            desk.recording().shown(conflict.clashes());
            if (kept.isEmpty()) {
                record();
            } else {
                discard();
                refresh();
            }
        }).open();
    }

    private void trouble(Outcome outcome) {
        notice.trouble(outcome.trouble(words()).orElse(""));
    }

    // ── What stands ──────────────────────────────────────────────────────────────────────────────────────────────────

    private void takenBack(String sentence) {
        notice.say(sentence);
        refresh();
    }

    private void refresh() {
        history.refresh();
        form.source().remember(desk.recording().sameSource());
        assess();
    }

    // ── What others record ───────────────────────────────────────────────────────────────────────────────────────────

    /** The list and the chart take it in; what is typed stays, and is still held against what its writer had seen. */
    private void hear() {
        if (desk.indicator().isPresent() && desk.hasNews()) {
            refresh();
            notice.news(() -> {
                desk.recording().look();
                history.scrollIntoView();
                assess();
            });
        }
    }
}
