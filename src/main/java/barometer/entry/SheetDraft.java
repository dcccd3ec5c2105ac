package barometer.entry;

import barometer.domain.Indicator;
import barometer.domain.Period;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Unreadable;
import barometer.text.CellReader;
import barometer.text.CellReader.Cell;
import barometer.text.CellReader.DecimalMark;
import barometer.text.PeriodReader;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What is written on a sheet and not recorded: texts by cell, and where all of them stand. It outlives the page. */
final class SheetDraft implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FREE_LINES = 3;

    private final Map<Spot, String> texts = new LinkedHashMap<>();
    private final Map<String, String> periods = new LinkedHashMap<>();
    private final EnumMap<Field, String> source = new EnumMap<>(Field.class);
    /** Periods that were pasted and have lines of their own. */
    private final TreeSet<Period> lines = new TreeSet<>();
    private final Set<String> taken = new HashSet<>();
    private DecimalMark chosen;
    private int free = FREE_LINES;
    private String note = "";
    private String reason = "";

    /**
     * What is written of an indicator and a line, as a row that the ledger reads.
     *
     * @param row    numbered by its place among the written rows
     * @param unsure the texts of a figure that can be read in two ways
     */
    record Written(Spot figure, Spot change, Row row, Optional<Cell.Unsure> unsure) {
    }

    // ── Writing ──────────────────────────────────────────────────────────────────────────────────────────────────────

    void write(Spot spot, String text) {
        if (text.isBlank()) {
            texts.remove(spot);
        } else {
            texts.put(spot, text.strip());
        }
    }

    /** Writes the period of a free line; a line is added when the last one is used. */
    void writePeriod(String line, String text) {
        if (text.isBlank()) {
            periods.remove(line);
        } else {
            periods.put(line, text.strip());
        }
    }

    /** The line of a period that is written on it or has a line of its own; empty where the text is no period. */
    Optional<String> lineOf(String typed) {
        try {
            Period period = PeriodReader.read(typed);
            return Optional.of(freeLines().stream().filter(l -> period(l).filter(period::equals).isPresent()).findFirst().orElse(period.toString()));
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }

    /** A free line that nothing stands in, made where there is none; nobody is given it a second time. */
    String takeFreeLine() {
        String line = freeLines().stream().filter(l -> !taken.contains(l) && !periods.containsKey(l)
                && texts.keySet().stream().noneMatch(s -> s.line().equals(l))).findFirst().orElseGet(() -> Spot.free(++free));
        taken.add(line);
        return line;
    }

    /** A period gets a line of its own. */
    void keepLine(Period period) {
        lines.add(period);
    }

    List<String> freeLines() {
        List<String> lines = new ArrayList<>();
        for (int n = 1; n <= free; n++) {
            lines.add(Spot.free(n));
        }
        return lines;
    }

    /** Where all of it stands. */
    void source(Map<Field, String> fields) {
        source.clear();
        source.putAll(fields);
    }

    Row source() {
        return new Row(1, source);
    }

    /** The note and the reason that are typed beside it. */
    void noted(String newNote, String newReason) {
        note = newNote;
        reason = newReason;
    }

    String note() {
        return note;
    }

    String reason() {
        return reason;
    }

    /** The same, to be written on without this one. */
    SheetDraft copy() {
        SheetDraft copy = new SheetDraft();
        copy.texts.putAll(texts);
        copy.periods.putAll(periods);
        copy.source.putAll(source);
        copy.lines.addAll(lines);
        copy.taken.addAll(taken);
        copy.chosen = chosen;
        copy.free = free;
        copy.noted(note, reason);
        return copy;
    }

    /** How numbers such as 1.234 are read, once that was asked. */
    void choose(DecimalMark mark) {
        chosen = mark;
    }

    Optional<DecimalMark> mark() {
        return Optional.ofNullable(chosen).or(() -> CellReader.markOf(texts.values()));
    }

    // ── What is written ──────────────────────────────────────────────────────────────────────────────────────────────

    boolean isEmpty() {
        return texts.isEmpty() && periods.isEmpty();
    }

    String text(Spot spot) {
        return texts.getOrDefault(spot, "");
    }

    String periodText(String line) {
        return Spot.free(line) ? periods.getOrDefault(line, "") : line;
    }

    /** The period of a line; empty where it cannot be read yet. */
    Optional<Period> period(String line) {
        try {
            return Optional.of(periodText(line)).filter(t -> !t.isBlank()).map(PeriodReader::read);
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }

    /** The periods that have to have a line: those that something is written in, and those that were pasted. */
    Set<Period> periods() {
        Set<Period> used = new TreeSet<>(lines);
        texts.keySet().stream().filter(s -> !Spot.free(s.line())).forEach(s -> used.add(Period.parse(s.line())));
        return used;
    }

    List<Spot> spots() {
        return List.copyOf(texts.keySet());
    }

    /** The rows that are written, of the indicators that are known; cells that say nothing make none. */
    List<Written> rows(Function<String, Optional<Indicator>> indicators) {
        Set<Spot> figures = new LinkedHashSet<>();
        texts.keySet().forEach(s -> figures.add(new Spot(s.indicator(), s.line(), false)));
        List<Written> rows = new ArrayList<>();
        Optional<DecimalMark> mark = mark();
        figures.forEach(figure -> indicators.apply(figure.indicator()).flatMap(i -> row(rows.size() + 1, figure, i, mark)).ifPresent(rows::add));
        return List.copyOf(rows);
    }

    private Optional<Written> row(int number, Spot figure, Indicator indicator, Optional<DecimalMark> mark) {
        Spot change = new Spot(figure.indicator(), figure.line(), true);
        Map<Field, String> fields = new EnumMap<>(source);
        fields.put(Field.INDICATOR, indicator.code());
        fields.put(Field.PERIOD, periodText(figure.line()));
        Optional<Cell.Unsure> unsure = Optional.empty();
        switch (CellReader.read(text(figure), indicator.unit().isPercent(), mark)) {
            case Cell.Says(Optional<String> level, Optional<String> moved) -> {
                level.ifPresent(t -> fields.put(Field.FIGURE, t));
                moved.ifPresent(t -> fields.put(Field.CHANGE, t));
            }
            case Cell.Nothing nothing -> { }
            case Cell.Unsure two -> unsure = Optional.of(two);
        }
        if (!(CellReader.read(text(change), true, Optional.of(DecimalMark.POINT)) instanceof Cell.Nothing)) {
            fields.put(Field.CHANGE, text(change));
        }
        boolean says = fields.containsKey(Field.FIGURE) || fields.containsKey(Field.CHANGE) || unsure.isPresent();
        return says ? Optional.of(new Written(figure, change, new Row(number, fields), unsure)) : Optional.empty();
    }

    // ── What is done with ────────────────────────────────────────────────────────────────────────────────────────────

    /** These are recorded or discarded. */
    void forget(Collection<Spot> done) {
        done.forEach(texts::remove);
        periods.keySet().removeIf(line -> texts.keySet().stream().noneMatch(s -> s.line().equals(line)));
    }

    void clear() {
        texts.clear();
        periods.clear();
        lines.clear();
        taken.clear();
        chosen = null;
        free = FREE_LINES;
    }
}
