package barometer.store;

import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.Recorded;
import barometer.domain.Revision;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The revisions of the ledger and its head. A revision is visible when the head has moved to it; entries beyond the head
 * are nobody's.
 */
public final class Revisions {

    /** The tables whose rows belong to a revision. */
    private static final List<String> TABLES = List.of("statement", "retraction", "withdrawal", "redaction", "indicator_version",
            "source_version", "event_version", "spoken_of");

    private final Writing writing;
    private final JdbcClient jdbc;
    private final Statements statements;
    private final Definitions definitions;

    Revisions(Writing writing, Statements statements, Definitions definitions) {
        this.writing = writing;
        this.jdbc = writing.jdbc();
        this.statements = statements;
        this.definitions = definitions;
    }

    /** The number of the newest visible revision, 0 for an empty ledger. */
    public long head() {
        return jdbc.sql("select revision from ledger_head where id = 1").query(Long.class).single();
    }

    /** The head, which nobody else can move until this act of {@link Writing#inLedger} has ended. */
    public long lockedHead() {
        return jdbc.sql("select revision from ledger_head where id = 1 for update").query(Long.class).single();
    }

    /**
     * Who records, and why.
     *
     * @param overrule the reason why warnings were overruled
     */
    public record Act(long account, String note, Optional<String> overrule) {
    }

    /** Records entries as the next revision, and returns its number when they are on the disk. */
    public long append(Act act, List<Entry> entries, Clock clock) {
        return writing.inLedger(() -> {
            long number = lockedHead() + 1;
            Instant at = timeOf(number, clock);
            begin(number, at, act);
            write(number, 1, entries, at, act.account(), LocalDate.ofInstant(at, clock.getZone()));
            publish(number);
            return number;
        });
    }

    /** Begins a revision that is written in many acts, within {@link Writing#alone}. Nothing shows before it is published. */
    public LongRevision longRevision(long account, Clock clock) {
        return writing.durably(() -> {
            long number = lockedHead() + 1;
            return new LongRevision(number, timeOf(number, clock), account, clock);
        });
    }

    /** A revision that is written in many acts; each is on the disk when it returns. */
    public final class LongRevision {

        private final long number;
        private final Instant at;
        private final long account;
        private final Clock clock;
        private int ordinal = 1;

        private LongRevision(long number, Instant at, long account, Clock clock) {
            this.number = number;
            this.at = at;
            this.account = account;
            this.clock = clock;
        }

        /** Writes more of it. */
        public void add(List<Entry> entries) {
            writing.durably(() -> {
                write(number, ordinal, entries, at, account, LocalDate.ofInstant(at, clock.getZone()));
                return number;
            });
            ordinal += entries.size();
        }

        /** Whether nothing was written of it. */
        public boolean isEmpty() {
            return ordinal == 1;
        }

        /** Makes it visible, all of it, and returns its number. */
        public long publish(Act act) {
            return writing.durably(() -> {
                begin(number, at, act);
                Revisions.this.publish(number);
                return number;
            });
        }

        /** Removes what was written of it. */
        public void abandon() {
            removeBeyondHead();
        }
    }

    /** The time never runs backwards in the ledger, whatever the clock does. */
    private Instant timeOf(long number, Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return recordedAt(number - 1).map(last -> last.plus(1, ChronoUnit.MICROS)).filter(now::isBefore).orElse(now);
    }

    private void begin(long number, Instant at, Act act) {
        jdbc.sql("insert into revision (number, account_id, recorded_at, note, overrule) values (?, ?, ?, ?, ?)")
                .params(number, act.account(), at.atOffset(ZoneOffset.UTC), act.note(), act.overrule().orElse(null)).update();
    }

