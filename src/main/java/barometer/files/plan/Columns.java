package barometer.files.plan;

import barometer.domain.Period;
import barometer.domain.Row.Field;
import barometer.files.plan.Column.Role;
import barometer.files.raw.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What each column is, told by its header and by what stands in it. */
final class Columns {

    private static final Set<String> OF_SDMX = Set.of("STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "DATAFLOW", "LAST UPDATE",
            "DECIMALS", "TIME_FORMAT", "LOWER", "UPPER");
    private static final Pattern NOTE = Pattern.compile("(?iu)note|notes|comment|примечани.*|заўваг.*");
    private static final Pattern SOURCE = Pattern.compile("(?iu)source|источник|крыніца");
    private static final Pattern NUMBERING = Pattern.compile("(?iu)(?:.*[ _])?(?:id|code|код)|№.*|no\\.?|#|п/п");
    private static final Pattern UNIT = Pattern.compile("(?iu)unit.*|ед(?:\\.|иница).*изм.*|единицы.*|адзінк.*");

    private final Sample sample;

    Columns(Sample sample) {
        this.sample = sample;
    }

    /** A table as it is laid out. @param headers the places of header lines in the sample */
    record Laid(Layout layout, List<Integer> headers, List<Column> columns, int first) {
    }

    /** The layout of a header that is known word by word: that of this program's own files, or SDMX's. */
    Optional<Laid> known() {
        for (int i = 0; i < Math.min(10, sample.size()); i++) {
            List<String> names = sample.line(i).cells().stream().map(c -> c.text().strip()).toList();
            Set<String> set = new HashSet<>(names);
            if (set.contains("period") && (set.contains("figure") || set.contains("value") || set.contains("change"))) {
                return Optional.of(new Laid(Layout.LONG, List.of(i), own(names), i + 1));
            }
            List<String> ids = names.stream().map(n -> n.replaceFirst("\\s*:.*", "").toUpperCase(Locale.ROOT)).toList();
            if (ids.contains("TIME_PERIOD") && ids.contains("OBS_VALUE")) {
                return Optional.of(new Laid(Layout.LONG, List.of(i), sdmx(ids), i + 1));
            }
        }
        return Optional.empty();
    }

