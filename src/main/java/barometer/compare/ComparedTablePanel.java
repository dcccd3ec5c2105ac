package barometer.compare;

import barometer.text.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The table, newest period first, as a plain one that can be marked and copied into a spreadsheet. */
final class ComparedTablePanel extends Div {

    private static final long serialVersionUID = 1L;
    /** A page with more rows than these would be slow; the CSV has them all. */
    private static final int MOST_ROWS = 400;

    ComparedTablePanel(ComparedTable compared, Words words) {
        addClassName("compared");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", words.say("explore.table"));
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow(header("col", words.say("explore.column.period"), ""));
        for (int i = 0; i < compared.names().size(); i++) {
            head.add(header("col", compared.names().get(i), compared.units().get(i)));
        }
        table.getHead().add(head);
        List<ComparedTable.Line> newest = compared.lines().reversed();
        for (ComparedTable.Line line : newest.subList(0, Math.min(MOST_ROWS, newest.size()))) {
            NativeTableRow row = new NativeTableRow(header("row", line.period(), ""));
            line.cells().forEach(cell -> row.add(cell(cell)));
            table.getBody().add(row);
        }
        add(table);
        if (newest.size() > MOST_ROWS) {
            add(new Paragraph(words.say("compare.table.more", MOST_ROWS, newest.size())));
        }
    }

    private static NativeTableHeaderCell header(String scope, String name, String unit) {
        NativeTableHeaderCell header = new NativeTableHeaderCell(new Span(name));
        header.getElement().setAttribute("scope", scope);
        if (!unit.isBlank()) {
            Span small = new Span(unit);
            small.addClassName("small");
            header.add(" ");
            header.add(small);
        }
        return header;
    }

    private static NativeTableCell cell(ComparedTable.Cell cell) {
        NativeTableCell out = new NativeTableCell(cell.text());
        if (cell.derived()) {
            out.addClassName("derived");
        }
        if (!cell.told().isBlank()) {
            out.getElement().setAttribute("title", cell.told());
        }
        return out;
    }
}
