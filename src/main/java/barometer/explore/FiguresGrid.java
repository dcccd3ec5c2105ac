package barometer.explore;

import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;

/** The chart's twin: every observation of the selection, none left out. */
final class FiguresGrid extends Grid<FigureRow> {

    private static final long serialVersionUID = 1L;
    private static final int ALL_VISIBLE = 40;

    FiguresGrid(List<FigureRow> rows, String unit, Words words) {
        addClassName("figures");
        addThemeNames("no-border", "wrap-cell-content");
        text("explore.column.period", FigureRow::period, words).setPartNameGenerator(r -> "strong").setWidth("120px").setFlexGrow(1);
        addColumn(FigureRow::figure).setHeader(unit.isBlank() ? words.say("explore.column.figure") : unit).setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(r -> "figure").setWidth("100px").setFlexGrow(0);
        text("explore.column.reads", FigureRow::reads, words).setWidth("140px").setFlexGrow(1);
        text("explore.column.interval", FigureRow::interval, words).setWidth("156px").setFlexGrow(1);
        addColumn(new ComponentRenderer<Component, FigureRow>(row -> origin(row, words))).setHeader(words.say("explore.column.origin"))
                .setWidth("138px").setFlexGrow(0);
        text("explore.column.change", FigureRow::change, words).setTextAlign(ColumnTextAlign.END).setWidth("150px").setFlexGrow(1);
        addColumn(new ComponentRenderer<Component, FigureRow>(FiguresGrid::place)).setHeader(words.say("explore.column.place"))
                .setWidth("170px").setFlexGrow(2);
        getElement().setAttribute("aria-label", words.say("explore.table"));
        setItems(rows);
        setAllRowsVisible(rows.size() <= ALL_VISIBLE);
        setSelectionMode(SelectionMode.NONE);
        if (rows.size() > ALL_VISIBLE) {
            setHeight("560px");
        }
    }

    private Column<FigureRow> text(String key, ValueProvider<FigureRow, String> text, Words words) {
        return addColumn(text).setHeader(words.say(key));
    }

    private static Component origin(FigureRow row, Words words) {
        Span out = new Span(row.origin().isEmpty() ? "–" : words.say("figure." + row.origin()));
        if (!row.origin().isEmpty()) {
            out.addClassNames("badge", row.origin());
        }
        if (row.status().isEmpty()) {
            return out;
        }
        Span status = new Span(row.status());
        status.addClassNames("badge", "warning");
        return new Span(out, status);
    }

    private static Component place(FigureRow row) {
        if (row.address().matches("https?://.*")) {
            Anchor link = new Anchor(row.address(), row.place());
            link.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("target", "_blank");
            return link;
        }
        Span text = new Span(row.place());
        text.addClassName("muted");
        return text;
    }
}
