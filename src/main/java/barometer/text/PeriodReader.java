package barometer.text;

import barometer.domain.Period;
import barometer.domain.Unreadable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads periods as people write them, in any of the three languages: {@code Q1 2024}, {@code I кв. 2024}, {@code May 2024},
 * {@code янв.–сент. 2024}, {@code 6M 2024}, {@code 24.05.2024}. The text form is read too.
 */
public final class PeriodReader {

    /** The months by how their names begin; a full stop or an ending may follow. */
    private static final List<Pattern> MONTHS = List.of(
            month("jan|янв|студз|студ"), month("feb|фев|лют"), month("mar|мар|сак"), month("apr|апр|крас"), month("may|ма[йяеюі]"),
            month("jun|июн|чэр"), month("jul|июл|ліп"), month("aug|авг|жн"), month("sep|сен|вер"), month("oct|окт|кас"),
            month("nov|ноя|ліс"), month("dec|дек|сне"));
    private static final List<String> NAMES = List.of("january", "february", "march", "april", "may", "june", "july", "august",
            "september", "october", "november", "december");

    private static final String NAME = "(?<name>\\p{L}+\\.?)";
    private static final String YEAR = "(?<year>\\d{4})";
    private static final String NTH = "(?<nth>[1-4]|iv|i{1,3})(?:-?(?:й|е|ый|ое|ы|і|st|nd|rd|th))?";
    private static final String QUARTER = "(?:кварт\\p{L}*|кв\\.?|quarter)";
    private static final String HALF = "(?:полугоди\\p{L}*|паўгоддз\\p{L}*|half)";

    private static final Pattern PLAIN_YEAR = Pattern.compile(YEAR);
    private static final Pattern QUARTERS = Pattern.compile("q(?<nth>[1-4]) ?,? ?(?<year>\\d{4})");
    private static final Pattern QUARTERS_LAST = Pattern.compile("(?<year>\\d{4})[ ,-]*q(?<nth>[1-4])");
    private static final Pattern QUARTERS_WORDED = Pattern.compile(NTH + " ?" + QUARTER + "(?: of)? " + YEAR);
    private static final Pattern HALVES = Pattern.compile("[hs](?<nth>[12]) ?,? ?(?<year>\\d{4})");
    private static final Pattern HALVES_LAST = Pattern.compile("(?<year>\\d{4})[ ,-]*h(?<nth>[12])");
    private static final Pattern HALVES_WORDED = Pattern.compile(NTH + " ?" + HALF + "(?: of)? " + YEAR);
    private static final Pattern WEEKS = Pattern.compile("(?:week |w|тыдзень |неделя )(?<nth>\\d{1,2}),? " + YEAR);
    private static final Pattern WEEKS_WORDED = Pattern.compile("(?<nth>\\d{1,2})(?:-?(?:я|й|ы|і|м|га))? (?:недел\\p{L}|тыд\\p{L}+) " + YEAR);
    private static final Pattern MONTH_AND_YEAR = Pattern.compile(NAME + " " + YEAR);
    private static final Pattern MONTH_NUMBER = Pattern.compile("(?<nth>0?[1-9]|1[0-2])[./]" + YEAR);
    private static final Pattern RUN = Pattern.compile(NAME + " ?[-–—] ?(?<last>\\p{L}+\\.?) " + YEAR);
    private static final Pattern FIRST_MONTHS = Pattern.compile("(?<nth>[1-9]|1[0-2]) ?(?:[mм]|мес\\p{L}*\\.?|months?)[ ,]+" + YEAR);
    private static final Pattern MONTH_CODE = Pattern.compile(YEAR + "[ -]?[mм](?<nth>0?[1-9]|1[0-2])");
    private static final Pattern DAY = Pattern.compile("(?<day>\\d{1,2}) " + NAME + ",? " + YEAR);
    private static final Pattern DAY_AFTER_MONTH = Pattern.compile(NAME + " (?<day>\\d{1,2}),? " + YEAR);
    private static final Pattern DAY_IN_NUMBERS = Pattern.compile("(?<day>\\d{1,2})\\.(?<nth>\\d{1,2})\\." + YEAR);

    private PeriodReader() {
    }

