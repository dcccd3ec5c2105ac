package barometer.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time a figure speaks of: {@code 2023}, {@code 2024-S1}, {@code 2024-Q1}, {@code 2024-05}, another run of whole
 * months {@code 2024-01..2024-09}, an ISO week {@code 2024-W21}, or a day {@code 2024-05-24}.
 *
 * <p>Counted, never an instant: it has no time of day and no zone. January to June <em>is</em> {@code 2024-S1}. Years are
 * 0001 to 9999. Ordered by end, then by length, the shorter first.
 */
public sealed interface Period extends Comparable<Period> {

    /** The first day. */
    LocalDate first();

    /** The last day, included. */
    LocalDate last();

    /** The frequency that has this period; empty for a run of months that no frequency has, such as January to September. */
    Optional<Frequency> frequency();

    /** The same period one year earlier; empty where that year has none (week 53, 29 February, before year 1). */
    Optional<Period> yearBefore();

    /** The period of the same frequency that follows; empty after year 9999 and for runs without a frequency. */
    default Optional<Period> next() {
        LocalDate day = last().plusDays(1);
        return day.getYear() > 9999 ? Optional.empty() : frequency().map(f -> f.periodOf(day));
    }

    /** The period of the same frequency before this one; empty before year 1 and for runs without a frequency. */
    default Optional<Period> previous() {
        LocalDate day = first().minusDays(1);
        return day.getYear() < 1 ? Optional.empty() : frequency().map(f -> f.periodOf(day));
    }

    /** Whether every day of the other period lies in this one. */
    default boolean contains(Period other) {
        return !other.first().isBefore(first()) && !other.last().isAfter(last());
    }

    /** All periods of the frequency of {@code from}, from it up to {@code to}, both included; empty if {@code to} is earlier. */
    static List<Period> between(Period from, Period to) {
        List<Period> run = new ArrayList<>();
        for (Optional<Period> p = Optional.of(from); p.isPresent() && p.get().compareTo(to) <= 0; p = p.get().next()) {
            run.add(p.get());
        }
        return List.copyOf(run);
    }

    @Override
    default int compareTo(Period other) {
        return this instanceof Months a && other instanceof Months b ? a.compareToMonths(b) : ORDER.compare(this, other);
    }

    /** By end, then the shorter first. */
    Comparator<Period> ORDER = Comparator.comparing(Period::last).thenComparing(Period::first, Comparator.reverseOrder())
            .thenComparing(p -> p instanceof Months ? 0 : p instanceof Week ? 1 : 2);

    /** A run of {@code length} whole months of one calendar year, beginning with {@code month} (1 to 12). */
    record Months(int year, int month, int length) implements Period {

        public Months {
            if (year < 1 || year > 9999 || month < 1 || length < 1 || month + length > 13) {
                throw new Unreadable("period", year + "-" + month + " +" + length);
            }
        }

        @Override
        public LocalDate first() {
            return LocalDate.of(year, month, 1);
        }

        @Override
        public LocalDate last() {
            int end = month + length - 1;
            return LocalDate.of(year, end, Month.of(end).length(Year.isLeap(year)));
        }

        @Override
        public Optional<Frequency> frequency() {
            for (Frequency f : Forms.FREQUENCIES) {
                if (f.months() == length && (month - 1) % length == 0) {
                    return Optional.of(f);
                }
            }
            return Optional.empty();
        }

        @Override
        public Optional<Period> yearBefore() {
            return year == 1 ? Optional.empty() : Optional.of(new Months(year - 1, month, length));
        }

        /** The same order, without making days of it: most periods are months, and very many are put in order. */
        private int compareToMonths(Months other) {
            int byEnd = Integer.compare(year * 12 + month + length, other.year * 12 + other.month + other.length);
            return byEnd != 0 ? byEnd : Integer.compare(length, other.length);
        }

        @Override
        public String toString() {
            StringBuilder out = padded(new StringBuilder(16), year, 4);
            frequency().ifPresentOrElse(f -> {
                switch (f) {
                    case ANNUAL -> { }
                    case HALF_YEARLY, QUARTERLY -> out.append('-').append(f.code()).append((month - 1) / length + 1);
                    case MONTHLY, WEEKLY, DAILY -> padded(out.append('-'), month, 2);
                }
            }, () -> {
                padded(out.append('-'), month, 2);
                padded(padded(out.append(".."), year, 4).append('-'), month + length - 1, 2);
            });
            return out.toString();
        }
    }

    /** A week as ISO 8601 counts it, from Monday; {@code year} is the week's year. */
    record Week(int year, int week) implements Period {

        public Week {
            if (year < 1 || year > 9999 || week < 1 || week > weeksOf(year)) {
                throw new Unreadable("period", year + "-W" + week);
            }
        }

