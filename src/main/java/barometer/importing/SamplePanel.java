package barometer.importing;

import barometer.files.plan.Column;
import barometer.files.plan.Plan;
import barometer.files.raw.Line;
import barometer.ledger.Trial;
import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The first lines of the file, each cell marked as what it was taken for; what a column is can be corrected above it. */
final class SamplePanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST_LINES = 14;
    private static final int MOST_COLUMNS = 16;
    private static final List<String> ROLES = Stream.concat(Arrays.stream(Column.Role.values()).filter(r -> r != Column.Role.FIELD)
            .map(r -> r.name().toLowerCase(java.util.Locale.ROOT)), Stream.of("status", "change", "base", "source", "document", "published",
            "place", "saidBy", "words", "note", "value", "qualifier", "origin", "address", "periodStated", "roundedTo")).toList();

    private final transient Words words;
    private final transient BiConsumer<Integer, String> changed;
    private final Div table = new Div();

    SamplePanel(Words words, BiConsumer<Integer, String> changed) {
        this.words = words;
        this.changed = changed;
        addClassName("card");
        H2 heading = new H2(words.say("import.sample"));
        heading.addClassName("card-title");
        table.addClassName("import-sample");
        table.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", words.say("import.sample"));
        add(heading, table);
    }

    void show(Trial trial) {
        Plan plan = trial.plan();
        List<Column> columns = plan.columns().orElseThrow().stream().limit(MOST_COLUMNS).toList();
        NativeTable sheet = new NativeTable();
        NativeTableRow roles = new NativeTableRow(new NativeTableHeaderCell(""));
        columns.forEach(c -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell();
            cell.add(role(c));
            roles.add(cell);
        });
        NativeTableHeader head = new NativeTableHeader(roles);
        NativeTableBody body = new NativeTableBody();
        Set<Integer> headers = Set.copyOf(plan.headerRows().orElse(List.of()));
        trial.sample().stream().limit(MOST_LINES).forEach(line -> body.add(row(line, columns, plan, headers)));
        sheet.add(head, body);
        table.removeAll();
        table.add(sheet);
    }

    private Component role(Column column) {
        Select<String> role = new Select<>();
        List<String> items = new ArrayList<>(ROLES);
        if (!items.contains(column.roleText())) {
            items.add(column.roleText());
        }
        role.setItems(items);
        role.setItemLabelGenerator(text -> words.find("import.role." + text).orElse(text));
        role.setValue(column.roleText());
        role.setAriaLabel(words.say("import.role", column.number()));
        role.addValueChangeListener(e -> changed.accept(column.number(), e.getValue()));
        return role;
    }

    private static NativeTableRow row(Line line, List<Column> columns, Plan plan, Set<Integer> headers) {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell number = new NativeTableHeaderCell(String.valueOf(line.number()));
        number.getElement().setAttribute("scope", "row");
        row.add(number);
        boolean header = headers.contains(line.number());
        boolean skipped = plan.skippedRows().contains(line.number());
        for (Column column : columns) {
            String text = line.at(column.number()).text();
            NativeTableCell cell = new NativeTableCell(text.length() > 60 ? text.substring(0, 59) + "…" : text);
            cell.addClassName("is-" + (skipped ? "skipped" : header ? "header" : column.role().name().toLowerCase(java.util.Locale.ROOT)));
            row.add(cell);
        }
        return row;
    }
}
