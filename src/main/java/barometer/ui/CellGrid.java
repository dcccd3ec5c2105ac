package barometer.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DomEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sheet of cells that is worked as a spreadsheet is, by keyboard and clipboard. The browser keeps what is typed and undoes
 * it; what it means, the server says. Cells are named by the line and the column that they lie in.
 */
@Tag("barometer-cells")
public class CellGrid extends Component implements HasStyle {

    private static final long serialVersionUID = 1L;
    private static final String MODULE = "assets/cells/cells.js";

    /** What a column holds: the name of its line, cells to write in, how a line reads, what is found of it. */
    public enum Kind {
        PERIOD, CELL, READS, FINDING;

        private String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param note small, beneath the name, blank for none */
    public record Column(String id, String head, String note, Kind kind) {
    }

    /**
     * A line.
     *
     * @param free whether its name is to be written too
     * @param next whether it is one that waits for a figure
     */
    public record Line(String id, String head, boolean free, boolean next) {
    }

    /** The place of a cell. */
    public record Place(String line, String column) {
    }

    /** A text that somebody wrote into a cell. */
    public record Edit(Place place, String text) {
    }

    /**
     * What a cell holds before anybody writes into it.
     *
     * @param stands  what stands there, blank for nothing
     * @param note    what is to be said of it
     * @param derived whether nobody stated it
     * @param typed   what was written into it, blank for nothing
     */
    public record Cell(Place place, String stands, String note, boolean derived, String typed) {
    }

    /**
     * How a cell reads.
     *
     * @param state    {@code error}, {@code warning}, {@code consistent}, {@code information}, {@code added}, {@code revised},
     *                 {@code also-stated}, {@code unchanged}, or blank
     * @param was      what stands there, where that is known only now
     * @param actions  the labels of what can be done about it at once
     */
    public record Mark(Place place, String state, String was, String reads, String verdict, String sentence, List<String> actions) {
    }

    /** A block that was pasted beside periods of its own. @param at its first cell */
    public record Block(Place at, List<List<String>> lines) {
    }

    /** Somebody chose an action of a mark. */
    public record Choice(Place place, int action) {
    }

    /** Who listens to what is done at the sheet. */
    public interface Writer {

        void wrote(List<Edit> edits);

        void pasted(Block block);

        void chose(Choice choice);

        void wentTo(Place place);

        void wantsRecorded();
    }

    private final transient Writer writer;
    private transient Optional<ObjectNode> model = Optional.empty();
    private transient ArrayNode marked = JsonNodeFactory.instance.arrayNode();

    public CellGrid(Writer writer) {
        this.writer = writer;
        listen("cells-edit", detail -> writer.wrote(edits(detail.path("edits"))), "edits");
        listen("cells-paste", detail -> writer.pasted(new Block(place(detail), block(detail.path("block")))), "line", "column", "block");
        listen("cells-act", detail -> writer.chose(new Choice(place(detail), detail.path("action").asInt())), "line", "column", "action");
        listen("cells-at", detail -> writer.wentTo(place(detail)), "line", "column");
        listen("cells-record", detail -> writer.wantsRecorded());
    }

    private void listen(String type, Consumer<JsonNode> act, String... details) {
        var registration = getElement().addEventListener(type, event -> act.accept(detail(event, details)));
        for (String detail : details) {
            registration.addEventData("event.detail." + detail);
        }
    }

    private static ObjectNode detail(DomEvent event, String... names) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        for (String name : names) {
            detail.set(name, event.getEventData().path("event.detail." + name));
        }
        return detail;
    }

    private static Place place(JsonNode node) {
        return new Place(node.path("line").asString(""), node.path("column").asString(""));
    }

    private static List<Edit> edits(JsonNode nodes) {
        List<Edit> edits = new ArrayList<>();
        nodes.forEach(n -> edits.add(new Edit(place(n), n.path("text").asString(""))));
        return List.copyOf(edits);
    }

    private static List<List<String>> block(JsonNode nodes) {
        List<List<String>> block = new ArrayList<>();
        nodes.forEach(line -> {
            List<String> texts = new ArrayList<>();
            line.forEach(text -> texts.add(text.asString("")));
            block.add(List.copyOf(texts));
        });
        return List.copyOf(block);
    }

    /** What the browser would tell, for whoever has none. */
    public Writer writer() {
        return writer;
    }

    // ── What it shows ────────────────────────────────────────────────────────────────────────────────────────────────

    /**
     * Shows a sheet; what was typed and can be undone stays.
     *
     * @param words {@code name} and {@code help} of the sheet, {@code period} and {@code next} for cells that wait, {@code keep}
     *              under which name a tab keeps what can be undone
     */
    public void show(List<Column> columns, List<Line> lines, List<Cell> cells, Map<String, String> words) {
        ObjectNode sheet = JsonNodeFactory.instance.objectNode();
        ArrayNode head = sheet.putArray("columns");
        columns.forEach(c -> head.addObject().put("id", c.id()).put("head", c.head()).put("note", c.note()).put("kind", c.kind().code()));
        ArrayNode rows = sheet.putArray("lines");
        lines.forEach(l -> rows.addObject().put("id", l.id()).put("head", l.head()).put("free", l.free()).put("next", l.next()));
        ArrayNode filled = sheet.putArray("cells");
        cells.forEach(c -> put(filled.addObject(), c.place()).put("stands", c.stands()).put("note", c.note()).put("derived", c.derived())
                .put("typed", c.typed()));
        ObjectNode texts = sheet.putObject("words");
        words.forEach(texts::put);
        model = Optional.of(sheet);
        if (isAttached()) {
            call("load", sheet);
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("context://" + StaticFile.address(MODULE));
        model.ifPresent(sheet -> call("load", sheet));
        call("mark", marked);
    }

    /** Says how cells read; of those not named nothing is said. */
    public void mark(List<Mark> marks) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        marks.forEach(m -> {
            ArrayNode actions = put(nodes.addObject(), m.place()).put("state", m.state()).put("was", m.was()).put("reads", m.reads())
                    .put("verdict", m.verdict()).put("sentence", m.sentence()).putArray("actions");
            m.actions().forEach(actions::add);
        });
        marked = nodes;
        if (isAttached()) {
            call("mark", nodes);
        }
    }

    /** Writes into cells as its user would, who can undo it. */
    public void put(List<Edit> edits) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        edits.forEach(e -> put(nodes.addObject(), e.place()).put("text", e.text()));
        call("put", nodes);
    }

    /** Empties cells for good: what was written there is recorded or discarded. */
    public void forget(List<Place> places) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        places.forEach(p -> put(nodes.addObject(), p));
        call("forget", nodes);
    }

    /** Leads to a cell. */
    public void go(Place place) {
        getElement().executeJs("customElements.whenDefined('barometer-cells').then(() => this.go($0, $1))", place.line(), place.column());
    }

    /** The module may still be on its way. */
    private void call(String function, JsonNode argument) {
        getElement().executeJs("customElements.whenDefined('barometer-cells').then(() => this[$0]($1))", function, argument);
    }

    private static ObjectNode put(ObjectNode node, Place place) {
        return node.put("line", place.line()).put("column", place.column());
    }
}
