package barometer.files.plan;

import barometer.domain.Period;
import barometer.files.raw.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the periods of a table stand. */
sealed interface Axis {

    /**
     * Periods down.
     *
     * @param columns the columns of whole periods, or of years and of their parts
     * @param first   the first line of figures, by its place in the sample
     */
    record Down(List<Column> columns, int first) implements Axis {
    }

    /**
     * Periods across.
     *
     * @param headers the lines that hold them, by their places in the sample
     * @param periods the period of each column
     */
    record Across(List<Integer> headers, Map<Integer, Period> periods) implements Axis {
    }

    /** Finds it. */
    static Optional<Axis> of(Sample sample) {
        Optional<Across> across = new Rows(sample).across();
        boolean several = across.filter(a -> a.periods().size() > 1).isPresent();
        Optional<Down> down = several ? Optional.empty() : new Rows(sample).down();
        return down.isPresent() ? Optional.of(down.get()) : across.map(a -> a);
    }

    /** The search. */
    final class Rows {

        private static final int MOST_HEADERS = 60;
        private static final Pattern YEAR_WITHIN = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

        private final Sample sample;

        private Rows(Sample sample) {
            this.sample = sample;
        }

        private Optional<Across> across() {
            Optional<Across> single = Optional.empty();
            for (int i = 0; i < Math.min(MOST_HEADERS, sample.size() - 1); i++) {
                int here = i;
                Optional<Across> found = parts(i).or(() -> partsBelow(here)).or(() -> wholes(here));
                if (found.isPresent() && found.get().periods().size() > 1) {
                    return found;
                }
                single = single.isPresent() ? single : found;
            }
            return single;
        }

        private Optional<Across> wholes(int i) {
            Map<Integer, Period> periods = new LinkedHashMap<>();
            int filled = 0;
            for (int c = 1; c <= sample.width(); c++) {
                Cell cell = sample.line(i).at(c);
                filled += cell.isBlank() ? 0 : 1;
                Optional<Period> period = sample.periods().whole(cell);
                if (period.isPresent()) {
                    periods.put(c, period.get());
                }
            }
            boolean enough = !periods.isEmpty() && periods.size() * 2 >= filled - 1 && (periods.size() > 1 || filled > 1);
            return enough && ordered(i, periods) && figuresBelow(i, periods.keySet())
                    ? Optional.of(new Across(List.of(i), periods)) : Optional.empty();
        }

        /** Years that are figures jump about; years that are periods follow each other. */
        private boolean ordered(int i, Map<Integer, Period> periods) {
            Integer before = null;
            int jumps = 0;
            for (int c : periods.keySet()) {
                Optional<String> year = PeriodCells.year(sample.line(i).at(c));
                if (year.isPresent()) {
                    int now = Integer.parseInt(year.get());
                    jumps += before != null && (now == before || Math.abs(now - before) > 10) ? 1 : 0;
                    before = now;
                }
            }
            return jumps * 4 <= periods.size() && (periods.size() > 1 || before == null || sample.isPeriod(i, 1) || !sample.line(i).at(1).isBlank());
        }

        private boolean figuresBelow(int i, Set<Integer> columns) {
            int said = 0;
            int read = 0;
            for (int j = i + 1; j < Math.min(sample.size(), i + 25); j++) {
                for (int c : columns) {
                    Optional<Boolean> figure = sample.isFigure(j, c);
                    said += figure.isPresent() ? 1 : 0;
                    read += figure.orElse(false) ? 1 : 0;
                }
            }
            return said > 0 && read * 3 >= said * 2;
        }

        /** Parts of years, with the years in a line above, each over the first of its parts, or in a title. */
        private Optional<Across> parts(int i) {
            List<Integer> parts = new ArrayList<>();
            for (int c = 1; c <= sample.width(); c++) {
                if (sample.isPart(i, c, "")) {
                    parts.add(c);
                }
            }
            if (parts.isEmpty() || parts.size() * 2 < sample.filled(i) - 1) {
                return Optional.empty();
            }
            for (int above = i - 1; above >= Math.max(0, i - 3); above--) {
                Map<Integer, Period> periods = under(above, i);
                if (!periods.isEmpty() && figuresBelow(i, periods.keySet())) {
                    return Optional.of(new Across(List.of(above, i), periods));
                }
            }
            Optional<String> year = yearOfTitle(i);
            Map<Integer, Period> periods = new LinkedHashMap<>();
            year.ifPresent(y -> parts.forEach(c -> sample.periods().part(sample.line(i).at(c), y).ifPresent(p -> periods.put(c, p))));
            return periods.size() > 1 && figuresBelow(i, periods.keySet()) ? Optional.of(new Across(List.of(i), periods)) : Optional.empty();
        }

