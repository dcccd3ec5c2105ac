package barometer.files.plan;

import barometer.domain.Multiplier;
import barometer.domain.Period;
import barometer.domain.Row.Field;
import barometer.domain.Status;
import barometer.domain.Unreadable;
import barometer.files.raw.Cell;
import barometer.files.raw.Line;
import barometer.files.raw.Lines;
import barometer.files.raw.RawFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Reads a file by a whole plan, figure by figure, as a stream. */
public final class Reader implements Iterator<Item>, AutoCloseable {

    private final Plan plan;
    private final Layout layout;
    private final List<Column> columns;
    private final List<Column> keys;
    private final List<Column> figures;
    private final List<Column> periods;
    private final List<Column> years;
    private final List<Column> parts;
    private final List<Column> beside;
    private final Map<Integer, Period> across = new HashMap<>();
    private final Set<Integer> passed;
    private final int lastHeader;
    private final String separator;
    private final Lines lines;
    private final FigureCells figureCells;
    private final PeriodCells periodCells;
    private final Map<Integer, String> carried = new HashMap<>();
    private final Deque<Item> waiting = new ArrayDeque<>();
    private Optional<String> year = Optional.empty();
    private long absent;
    private int line;

    /** @param plan one that {@link Understanding} has completed */
    public Reader(RawFile file, Plan plan) {
        this.plan = plan;
        this.layout = plan.layout().orElseThrow();
        this.columns = plan.columns().orElseThrow();
        this.keys = in(Column.Role.KEY);
        this.figures = in(Column.Role.FIGURE);
        this.periods = in(Column.Role.PERIOD);
        this.years = in(Column.Role.YEAR);
        this.parts = in(Column.Role.PART);
        this.beside = columns.stream().filter(c -> c.role() == Column.Role.FIELD || c.role() == Column.Role.MULTIPLIER).toList();
        if (layout == Layout.WIDE) {
            figures.forEach(c -> c.period().ifPresent(p -> across.put(c.number(), Period.parse(p))));
        }
        this.passed = new HashSet<>(plan.skippedRows());
        this.passed.addAll(plan.headerRows().orElse(List.of()));
        this.lastHeader = plan.headerRows().orElse(List.of()).stream().mapToInt(Integer::intValue).max().orElse(0);
        this.separator = file.format().startsWith("sdmx") || columns.stream().anyMatch(c -> c.name().equals("OBS_VALUE")) ? "." : " · ";
        this.figureCells = new FigureCells(plan.decimalMark(), plan.footnotes());
        this.periodCells = new PeriodCells(plan.periodPattern().orElse(PeriodPattern.WORDS));
        this.lines = file.lines(plan.opening());
    }

    private List<Column> in(Column.Role role) {
        return columns.stream().filter(c -> c.role() == role).toList();
    }

    @Override
    public boolean hasNext() {
        while (waiting.isEmpty() && lines.hasNext()) {
            Line next = lines.next();
            line = next.number();
            if (next.number() > lastHeader && !passed.contains(next.number())) {
                read(next);
            }
        }
        return !waiting.isEmpty();
    }

