package barometer.reports;

import barometer.domain.Indicator;
import barometer.domain.LocalText;
import barometer.domain.PeriodRule;
import barometer.domain.Selection;
import barometer.domain.Template;
import barometer.text.Words;
import barometer.ui.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The blocks of a page in their order: dragged, or moved with Alt and the arrow keys. */
final class BlocksPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Composing composing;
    private final transient Words words;
    private final transient List<Indicator> indicators;
    private final transient Consumer<Runnable> change;

    BlocksPanel(Composing composing, Words words, List<Indicator> indicators, Consumer<Runnable> change) {
        this.composing = composing;
        this.words = words;
        this.indicators = indicators;
        this.change = change;
        addClassNames("card", "panel");
        H2 heading = new H2(words.say("reports.blocks"));
        heading.addClassName("panel-title");
        Div head = new Div(heading, adding());
        head.addClassName("panel-head");
        add(head);
        Div list = new Div();
        list.addClassName("blocks");
        list.getElement().setAttribute("role", "list");
        for (int i = 0; i < composing.template().blocks().size(); i++) {
            list.add(item(i, composing.template().blocks().get(i)));
        }
        Span hint = new Span(words.say("reports.blocks.hint"));
        hint.addClassName("small");
        add(list, hint);
    }

    private Component adding() {
        MenuBar menu = new MenuBar();
        SubMenu kinds = menu.addItem("+ " + words.say("reports.add")).getSubMenu();
        String first = indicators.isEmpty() ? "" : indicators.getFirst().code();
        if (!first.isEmpty()) {
            kinds.addItem(words.say("reports.kind.tiles"), e -> add(new Template.Tiles(List.of(Selection.of(first)))));
            kinds.addItem(words.say("reports.kind.chart"),
                    e -> add(new Template.Chart(Selection.of(first), new PeriodRule.Extend(), Optional.empty(), false)));
            kinds.addItem(words.say("reports.kind.table"),
                    e -> add(new Template.Table(Selection.of(first), new PeriodRule.Extend(), Optional.empty(), false)));
        }
        kinds.addItem(words.say("reports.kind.text"),
                e -> add(new Template.Text(new LocalText(Map.of(words.language(), words.say("reports.text.first"))), false)));
        if (composing.template().blocks().stream().noneMatch(Template.Notes.class::isInstance)) {
            kinds.addItem(words.say("reports.kind.notes"), e -> add(new Template.Notes()));
        }
        return menu;
    }

    private void add(Template.Block block) {
        change.accept(() -> composing.add(block));
    }

    private Component item(int at, Template.Block block) {
        NativeButton name = new NativeButton("", e -> change.accept(() -> composing.select(at)));
        Span title = new Span(words.say("reports.kind." + kind(block)));
        title.addClassName("block-kind");
        Span what = new Span(what(block));
        what.addClassName("small");
        name.add(title, what);
        name.addClassName("block-name");
        name.getElement().setAttribute("aria-pressed", String.valueOf(at == composing.selected()));
        name.getElement().setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown Delete");
        name.getElement().addEventListener("keydown", e -> change.accept(() -> composing.move(at, at - 1)))
                .setFilter("event.altKey && event.key === 'ArrowUp' && (event.preventDefault(), true)");
        name.getElement().addEventListener("keydown", e -> change.accept(() -> composing.move(at, at + 1)))
                .setFilter("event.altKey && event.key === 'ArrowDown' && (event.preventDefault(), true)");
        name.getElement().addEventListener("keydown", e -> change.accept(() -> composing.remove(at))).setFilter("event.key === 'Delete'");
        if (at == composing.selected()) {
            name.getElement().executeJs("if (document.activeElement === document.body) this.focus({preventScroll: true})");
        }
        Span grip = new Span("⠿");
        grip.addClassName("grip");
        grip.getElement().setAttribute("aria-hidden", "true");
        Div item = new Div(grip, name, ComposeView.small(Icon.CROSS, words.say("reports.remove", words.say("reports.kind." + kind(block))),
                () -> change.accept(() -> composing.remove(at))));
        item.addClassName("block");
        item.getElement().setAttribute("role", "listitem");
        DragSource<Div> source = DragSource.create(item);
        source.setDragData(at);
        DropTarget<Div> target = DropTarget.create(item);
        target.addDropListener(e -> e.getDragData().filter(Integer.class::isInstance).map(Integer.class::cast)
                .ifPresent(from -> change.accept(() -> composing.move(from, at))));
        return item;
    }

    private static String kind(Template.Block block) {
        return switch (block) {
            case Template.Tiles tiles -> "tiles";
            case Template.Chart chart -> "chart";
            case Template.Table table -> "table";
            case Template.Text text -> "text";
            case Template.Notes notes -> "notes";
        };
    }

    private String what(Template.Block block) {
        return switch (block) {
            case Template.Tiles tiles -> words.say("reports.figures", tiles.figures().size());
            case Template.Chart chart -> name(chart.selection());
            case Template.Table table -> name(table.selection());
            case Template.Text text -> text.markdown().in(words.language()).lines().findFirst().orElse("");
            case Template.Notes notes -> words.say("reports.notes.text");
        };
    }

    private String name(Selection selection) {
        String name = indicators.stream().filter(i -> i.code().equals(selection.indicator())).map(words::shortName).findFirst()
                .orElse(selection.indicator());
        return selection.frequency().map(f -> name + " · " + words.say("frequency." + f)).orElse(name);
    }
}
