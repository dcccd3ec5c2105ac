package barometer.define;

import barometer.domain.Document;
import barometer.domain.Source;
import barometer.ledger.Changes;
import barometer.ledger.Documents;
import barometer.ledger.Documents.Listed;
import barometer.ledger.Reading;
import barometer.ui.Links;
import barometer.ui.MainLayout;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents that figures come from: found by a few letters, with what they carry. */
@Route(value = Links.DOCUMENTS, layout = MainLayout.class)
@StyleSheet("context://assets/define.css")
@RolesAllowed("DEFINE")
public class DocumentsView extends Page {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 200;
    private static final int MOST_NAMED = 4;

    private final transient Documents documents;
    private final transient Reading reading;
    private final transient Visitor visitor;
    private final TextField find = new TextField();
    private final Paragraph count = new Paragraph();
    private final UnorderedList list = new UnorderedList();

    public DocumentsView(Documents documents, Reading reading, Changes changes, Visitor visitor) {
        super("definitions");
        this.documents = documents;
        this.reading = reading;
        this.visitor = visitor;
        title(say("frame.documents"));
        H1 title = new H1(say("frame.documents"));
        title.addClassName("page-title");
        Paragraph text = new Paragraph(say("document.text"));
        text.addClassName("page-subtitle");
        Div head = new Div(new Div(title, text));
        head.addClassName("page-head");
        find.setId("document-find");
        find.setPlaceholder(say("document.find"));
        find.setAriaLabel(say("document.find"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(e -> show());
        Div tools = new Div(find);
        tools.addClassName("define-tools");
        count.addClassName("muted");
        count.getElement().setAttribute("role", "status");
        list.addClassName("define-list");
        add(head, tools, count, list);
        show();
        onNewHead(changes, this::show);
    }

    private void show() {
        List<Listed> found = documents.find(find.getValue(), visitor.viewer());
        Map<String, Source> sources = reading.sources(visitor.viewer()).stream().collect(Collectors.toMap(Source::code, s -> s));
        count.setText(found.isEmpty() ? say("document.none") : found.size() > MOST_SHOWN ? say("define.too-many", found.size(), MOST_SHOWN)
                : say("document.count", found.size()));
        list.removeAll();
        found.stream().limit(MOST_SHOWN).forEach(l -> list.add(item(l, sources)));
        list.setVisible(!found.isEmpty());
    }

    private ListItem item(Listed listed, Map<String, Source> sources) {
        Document d = listed.document();
        Anchor title = Links.to(address(d), d.title().isBlank() ? say("document.untitled") : d.title());
        Span from = new Span(Stream.of(sources.containsKey(d.source()) ? sources.get(d.source()).name().in(words().language()) : d.source(),
                d.published().map(words()::day).orElseGet(() -> say("document.no-day"))).collect(Collectors.joining(" · ")));
        from.addClassName("define-when");
        Span about = new Span(named(listed));
        about.addClassName("define-when");
        Div facts = new Div(new Span(say("document.figures", listed.figures())));
        if (!d.address().isBlank()) {
            facts.add(link(d, say("document.open")));
        }
        facts.addClassName("define-facts");
        return new ListItem(new Div(title, from, about), facts);
    }

    private String named(Listed listed) {
        List<String> names = listed.indicators().stream().flatMap(code -> reading.indicator(code, visitor.viewer()).stream()).map(words()::shortName).toList();
        return names.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + (names.size() > MOST_NAMED ? " …" : "");
    }

    /** A link out of the program; addresses are those of the web alone. */
    static Anchor link(Document document, String text) {
        Anchor out = new Anchor(document.address().matches("https?://.*") ? document.address() : "", text);
        out.setRouterIgnore(true);
        out.getElement().setAttribute("rel", "noopener noreferrer");
        out.getElement().setAttribute("target", "_blank");
        return out;
    }

    /** The page of a document. */
    static String address(Document document) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("source", document.source());
        parameters.put("title", document.title());
        document.published().ifPresent(day -> parameters.put("published", day.toString()));
        return Links.page(Links.DOCUMENTS + "/one", parameters);
    }
}
