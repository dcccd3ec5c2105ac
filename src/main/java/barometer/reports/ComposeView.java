package barometer.reports;

import barometer.domain.IssuedReport;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Paper;
import barometer.domain.Template;
import barometer.domain.Unreadable;
import barometer.ledger.Changes;
import barometer.ledger.Reading;
import barometer.publish.NotIssued;
import barometer.publish.ReportFinding;
import barometer.publish.Reports;
import barometer.store.Accounts;
import barometer.store.NotWritten;
import barometer.ui.Links;
import barometer.ui.MainLayout;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desk where a page is composed: its blocks at the left, the page itself in the middle, what a block shows at the right. */
@Route(value = "reports/:name", layout = MainLayout.class)
@RolesAllowed("REPORT")
@StyleSheet("context://assets/reports.css")
public class ComposeView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private static final long serialVersionUID = 1L;
    private static final int PREVIEW = 1500;
    private static final int ISSUES = 10;

    private final transient Reports reports;
    private final transient Reading reading;
    private final transient Accounts accounts;
    private final transient Visitor visitor;
    private final Div bar = new Div();
    private final Div blocks = new Div();
    private final Div sheet = new Div();
    private final Div page = new Div();
    private final Div issued = new Div();
    private final Div since = new Div();
    private final Div block = new Div();
    private final Div findings = new Div();
    private final DeskPanel ground = new DeskPanel(column("report-left", blocks, sheet), column("report-middle", page, issued),
            column("report-right", since, block, findings));
    private transient Composing composing;
    private transient Language language;

    public ComposeView(Reports reports, Reading reading, Changes changes, Accounts accounts, Visitor visitor) {
        super("compose-report");
        this.reports = reports;
        this.reading = reading;
        this.accounts = accounts;
        this.visitor = visitor;
        findings.getElement().setAttribute("aria-live", "polite");
        add(bar, ground);
        onNewHead(changes, () -> {
            if (composing != null) {
                refresh();
            }
        });
        ground.on("desk-undo", () -> change(composing::undo));
        ground.on("desk-redo", () -> change(composing::redo));
        ground.on("desk-save", this::save);
    }

    private static Div column(String name, Div... parts) {
        Div column = new Div(parts);
        column.addClassName(name);
        return column;
    }

    /** Opens a template; the address may bring a view that is to be put on it. What is on the desk stays there in another language. */
    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        String name = entering.getRouteParameters().get("name").orElse("");
        Optional<String> fresh = entering.getLocation().getQueryParameters().getSingleParameter("new");
        if (composing == null || !composing.template().name().equals(name)) {
            Optional<Reports.Kept> kept = reports.template(name, visitor.viewer());
            if (kept.isEmpty() && (fresh.isEmpty() || !name.matches("[a-z][a-z0-9-]{0,59}"))) {
                entering.rerouteToError(NotFoundException.class);
                return;
            }
            composing = kept.map(k -> new Composing(k.template(), k.version())).orElseGet(() -> new Composing(new Template(name,
                    new LocalText(Map.of(words().language(), fresh.filter(t -> !t.isBlank()).orElse(name))), LocalText.EMPTY, Paper.A4_LANDSCAPE,
                    words().language(), Optional.empty(), false, Template.FILE_NAME, List.of(new Template.Notes())), 0));
            language = composing.template().language();
            entering.getLocation().getQueryParameters().getSingleParameter("add").ifPresent(text -> attempt(() ->
                    composing.add(Template.showing(Links.read(text)))));
        }
        show();
    }

    /** What has not been saved is asked about once. */
    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        if (composing != null && composing.unsaved()) {
            BeforeLeaveEvent.ContinueNavigationAction way = leaving.postpone();
            new LeaveDialog(words(), () -> {
                if (save()) {
                    way.proceed();
                }
            }, way::proceed, way::cancel).open();
        }
    }

    /** Does something that a text may make impossible, and says why where it does. */
    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (Unreadable e) {
            Notification.show(words().find("unreadable." + e.code(), e.text()).orElse(e.getMessage()));
        }
    }

    private void change(Runnable act) {
        attempt(act);
        show();
    }

    private Desk desk() {
        return new Desk(composing, reading, visitor.viewer(), words(), act -> {
            attempt(act);
            refresh();
        }, this::change);
    }

    /** Everything anew; who was at a control is brought back to it, or to the block that has moved away from under it. */
    private void show() {
        Template template = composing.template();
        Desk desk = desk();
        sheet.removeAll();
        sheet.add(new SheetPanel(desk), new VersionsPanel(desk, reports.versions(template.name(), visitor.viewer()), this::name));
        block.removeAll();
        composing.block().ifPresent(b -> block.add(new BlockPanel(desk)));
        List<IssuedReport> all = reports.issues(IssuedReport.Wanted.of(template.name()), ISSUES, visitor.viewer()).issues();
        H2 heading = new H2(say("reports.issued"));
        heading.addClassName("group-title");
        issued.removeAll();
        issued.add(heading, new IssuesPanel(all, false, reports, visitor.viewer(), words()));
        since.removeAll();
        all.stream().findFirst().ifPresent(last -> since.add(new DifferencesPanel(say("reports.since", String.valueOf(last.number())),
                reports.since(last, visitor.viewer()), words())));
        refresh();
        ground.returnTo(composing.selected());
    }

    /** What follows from what is composed: state, blocks, the page, what is found. The fields stay as they are. */
    private void refresh() {
        Template template = composing.template();
        String title = template.title().isBlank() ? template.name() : template.title().in(words().language());
        title(title);
        Reports.Page made = reports.page(template, Optional.of(language), visitor.viewer());
        Desk desk = desk();
        bar.removeAll();
        bar.add(new BarPanel(desk, title, reports.nextNumber(), language, made.blocked(), chosen -> {
            language = chosen;
            refresh();
        }, this::save, () -> ask(made)));
        blocks.removeAll();
        blocks.add(new BlocksPanel(desk));
        page.removeAll();
        page.add(new PagePanel(desk, made, reports.png(made, PREVIEW)));
        findings.removeAll();
        findings.add(new FoundPanel(desk, made.findings()));
        ground.returnTo(composing.selected());
        ground.unsaved(composing.unsaved());
    }

    // ── Saving and issuing ───────────────────────────────────────────────────────────────────────────────────────────

    private boolean save() {
        if (!composing.changed()) {
            return true;
        }
        String name = composing.template().name();
        Optional<Reports.Kept> kept = reports.save(composing.template(), Optional.of(composing.version()), visitor.viewer());
        if (kept.isEmpty()) {
            reports.template(name, visitor.viewer()).ifPresent(theirs -> new ConflictDialog(composing.template(), theirs, name(theirs.account()), words(), () -> {
                composing.meets(theirs.template(), theirs.version());
                save();
            }, () -> {
                composing.meets(theirs.template(), theirs.version());
                change(() -> composing.become(theirs.template()));
            }).open());
            return false;
        }
        composing.saved(kept.get().version());
        show();
        return true;
    }

    private String name(long account) {
        return accounts.byId(account).map(held -> held.account().name()).orElse(String.valueOf(account));
    }

    /** What is found is looked at once more; a warning needs a reason, which is kept with the issue. */
    private void ask(Reports.Page made) {
        if (!save()) {
            return;
        }
        List<ReportFinding> warnings = made.findings().stream().filter(f -> f.severity() == ReportFinding.Severity.WARNING).toList();
        if (warnings.isEmpty()) {
            issue("");
        } else {
            new OverruleDialog(warnings, words(), this::issue).open();
        }
    }

    private void issue(String reason) {
        try {
            IssuedReport issue = reports.issue(composing.template().name(), Optional.of(language), reason, visitor.viewer());
            Links.go(Links.page(Links.REPORTS + "/issues/" + issue.number()));
        } catch (NotIssued e) {
            show();
        } catch (NotWritten e) {
            Notification.show(say("api.not-written"));
        }
    }
}
