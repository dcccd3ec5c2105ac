package barometer.text;

import barometer.domain.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Periods and days as people read them. Each form is one pattern a language, since preposition, case and order belong
 * together: «в мае 2024 г.», «к маю 2024 г.».
 */
final class PeriodText {

    private final Words words;

    PeriodText(Words words) {
        this.words = words;
    }

    /** By itself: {@code Q1 2024}. */
    String alone(Period period) {
        return form(period, "");
    }

    /** Inside a sentence: {@code in 2023}. */
    String in(Period period) {
        return form(period, ".in");
    }

    /** As the base of a change: {@code on 2022}. */
    String on(Period period) {
        return form(period, ".on");
    }

    private String form(Period period, String use) {
        return switch (period) {
            case Period.Day day -> words.say("period.day" + use, day(day.date(), use.isEmpty() ? "short" : "full"));
            case Period.Week week -> words.say("period.week" + use, week.week(), year(week.year()));
            case Period.Months months -> months(months, use);
        };
    }

    private String months(Period.Months months, String use) {
        String year = year(months.year());
        int nth = (months.month() - 1) / months.length() + 1;
        return months.frequency().map(f -> switch (f) {
            case ANNUAL -> words.say("period.year" + use, year);
            case HALF_YEARLY -> words.say("period.half" + use, nth, year);
            case QUARTERLY -> words.say("period.quarter" + use, nth, year);
            case MONTHLY, WEEKLY, DAILY -> words.say("period.month" + use, words.say("month.name" + use, months.month()), year);
        }).orElseGet(() -> {
            String name = use.isEmpty() ? "month.short" : "month.name" + use;
            return words.say("period.run" + use, words.say(name, months.month()),
                    words.say(name, months.month() + months.length() - 1), year);
        });
    }

    private static String year(int year) {
        return "%04d".formatted(year);
    }

    /** A day with its month cut short: {@code 24 May 2024}. */
    String day(LocalDate day) {
        return day(day, "short");
    }

    private String day(LocalDate day, String length) {
        return words.say("day", text(day.getDayOfMonth()), month(day, length), year(day.getYear()));
    }

    private String month(LocalDate day, String length) {
        return words.say("month.day." + length, day.getMonthValue());
    }

    private static String text(int number) {
        return String.valueOf(number);
    }

    /** A span as short as its ends allow: {@code 23–24 May 2024}, {@code 30 Jun – 2 Jul 2024}, {@code Nov 2023}. */
    String span(Period from, Period to) {
        if (from.equals(to)) {
            return switch (from) {
                case Period.Months m when m.length() == 1 ->
                        words.say("period.month", words.say("month.short", m.month()), year(m.year()));
                case Period.Months m -> alone(m);
                case Period.Week week -> alone(week);
                case Period.Day day -> alone(day);
            };
        }
        LocalDate first = from.first();
        LocalDate last = to.last();
        boolean sameYear = first.getYear() == last.getYear();
        if (from instanceof Period.Day && to instanceof Period.Day && sameYear) {
            return first.getMonth() == last.getMonth()
                    ? words.say("day", first.getDayOfMonth() + "–" + last.getDayOfMonth(), month(first, "short"), year(first.getYear()))
                    : words.say("span.days", text(first.getDayOfMonth()), month(first, "short"), text(last.getDayOfMonth()),
                            month(last, "short"), year(first.getYear()));
        }
        if (from instanceof Period.Months a && to instanceof Period.Months b && a.length() == 1 && b.length() == 1 && sameYear) {
            return words.say("period.run", words.say("month.short", a.month()), words.say("month.short", b.month()), year(a.year()));
        }
        return span(from, from) + " – " + span(to, to);
    }

    /** A time of ours, to the minute, in the server's zone. */
    String time(Instant instant) {
        ZonedDateTime at = instant.atZone(ZoneId.systemDefault());
        return words.say("time", day(at.toLocalDate()), "%02d:%02d".formatted(at.getHour(), at.getMinute()));
    }
}