    private static List<Column> own(List<String> names) {
        List<Column> columns = new ArrayList<>();
        boolean figure = names.contains("figure");
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int number = i + 1;
            columns.add(switch (name) {
                case "indicator" -> Column.of(number, name, Role.KEY);
                case "period" -> Column.of(number, name, Role.PERIOD);
                case "figure" -> Column.of(number, name, Role.FIGURE);
                case "value" -> figure ? Column.of(number, name, Field.VALUE) : Column.of(number, name, Role.FIGURE);
                default -> Field.of(name).map(f -> Column.of(number, name, f)).orElse(Column.of(number, name, Role.IGNORED));
            });
        }
        if (columns.stream().noneMatch(c -> c.role() == Role.FIGURE)) {
            columns.add(Column.of(names.size() + 1, "figure", Role.FIGURE)); // only changes: none stands there
        }
        return columns;
    }

    private static List<Column> sdmx(List<String> ids) {
        int value = ids.indexOf("OBS_VALUE");
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            int number = i + 1;
            columns.add(switch (id) {
                case "TIME_PERIOD" -> Column.of(number, id, Role.PERIOD);
                case "OBS_VALUE" -> Column.of(number, id, Role.FIGURE);
                case "OBS_STATUS", "OBS_FLAG" -> Column.of(number, id, Field.STATUS);
                case "UNIT_MULT" -> Column.of(number, id, Role.MULTIPLIER);
                case "QUALIFIER" -> Column.of(number, id, Field.QUALIFIER);
                default -> Column.of(number, id, OF_SDMX.contains(id) || i > value ? Role.IGNORED : Role.KEY);
            });
        }
        return columns;
    }

    // ── Periods down ─────────────────────────────────────────────────────────────────────────────────────────────────

    Laid down(Axis.Down axis) {
        int first = axis.first();
        List<Integer> headers = headersAbove(first);
        List<Column> columns = new ArrayList<>();
        for (int c = 1; c <= sample.width(); c++) {
            int number = c;
            Optional<Column> ofAxis = axis.columns().stream().filter(a -> a.number() == number).findFirst();
            columns.add(ofAxis.orElseGet(() -> column(number, name(headers, number), first)));
        }
        long figures = columns.stream().filter(c -> c.role() == Role.FIGURE).count();
        return new Laid(figures == 1 ? Layout.LONG : Layout.CROSS, headers, distinct(columns), first);
    }

    private Column column(int c, String name, int first) {
        boolean empty = true;
        for (int i = first; i < sample.size() && empty; i++) {
            empty = sample.line(i).at(c).isBlank();
        }
        if (empty) {
            return Column.of(c, name, Role.IGNORED);
        }
        if (sample.flags(first, c, name)) {
            return Column.of(c, name, Field.STATUS);
        }
        if (sample.withoutFigures(first, c)) {
            return Column.of(c, name, name.isBlank() ? Role.IGNORED : Role.FIGURE);
        }
        if (sample.figures(first, c) >= 0.6) {
            return NUMBERING.matcher(name).matches() ? Column.of(c, name, Role.IGNORED)
                    : Column.of(c, name.isBlank() ? "column " + c : name, Role.FIGURE);
        }
        return NOTE.matcher(name).matches() ? Column.of(c, name, Field.NOTE) : SOURCE.matcher(name).matches() ? Column.of(c, name, Field.SOURCE)
                : Column.of(c, name, UNIT.matcher(name).matches() && constant(c, first) ? Role.IGNORED : Role.KEY);
    }

    private boolean constant(int c, int first) {
        return sample.lines().subList(first, sample.size()).stream().map(l -> l.at(c).text().strip()).filter(t -> !t.isEmpty()).distinct()
                .count() == 1;
    }

    /** The lines right above the figures that name columns; a line with one cell is a title. */
    private List<Integer> headersAbove(int first) {
        List<Integer> headers = new ArrayList<>();
        for (int i = first - 1; i >= Math.max(0, first - 4) && sample.filled(i) > 1; i--) {
            headers.addFirst(i);
        }
        return headers;
    }

    /** What the header lines say of a column, from above down; an upper name reaches to the right as far as the next. */
    private String name(List<Integer> headers, int column) {
        List<String> parts = new ArrayList<>();
        for (int h = 0; h < headers.size(); h++) {
            Line line = sample.line(headers.get(h));
            String text = PeriodCells.unmarked(line.at(column).text());
            boolean upper = h < headers.size() - 1;
            for (int c = column - 1; upper && text.isBlank() && c > 1; c--) {
                text = PeriodCells.unmarked(line.at(c).text());
            }
            if (!text.isBlank() && !parts.contains(text)) {
                parts.add(text);
            }
        }
        return String.join(" · ", parts);
    }

    private static List<Column> distinct(List<Column> columns) {
        Set<String> seen = new HashSet<>();
        List<Column> out = new ArrayList<>();
        for (Column column : columns) {
            String name = column.name();
            for (int n = 2; column.role() == Role.FIGURE && !seen.add(name); n++) {
                name = column.name() + " #" + n;
            }
            out.add(new Column(column.number(), name, column.role(), column.field(), column.period()));
        }
        return out;
    }

    // ── Periods across ───────────────────────────────────────────────────────────────────────────────────────────────

    Laid across(Axis.Across axis) {
        int last = axis.headers().getLast();
        int first = last + 1;
        List<Integer> groups = groupsAbove(axis);
        List<Integer> headers = new ArrayList<>(groups);
        headers.addAll(axis.headers());
        int leftmost = axis.periods().keySet().stream().mapToInt(Integer::intValue).min().orElseThrow();
        List<Column> columns = new ArrayList<>();
        for (int c = 1; c <= sample.width(); c++) {
            Period period = axis.periods().get(c);
            if (period != null) {
                columns.add(new Column(c, name(withLast(groups), c), Role.FIGURE, Optional.empty(), Optional.of(period.toString())));
            } else {
                Column column = column(c, name(axis.headers(), c), first);
                boolean key = column.role() == Role.KEY && c < leftmost;
                boolean field = column.role() == Role.FIELD;
                columns.add(key || field ? column : Column.of(c, column.name(), Role.IGNORED));
            }
        }
        return new Laid(Layout.WIDE, headers.stream().distinct().sorted().toList(), columns, first);
    }

    /** Group names all reach to the right: none of them is the lowest line of the header. */
    private static List<Integer> withLast(List<Integer> groups) {
        List<Integer> all = new ArrayList<>(groups);
        if (!groups.isEmpty()) {
            all.add(groups.getLast());
        }
        return all;
    }

    private List<Integer> groupsAbove(Axis.Across axis) {
        int top = axis.headers().getFirst();
        boolean repeated = axis.periods().values().stream().distinct().count() < axis.periods().size();
        return repeated && top > 0 && sample.filled(top - 1) > 1 ? List.of(top - 1) : List.of();
    }
}
