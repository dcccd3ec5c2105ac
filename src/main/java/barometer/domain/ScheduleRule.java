package barometer.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When a report leaves by itself. Text forms: {@code daily}, {@code weekly(mon)}, {@code monthly(5)}, {@code after(Q,30)} (so
 * many days after the end of each quarter), {@code arrival(Q,trade,trade-share)} (when all of these have a figure for the
 * next period).
 */
public sealed interface ScheduleRule {

    /** A rule that names days. */
    sealed interface OfDays extends ScheduleRule {

        /** The last of its days up to this one, itself included. */
        LocalDate upTo(LocalDate day);

        /** The first of its days after this one. */
        default LocalDate after(LocalDate day) {
            LocalDate next = day.plusDays(1);
            while (!upTo(next).equals(next)) {
                next = next.plusDays(1);
            }
            return next;
        }
    }

    /** Every day. */
    record Daily() implements OfDays {

        @Override
        public LocalDate upTo(LocalDate day) {
            return day;
        }

        @Override
        public String toString() {
            return "daily";
        }
    }

    /** Every week. */
    record Weekly(DayOfWeek day) implements OfDays {

        @Override
        public LocalDate upTo(LocalDate until) {
            return until.with(TemporalAdjusters.previousOrSame(day));
        }

        @Override
        public String toString() {
            return "weekly(" + day.name().substring(0, 3).toLowerCase(Locale.ROOT) + ")";
        }
    }

    /** Every month; in one that is too short, on its last day. */
    record Monthly(int day) implements OfDays {

        public Monthly {
            if (day < 1 || day > 31) {
                throw new Unreadable("schedule-rule", "monthly(" + day + ")");
            }
        }

        @Override
        public LocalDate upTo(LocalDate until) {
            LocalDate here = in(until);
            return here.isAfter(until) ? in(until.withDayOfMonth(1).minusMonths(1)) : here;
        }

        private LocalDate in(LocalDate month) {
            return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
        }

        @Override
        public String toString() {
            return "monthly(" + day + ")";
        }
    }

    /** So many days after the end of each month, quarter, half or year. */
    record AfterEnd(Frequency frequency, int days) implements OfDays {

        public AfterEnd {
            if (days < 0 || days > 366 || frequency.months() == 0) {
                throw new Unreadable("schedule-rule", "after(" + frequency.code() + "," + days + ")");
            }
        }

        @Override
        public LocalDate upTo(LocalDate until) {
            LocalDate end = until.minusDays(days);
            Period period = frequency.periodOf(end);
            Period over = period.last().isAfter(end) ? period.previous().orElseThrow() : period;
            return over.last().plusDays(days);
        }

        @Override
        public String toString() {
            return "after(" + frequency.code() + "," + days + ")";
        }
    }

    /** As soon as all of these indicators have a figure for the next period. */
    record Arrival(Frequency frequency, List<String> indicators) implements ScheduleRule {

        private static final int MOST = 24;

        public Arrival {
            indicators = List.copyOf(indicators);
            indicators.forEach(Code::check);
            if (indicators.isEmpty() || indicators.size() > MOST) {
                throw new Unreadable("schedule-rule", "arrival(" + frequency.code() + ")");
            }
        }

        @Override
        public String toString() {
            return "arrival(" + frequency.code() + "," + String.join(",", indicators) + ")";
        }
    }

    Pattern CALL = Pattern.compile("(weekly|monthly|after|arrival)\\(([^()]*)\\)");

    /** Reads the text form. @throws Unreadable {@code schedule-rule}, {@code frequency}, {@code code} */
    static ScheduleRule parse(String text) {
        String written = text.strip();
        if (written.equals("daily")) {
            return new Daily();
        }
        Matcher call = CALL.matcher(written);
        if (!call.matches()) {
            throw new Unreadable("schedule-rule", text);
        }
        List<String> parts = Stream.of(call.group(2).split(",", -1)).map(String::strip).toList();
        return switch (call.group(1)) {
            case "weekly" -> new Weekly(only(weekday(parts.getFirst()), parts.size() == 1, text));
            case "monthly" -> new Monthly(only(number(parts.getFirst()), parts.size() == 1, text));
            case "after" -> new AfterEnd(Frequency.parse(parts.getFirst()), only(number(parts.getLast()), parts.size() == 2, text));
            case "arrival" -> new Arrival(Frequency.parse(parts.getFirst()), parts.subList(1, parts.size()));
            default -> throw new Unreadable("schedule-rule", text);
        };
    }

    private static <T> T only(Optional<T> value, boolean holds, String text) {
        return value.filter(v -> holds).orElseThrow(() -> new Unreadable("schedule-rule", text));
    }

    private static Optional<DayOfWeek> weekday(String text) {
        return Stream.of(DayOfWeek.values()).filter(d -> d.name().substring(0, 3).equalsIgnoreCase(text)).findFirst();
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
