package barometer.store;

import barometer.domain.Schedule;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reports that leave by themselves, and how far each has come; ordinary rows, no part of the ledger. */
public final class Schedules {

    /** A schedule as it is kept. @param passed the last day or period that is done with, as text; blank: none */
    public record Held(Schedule schedule, String passed) {
    }

    private final Writing writing;
    private final JdbcClient jdbc;
    private final Function<Schedule, String> write;
    private final Function<String, Schedule> read;

    /** @param write makes the text that is kept @param read reads it back */
    public Schedules(Writing writing, Function<Schedule, String> write, Function<String, Schedule> read) {
        this.writing = writing;
        this.jdbc = writing.jdbc();
        this.write = write;
        this.read = read;
    }

    /** All schedules, by report and name. */
    public List<Held> all() {
        return jdbc.sql("select schedule, passed from schedule order by report, name").query((row, n) -> held(row.getString(1), row.getString(2))).list();
    }

    /** Those that are at work. */
    public List<Held> on() {
        return jdbc.sql("select schedule, passed from schedule where switched_on = true order by report, name")
                .query((row, n) -> held(row.getString(1), row.getString(2))).list();
    }

    /** A schedule of a report. */
    public Optional<Held> schedule(String report, String name) {
        return jdbc.sql("select schedule, passed from schedule where report = ? and name = ?").params(report, name)
                .query((row, n) -> held(row.getString(1), row.getString(2))).optional();
    }

    private Held held(String text, String passed) {
        return new Held(read.apply(text), passed);
    }

    /** Keeps a schedule in place of the one of its name. */
    public void put(Schedule schedule, String passed, Instant at) {
        writing.durably(() -> {
            remove(schedule.report(), schedule.name());
            return jdbc.sql("insert into schedule (report, name, account_id, switched_on, saved_at, passed, schedule) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(schedule.report(), schedule.name(), schedule.account(), schedule.on(),
                            at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC), passed, write.apply(schedule)).update();
        });
    }

    /** Has it that a day or period is done with. */
    public void pass(String report, String name, String passed) {
        writing.durably(() -> jdbc.sql("update schedule set passed = ? where report = ? and name = ?").params(passed, report, name).update());
    }

    /** Takes a schedule away; what was delivered by it stays in the journal. */
    public void remove(String report, String name) {
        writing.durably(() -> jdbc.sql("delete from schedule where report = ? and name = ?").params(report, name).update());
    }
}
