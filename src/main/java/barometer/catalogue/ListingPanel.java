package barometer.catalogue;

import barometer.domain.Selection;
import barometer.text.Words;
import barometer.ui.Links;
import barometer.ui.Spark;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Indicators as a table: name, newest figure with its sign, period, small picture, frequencies, last publication. */
final class ListingPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("indicator", "last", "period", "course", "frequencies", "published");

    private final transient Words words;

    ListingPanel(List<Listed> listed, String name, Words words) {
        this.words = words;
        addClassNames("card", "listing-card");
        NativeTable table = new NativeTable();
        table.addClassName("listing");
        table.getElement().setAttribute("aria-label", name);
        NativeTableRow head = new NativeTableRow();
        COLUMNS.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words.say("catalogue." + column));
            cell.getElement().setAttribute("scope", "col");
            cell.addClassName("column-" + column);
            head.add(cell);
        });
        table.getHead().add(head);
        listed.forEach(indicator -> table.getBody().add(row(indicator)));
        add(table);
    }

    private NativeTableRow row(Listed indicator) {
        Anchor link = Links.to(Links.explore(Selection.of(indicator.code())), indicator.name());
        Span code = new Span(indicator.calculated() ? indicator.code() + " · " + words.say("catalogue.calculated") : indicator.code());
        code.addClassName("small");
        Div name = new Div(link, code);
        if (indicator.retired()) {
            Span badge = new Span(words.say("define.retired"));
            badge.addClassNames("badge", "refused");
            name.add(badge);
        }
        return new NativeTableRow(cell("indicator", name), cell("last", new Span(indicator.figure())),
                cell("period", new Span(indicator.period())), cell("course", new Spark(indicator.course())),
                cell("frequencies", new Span(indicator.frequencies())), cell("published", new Span(indicator.published())));
    }

    private NativeTableCell cell(String column, Component... parts) {
        NativeTableCell cell = new NativeTableCell(parts);
        cell.addClassName("column-" + column);
        cell.getElement().setAttribute("data-label", words.say("catalogue." + column));
        return cell;
    }
}
