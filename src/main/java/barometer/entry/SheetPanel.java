package barometer.entry;

import barometer.domain.Indicator;
import barometer.domain.Period;
import barometer.domain.Row.Field;
import barometer.ledger.Finding;
import barometer.text.CellReader;
import barometer.text.Words;
import barometer.ui.CellGrid;
import barometer.ui.CellGrid.Mark;
import barometer.ui.CellGrid.Place;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheet: it takes what is written to the draft, and shows how it reads. */
final class SheetPanel extends Section implements CellGrid.Writer {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient SheetDraft draft;
    private final transient Desk desk;
    private final String owner;
    private final CellGrid grid = new CellGrid(this);
    private transient SheetLayout layout;
    private transient Map<Place, List<Remarks.Action>> actions = Map.of();

    /** What the sheet asks of the page around it. */
    interface Desk {

        /** Something else is written. */
        void written();

        /** The lines have changed: the sheet is to be shown anew. */
        void lines();

        /** Why warnings are overruled. */
        void reason(String text);

        /** The indicator that somebody works at. */
        void at(String indicator);

        void record();

        Optional<Indicator> indicator(String code);
    }

    /** @param owner whose sheet it is: what he did to it can be undone by him alone */
    SheetPanel(Words words, SheetDraft draft, Desk desk, String owner) {
        this.owner = owner;
        this.words = words;
        this.draft = draft;
        this.desk = desk;
        addClassNames("card", "entry-sheet");
        getElement().setAttribute("aria-label", words.say("entry.sheet.name"));
        add(grid);
    }

    void show(SheetLayout shown, Map<Spot, SheetDesk.Stands> stands) {
        layout = shown;
        grid.show(layout.columns(), layout.lines(), layout.cells(stands), Map.of("name", words.say("entry.sheet.name"),
                "help", words.say("entry.sheet.help"), "period", words.say("entry.sheet.another"), "next", words.say("entry.sheet.next"), "keep", owner));
    }

    // ── What is written ──────────────────────────────────────────────────────────────────────────────────────────────

    @Override
    public void wrote(List<CellGrid.Edit> edits) {
        for (CellGrid.Edit edit : edits) {
            if (layout.namesPeriod(edit.place())) {
                draft.writePeriod(edit.place().line(), edit.text());
            } else {
                layout.spot(edit.place()).ifPresent(spot -> draft.write(spot, edit.text()));
            }
        }
        desk.written();
    }

    /** A block beside its periods: each line goes to the line of its period, or to a free one. */
    @Override
    public void pasted(CellGrid.Block block) {
        List<CellGrid.Edit> edits = new ArrayList<>();
        boolean named = block.at().column().equals(SheetLayout.periodOf("").column());
        for (List<String> line : block.lines()) {
            String period = named ? line.getFirst() : "";
            String to = draft.lineOf(period).orElseGet(draft::takeFreeLine);
            if (!Spot.free(to)) {
                draft.keepLine(Period.parse(to));
            }
            if (named && Spot.free(to)) {
                draft.writePeriod(to, period);
                edits.add(new CellGrid.Edit(SheetLayout.periodOf(to), period));
            }
            List<Spot> spots = layout.from(block.at().column(), to);
            List<String> texts = named ? line.subList(1, line.size()) : line;
            for (int i = 0; i < Math.min(spots.size(), texts.size()); i++) {
                edits.add(new CellGrid.Edit(layout.place(spots.get(i)), texts.get(i)));
            }
        }
        desk.lines();
        grid.put(edits);
    }

    @Override
    public void chose(CellGrid.Choice choice) {
        List<Remarks.Action> there = actions.getOrDefault(choice.place(), List.of());
        if (choice.action() < there.size()) {
            switch (there.get(choice.action())) {
                case Remarks.Action.Fill(String label, Field field, String text) -> fill(choice.place(), field, text);
                case Remarks.Action.Keep keep -> desk.reason(keep.reason());
            }
        }
    }

