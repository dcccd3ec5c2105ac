package barometer.define;

import barometer.domain.Document;
import barometer.domain.Selection;
import barometer.domain.Statement;
import barometer.ledger.Denied;
import barometer.ledger.Documents;
import barometer.ledger.Documents.Carried;
import barometer.ledger.Reading;
import barometer.ledger.Receipt;
import barometer.ledger.Refused;
import barometer.store.Accounts;
import barometer.ui.DayField;
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
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One document: the figures that come from it, what it was called before, and its correction. */
@Route(value = Links.DOCUMENTS + "/one", layout = MainLayout.class)
@StyleSheet("context://assets/define.css")
@RolesAllowed("DEFINE")
public class DocumentView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 500;

    private final transient Documents documents;
    private final transient Reading reading;
    private final transient Accounts accounts;
    private final transient Visitor visitor;
    private final Paragraph told = new Paragraph();
    private transient Document document;

    public DocumentView(Documents documents, Reading reading, Accounts accounts, Visitor visitor) {
        super("definition", "document");
        this.documents = documents;
        this.reading = reading;
        this.accounts = accounts;
        this.visitor = visitor;
        told.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        try {
            document = new Document(asked.getSingleParameter("source").orElse(""), asked.getSingleParameter("title").orElse(""), "",
                    asked.getSingleParameter("published").map(LocalDate::parse));
        } catch (DateTimeParseException noDay) {
            document = new Document("", "", "", Optional.empty());
        }
        show();
    }

    private void show() {
        Optional<Documents.Listed> listed = documents.find(document, visitor.viewer());
        if (listed.isEmpty()) {
            message(say("document.unknown"), say("document.unknown.text"), Links.to(Links.page(Links.DOCUMENTS), say("frame.documents")));
            return;
        }
        removeAll();
        document = listed.get().document();
        List<Carried> carried = documents.carried(listed.get(), visitor.viewer());
        title(headline());
        Div main = new Div(figures(carried), form());
        main.addClassName("define-fields");
        Div body = new Div(main, history(carried));
        body.addClassName("define-body");
        add(head(), told, body);
    }

    private String headline() {
        return document.title().isBlank() ? say("document.untitled") : document.title();
    }

    private Component head() {
        Anchor back = Links.to(Links.page(Links.DOCUMENTS), say("frame.documents"));
        back.addClassName("define-back");
        H1 title = new H1(headline());
        title.addClassName("page-title");
        String source = reading.sources(visitor.viewer()).stream().filter(s -> s.code().equals(document.source())).map(s -> s.name().in(words().language()))
                .findFirst().orElse(document.source());
        Paragraph text = new Paragraph(Stream.of(source, document.published().map(words()::day).orElseGet(() -> say("document.no-day")))
                .collect(Collectors.joining(" · ")));
        text.addClassName("page-subtitle");
        Div head = new Div(new Div(back, title, text));
        head.addClassName("page-head");
        if (!document.address().isBlank()) {
            Anchor open = DocumentsView.link(document, say("document.open"));
            open.addClassName("button");
            head.add(open);
        }
        return head;
    }

    private Component figures(List<Carried> carried) {
        UnorderedList list = new UnorderedList();
        list.addClassName("document-figures");
        for (Carried c : carried.stream().limit(MOST_SHOWN).toList()) {
            Statement s = c.standing().statement();
            Anchor name = Links.to(Links.explain(s.period().frequency().map(f -> Selection.of(c.indicator().code()).with(f))
                    .orElseGet(() -> Selection.of(c.indicator().code())), s.period()), words().shortName(c.indicator()));
            Span figure = new Span(switch (s.claim()) {
                case barometer.domain.Claim.Level level -> words().withUnit(level.figure(), c.indicator().unit(), c.indicator().multiplier());
                case barometer.domain.Claim.Changed changed -> words().changeOn(changed);
            });
            figure.addClassName("document-figure");
            Span where = new Span(Stream.of(words().period(s.period()), s.citation().place().in(words().language()),
                    c.standing().withdrawn().isPresent() ? say("entry.state.withdrawn") : "").filter(t -> !t.isBlank()).collect(Collectors.joining(" · ")));
            where.addClassName("define-when");
            list.add(new ListItem(new Div(name, where), figure));
        }
        return card(say("document.carries", carried.size()), list);
    }

    private Component form() {
        TextField title = new TextField(say("document.title"), document.title(), "");
        title.setId("document-title");
        title.setMaxLength(500);
        DayField published = new DayField(say("document.published"), words());
        published.setValue(document.published().orElse(null));
        TextField address = new TextField(say("document.address"), document.address(), "https://");
        address.setMaxLength(2000);
        TextField reason = new TextField(say("document.reason"));
        reason.setId("document-reason");
        reason.setHelperText(say("document.reason.help"));
        reason.setMaxLength(2000);
        Button record = new Button(say("document.correct"), e -> correct(new Document(document.source(), title.getValue(), address.getValue(),
                Optional.ofNullable(published.getValue())), reason.getValue()));
        record.setId("document-correct");
        record.addThemeName("primary");
        Div group = new Div(title, published, address, reason);
        group.addClassName("define-group");
        Paragraph text = new Paragraph(say("document.correct.text"));
        text.addClassName("define-why");
        return card(say("document.correction"), text, group, record);
    }

    private void correct(Document corrected, String reason) {
        try {
            Receipt receipt = documents.correct(document, corrected, reason, visitor.viewer());
            document = new Document(corrected.source(), corrected.title().strip(), "", corrected.published());
            show();
            say(false, say("document.corrected", receipt.revision(), receipt.revised()));
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, DocumentsView.address(document)));
        } catch (Refused refused) {
            say(true, refused.checked().findings().stream().map(f -> (f.reason(words()) + " " + f.remedy(words())).strip()).collect(Collectors.joining(" ")));
        } catch (Denied denied) {
            say(true, say("entry.denied"));
        }
    }

    private void say(boolean trouble, String sentence) {
        told.setText(sentence);
        told.getElement().getClassList().set("trouble", trouble);
    }

    private Component history(List<Carried> carried) {
        OrderedList list = new OrderedList();
        for (Documents.Before before : documents.before(carried, visitor.viewer())) {
            Span when = new Span(Stream.of(say("overview.revision", before.by().ref().revision()), words().time(before.by().at()),
                    accounts.byId(before.by().account()).map(held -> held.account().name()).orElse("")).filter(t -> !t.isBlank()).collect(Collectors.joining(" · ")));
            when.addClassName("define-when");
            Span was = new Span(say("document.was", before.document().title(), before.document().published().map(words()::day)
                    .orElseGet(() -> say("document.no-day")), before.document().address()));
            list.add(new ListItem(when, was));
        }
        Section history = list.getChildren().findAny().isPresent() ? card(say("document.history"), list)
                : card(say("document.history"), new Paragraph(say("document.history.none")));
        history.addClassName("define-versions");
        return history;
    }

    private static Section card(String heading, Component... parts) {
        Section card = new Section(new H2(heading));
        card.add(parts);
        card.addClassName("card");
        return card;
    }
}
