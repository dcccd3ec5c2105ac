package barometer.reports;

import barometer.domain.Comparison;
import barometer.domain.Indicator;
import barometer.domain.LocalText;
import barometer.domain.Selection;
import barometer.domain.Template;
import barometer.domain.View;
import barometer.ledger.Search;
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
import java.util.stream.Collectors;

/** The blocks of a page in their order: dragged, moved by buttons, or with Alt and the arrow keys. */
final class BlocksPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Composing composing;
    private final transient Words words;

    BlocksPanel(Desk desk) {
        this.desk = desk;
        this.composing = desk.composing();
        this.words = desk.words();
        addClassNames("card", "panel");
        H2 heading = new H2(words.say("reports.blocks"));
        heading.addClassName("panel-title");
        Div head = new Div(heading, adding());
        head.addClassName("panel-head");
        Div list = new Div();
        list.addClassName("blocks");
        list.getElement().setAttribute("role", "list");
        for (int i = 0; i < composing.template().blocks().size(); i++) {
            list.add(item(i, composing.template().blocks().get(i)));
        }
        Span hint = new Span(words.say("reports.blocks.hint"));
        hint.addClassName("small");
        add(head, list, hint);
    }

    private Component adding() {
        MenuBar menu = new MenuBar();
        SubMenu kinds = menu.addItem("+ " + words.say("reports.add")).getSubMenu();
        desk.reading().search().find(Search.Query.ALL, desk.viewer(), words.language(), 1).first().stream().map(Indicator::code).map(Selection::of)
                .findFirst().ifPresent(first -> {
            kinds.addItem(words.say("reports.kind.tiles"), e -> add(new Template.Tiles(List.of(first))));
            kinds.addItem(words.say("reports.kind.chart"), e -> add(Template.showing(View.of(first))));
            kinds.addItem(words.say("reports.kind.table"), e -> add(Template.showing(View.of(first.with(barometer.domain.Form.TABLE)))));
        });
        kinds.addItem(words.say("reports.kind.text"),
                e -> add(new Template.Text(new LocalText(Map.of(words.language(), words.say("reports.text.first"))), false)));
        if (composing.template().blocks().stream().noneMatch(Template.Notes.class::isInstance)) {
            kinds.addItem(words.say("reports.kind.notes"), e -> add(new Template.Notes()));
        }
        return menu;
    }

    private void add(Template.Block block) {
        desk.changed().accept(() -> composing.add(block));
    }

    private void move(int from, int to) {
        desk.changed().accept(() -> composing.move(from, to));
    }

    private void remove(int at) {
        desk.changed().accept(() -> composing.remove(at));
    }

    private Component item(int at, Template.Block block) {
        String kind = words.say("reports.kind." + kind(block));
        NativeButton name = new NativeButton("", e -> desk.changed().accept(() -> composing.select(at)));
        Span title = new Span((at + 1) + " · " + kind);
        title.addClassName("block-kind");
        Span what = new Span(what(block));
        what.addClassName("small");
        name.add(title, what);
        name.addClassName("block-name");
        name.setId("block-" + at);
        name.getElement().setAttribute("aria-pressed", String.valueOf(at == composing.selected()));
        name.getElement().setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown Delete");
        key(name, "event.altKey && event.key === 'ArrowUp'", () -> move(at, at - 1));
        key(name, "event.altKey && event.key === 'ArrowDown'", () -> move(at, at + 1));
        key(name, "event.key === 'Delete'", () -> remove(at));
        Span grip = new Span("⠿");
        grip.addClassName("grip");
        grip.getElement().setAttribute("aria-hidden", "true");
        NativeButton up = small("up-" + at, Icon.UP, words.say("reports.up", kind), () -> move(at, at - 1));
        up.setEnabled(at > 0);
        NativeButton down = small("down-" + at, Icon.DOWN, words.say("reports.down", kind), () -> move(at, at + 1));
        down.setEnabled(at < composing.template().blocks().size() - 1);
        Div item = new Div(grip, name, up, down, small("remove-" + at, Icon.CROSS, words.say("reports.remove", kind), () -> remove(at)));
        item.addClassName("block");
        item.getElement().setAttribute("role", "listitem");
        DragSource.create(item).setDragData(at);
        DropTarget.create(item).addDropListener(e -> e.getDragData().filter(Integer.class::isInstance).map(Integer.class::cast)
                .ifPresent(from -> move(from, at)));
        return item;
    }

    private static void key(NativeButton button, String pressed, Runnable act) {
        button.getElement().addEventListener("keydown", e -> act.run()).setFilter(pressed + " && (event.preventDefault(), true)");
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
            case Template.Exhibit exhibit -> name(exhibit.view());
            case Template.Text text -> text.markdown().in(words.language()).lines().findFirst().orElse("");
            case Template.Notes notes -> words.say("reports.notes.text");
        };
    }

    private String name(View view) {
        return switch (view) {
            case View.One(Selection selection) -> selection.frequency().map(f -> name(selection) + " · " + words.say("frequency." + f)).orElse(name(selection));
            case View.Several(Comparison comparison) -> view.selections().stream().map(this::name).distinct().collect(Collectors.joining("; "));
        };
    }

    private String name(Selection selection) {
        return desk.reading().indicator(selection.indicator(), desk.viewer()).map(words::shortName).orElse(selection.indicator());
    }

    /** A button with a sign and a name for those who do not see it. */
    static NativeButton small(String id, Icon icon, String name, Runnable act) {
        NativeButton button = new NativeButton("", e -> act.run());
        button.add(icon.draw());
        button.setId(id);
        button.addClassNames("button", "square", "quiet");
        button.setAriaLabel(name);
        button.getElement().setAttribute("title", name);
        return button;
    }
}
