package barometer.store;

import barometer.domain.KeptDraft;
import barometer.domain.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts that staff keep, their rows, and what was done with them. Ordinary rows, outside the ledger. */
public final class Drafts {

    /** How long a cell may be. */
    public static final int LONGEST_CELL = 4000;

    private final Writing writing;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    public Drafts(Writing writing) {
        this.writing = writing;
        this.jdbc = writing.jdbc();
        this.batch = new JdbcTemplate(writing.dataSource());
    }

    /** Keeps a new draft; its number is given here. */
    public KeptDraft add(KeptDraft draft, List<Row> rows) {
        return writing.durably(() -> {
            jdbc.sql("""
                    insert into draft (version, account_id, state, indicator, based_on, overrule, note, lines, changed_at, remark)
                    values (1, ?, ?, ?, ?, ?, ?, ?, ?, '')
                    """).params(draft.author(), draft.state().name(), draft.indicator().orElse(null), draft.basedOn().orElse(null),
                    draft.overrule().orElse(null), draft.note(), rows.size(), time(draft.changedAt())).update();
            // Nobody else adds one meanwhile: the newest of the author is this one.
            long id = jdbc.sql("select max(id) from draft where account_id = ?").param(draft.author()).query(Long.class).single();
            write(id, rows);
            noted(new KeptDraft.Done(id, KeptDraft.Act.KEPT, Optional.of(draft.author()), draft.changedAt(), ""));
            return byId(id).orElseThrow();
        });
    }

    /** A draft. */
    public Optional<KeptDraft> byId(long id) {
        return jdbc.sql("select * from draft where id = ?").param(id).query(Drafts::draft).optional();
    }

    /** A draft that nobody else can change until this act of {@link Writing#durably} has ended. */
    public Optional<KeptDraft> locked(long id) {
        return jdbc.sql("select * from draft where id = ? for update").param(id).query(Drafts::draft).optional();
    }

    /** The drafts that are not closed, the last changed first. */
    public List<KeptDraft> open() {
        return jdbc.sql("select * from draft where state in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED') order by changed_at desc, id desc")
                .query(Drafts::draft).list();
    }

    /** The drafts that were released last. */
    public List<KeptDraft> released(int count) {
        return jdbc.sql("select * from draft where state = 'RELEASED' order by changed_at desc, id desc fetch first ? rows only")
                .param(count).query(Drafts::draft).list();
    }

    /** The drafts whose instant of release has come, the earliest first. */
    public List<Long> due(Instant now) {
        return jdbc.sql("select id from draft where state = 'APPROVED' and release_at <= ? order by release_at, id").param(time(now))
                .query(Long.class).list();
    }

    /** What the rows say; none where the draft is closed. */
    public List<Row> rows(long id) {
        Map<Integer, Map<Row.Field, String>> lines = new TreeMap<>();
        jdbc.sql("select line, field, content from draft_cell where draft_id = ?").param(id).query((row, n) ->
                lines.computeIfAbsent(row.getInt("line"), l -> new EnumMap<>(Row.Field.class))
                        .put(Row.Field.valueOf(row.getString("field")), row.getString("content"))).list();
        return lines.entrySet().stream().map(e -> new Row(e.getKey(), e.getValue())).toList();
    }

    /** What was done with a draft, oldest first. */
    public List<KeptDraft.Done> done(long id) {
        return jdbc.sql("select * from draft_act where draft_id = ? order by ordinal").param(id).query(Drafts::done).list();
    }

    /** How many acts there were, of all drafts. */
    public long acts() {
        return jdbc.sql("select count(*) from draft_act").query(Long.class).single();
    }

    /** Writes a draft as it is after an act, in its next version. */
    public KeptDraft save(KeptDraft draft, KeptDraft.Done done) {
        return writing.durably(() -> {
            jdbc.sql("""
                    update draft set version = version + 1, state = ?, indicator = ?, based_on = ?, overrule = ?, note = ?, lines = ?,
                        changed_at = ?, release_at = ?, reviewer_id = ?, remark = ?, revision = ? where id = ?
                    """).params(draft.state().name(), draft.indicator().orElse(null), draft.basedOn().orElse(null),
                    draft.overrule().orElse(null), draft.note(), draft.lines(), time(done.at()),
                    draft.release().map(Drafts::time).orElse(null), draft.reviewer().orElse(null), draft.remark(),
                    draft.revision().orElse(null), draft.id()).update();
            if (draft.state() == KeptDraft.State.RELEASED || draft.state() == KeptDraft.State.DISCARDED) {
                jdbc.sql("delete from draft_cell where draft_id = ?").param(draft.id()).update();
            }
            noted(done);
            return byId(draft.id()).orElseThrow();
        });
    }

    /** Writes other rows in the place of those there were. */
    public void rewrite(long id, List<Row> rows) {
        writing.durably(() -> {
            jdbc.sql("delete from draft_cell where draft_id = ?").param(id).update();
            write(id, rows);
            return id;
        });
    }

    private void write(long id, List<Row> rows) {
        List<Object[]> cells = new ArrayList<>();
        rows.forEach(row -> row.fields().forEach((field, text) -> cells.add(new Object[]{id, row.number(), field.name(), text})));
        batch.batchUpdate("insert into draft_cell (draft_id, line, field, content) values (?, ?, ?, ?)", cells);
    }

    private void noted(KeptDraft.Done done) {
        jdbc.sql("""
                insert into draft_act (draft_id, ordinal, kind, account_id, acted_at, remark)
                select ?, count(*) + 1, ?, ?, ?, ? from draft_act where draft_id = ?
                """).params(done.draft(), done.act().name(), done.account().orElse(null), time(done.at()), done.remark(), done.draft())
                .update();
    }

    private static KeptDraft draft(ResultSet row, int n) throws SQLException {
        return new KeptDraft(row.getLong("id"), row.getInt("version"), row.getLong("account_id"),
                KeptDraft.State.valueOf(row.getString("state")), Optional.ofNullable(row.getString("indicator")),
                number(row, "based_on"), Optional.ofNullable(row.getString("overrule")), row.getString("note"), row.getInt("lines"),
                instant(row, "changed_at").orElseThrow(), instant(row, "release_at"), number(row, "reviewer_id"),
                row.getString("remark"), number(row, "revision"));
    }

    static KeptDraft.Done done(ResultSet row, int n) throws SQLException {
        return new KeptDraft.Done(row.getLong("draft_id"), KeptDraft.Act.valueOf(row.getString("kind")), number(row, "account_id"),
                instant(row, "acted_at").orElseThrow(), row.getString("remark"));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
