package barometer.compare;

import barometer.chart.ComparedTable;
import barometer.domain.Period;
import barometer.text.Words;
import barometer.ui.Pointed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.BiConsumer;

/** The table, newest period first, as a plain one that can be marked and copied into a spreadsheet. */
final class ComparedTablePanel extends Div {

    private static final long serialVersionUID = 1L;
    /** A page with more rows than these would be slow; the CSV has them all. */
    private static final int MOST_ROWS = 400;

    /** @param explain told the column and the period of a number that is pointed at */
    ComparedTablePanel(ComparedTable compared, Words words, BiConsumer<Integer, Period> explain) {
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
            for (int column = 0; column < line.cells().size(); column++) {
                row.add(cell(line.cells().get(column), column, compared.names().get(column) + ", " + line.period(), line.at()));
            }
            table.getBody().add(row);
        }
        Pointed.listen(table.getElement(), at -> {
            String[] parts = at.split("@");
            explain.accept(Integer.valueOf(parts[0]), Period.parse(parts[1]));
        });
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

    private static NativeTableCell cell(ComparedTable.Cell cell, int column, String of, Period at) {
        if (cell.equals(ComparedTable.Cell.EMPTY)) {
            return new NativeTableCell(cell.text());
        }
        Element number = new Element("button");
        number.setText(cell.text());
        number.setAttribute("class", "number").setAttribute(Pointed.AT, column + "@" + at).setAttribute("aria-label", of + ": " + cell.text() + ", " + cell.told());
        NativeTableCell out = new NativeTableCell();
        out.getElement().appendChild(number);
        if (cell.derived()) {
            out.addClassName("derived");
        }
        if (!cell.told().isBlank()) {
            out.getElement().setAttribute("title", cell.told());
        }
        return out;
    }
}
