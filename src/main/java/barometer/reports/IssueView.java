package barometer.reports;

import barometer.domain.Access;
import barometer.domain.IssuedReport;
import barometer.publish.NotIssued;
import barometer.publish.Reports;
import barometer.text.Words;
import barometer.ui.Icon;
import barometer.ui.Links;
import barometer.ui.MainLayout;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An issue as it left the house, what is known of it, and what has changed since or against another issue. */
@Route(value = "reports/issues/:number", layout = MainLayout.class)
@RouteAlias(value = "r/:number", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("context://assets/reports.css")
public class IssueView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    /** So many issues of a report are offered for comparison; any other can be named in the address. */
    private static final int MOST = 50;

    private final transient Reports reports;
    private final transient Access access;
    private final transient Visitor visitor;

    public IssueView(Reports reports, Access access, Visitor visitor) {
        super("issue");
        this.reports = reports;
        this.access = access;
        this.visitor = visitor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Optional<IssuedReport> issue = number(entering.getRouteParameters().get("number").orElse("")).flatMap(n -> reports.issue(n, visitor.viewer()));
        if (issue.isEmpty()) {
            entering.rerouteToError(NotFoundException.class);
            return;
        }
        Optional<IssuedReport> against = entering.getLocation().getQueryParameters().getSingleParameter("against").flatMap(IssueView::number)
                .flatMap(n -> reports.issue(n, visitor.viewer()));
        show(issue.get(), against);
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private void show(IssuedReport issue, Optional<IssuedReport> against) {
        removeAll();
        String name = say("page.number", String.valueOf(issue.number()));
        title(name);
        H1 heading = new H1(name);
        heading.addClassName("page-title");
        Span title = new Span(issue.title());
        title.addClassName("muted");
        Div space = new Div();
        space.addClassName("bar-space");
        Div bar = new Div(Links.to(Links.page(Links.REPORTS), say("reports.title")), heading, title, space, download(issue, "PNG"), download(issue, "PDF"));
        bar.addClassName("report-bar");
        if (access.may(visitor.viewer(), Access.Act.REPORT)) {
            Anchor desk = Links.to(Links.page(Links.REPORTS + "/" + issue.template()), say("reports.record.template"));
            desk.addClassName("button");
            Button again = new Button(say("reports.again", String.valueOf(reports.nextNumber())), e -> again(issue));
            again.setId("again");
            again.addThemeName("primary");
            bar.add(desk, again);
        }
        Image picture = new Image("api/v1/issues/" + issue.number() + ".png", say("reports.picture", name, issue.title()));
        picture.addClassName("report-preview");
        Div left = new Div(picture);
        left.addClassName("report-middle");
        Div right = new Div(differences(issue, against), facts(issue));
        right.addClassName("report-right");
        Div ground = new Div(left, right);
        ground.addClassNames("report-ground", "two");
        add(bar, ground);
    }

    /** Issues the newest version of the template on the newest figures; where something has to be looked at first, the desk shows it. */
    private void again(IssuedReport issue) {
        String template = Links.page(Links.REPORTS + "/" + issue.template());
        try {
            IssuedReport next = reports.issue(issue.template(), Optional.of(issue.language()), "", visitor.viewer());
            Links.go(Links.page(Links.REPORTS + "/issues/" + next.number(), Map.of("against", String.valueOf(issue.number()))));
        } catch (NotIssued e) {
            Links.go(template);
        }
    }

    private Component differences(IssuedReport issue, Optional<IssuedReport> against) {
        DifferencesPanel panel = against.map(other -> new DifferencesPanel(say("reports.against", String.valueOf(issue.number()),
                        String.valueOf(other.number())), reports.between(issue, other, visitor.viewer()), words()))
                .orElseGet(() -> new DifferencesPanel(say("reports.since", String.valueOf(issue.number())),
                        reports.since(issue, visitor.viewer()), words()));
        List<IssuedReport> others = new ArrayList<>(reports.issues(IssuedReport.Wanted.of(issue.template()), MOST, visitor.viewer()).issues());
        others.removeIf(i -> i.number() == issue.number());
        against.filter(i -> !others.contains(i)).ifPresent(others::add);
        if (!others.isEmpty()) {
            Select<IssuedReport> choice = new Select<>();
            choice.setLabel(say("reports.compare"));
            choice.setItems(others);
            choice.setEmptySelectionAllowed(true);
            choice.setEmptySelectionCaption(say("reports.compare.now"));
            choice.setItemLabelGenerator(i -> i == null ? say("reports.compare.now") : say("page.number", String.valueOf(i.number())) + " · " + i.title());
            against.ifPresent(choice::setValue);
            choice.setWidthFull();
            choice.addValueChangeListener(e -> Links.go(Links.page(Links.REPORTS + "/issues/" + issue.number(),
                    e.getValue() == null ? Map.of() : Map.of("against", String.valueOf(e.getValue().number())))));
            panel.add(choice);
        }
        return panel;
    }

    private Component facts(IssuedReport issue) {
        H2 heading = new H2(say("reports.record"));
        heading.addClassName("panel-title");
        Div card = new Div(heading);
        card.addClassNames("card", "panel", "issue-facts");
        fact(card, "reports.column.issued", words().time(issue.at()));
        fact(card, "reports.record.template", issue.template() + ", " + say("reports.version", String.valueOf(issue.version())));
        fact(card, "reports.column.language", Words.of(issue.language()).say("language.name"));
        fact(card, "reports.column.known", issue.knownOn().map(words()::day).orElse(say("reports.latest")));
        fact(card, "reports.column.revision", String.valueOf(issue.revision()));
        fact(card, "reports.page.file", issue.fileName());
        fact(card, "reports.record.address", issue.address());
        fact(card, "reports.column.hash", issue.sha256());
        fact(card, "reports.record.program", issue.program());
        if (!issue.reason().isBlank()) {
            fact(card, "reports.record.overruled", issue.reason());
        }
        card.add(new Paragraph(say("reports.record.proof")));
        return card;
    }

    private void fact(Div card, String key, String value) {
        Span name = new Span(say(key));
        name.addClassName("muted");
        card.add(new Div(name, new Span(value)));
    }

    private static Component download(IssuedReport issue, String kind) {
        Anchor link = new Anchor("api/v1/issues/" + issue.number() + "." + kind.toLowerCase(), Icon.DOWNLOAD.draw(), new Span(kind));
        link.addClassName("button");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", issue.fileName().replaceFirst("\\.png$", "." + kind.toLowerCase()));
        return link;
    }
}