    @Override
    public Item next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return waiting.poll();
    }

    /** How many places said that there is no figure. */
    public long absent() {
        return absent;
    }

    /** The number of the line that was read last. */
    public int line() {
        return line;
    }

    private void read(Line next) {
        Optional<Period> period = layout == Layout.WIDE ? Optional.empty() : period(next);
        boolean spoken = false;
        List<Item> found = new ArrayList<>();
        for (Column column : figures) {
            Cell cell = next.at(column.number());
            switch (figureCells.read(cell)) {
                case FigureCells.Absent none -> absent += cell.isBlank() ? 0 : 1;
                case FigureCells.Refused refused -> found.add(new Item.Refused(next.number(), column.number(), refused.code(), refused.text()));
                case FigureCells.Stated stated -> {
                    spoken = true;
                    found.add(item(next, column, stated, period));
                }
            }
        }
        if (layout == Layout.LONG && !spoken && found.isEmpty() && states(next, Field.CHANGE, Field.VALUE)) {
            spoken = true;
            found.add(item(next, figures.getFirst(), null, period));
        }
        // A line of words alone is a heading or a note, whatever stands where figures would.
        if (spoken || period.isPresent() || !found.isEmpty() && layout == Layout.LONG) {
            waiting.addAll(found);
        } else if (layout == Layout.WIDE) {
            found.stream().filter(i -> i instanceof Item.Refused r && !r.code().equals("no-number")).forEach(waiting::add);
        }
    }

    private boolean states(Line next, Field... fields) {
        return columns.stream().anyMatch(c -> c.field().filter(f -> List.of(fields).contains(f)).isPresent()
                && !next.at(c.number()).isBlank());
    }

    private Item item(Line next, Column column, FigureCells.Stated stated, Optional<Period> ofLine) {
        Optional<Period> period = layout == Layout.WIDE ? Optional.ofNullable(across.get(column.number())) : ofLine;
        if (period.isEmpty()) {
            int at = periods.stream().findFirst().or(() -> years.stream().findFirst())
                    .map(Column::number).orElse(column.number());
            return new Item.Refused(next.number(), at, "period", next.at(at).text());
        }
        Map<Field, String> fields = new EnumMap<>(Field.class);
        Optional<Multiplier> multiplier = plan.multiplier();
        try {
            for (Column other : beside) {
                Cell cell = next.at(other.number());
                if (cell.isBlank()) {
                    continue;
                }
                if (other.role() == Column.Role.FIELD && (layout == Layout.LONG || belongs(other, column))) {
                    field(other.field().orElseThrow(), cell.text().strip(), fields);
                } else if (other.role() == Column.Role.MULTIPLIER) {
                    multiplier = Optional.of(Multiplier.parse(cell.text().strip()));
                }
            }
        } catch (Unreadable e) {
            return new Item.Refused(next.number(), column.number(), e.code(), e.text());
        }
        fields.put(Field.PERIOD, period.get().toString());
        if (stated != null) {
            fields.put(Field.FIGURE, stated.text());
            stated.status().ifPresent(s -> fields.put(Field.STATUS, s.name()));
        }
        return new Item.Read(key(next, column), period.get(), fields, next.number(), column.number(), multiplier);
    }

    /** A column of status speaks of the figures to its left, as far as the next one. */
    private boolean belongs(Column other, Column figure) {
        return other.field().filter(f -> f == Field.STATUS).isEmpty() || other.number() > figure.number()
                && figures.stream().noneMatch(f -> f.number() > figure.number() && f.number() < other.number());
    }

    private void field(Field field, String text, Map<Field, String> fields) {
        if (field == Field.STATUS) {
            FigureCells.status(text).map(Status::name).or(() -> Optional.of(text)).ifPresent(s -> fields.put(Field.STATUS, s));
        } else if (field == Field.CHANGE || field == Field.VALUE) {
            FigureCells.Read read = figureCells.read(Cell.text(text));
            fields.put(field, read instanceof FigureCells.Stated stated && stated.status().isEmpty() ? stated.text() : text);
        } else {
            fields.put(field, text.matches("'+[=+\\-@].*") ? text.substring(1) : text);
        }
    }

    // ── Where it stands ──────────────────────────────────────────────────────────────────────────────────────────────

    private Optional<Period> period(Line next) {
        for (Column column : periods) {
            Cell cell = next.at(column.number());
            Optional<String> alone = periodCells.yearAlone(cell);
            if (alone.isPresent()) {
                year = alone;
            }
            Optional<Period> whole = periodCells.whole(cell);
            if (whole.isPresent()) {
                return whole;
            }
            if (year.isPresent() && !cell.isBlank()) {
                return periodCells.part(cell, year.get(), column.name());
            }
        }
        for (Column column : years) {
            PeriodCells.year(next.at(column.number())).ifPresent(y -> year = Optional.of(y));
        }
        for (Column column : parts) {
            Cell cell = next.at(column.number());
            if (year.isPresent()) {
                return cell.isBlank() ? periodCells.whole(Cell.text(year.get())) : periodCells.part(cell, year.get(), column.name());
            }
        }
        return Optional.empty();
    }

    private String key(Line next, Column column) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Column key = keys.get(i);
            String text = next.at(key.number()).text();
            String name = clean(text) ? text : PeriodCells.unmarked(text);
            if (name.isBlank() && i < keys.size() - 1) {
                name = carried.getOrDefault(key.number(), ""); // a merged cell speaks for the lines below it
            }
            carried.put(key.number(), name);
            if (!name.isBlank() || separator.equals(".")) {
                parts.add(name);
            }
        }
        if (!column.name().isBlank() && (layout != Layout.LONG || keys.isEmpty())) {
            parts.add(column.name());
        }
        return parts.isEmpty() ? "row " + next.number() : String.join(separator, parts);
    }

    /** Most names need no look for marks and spaces. */
    private static boolean clean(String text) {
        return text.isEmpty() || text.indexOf(' ') < 0 && text.indexOf('\u00a0') < 0 && Character.isLetterOrDigit(text.charAt(text.length() - 1))
                && text.charAt(text.length() - 1) < '\u2070';
    }

    @Override
    public void close() {
        lines.close();
    }
}
