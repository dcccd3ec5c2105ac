package barometer.store;

import barometer.domain.Delivery;
import barometer.domain.Delivery.Parcel;
import barometer.domain.Delivery.State;
import barometer.domain.Destination;
import barometer.domain.Language;
import barometer.domain.Schedule;
import barometer.domain.Trouble;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was delivered, what is on its way, and what could not be. */
public final class Deliveries {

    /**
     * Which deliveries are wanted.
     *
     * @param before earlier than the one of this id
     */
    public record Wanted(Optional<String> report, Optional<String> schedule, Optional<State> state, Optional<Long> before) {

        /** All of them. */
        public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private final Writing writing;
    private final JdbcClient jdbc;
    private final Function<Destination, String> write;
    private final Function<String, Destination> read;

    /** @param write makes the text of a destination that is kept @param read reads it back */
    public Deliveries(Writing writing, Function<Destination, String> write, Function<String, Destination> read) {
        this.writing = writing;
        this.jdbc = writing.jdbc();
        this.write = write;
        this.read = read;
    }

    // ── Writing ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /** Does several things in one act. */
    public void together(Runnable acts) {
        writing.durably(() -> {
            acts.run();
            return true;
        });
    }

    /** Whether there is already one of this occasion. */
    public boolean has(String report, String schedule, String occasion) {
        return jdbc.sql("select count(*) from delivery where report = ? and schedule = ? and occasion = ?")
                .params(report, schedule, occasion).query(Long.class).single() > 0;
    }

