package barometer.catalogue;

import barometer.domain.Selection;
import barometer.ledger.Changes;
import barometer.ledger.Reading;
import barometer.ui.Links;
import barometer.ui.Live;
import barometer.ui.MainLayout;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** All indicators by topic, each with its newest figure. */
@Route(value = "catalogue", layout = MainLayout.class)
@AnonymousAllowed
public class CatalogueView extends Page {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("indicator", "last", "period", "frequencies", "published");

    private final transient Reading reading;
    private final transient Visitor visitor;
    private final Div content = new Div();

    public CatalogueView(Reading reading, Changes changes, Visitor visitor) {
        super("catalogue");
        this.reading = reading;
        this.visitor = visitor;
        title(say("catalogue.title"));
        Live live = new Live(this, changes, reading.head(), head -> {
            show();
            return "";
        });
        show();
        add(content);
        add(live.parts());
    }

    private void show() {
        List<Listed.Topic> topics = Listed.read(reading, visitor.viewer(), words());
        H1 title = new H1(say("catalogue.title"));
        title.addClassName("page-title");
        Paragraph subtitle = new Paragraph(say("catalogue.subtitle", topics.stream().mapToInt(t -> t.indicators().size()).sum()));
        subtitle.addClassName("page-subtitle");
        content.removeAll();
        content.add(title, subtitle);
        topics.forEach(topic -> content.add(section(topic)));
        if (topics.isEmpty()) {
            content.add(new Paragraph(say("empty.ledger.text")));
        }
    }

    private Component section(Listed.Topic topic) {
        H2 name = new H2(topic.name());
        name.addClassName("group-title");
        NativeTable table = new NativeTable();
        table.addClassName("listing");
        table.getElement().setAttribute("aria-label", topic.name());
        NativeTableRow head = new NativeTableRow();
        COLUMNS.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(say("catalogue." + column));
            cell.getElement().setAttribute("scope", "col");
            cell.addClassName("column-" + column);
            head.add(cell);
        });
        table.getHead().add(head);
        topic.indicators().forEach(indicator -> table.getBody().add(row(indicator)));
        Div card = new Div(table);
        card.addClassNames("card", "listing-card");
        return new Section(name, card);
    }

    private NativeTableRow row(Listed indicator) {
        Anchor link = Links.to(Links.explore(Selection.of(indicator.code())), indicator.name());
        Span code = new Span(indicator.calculated() ? indicator.code() + " · " + say("catalogue.calculated") : indicator.code());
        code.addClassName("small");
        NativeTableRow row = new NativeTableRow(cell("indicator", link, code), cell("last", new Span(indicator.figure())),
                cell("period", new Span(indicator.period())), cell("frequencies", new Span(indicator.frequencies())),
                cell("published", new Span(indicator.published())));
        return row;
    }

    private NativeTableCell cell(String column, Component... parts) {
        NativeTableCell cell = new NativeTableCell(parts);
        cell.addClassName("column-" + column);
        cell.getElement().setAttribute("data-label", say("catalogue." + column));
        return cell;
    }
}