    /** Several calls, each an act of its own, may write one revision: nothing shows before it is published. */
    private void write(long number, int firstOrdinal, List<Entry> entries, Instant at, long account, LocalDate today) {
        List<Recorded> stated = new ArrayList<>();
        int ordinal = firstOrdinal;
        for (Entry entry : entries) {
            Recorded recorded = new Recorded(new EntryRef(number, ordinal++), entry, at, account, countsFrom(entry, today));
            switch (entry) {
                case Entry.Stated s -> stated.add(recorded);
                case Entry.Retracted retracted -> statements.addRetracted(recorded, retracted);
                case Entry.Withdrawn withdrawn -> statements.addWithdrawn(recorded, withdrawn);
                case Entry.Redacted redacted -> statements.addRedacted(recorded, redacted);
                case Entry.Defined defined -> definitions.add(recorded, defined.definition());
            }
        }
        statements.addStated(stated);
    }

    private void publish(long number) {
        int moved = jdbc.sql("update ledger_head set revision = ? where id = 1 and revision = ?").params(number, number - 1)
                .update();
        if (moved != 1) {
            throw new IllegalStateException("the head is not at " + (number - 1));
        }
    }

    private static LocalDate countsFrom(Entry entry, LocalDate today) {
        return switch (entry) {
            case Entry.Stated stated -> stated.statement().citation().document().published().orElse(today);
            case Entry.Withdrawn withdrawn -> withdrawn.document().published().orElse(today);
            case Entry.Retracted retracted -> today;
            case Entry.Redacted redacted -> today;
            case Entry.Defined defined -> today;
        };
    }

    private Optional<Instant> recordedAt(long number) {
        return jdbc.sql("select recorded_at from revision where number = ?").param(number)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant()).optional();
    }

    /** A visible revision with all its entries. */
    public Optional<Revision> revision(long number) {
        if (number > head()) {
            return Optional.empty();
        }
        List<Recorded> entries = new ArrayList<>(statements.entriesOf(number));
        entries.addAll(definitions.entriesOf(number));
        entries.sort(Comparator.comparing(Recorded::ref));
        return headed(number, entries);
    }

    /** A visible revision with the last entries of its statements before one, at most so many. */
    public Optional<Revision> lastOf(long number, int before, int most) {
        return number > head() ? Optional.empty() : headed(number, statements.lastEntriesOf(number, before, most));
    }

    private Optional<Revision> headed(long number, List<Recorded> entries) {
        return jdbc.sql("select number, account_id, recorded_at, note from revision where number = ?").param(number)
                .query((row, n) -> new Revision(number, row.getLong("account_id"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("note"), entries))
                .optional();
    }

    /** A visible entry. */
    public Optional<Recorded> entry(EntryRef ref) {
        return revision(ref.revision()).flatMap(r -> r.entries().stream().filter(e -> e.ref().equals(ref)).findFirst());
    }

    /** The numbers of the revisions up to one that stated, retracted or withdrew something, newest first. */
    public List<Long> withStatements(long upTo, int count) {
        return jdbc.sql("""
                select r.number from revision r where r.number <= ? and (
                    exists (select 1 from statement s where s.revision = r.number)
                    or exists (select 1 from withdrawal w where w.revision = r.number)
                    or exists (select 1 from retraction t where t.revision = r.number and t.indicator is not null))
                order by r.number desc fetch first ? rows only
                """).params(upTo, count).query(Long.class).list();
    }

    /** The newest revision up to one that redacted something, 0 where none did. What was read before it may have to be forgotten. */
    public long lastRedaction(long upTo) {
        return jdbc.sql("select coalesce(max(revision), 0) from redaction where revision <= ?").param(upTo).query(Long.class).single();
    }

    /** Whether something that one of these indicators had at a revision was blanked later. */
    public boolean redactedSince(long revision, Set<String> indicators) {
        return !indicators.isEmpty() && jdbc.sql("""
                select count(*) from redaction where revision > :revision and target_revision <= :revision and indicator in (:indicators)
                    and revision <= (select revision from ledger_head where id = 1)
                """).param("revision", revision).param("indicators", indicators).query(Long.class).single() > 0;
    }

    /** Removes what an interrupted act has left beyond the head; done once, at a start. */
    public void removeBeyondHead() {
        writing.durably(() -> {
            long head = lockedHead();
            for (String table : TABLES) {
                jdbc.sql("delete from " + table + " where revision > ?").param(head).update();
            }
            jdbc.sql("delete from revision where number > ?").param(head).update();
            return head;
        });
    }
}
