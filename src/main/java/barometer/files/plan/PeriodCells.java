package barometer.files.plan;

import barometer.domain.Frequency;
import barometer.domain.Period;
import barometer.domain.Unreadable;
import barometer.files.raw.Cell;
import barometer.text.PeriodReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cells of periods: whole ones, and years and parts of years that stand apart. */
final class PeriodCells {

    private static final Pattern MARKS = Pattern.compile("(?:[\u00b9\u00b2\u00b3\u2070-\u209c⁽⁾†‡]+|\\*{1,4}|\\[\\w{1,2}\\]|(?<=\\D)\\s?\\d\\)|\\s\\d\\))$");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?:[ T]\\d{1,2}:.*)?");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})([./-])(\\d{1,2})\\2(\\d{1,2})(?:[ T]\\d{1,2}:.*)?");
    private static final Pattern YEAR = Pattern.compile("(1[89]\\d\\d|20\\d\\d|21\\d\\d)(?:\\.0+)?(?: ?(?:г\\.?|год|года))?:?");
    private static final Pattern WHOLE_YEAR = Pattern.compile("(?iu)(?:за )?год|year|total|итого|всего|усяго|annual");
    private static final Pattern ROMAN = Pattern.compile("(?iu)^(iv|i{1,3}|і{1,3})$");
    private static final Pattern QUARTER = Pattern.compile("(?iu)quarter|qtr|кварт|^кв");
    private static final Pattern MONTH = Pattern.compile("(?iu)month|^мес|месяц");
    private static final String SOME_YEAR = "2000";
    private static final int LONGEST = 100;
    private static final int MOST_KEPT = 20_000;

    private final PeriodPattern pattern;
    private final Map<String, Optional<Period>> kept = new HashMap<>();
    private final Map<String, Optional<String>> keptYears = new HashMap<>();

    PeriodCells(PeriodPattern pattern) {
        this.pattern = pattern;
    }

    /** A text without the footnote marks behind it. */
    static String unmarked(String text) {
        return MARKS.matcher(text.replaceAll("[\\s\u00a0\u202f]+", " ").strip()).replaceFirst("").strip();
    }

    /** The whole period of a cell. */
    Optional<Period> whole(Cell cell) {
        if (cell.isBlank() || cell.text().length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Period> known = kept.get(cell.text());
        if (known == null) {
            known = read(cell);
            if (kept.size() < MOST_KEPT) {
                kept.put(cell.text(), known);
            }
        }
        return known;
    }

    private Optional<Period> read(Cell cell) {
        try {
            if (cell.kind() == Cell.Kind.DAY) {
                return Optional.of(standing(LocalDate.parse(cell.text())));
            }
            String text = unmarked(cell.text());
            Matcher day = ISO_DAY.matcher(text);
            if (day.matches()) {
                return Optional.of(standing(LocalDate.of(number(day, 1), number(day, 3), number(day, 4))));
            }
            day = DAY.matcher(text);
            if (day.matches()) {
                boolean monthFirst = pattern.order() == PeriodPattern.Order.MONTH_FIRST && !day.group(2).equals(".");
                if (!day.group(2).equals(".") && pattern.order() == PeriodPattern.Order.WORDS) {
                    return Optional.empty();
                }
                return Optional.of(standing(LocalDate.of(number(day, 4), number(day, monthFirst ? 1 : 3), number(day, monthFirst ? 3 : 1))));
            }
            Matcher year = YEAR.matcher(text);
            Period period = PeriodReader.read(year.matches() ? year.group(1) : text);
            return Optional.of(period instanceof Period.Day d ? standing(d.date()) : period);
        } catch (Unreadable | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private Period standing(LocalDate day) {
        return pattern.as().orElse(Frequency.DAILY).periodOf(day);
    }

    /** A day written in numbers with strokes, whose order the pattern has to tell. */
    static Optional<int[]> openDay(Cell cell) {
        if (cell.text().length() > LONGEST) {
            return Optional.empty();
        }
        Matcher day = DAY.matcher(unmarked(cell.text()));
        return cell.kind() == Cell.Kind.TEXT && day.matches() && !day.group(2).equals(".")
                ? Optional.of(new int[] {number(day, 1), number(day, 3)}) : Optional.empty();
    }

    /** The year of a cell that holds nothing else. */
    static Optional<String> year(Cell cell) {
        if (cell.text().length() > LONGEST) {
            return Optional.empty();
        }
        Matcher m = YEAR.matcher(unmarked(cell.text()));
        return cell.kind() != Cell.Kind.DAY && m.matches() ? Optional.of(m.group(1)) : Optional.empty();
    }

    /** The same, of cells that come again and again. */
    Optional<String> yearAlone(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT) {
            return year(cell);
        }
        Optional<String> known = keptYears.get(cell.text());
        if (known == null) {
            known = year(cell);
            if (keptYears.size() < MOST_KEPT && cell.text().length() <= LONGEST) {
                keptYears.put(cell.text(), known);
            }
        }
        return known;
    }

    /** Whether a cell holds a part of a year, such as {@code I кв.} or {@code March}. */
    boolean isPart(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT && !cell.isBlank() && whole(cell).isEmpty() && part(cell, SOME_YEAR).isPresent();
    }

    /** The part that a cell names, of a year. */
    Optional<Period> part(Cell cell, String year) {
        return part(cell, year, "");
    }

    /** The part of a year, in a column whose name may say what bare digits count. */
    Optional<Period> part(Cell cell, String year, String column) {
        if (cell.text().length() > LONGEST) {
            return Optional.empty();
        }
        String text = unmarked(cell.text()).replaceFirst(":$", "");
        if (text.isEmpty() || text.length() > 40) {
            return Optional.empty();
        }
        if (WHOLE_YEAR.matcher(text).matches()) {
            return whole(Cell.text(year));
        }
        if (text.matches("0?[1-9]|1[0-2]")) {
            return QUARTER.matcher(column).find() ? whole(Cell.text(text + " кв. " + year))
                    : MONTH.matcher(column).find() ? whole(Cell.text((text.length() == 1 ? "0" : "") + text + "." + year)) : Optional.empty();
        }
        return whole(Cell.text(ROMAN.matcher(text).replaceFirst("$1 кв.") + " " + year));
    }
}