        static int weeksOf(int year) {
            return (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(LocalDate.of(year, 7, 1)).getMaximum();
        }

        @Override
        public LocalDate first() {
            return LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(java.time.DayOfWeek.MONDAY);
        }

        @Override
        public LocalDate last() {
            return first().plusDays(6);
        }

        @Override
        public Optional<Frequency> frequency() {
            return Optional.of(Frequency.WEEKLY);
        }

        @Override
        public Optional<Period> yearBefore() {
            return year == 1 || week > weeksOf(year - 1) ? Optional.empty() : Optional.of(new Week(year - 1, week));
        }

        @Override
        public String toString() {
            return padded(padded(new StringBuilder(8), year, 4).append("-W"), week, 2).toString();
        }
    }

    /** One day. */
    record Day(LocalDate date) implements Period {

        public Day {
            if (date.getYear() < 1 || date.getYear() > 9999) {
                throw new Unreadable("period", date.toString());
            }
        }

        @Override
        public LocalDate first() {
            return date;
        }

        @Override
        public LocalDate last() {
            return date;
        }

        @Override
        public Optional<Frequency> frequency() {
            return Optional.of(Frequency.DAILY);
        }

        @Override
        public Optional<Period> yearBefore() {
            boolean leapDay = date.getMonthValue() == 2 && date.getDayOfMonth() == 29;
            return leapDay || date.getYear() == 1 ? Optional.empty() : Optional.of(new Day(date.minusYears(1)));
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /**
     * Reads the text form. SDMX's {@code 2024-A1} and {@code 2024-M05} are read as well.
     *
     * @throws Unreadable {@code fiscal-year} for {@code 2023/24} and the like, else {@code period}
     */
    static Period parse(String text) {
        String s = text.strip();
        if (Forms.FISCAL.matcher(s).matches()) {
            throw new Unreadable("fiscal-year", text);
        }
        Matcher m = Forms.PERIOD.matcher(s);
        if (!m.matches()) {
            throw new Unreadable("period", text);
        }
        try {
            int year = Integer.parseInt(m.group("year"));
            if (m.group("kind") != null) {
                int n = Integer.parseInt(m.group("n"));
                return switch (m.group("kind")) {
                    case "A" -> n == 1 ? new Months(year, 1, 12) : refuse(text);
                    case "S" -> new Months(year, n * 6 - 5, 6);
                    case "Q" -> new Months(year, n * 3 - 2, 3);
                    case "M" -> new Months(year, n, 1);
                    case "W" -> new Week(year, n);
                    default -> refuse(text);
                };
            }
            if (m.group("month") == null) {
                return new Months(year, 1, 12);
            }
            int month = Integer.parseInt(m.group("month"));
            if (m.group("day") != null) {
                return new Day(LocalDate.of(year, month, Integer.parseInt(m.group("day"))));
            }
            if (m.group("toMonth") == null) {
                return new Months(year, month, 1);
            }
            return Integer.parseInt(m.group("toYear")) == year
                    ? new Months(year, month, Integer.parseInt(m.group("toMonth")) - month + 1) : refuse(text);
        } catch (DateTimeException | Unreadable e) {
            throw new Unreadable("period", text);
        }
    }

    /** Reads a day of the years 0001 to 9999, such as {@code 2024-05-28}. @throws Unreadable {@code day} */
    static LocalDate day(String text) {
        try {
            if (text.matches("(?!0000)\\d{4}-\\d{2}-\\d{2}")) { // the library reads +999999999-12-31 too
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw new Unreadable("day", text);
        }
        throw new Unreadable("day", text);
    }

    /** Digits with zeros before them. A format would say it shorter, and takes most of the time of a large import. */
    private static StringBuilder padded(StringBuilder out, int number, int width) {
        String digits = Integer.toString(number);
        return out.repeat('0', width - digits.length()).append(digits);
    }

    private static Period refuse(String text) {
        throw new Unreadable("period", text);
    }

    /** The patterns of the text form; an interface cannot keep them private otherwise. */
    final class Forms {
        private static final List<Frequency> FREQUENCIES = List.of(Frequency.values());
        private static final Pattern FISCAL = Pattern.compile("(?i)(FY.*|\\d{4}\\s*/\\s*\\d{2,4})");
        private static final Pattern PERIOD = Pattern.compile("(?<year>\\d{4})(?:-(?:(?<kind>[ASQMW])(?<n>\\d{1,2})"
                + "|(?<month>\\d{2})(?:-(?<day>\\d{2})|\\.\\.(?<toYear>\\d{4})-(?<toMonth>\\d{2}))?))?");

        private Forms() {
        }
    }
}
