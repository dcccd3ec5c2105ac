package barometer.explore;

import barometer.domain.Period;
import barometer.text.FigureRow;
import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.function.Consumer;

/** The chart's twin: every observation of the selection, none left out. */
final class FiguresGrid extends Grid<FigureRow> {

    private static final long serialVersionUID = 1L;
    private static final int ALL_VISIBLE = 40;

    FiguresGrid(List<FigureRow> rows, String unit, Words words, Consumer<Period> explain) {
        addClassName("figures");
        addThemeNames("no-border", "wrap-cell-content");
        text("explore.column.period", FigureRow::period, words).setPartNameGenerator(r -> "strong").setWidth("120px").setFlexGrow(1);
        addColumn(figure(words, explain)).setHeader(unit.isBlank() ? words.say("explore.column.figure") : unit).setTextAlign(ColumnTextAlign.END)
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

    /** The figure is a button that explains it; the key Enter on its cell presses it. */
    private Renderer<FigureRow> figure(Words words, Consumer<Period> explain) {
        getElement().executeJs("""
                this.addEventListener('keydown', event => {
                    const slot = event.key === 'Enter' && event.composedPath()[0].querySelector?.('slot');
                    const button = slot && slot.assignedElements()[0]?.querySelector('button.explains');
                    if (button) { event.preventDefault(); event.stopImmediatePropagation(); button.click(); }
                }, true)""");
        return LitRenderer.<FigureRow>of("<button class='explains' ?hidden=${!item.at} title=${item.explain} aria-label=${item.label}"
                        + " @click=${pick}>${item.figure}</button><span ?hidden=${item.at}>${item.figure}</span>")
                .withProperty("figure", FigureRow::figure).withProperty("at", row -> row.at().isPresent())
                .withProperty("explain", row -> words.say("explain"))
                .withProperty("label", row -> row.figure() + ", " + row.period() + ": " + words.say("explain"))
                .withFunction("pick", row -> row.at().ifPresent(explain));
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