    private static Pattern month(String beginnings) {
        return Pattern.compile("(?:" + beginnings + ")\\p{L}*\\.?");
    }

    /**
     * Reads a period.
     *
     * @throws Unreadable as {@link Period#parse}
     */
    public static Period read(String typed) {
        String s = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s\u00a0\u202f]+", " ").strip();
        s = s.replaceFirst("^(?:in|on|за|в|во|у|ў|на) ", "").replaceFirst("(\\d{4}) ?(?:г\\.?|год|года|году|годзе)$", "$1");
        try {
            Period read = worded(s);
            return read != null ? read : Period.parse(typed);
        } catch (DateTimeException e) {
            throw new Unreadable("period", typed);
        } catch (Unreadable e) {
            throw e.code().equals("fiscal-year") ? e : new Unreadable("period", typed);
        }
    }

    /** The period in words; null where the text is of no such form. */
    private static Period worded(String s) {
        Matcher m;
        if ((m = PLAIN_YEAR.matcher(s)).matches()) {
            return new Period.Months(year(m), 1, 12);
        }
        for (Pattern quarters : List.of(QUARTERS, QUARTERS_LAST, QUARTERS_WORDED)) {
            if ((m = quarters.matcher(latin(s))).matches()) {
                return new Period.Months(year(m), nth(m) * 3 - 2, 3);
            }
        }
        for (Pattern halves : List.of(HALVES, HALVES_LAST, HALVES_WORDED)) {
            if ((m = halves.matcher(latin(s))).matches()) {
                return new Period.Months(year(m), nth(m) * 6 - 5, 6);
            }
        }
        if ((m = WEEKS.matcher(s)).matches() || (m = WEEKS_WORDED.matcher(s)).matches()) {
            return new Period.Week(year(m), nth(m));
        }
        if ((m = DAY_IN_NUMBERS.matcher(s)).matches()) {
            return new Period.Day(LocalDate.of(year(m), nth(m), Integer.parseInt(m.group("day"))));
        }
        if ((m = FIRST_MONTHS.matcher(s)).matches()) {
            return new Period.Months(year(m), 1, nth(m));
        }
        if ((m = MONTH_CODE.matcher(s)).matches()) {
            return new Period.Months(year(m), nth(m), 1);
        }
        if ((m = DAY.matcher(s)).matches() || (m = DAY_AFTER_MONTH.matcher(s)).matches()) {
            int month = monthOf(m.group("name"));
            return month == 0 ? null : new Period.Day(LocalDate.of(year(m), month, Integer.parseInt(m.group("day"))));
        }
        if ((m = MONTH_NUMBER.matcher(s)).matches()) {
            return new Period.Months(year(m), nth(m), 1);
        }
        if ((m = MONTH_AND_YEAR.matcher(s)).matches()) {
            int month = monthOf(m.group("name"));
            return month == 0 ? null : new Period.Months(year(m), month, 1);
        }
        if ((m = RUN.matcher(s)).matches()) {
            int first = monthOf(m.group("name"));
            int last = monthOf(m.group("last"));
            return first == 0 || last == 0 ? null : new Period.Months(year(m), first, last - first + 1);
        }
        return null;
    }

    /** A Roman number may be typed with the Belarusian letter і. */
    private static String latin(String s) {
        return s.replaceFirst("^і{1,3}(?=v?[ -])", "i".repeat((int) s.chars().takeWhile(c -> c == 'і').count()));
    }

    private static int year(Matcher m) {
        return Integer.parseInt(m.group("year"));
    }

    private static int nth(Matcher m) {
        return switch (m.group("nth")) {
            case "i" -> 1;
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            case String digits -> Integer.parseInt(digits);
        };
    }

    /** From 1 to 12, 0 where it is no month. English names are read whole or as far as they go, so that "mark" is none. */
    private static int monthOf(String name) {
        for (int i = 0; i < 12; i++) {
            if (MONTHS.get(i).matcher(name).matches() && (!name.matches("[a-z]+\\.?")
                    || NAMES.get(i).startsWith(name.replace(".", "")) || name.replace(".", "").equals("sept"))) {
                return i + 1;
            }
        }
        return 0;
    }
}