        /** Years are no periods of their own where their parts stand right below them. */
        private Optional<Across> partsBelow(int i) {
            for (int below = i + 1; below < Math.min(i + 4, sample.size()); below++) {
                Optional<Across> found = parts(below).filter(a -> a.headers().getFirst() == i);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        private Map<Integer, Period> under(int above, int i) {
            Map<Integer, Period> periods = new LinkedHashMap<>();
            Optional<String> year = Optional.empty();
            for (int c = 1; c <= sample.width(); c++) {
                Optional<String> here = PeriodCells.year(sample.line(above).at(c));
                year = here.isPresent() ? here : year;
                Cell part = sample.line(i).at(c);
                if (year.isPresent()) {
                    Optional<Period> period = part.isBlank() ? here.flatMap(y -> sample.periods().whole(Cell.text(y)))
                            : sample.periods().part(part, year.get()).or(() -> sample.periods().whole(part));
                    int at = c;
                    period.ifPresent(p -> periods.put(at, p));
                }
            }
            return periods;
        }

        private Optional<String> yearOfTitle(int before) {
            Set<String> years = new LinkedHashSet<>();
            for (int i = 0; i < before; i++) {
                sample.line(i).cells().forEach(cell -> {
                    Matcher m = YEAR_WITHIN.matcher(cell.text());
                    while (m.find()) {
                        years.add(m.group());
                    }
                });
            }
            return years.size() == 1 ? Optional.of(years.iterator().next()) : Optional.empty();
        }

        // ── Down ─────────────────────────────────────────────────────────────────────────────────────────────────────

        private Optional<Down> down() {
            for (int c = 1; c <= Math.min(sample.width(), 40); c++) {
                Optional<Down> found = down(c);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        private Optional<Down> down(int c) {
            int first = -1;
            int filled = 0;
            int wholes = 0;
            int parts = 0;
            for (int i = 0; i < sample.size(); i++) {
                if (sample.line(i).at(c).isBlank()) {
                    continue;
                }
                boolean whole = sample.isPeriod(i, c);
                boolean part = !whole && first >= 0 && sample.isPart(i, c, "");
                first = first < 0 && whole ? i : first;
                filled += first >= 0 ? 1 : 0;
                wholes += whole ? 1 : 0;
                parts += part ? 1 : 0;
            }
            if (first < 0 || (wholes + parts) * 10 < filled * 6 || !steady(c, first)) {
                return Optional.empty();
            }
            String name = first > 0 ? PeriodCells.unmarked(sample.line(first - 1).at(c).text()) : "";
            boolean years = parts == 0 && yearsAlone(c, first);
            Optional<Column> part = years ? partColumn(c, first) : Optional.empty();
            List<Column> columns = part.map(p -> List.of(Column.of(c, name, Column.Role.YEAR), p))
                    .orElse(List.of(Column.of(c, name, Column.Role.PERIOD)));
            return Optional.of(new Down(columns, first));
        }

        private boolean yearsAlone(int c, int first) {
            for (int i = first; i < sample.size(); i++) {
                if (!sample.line(i).at(c).isBlank() && sample.isPeriod(i, c) && !sample.isYear(i, c)) {
                    return false;
                }
            }
            return true;
        }

        /** Years of a column of figures jump about. */
        private boolean steady(int c, int first) {
            int pairs = 0;
            int steps = 0;
            Integer before = null;
            for (int i = first; i < sample.size(); i++) {
                Optional<String> year = PeriodCells.year(sample.line(i).at(c));
                if (year.isPresent()) {
                    int now = Integer.parseInt(year.get());
                    if (before != null) {
                        pairs++;
                        steps += Math.abs(now - before) <= 1 ? 1 : 0;
                    }
                    before = now;
                }
            }
            return steps * 10 >= pairs * 6;
        }

        /** The column right of the years that holds their parts. */
        private Optional<Column> partColumn(int year, int first) {
            for (int c = year + 1; c <= Math.min(sample.width(), year + 3); c++) {
                String name = first > 0 ? PeriodCells.unmarked(sample.line(first - 1).at(c).text()) : "";
                int filled = 0;
                int parts = 0;
                for (int i = first; i < sample.size(); i++) {
                    filled += sample.line(i).at(c).isBlank() ? 0 : 1;
                    parts += sample.isPart(i, c, name) ? 1 : 0;
                }
                if (filled > 0 && parts * 10 >= filled * 8) {
                    return Optional.of(Column.of(c, name, Column.Role.PART));
                }
            }
            return Optional.empty();
        }
    }
}
