package barometer.entry;

import barometer.domain.Claim;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Statement;
import barometer.text.Words;
import barometer.ui.CellGrid.Cell;
import barometer.ui.CellGrid.Column;
import barometer.ui.CellGrid.Kind;
import barometer.ui.CellGrid.Line;
import barometer.ui.CellGrid.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the figures of indicators and periods lie on the sheet: periods as lines and indicators as columns, or turned. A single
 * indicator has its changes, its readings and its findings beside it.
 */
final class SheetLayout {

    private static final String PERIOD = "period";
    private static final String CHANGE = "/change";
    private static final int LINES_AT_FIRST = 24;

    private final Words words;
    private final List<Indicator> indicators;
    private final List<Period> periods;
    private final SheetDraft draft;
    private final boolean across;

    /** @param across whether the periods are columns */
    SheetLayout(Words words, List<Indicator> indicators, Collection<Period> periods, SheetDraft draft, boolean across) {
        this.words = words;
        this.indicators = indicators;
        this.periods = List.copyOf(periods);
        this.draft = draft;
        this.across = across;
    }

    /** The periods to show: the last ones of a scale, all on demand, and those that something is written in. */
    static List<Period> shown(List<Period> all, Collection<Period> written, boolean whole) {
        List<Period> last = whole || all.size() <= LINES_AT_FIRST ? all : all.subList(all.size() - LINES_AT_FIRST, all.size());
        return Stream.concat(last.stream(), written.stream()).distinct().sorted().toList();
    }

    private boolean single() {
        return indicators.size() == 1;
    }

    List<Column> columns() {
        Column name = new Column(PERIOD, words.say(across ? "entry.sheet.indicator" : "entry.period"), "", Kind.PERIOD);
        Stream<Column> cells = across ? periods.stream().map(p -> new Column(p.toString(), words.period(p), "", Kind.CELL))
                : indicators.stream().flatMap(this::of).map(s -> new Column(id(s), head(s), note(s), Kind.CELL));
        Stream<Column> said = single() && !across ? Stream.of(new Column("reads", words.say("entry.reads"), "", Kind.READS),
                new Column("finding", words.say("entry.sheet.finding"), "", Kind.FINDING)) : Stream.of();
        return Stream.of(Stream.of(name), cells, said).flatMap(s -> s).toList();
    }

    /** The figure of an indicator, and its change where there is room. */
    private Stream<Spot> of(Indicator indicator) {
        return Stream.of(false, true).filter(change -> !change || single()).map(change -> new Spot(indicator.code(), "", change));
    }

    private String head(Spot spot) {
        Indicator indicator = indicator(spot.indicator());
        return single() ? words.say(spot.change() ? "entry.change" : "entry.figure") : words.shortName(indicator);
    }

    private String note(Spot spot) {
        Indicator indicator = indicator(spot.indicator());
        return spot.change() ? words.say("entry.base.year-before") : words.unitShort(indicator.unit(), indicator.multiplier());
    }

    private Indicator indicator(String code) {
        return indicators.stream().filter(i -> i.code().equals(code)).findFirst().orElseThrow();
    }

    List<Line> lines() {
        if (across) {
            return indicators.stream().flatMap(this::of).map(s -> new Line(id(s), single() ? head(s) : head(s) + ", " + note(s), false, false)).toList();
        }
        List<Line> lines = new ArrayList<>();
        periods.forEach(p -> lines.add(new Line(p.toString(), words.period(p), false, false)));
        draft.freeLines().forEach(l -> lines.add(new Line(l, words.say("entry.sheet.another"), true, true)));
        return List.copyOf(lines);
    }

    private static String id(Spot spot) {
        return spot.indicator() + (spot.change() ? CHANGE : "");
    }

    /** Where a cell lies. */
    Place place(Spot spot) {
        return across ? new Place(id(spot), spot.line()) : new Place(spot.line(), id(spot));
    }

    /** Which figure a cell holds; empty where it holds none. */
    Optional<Spot> spot(Place place) {
        String what = across ? place.line() : place.column();
        String when = across ? place.column() : place.line();
        boolean change = what.endsWith(CHANGE);
        String code = change ? what.substring(0, what.length() - CHANGE.length()) : what;
        return indicators.stream().filter(i -> i.code().equals(code)).findFirst().map(i -> new Spot(code, when, change));
    }

    /** Whether a cell holds the period of a free line. */
    boolean namesPeriod(Place place) {
        return !across && place.column().equals(PERIOD) && Spot.free(place.line());
    }

    static Place periodOf(String line) {
        return new Place(line, PERIOD);
    }

    /** The figures that a line of a pasted block fills, one after the other from a column on. */
    List<Spot> from(String column, String line) {
        List<Spot> all = indicators.stream().flatMap(this::of).map(s -> new Spot(s.indicator(), line, s.change())).toList();
        int first = Math.max(0, all.stream().map(SheetLayout::id).toList().indexOf(column));
        return column.equals(PERIOD) ? all : all.subList(first, all.size());
    }

    /** What stands in the cells, and what is written there. */
    List<Cell> cells(Map<Spot, SheetDesk.Stands> stands) {
        List<Cell> cells = new ArrayList<>();
        List<String> lines = Stream.concat(periods.stream().map(Period::toString), across ? Stream.of() : draft.freeLines().stream()).toList();
        for (String line : lines) {
            if (Spot.free(line) && !draft.periodText(line).isEmpty()) {
                cells.add(new Cell(periodOf(line), "", "", false, draft.periodText(line)));
            }
            indicators.stream().flatMap(this::of).map(s -> new Spot(s.indicator(), line, s.change())).forEach(spot -> {
                Optional<SheetDesk.Stands> there = Optional.ofNullable(stands.get(spot));
                String text = draft.text(spot);
                if (there.isPresent() || !text.isEmpty()) {
                    cells.add(new Cell(place(spot), there.map(this::text).orElse(""), there.map(this::note).orElse(""),
                            there.flatMap(SheetDesk.Stands::derived).isPresent(), text));
                }
            });
        }
        return cells;
    }

    /** What stands, as it is written: it reads back as it was stated. */
    String text(SheetDesk.Stands stands) {
        return stands.statement().map(s -> text(s.statement())).or(() -> stands.derived().map(Observation.Derived::figure).map(words::figure)).orElse("");
    }

    private String text(Statement statement) {
        return switch (statement.claim()) {
            case Claim.Level level -> words.figure(level.figure());
            case Claim.Changed changed -> words.change(changed.change());
        };
    }

    private String note(SheetDesk.Stands stands) {
        return stands.statement().map(s -> Stream.of(s.statement().citation().document().title(),
                        s.statement().citation().document().published().map(words::day).orElse("")).filter(t -> !t.isBlank()).collect(Collectors.joining(", ")))
                .orElseGet(() -> words.say("entry.sheet.derived"));
    }
}