    /** Writes a delivery down with its parcels; answers its id. Their ordinals are their places in the list. */
    public long add(Delivery delivery) {
        return writing.durably(() -> {
            jdbc.sql("""
                    insert into delivery (report, schedule, occasion, trial, made_at, account_id, language, file, issue, trouble, skipped)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(delivery.report(), delivery.schedule(), delivery.occasion(), delivery.trial(), at(delivery.madeAt()), delivery.account(),
                            delivery.language().tag(), delivery.file().name(), delivery.issue().orElse(null),
                            delivery.trouble().map(Trouble::toString).orElse(""), delivery.skipped()).update();
            long id = jdbc.sql("select id from delivery where report = ? and schedule = ? and occasion = ?")
                    .params(delivery.report(), delivery.schedule(), delivery.occasion()).query(Long.class).single();
            put(id, delivery.parcels());
            return id;
        });
    }

    /** A delivery of which nothing could be issued is issued after all. */
    public void issued(long id, long issue, List<Parcel> parcels) {
        writing.durably(() -> {
            jdbc.sql("update delivery set issue = ?, trouble = '' where id = ?").params(issue, id).update();
            put(id, parcels);
            return true;
        });
    }

    /** Why nothing was issued of a delivery. */
    public void notIssued(long id, Trouble trouble) {
        writing.durably(() -> jdbc.sql("update delivery set trouble = ? where id = ?").params(trouble.toString(), id).update());
    }

    private void put(long id, List<Parcel> parcels) {
        for (int i = 0; i < parcels.size(); i++) {
            Parcel parcel = parcels.get(i);
            jdbc.sql("""
                    insert into parcel (delivery_id, ordinal, destination, parcel_key, state, attempts, next_at, trouble, settled_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, i, write.apply(parcel.destination()), parcel.key(), parcel.state().name(), parcel.attempts(),
                            at(parcel.next()), parcel.trouble().map(Trouble::toString).orElse(""), at(parcel.settled())).update();
        }
    }

    /** Moves a parcel on; false, and nothing done, where it is not any more as it was. */
    public boolean move(Parcel from, Parcel to) {
        return writing.durably(() -> jdbc.sql("""
                update parcel set state = ?, attempts = ?, next_at = ?, trouble = ?, settled_at = ?
                where delivery_id = ? and ordinal = ? and state = ? and attempts = ?""")
                .params(to.state().name(), to.attempts(), at(to.next()), to.trouble().map(Trouble::toString).orElse(""), at(to.settled()),
                        from.delivery(), from.ordinal(), from.state().name(), from.attempts()).update() == 1);
    }

    /** Gives up what waits of a schedule. */
    public void giveUp(String report, String schedule, Trouble why, Instant now) {
        writing.durably(() -> jdbc.sql("""
                update parcel set state = 'FAILED', trouble = ?, next_at = null, settled_at = ? where state = 'WAITING'
                and delivery_id in (select id from delivery where report = ? and schedule = ?)""")
                .params(why.toString(), at(now), report, schedule).update());
    }

    /**
     * Takes up at once what was being taken when the program ended, where no other process can be at it: H2 has one only.
     * Elsewhere it is taken up when its time is over.
     */
    public void takeUp(Instant now) {
        if (writing.single()) {
            writing.durably(() -> jdbc.sql("update parcel set next_at = ? where state in ('WAITING', 'HANDED') and attempts > 0 and next_at > ?"
                    + " and trouble = ''").params(at(now), at(now)).update());
        }
    }

    // ── Reading ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /** What is to be taken now, and what was handed over so long ago that no answer will come. */
    public List<Parcel> due(Instant now) {
        return jdbc.sql("select * from parcel where state in ('WAITING', 'HANDED') and next_at <= ? order by next_at, delivery_id, ordinal")
                .param(at(now)).query(this::parcel).list();
    }

    /** A delivery by id. */
    public Optional<Delivery> delivery(long id) {
        return jdbc.sql("select * from delivery where id = ?").param(id).query((row, n) -> delivery(row, parcels(List.of(id)))).optional();
    }

    /** A parcel as it stands. */
    public Optional<Parcel> parcel(long delivery, int ordinal) {
        return jdbc.sql("select * from parcel where delivery_id = ? and ordinal = ?").params(delivery, ordinal).query(this::parcel).optional();
    }

    /** The newest deliveries that are wanted, at most so many. */
    public List<Delivery> deliveries(Wanted wanted, int most) {
        String troubled = "d.trouble <> ''";
        JdbcClient.StatementSpec spec = jdbc.sql("select d.id from delivery d where 1 = 1"
                + wanted.report().map(x -> " and d.report = :report").orElse("") + wanted.schedule().map(x -> " and d.schedule = :schedule").orElse("")
                + wanted.before().map(x -> " and d.id < :before").orElse("")
                + wanted.state().map(state -> switch (state) {
                    case SENT -> " and d.trouble = '' and not exists (select 1 from parcel p where p.delivery_id = d.id and p.state <> 'SENT')";
                    case FAILED -> " and (" + troubled + " or" + having("FAILED") + ")";
                    case WAITING -> " and" + having("WAITING");
                    case HANDED -> " and" + having("HANDED");
                    case UNSURE -> " and" + having("UNSURE");
                }).orElse("") + " order by d.id desc fetch first :most rows only").param("most", most);
        spec = wanted.report().isPresent() ? spec.param("report", wanted.report().get()) : spec;
        spec = wanted.schedule().isPresent() ? spec.param("schedule", wanted.schedule().get()) : spec;
        spec = wanted.before().isPresent() ? spec.param("before", wanted.before().get()) : spec;
        List<Long> ids = spec.query(Long.class).list();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Parcel>> parcels = parcels(ids);
        return jdbc.sql("select * from delivery where id in (:ids) order by id desc").param("ids", ids)
                .query((row, n) -> delivery(row, parcels)).list();
    }

    private static String having(String state) {
        return " exists (select 1 from parcel p where p.delivery_id = d.id and p.state = '" + state + "')";
    }

    private Map<Long, List<Parcel>> parcels(List<Long> ids) {
        return jdbc.sql("select * from parcel where delivery_id in (:ids) order by delivery_id, ordinal").param("ids", ids).query(this::parcel).list()
                .stream().collect(Collectors.groupingBy(Parcel::delivery));
    }

    private Parcel parcel(ResultSet row, int number) throws SQLException {
        return new Parcel(row.getLong("delivery_id"), row.getInt("ordinal"), read.apply(row.getString("destination")), row.getString("parcel_key"),
                State.valueOf(row.getString("state")), row.getInt("attempts"), instant(row, "next_at"), Trouble.parse(row.getString("trouble")),
                instant(row, "settled_at"));
    }

    private static Delivery delivery(ResultSet row, Map<Long, List<Parcel>> parcels) throws SQLException {
        return new Delivery(row.getLong("id"), row.getString("report"), row.getString("schedule"), row.getString("occasion"), row.getBoolean("trial"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(), row.getLong("account_id"), Language.parse(row.getString("language")),
                Schedule.File.parse(row.getString("file")), Optional.ofNullable(row.getObject("issue", Long.class)),
                Trouble.parse(row.getString("trouble")), row.getInt("skipped"), parcels.getOrDefault(row.getLong("id"), List.of()));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime at(Optional<Instant> instant) {
        return instant.map(Deliveries::at).orElse(null);
    }
}
