package barometer.reports;

import barometer.domain.IssuedReport;
import barometer.domain.LocalText;
import barometer.domain.Language;
import barometer.domain.Paper;
import barometer.domain.PeriodRule;
import barometer.domain.Selection;
import barometer.domain.Template;
import barometer.domain.Unreadable;
import barometer.ledger.Reading;
import barometer.publish.NotIssued;
import barometer.publish.ReportFinding;
import barometer.publish.Reports;
import barometer.ui.Icon;
import barometer.ui.Links;
import barometer.ui.MainLayout;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desk where a page is composed: its blocks at the left, the page itself in the middle, what a block shows at the right. */
@Route(value = "reports/:name", layout = MainLayout.class)
@RolesAllowed("REPORT")
@StyleSheet("context://assets/reports.css")
public class ComposeView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PREVIEW = 1500;

    private final transient Reports reports;
    private final transient Reading reading;
    private final transient Visitor visitor;
    private final Div bar = new Div();
    private final Div left = new Div();
    private final Div middle = new Div();
    private final Div right = new Div();
    private final Image preview = new Image();
    private transient Composing composing;

    public ComposeView(Reports reports, Reading reading, Visitor visitor) {
        super("compose-report");
        this.reports = reports;
        this.reading = reading;
        this.visitor = visitor;
        bar.addClassName("report-bar");
        left.addClassName("report-left");
        middle.addClassName("report-middle");
        right.addClassName("report-right");
        preview.addClassName("report-preview");
        Div ground = new Div(left, middle, right);
        ground.addClassName("report-ground");
        add(bar, ground);
    }

    /** Opens a template; the address may bring a selection that is to be put on it. */
    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        String name = entering.getRouteParameters().get("name").orElse("");
        Optional<Reports.Kept> kept = reports.template(name, visitor.viewer());
        Optional<String> fresh = entering.getLocation().getQueryParameters().getSingleParameter("new");
        if (kept.isEmpty() && (fresh.isEmpty() || !name.matches("[a-z][a-z0-9-]{0,59}"))) {
            entering.rerouteToError(NotFoundException.class);
            return;
        }
        composing = kept.map(k -> new Composing(k.template(), k.version())).orElseGet(() -> new Composing(new Template(name,
                new LocalText(Map.of(words().language(), fresh.filter(t -> !t.isBlank()).orElse(name))), LocalText.EMPTY, Paper.A4_LANDSCAPE,
                words().language(), Optional.empty(), false, Template.FILE_NAME, List.of(new Template.Notes())), 0));
        entering.getLocation().getQueryParameters().getSingleParameter("add").ifPresent(text -> attempt(() ->
                composing.add(new Template.Chart(Selection.parse(text), new PeriodRule.Extend(), Optional.empty(), false))));
        show();
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

    private void show() {
        Template template = composing.template();
        String title = template.title().isBlank() ? template.name() : template.title().in(words().language());
        title(title);
        Reports.Page page = reports.page(template, Optional.of(words().language()), visitor.viewer());
        bar(title, page);
        left.removeAll();
        left.add(new BlocksPanel(composing, words(), reading.indicators(visitor.viewer()), this::change), new SheetPanel(composing, words(), this::change));
        preview.setSrc("data:image/png;base64," + Base64.getEncoder().encodeToString(reports.png(page, PREVIEW)));
        preview.setAlt(page.spec().reading());
        List<IssuedReport> issues = reports.issues(visitor.viewer()).stream().filter(i -> i.template().equals(template.name())).toList();
        H2 issued = new H2(say("reports.issued"));
        issued.addClassName("group-title");
        middle.removeAll();
        middle.add(preview, issued, new IssuesPanel(issues, reports, visitor.viewer(), words()));
        right.removeAll();
        issues.stream().findFirst().ifPresent(last -> right.add(new DifferencesPanel(say("reports.since", String.valueOf(last.number())),
                reports.since(last, visitor.viewer()), words())));
        composing.block().ifPresent(block -> right.add(new BlockPanel(composing, words(), reading, visitor.viewer(), this::change)));
        right.add(findings(page));
    }

    private void bar(String title, Reports.Page page) {
        H1 heading = new H1(title);
        heading.addClassName("page-title");
        Span state = new Span(composing.changed() ? say("reports.unsaved") : say("reports.saved", String.valueOf(composing.version())));
        state.addClassNames("badge", composing.changed() ? "changed" : "kept");
        Button undo = new Button(say("reports.undo"), e -> change(composing::undo));
        undo.setEnabled(composing.canUndo());
        undo.addClickShortcut(com.vaadin.flow.component.Key.KEY_Z, com.vaadin.flow.component.KeyModifier.CONTROL);
        Button save = new Button(say("reports.save"), e -> save());
        save.setEnabled(composing.changed());
        long next = 1 + reports.issues(visitor.viewer()).stream().mapToLong(IssuedReport::number).max().orElse(0);
        Button issue = new Button(say("reports.issue", String.valueOf(next)), e -> ask(page));
        issue.addThemeName("primary");
        issue.setEnabled(!page.blocked());
        Div space = new Div();
        space.addClassName("bar-space");
        bar.removeAll();
        bar.add(Links.to(Links.page(Links.REPORTS), say("reports.title")), heading, state, space, undo, save);
        if (!composing.changed()) {
            bar.add(download("PNG"), download("PDF"));
        }
        bar.add(issue);
    }

    private Component download(String kind) {
        Anchor link = new Anchor("api/v1/reports/" + composing.template().name() + "." + kind.toLowerCase() + "?lang=" + words().language().tag(),
                Icon.DOWNLOAD.draw(), new Span(say("reports.draft", kind)));
        link.addClassName("button");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private boolean save() {
        Optional<Reports.Kept> kept = reports.save(composing.template(), Optional.of(composing.version()), visitor.viewer());
        if (kept.isEmpty()) {
            Notification.show(say("api.newer-template", composing.template().name()));
            return false;
        }
        composing.saved(kept.get().version());
        show();
        return true;
    }

    /** What is found is looked at once more; a warning needs a reason, which is kept with the issue. */
    private void ask(Reports.Page page) {
        List<ReportFinding> warnings = page.findings().stream().filter(f -> f.severity() == ReportFinding.Severity.WARNING).toList();
        if (composing.changed() && !save()) {
            return;
        }
        if (warnings.isEmpty()) {
            issue("");
            return;
        }
        Dialog dialog = new Dialog(say("reports.overrule.title"));
        dialog.setWidth("min(560px, 92vw)");
        warnings.forEach(f -> dialog.add(new Paragraph(f.reason(words()))));
        TextField reason = new TextField(say("reports.overrule.reason"));
        reason.setWidthFull();
        reason.setMaxLength(500);
        dialog.add(reason);
        Button act = new Button(say("reports.overrule.issue"), e -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(say("reports.overrule.needed"));
                reason.setInvalid(true);
                return;
            }
            dialog.close();
            issue(reason.getValue());
        });
        act.addThemeName("primary");
        dialog.getFooter().add(new Button(say("reports.cancel"), e -> dialog.close()), act);
        dialog.open();
    }

    private void issue(String reason) {
        try {
            Language language = words().language();
            IssuedReport issue = reports.issue(composing.template().name(), Optional.of(language), reason, visitor.viewer());
            Links.go(Links.page(Links.REPORTS + "/issues/" + issue.number()));
        } catch (NotIssued e) {
            show();
        }
    }

    private Component findings(Reports.Page page) {
        H2 heading = new H2(say("reports.before"));
        heading.addClassName("panel-title");
        Div card = new Div(heading);
        card.addClassNames("card", "panel");
        if (page.findings().isEmpty()) {
            card.add(line(Icon.CHECK, say("reports.fits"), "fine"));
        }
        for (ReportFinding finding : page.findings()) {
            String where = finding.block() < 0 ? "" : say("reports.block", String.valueOf(finding.block() + 1)) + ": ";
            card.add(line(finding.severity() == ReportFinding.Severity.ERROR ? Icon.CROSS : Icon.WARNING, where + finding.reason(words()),
                    finding.severity().name().toLowerCase(java.util.Locale.ROOT)));
        }
        card.getElement().setAttribute("aria-live", "polite");
        return card;
    }

    private static Component line(Icon icon, String text, String kind) {
        Div line = new Div(icon.draw(), new Span(text));
        line.addClassNames("finding-line", kind);
        return line;
    }

    /** A button with a sign and a name for those who do not see it. */
    static NativeButton small(Icon icon, String name, Runnable act) {
        NativeButton button = new NativeButton("", e -> act.run());
        button.add(icon.draw());
        button.addClassNames("button", "square", "quiet");
        button.setAriaLabel(name);
        button.getElement().setAttribute("title", name);
        return button;
    }
}