    /** A number that can be read in two ways: the answer holds for the whole sheet. */
    private void fill(Place place, Field field, String text) {
        String typed = layout.spot(place).map(draft::text).orElse("");
        if (CellReader.read(typed, false, Optional.empty()) instanceof CellReader.Cell.Unsure unsure) {
            draft.choose(CellReader.markOf(typed, text.equals(unsure.fraction())));
            desk.written();
        } else {
            boolean beside = field == Field.CHANGE && typed.contains("(");
            grid.put(List.of(new CellGrid.Edit(place, beside ? typed.substring(0, typed.indexOf('(')) + "(" + text + ")" : text)));
        }
    }

    @Override
    public void wentTo(Place place) {
        if (layout != null) {
            layout.spot(place).map(Spot::indicator).ifPresent(desk::at);
        }
    }

    @Override
    public void wantsRecorded() {
        desk.record();
    }

    // ── How it reads ─────────────────────────────────────────────────────────────────────────────────────────────────

    /** Shows how all that is written reads. @param tried whether somebody has tried to record it, and is told what is missing */
    void judged(Judgement judgement, boolean tried) {
        List<Mark> marks = new ArrayList<>();
        Map<Place, List<Remarks.Action>> can = new HashMap<>();
        for (Judgement.Judged one : judgement.rows()) {
            Remarks remarks = new Remarks(desk.indicator(one.written().figure().indicator()).orElseThrow(), words);
            Map<Spot, List<Remarks.Remark>> said = one.findings().stream().filter(f -> tried || !f.code().equals("required"))
                    .map(f -> remarks.of(f, one.written().row())).collect(Collectors.groupingBy(r -> spot(one, r.finding())));
            Stream.of(one.written().figure(), one.written().change()).filter(s -> !draft.text(s).isEmpty() || said.containsKey(s)).forEach(s -> {
                List<Remarks.Remark> of = said.getOrDefault(s, List.of());
                Optional<Remarks.Remark> first = of.stream().findFirst();
                List<Remarks.Action> acts = first.map(Remarks.Remark::actions).orElse(List.of());
                can.put(layout.place(s), acts);
                marks.add(new Mark(layout.place(s), first.map(r -> state(r.finding())).orElseGet(() -> one.refused() ? "" : one.fate()), "",
                        s.equals(shownAt(one)) ? reads(one, remarks) : "", first.map(Remarks.Remark::verdict).orElse(""),
                        of.stream().map(Remarks.Remark::sentence).collect(Collectors.joining(" ")), acts.stream().map(Remarks.Action::label).toList()));
            });
        }
        actions = can;
        grid.mark(marks);
    }

    /** The cell beside which a row's reading stands: the first that is written. */
    private Spot shownAt(Judgement.Judged one) {
        return draft.text(one.written().figure()).isEmpty() ? one.written().change() : one.written().figure();
    }

    private String reads(Judgement.Judged one, Remarks remarks) {
        return one.reads().isEmpty() ? words.say("entry.reads.not")
                : one.reads().stream().map(r -> remarks.claim(r.statement())).collect(Collectors.joining("; "));
    }

    /** What is said of a change stands at the cell that the change was written in. */
    private Spot spot(Judgement.Judged one, Finding finding) {
        boolean change = finding.field().filter(f -> f == Field.CHANGE || f == Field.BASE).isPresent();
        return change && !draft.text(one.written().change()).isEmpty() || draft.text(one.written().figure()).isEmpty()
                ? one.written().change() : one.written().figure();
    }

    private static String state(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION -> finding.code().startsWith("agrees") ? "consistent" : finding.code().equals("revises") ? "revised" : "information";
        };
    }

    /** What was recorded or discarded is gone from the sheet. */
    void forget(List<Spot> spots, List<String> freeLines) {
        grid.forget(Stream.concat(spots.stream().map(layout::place), freeLines.stream().map(SheetLayout::periodOf)).toList());
    }

    /** Leads to a cell. */
    void go(Spot spot) {
        grid.go(layout.place(spot));
    }
}
