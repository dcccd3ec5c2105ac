package barometer.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A report that leaves by itself: when, as what, where to, and under whose permission it is drawn.
 *
 * @param report       the name of its template
 * @param name         what it is called among the schedules of that report
 * @param time         of a rule that names days; one of arrivals does not ask for it
 * @param language     of the page and of the mail
 * @param account      the id of the account that it is drawn under: it never shows more than that account may see
 * @param on           whether it is at work
 * @param overrule     why warnings do not stand in its way; blank: they do
 */
public record Schedule(String report, String name, ScheduleRule rule, LocalTime time, ZoneId zone, File file, Language language,
                       List<Destination> destinations, long account, boolean on, String overrule) {

    private static final int MOST_DESTINATIONS = 10;
    private static final int LONGEST_REASON = 500;

    /** As what it leaves. */
    public enum File {
        PNG, PDF;

        /** The ending of its name. */
        public String ending() {
            return "." + name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Reads {@code png} or {@code pdf}. @throws Unreadable {@code schedule-file} */
        public static File parse(String text) {
            for (File file : values()) {
                if (file.name().equalsIgnoreCase(text)) {
                    return file;
                }
            }
            throw new Unreadable("schedule-file", text);
        }
    }

    public Schedule {
        Code.check(report);
        Code.check(name);
        time = time.truncatedTo(ChronoUnit.MINUTES);
        destinations = List.copyOf(destinations);
        overrule = overrule.strip();
        if (destinations.isEmpty() || destinations.size() > MOST_DESTINATIONS) {
            throw new Unreadable("schedule-destinations", String.valueOf(destinations.size()));
        }
        if (overrule.length() > LONGEST_REASON) {
            throw new Unreadable("text-too-long", overrule.substring(0, 40) + "…");
        }
    }

    /** The instant at which it leaves on a day. Where the clocks skip that time, as much later as they skip. */
    public Instant at(LocalDate day) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** The last of its days whose instant has come; empty for a rule of arrivals. */
    public Optional<LocalDate> lastDay(Instant now) {
        if (!(rule instanceof ScheduleRule.OfDays days)) {
            return Optional.empty();
        }
        LocalDate today = days.upTo(LocalDate.ofInstant(now, zone));
        return Optional.of(at(today).isAfter(now) ? days.upTo(today.minusDays(1)) : today);
    }

    /** The next instant at which it leaves; empty for a rule of arrivals. */
    public Optional<Instant> next(Instant now) {
        return rule instanceof ScheduleRule.OfDays days ? lastDay(now).map(last -> at(days.after(last))) : Optional.empty();
    }

    /** How many of its days lie between the two, both left out. */
    public int between(LocalDate passed, LocalDate day) {
        int skipped = 0;
        if (rule instanceof ScheduleRule.OfDays days) {
            for (LocalDate next = days.after(passed); next.isBefore(day) && skipped < 1000; next = days.after(next)) {
                skipped++;
            }
        }
        return skipped;
    }

    /** The same, on or off. */
    public Schedule on(boolean other) {
        return new Schedule(report, name, rule, time, zone, file, language, destinations, account, other, overrule);
    }
}
