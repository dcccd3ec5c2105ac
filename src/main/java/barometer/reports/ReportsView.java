package barometer.reports;

import barometer.delivery.Scheduling;
import barometer.delivery.Told;
import barometer.domain.Access;
import barometer.domain.Delivery;
import barometer.domain.Form;
import barometer.domain.Unreadable;
import barometer.domain.View;
import barometer.ledger.Reading;
import barometer.publish.Reports;
import barometer.store.Accounts;
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
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All reports: the templates for those who make them, and what was issued for everybody. */
@Route(value = "reports", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("context://assets/reports.css")
@StyleSheet("context://assets/schedules.css")
public class ReportsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Reports reports;
    private final transient Accounts accounts;
    private final transient Reading reading;
    private final transient Access access;
    private final transient Scheduling scheduling;
    private final transient Visitor visitor;

    public ReportsView(Reports reports, Accounts accounts, Reading reading, Scheduling scheduling, Access access, Visitor visitor) {
        super("reports");
        this.reports = reports;
        this.accounts = accounts;
        this.reading = reading;
        this.access = access;
        this.scheduling = scheduling;
        this.visitor = visitor;
    }

    /** Shows all; the address may bring a view that a report is chosen for. */
    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        title(say("reports.title"));
        H1 title = new H1(say("reports.title"));
        title.addClassName("page-title");
        Paragraph subtitle = new Paragraph(say("reports.subtitle"));
        subtitle.addClassName("page-subtitle");
        add(title, subtitle);
        Optional<String> put = entering.getLocation().getQueryParameters().getSingleParameter(Links.PUT).filter(text -> !text.isBlank());
        if (access.may(visitor.viewer(), Access.Act.REPORT)) {
            scheduling.troubled(visitor.viewer()).forEach(line -> add(alert(line)));
            put.ifPresent(view -> add(choosing(view)));
            add(templates(put));
            if (put.isPresent()) {
                return;
            }
        }
        H2 issued = new H2(say("reports.issued"));
        issued.addClassName("group-title");
        add(new Section(issued, new IssueSearchPanel(entering.getLocation().getQueryParameters(), reports, accounts, reading, visitor.viewer(),
                access.may(visitor.viewer(), Access.Act.REPORT), words())));
        H2 proof = new H2(say("reports.drop.title"));
        proof.addClassName("group-title");
        add(new Section(proof, new DropPanel(reports, visitor::viewer, words())));
    }

    /** What is to be put on a report, as it would be seen there. */
    private Component choosing(String text) {
        Div card = new Div(new H2(say("reports.put.title")), new Paragraph(say("reports.put.text")));
        card.addClassNames("card", "panel", "report-put");
        try {
            View view = View.parse(text);
            if (view.form() != Form.TABLE) {
                Image picture = new Image(Links.chart(view, "png", Map.of("width", "560", "height", "340", "style", "plain", "lang", words().language().tag())), "");
                picture.addClassName("thumbnail");
                card.add(picture);
            }
        } catch (Unreadable e) {
            card.add(new Paragraph(words().find("unreadable." + e.code(), e.text()).orElse(e.getMessage())));
        }
        return card;
    }

    private static Map<String, String> adding(Optional<String> put) {
        return put.map(view -> Map.of("add", view)).orElse(Map.of());
    }

    /** A schedule that could not deliver, with the reason. */
    private Component alert(Scheduling.Line line) {
        Span what = new Span(say("deliveries.troubled") + ": " + line.schedule().report() + " · " + line.schedule().name() + ".");
        what.addClassName("report-title");
        Span why = new Span(line.last().flatMap(Delivery::anyTrouble).map(new Told(words())::why).orElse(""));
        Div alert = new Div(Icon.WARNING.draw(), what, why, Links.to(Links.page(Links.SCHEDULES), say("deliveries.troubled.open")));
        alert.addClassNames("card", "report-alert");
        return alert;
    }

    private Component templates(Optional<String> put) {
        H2 heading = new H2(say("reports.templates"));
        heading.addClassName("group-title");
        Div cards = new Div();
        cards.addClassName("report-cards");
        for (Reports.Kept kept : reports.templates(visitor.viewer())) {
            String name = kept.template().name();
            String title = kept.template().title().in(words().language());
            Image thumbnail = new Image("api/v1/reports/" + name + ".png?width=720&lang=" + words().language().tag(), "");
            thumbnail.addClassName("thumbnail");
            thumbnail.getElement().setAttribute("loading", "lazy");
            thumbnail.getElement().setAttribute("width", "720");
            thumbnail.getElement().setAttribute("height", String.valueOf(720 * kept.template().paper().height() / kept.template().paper().width()));
            Span headline = new Span(title.isBlank() ? name : title);
            headline.addClassName("report-title");
            Span small = new Span(name + " · " + say("reports.version", String.valueOf(kept.version())) + " · " + kept.template().paper().size());
            small.addClassName("small");
            Anchor card = Links.to(Links.page(Links.REPORTS + "/" + name, adding(put)), thumbnail, headline, small);
            card.addClassNames("card", "report-card");
            cards.add(card);
        }
        TextField name = new TextField(say("reports.new"));
        name.setPlaceholder("monthly");
        name.setHelperText(say("reports.new.hint"));
        name.setMaxLength(60);
        Button make = new Button(say("reports.new.make"), e -> {
            if (name.getValue().matches("[a-z][a-z0-9-]{0,59}") && !name.getValue().matches("issues|schedules")) {
                Map<String, String> parameters = new LinkedHashMap<>(adding(put));
                parameters.put("new", "");
                Links.go(Links.page(Links.REPORTS + "/" + name.getValue(), parameters));
            } else {
                name.setErrorMessage(words().say("unreadable.code", name.getValue()));
                name.setInvalid(true);
            }
        });
        Div fresh = new Div(name, make);
        fresh.addClassNames("card", "report-card", "report-new");
        cards.add(fresh);
        return new Section(heading, cards);
    }
}
