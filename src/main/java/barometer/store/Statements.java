package barometer.store;

import barometer.domain.Change;
import barometer.domain.Citation;
import barometer.domain.Claim;
import barometer.domain.Document;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.Figure;
import barometer.domain.History;
import barometer.domain.LocalText;
import barometer.domain.Period;
import barometer.domain.Recorded;
import barometer.domain.Statement;
import barometer.domain.Status;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was stated, retracted, withdrawn and redacted. */
public final class Statements {

    /** One whose figure was redacted is read by nobody. */
    private static final String STATED = """
            select x.*, r.recorded_at, r.account_id from statement x join revision r on r.number = x.revision and x.figure <> ''
            """;
    private static final String RETRACTED = """
            select x.*, r.recorded_at, r.account_id from retraction x join revision r on r.number = x.revision
            """;
    private static final String WITHDRAWN = """
            select x.*, r.recorded_at, r.account_id from withdrawal x join revision r on r.number = x.revision
            """;
    private static final String REDACTED = """
            select x.*, r.recorded_at, r.account_id from redaction x join revision r on r.number = x.revision
            """;

    /** How the rows of each table are read. */
    private static final Map<String, RowMapper<Recorded>> READERS = Map.of(STATED, Statements::stated, RETRACTED, Statements::retracted,
            WITHDRAWN, Statements::withdrawn, REDACTED, Statements::redacted);

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Statements(Writing writing) {
        this.jdbc = writing.jdbc();
        this.batch = new JdbcTemplate(writing.dataSource());
    }

    /** All that was recorded of an indicator up to a revision, in order. */
    public History history(String indicator, long revision) {
        String where = "where x.indicator = ? and x.revision <= ? order by x.revision, x.ordinal";
        return new History(entries(where, indicator, revision));
    }

    /** Those of these indicators of which anything was stated up to a revision, in one look at many. */
    public Set<String> spokenOf(Collection<String> indicators, long revision) {
        Set<String> found = new HashSet<>();
        List<String> all = List.copyOf(indicators);
        for (int from = 0; from < all.size(); from += BATCH) {
            found.addAll(jdbc.sql("select distinct indicator from statement where indicator in (:indicators) and revision <= :revision")
                    .param("indicators", all.subList(from, Math.min(all.size(), from + BATCH))).param("revision", revision)
                    .query(String.class).list());
        }
        return found;
    }

    /** What a revision states, retracts and withdraws, in order; definitions and their retractions are not among them. */
    List<Recorded> entriesOf(long revision) {
        return entries("where x.revision = ? and x.indicator is not null order by x.ordinal", revision);
    }

    /** The last entries of a revision before one, at most so many, in order: what a large one holds besides is not read. */
    List<Recorded> lastEntriesOf(long revision, int before, int most) {
        List<Recorded> found = new ArrayList<>();
        READERS.forEach((table, reader) -> found.addAll(jdbc.sql(table.replaceFirst("from (\\w+) x", """
                from (select * from $1 where revision = ? and ordinal < ? and indicator is not null
                    order by revision desc, ordinal desc fetch first ? rows only) x""")).params(revision, before, most).query(reader).list()));
        found.sort(Comparator.comparing(Recorded::ref));
        return found.subList(Math.max(0, found.size() - most), found.size());
    }

    private List<Recorded> entries(String where, Object... parameters) {
        List<Recorded> found = new ArrayList<>();
        READERS.forEach((table, reader) -> found.addAll(jdbc.sql(table + where).params(parameters).query(reader).list()));
        found.sort(Comparator.comparing(Recorded::ref));
        return found;
    }

    /** How many figures of an indicator stand that come from a document. */
    public record Use(Document document, String indicator, long figures) {
    }

    /** The documents that standing figures come from, as of a revision. */
    public List<Use> documents(long revision) {
        return jdbc.sql("""
                select source, document, published, max(address) as address, indicator, count(*) as figures
                from (select x.*, row_number() over (partition by indicator, period, source, change_kind, base
                                                     order by x.revision desc, x.ordinal desc) as place_in_turn
                      from statement x where figure <> '' and revision <= ? and not exists (select 1 from retraction r
                          where r.target_revision = x.revision and r.target_ordinal = x.ordinal and r.revision <= ?)) newest
                where place_in_turn = 1
                group by source, document, published, indicator order by indicator
                """).params(revision, revision).query((row, n) -> new Use(document(row), row.getString("indicator"), row.getLong("figures"))).list();
    }

    /** The indicator that an entry is about, redacted or not; empty where it is a definition, or nothing. */
    public Optional<String> indicatorOf(EntryRef ref) {
        return jdbc.sql("""
                select indicator from statement where revision = ? and ordinal = ?
                union all select indicator from withdrawal where revision = ? and ordinal = ?
                union all select indicator from retraction where revision = ? and ordinal = ? and indicator is not null
                """).params(ref.revision(), ref.ordinal(), ref.revision(), ref.ordinal(), ref.revision(), ref.ordinal())
                .query(String.class).optional();
    }

    void addStated(List<Recorded> entries) {
        if (entries.isEmpty()) {
            return;
        }
        batch.batchUpdate("""
                insert into statement (revision, ordinal, indicator, period, first_day, last_day, figure, change_kind, base,
                    status, source, document, address, published, place, said_by, words, note, period_stated, rounded_to,
                    counts_from)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, entries, BATCH, Statements::set);
        List<Spoken> spoken = entries.stream().map(Spoken::of).distinct().toList();
        batch.batchUpdate("""
                insert into spoken_of (indicator, source, revision) select cast(? as varchar(60)), cast(? as varchar(60)), cast(? as bigint) from ledger_head
                    where not exists (select 1 from spoken_of where indicator = ? and source = ? and revision = ?)
                """, spoken, BATCH, (to, one) -> {
            for (int first : new int[] {1, 4}) {
                to.setString(first, one.indicator());
                to.setString(first + 1, one.source());
                to.setLong(first + 2, one.revision());
            }
        });
    }

    /** That a source spoke of an indicator in a revision, once or many times. */
    public record Spoken(String indicator, String source, long revision) {

        private static Spoken of(Recorded recorded) {
            Statement s = ((Entry.Stated) recorded.entry()).statement();
            return new Spoken(s.indicator(), s.citation().document().source(), recorded.ref().revision());
        }
    }

    /** Who spoke of what in the revisions after one, up to another, in their order. */
    public List<Spoken> spoken(long after, long upTo) {
        return jdbc.sql("select indicator, source, revision from spoken_of where revision > ? and revision <= ? order by revision")
                .params(after, upTo).query(Spoken.class).list();
    }

    private static void set(PreparedStatement to, Recorded r) throws SQLException {
        Statement s = ((Entry.Stated) r.entry()).statement();
        Citation c = s.citation();
        Document d = c.document();
        Claim.Changed changed = s.claim() instanceof Claim.Changed x ? x : null;
        to.setLong(1, r.ref().revision());
        to.setInt(2, r.ref().ordinal());
        to.setString(3, s.indicator());
        to.setString(4, s.period().toString());
        to.setObject(5, s.period().first());
        to.setObject(6, s.period().last());
        to.setString(7, s.claim().toString());
        to.setString(8, changed == null ? null : changed.change().kind().code());
        to.setString(9, changed == null ? null : changed.base().toString());
        to.setString(10, s.status().name());
        to.setString(11, d.source());
        to.setString(12, d.title());
        to.setString(13, d.address());
        to.setObject(14, d.published().orElse(null), Types.DATE);
        to.setString(15, c.place().toString());
        to.setString(16, c.saidBy().toString());
        to.setString(17, c.words());
        to.setString(18, s.note());
        to.setBoolean(19, s.periodStated());
        to.setString(20, s.roundedTo().map(BigDecimal::toPlainString).orElse(null));
        to.setObject(21, r.countsFrom());
    }

    void addRetracted(Recorded at, Entry.Retracted entry) {
        jdbc.sql("""
                insert into retraction (revision, ordinal, indicator, target_revision, target_ordinal, reason, counts_from)
                values (?, ?, ?, ?, ?, ?, ?)
                """).params(at.ref().revision(), at.ref().ordinal(), indicatorOf(entry.entry()).orElse(null),
                entry.entry().revision(), entry.entry().ordinal(), entry.reason(), at.countsFrom()).update();
    }

    void addWithdrawn(Recorded at, Entry.Withdrawn entry) {
        Document d = entry.document();
        jdbc.sql("""
                insert into withdrawal (revision, ordinal, indicator, target_revision, target_ordinal, source, document,
                    address, published, reason, counts_from)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(at.ref().revision(), at.ref().ordinal(), indicatorOf(entry.entry()).orElseThrow(),
                entry.entry().revision(), entry.entry().ordinal(), d.source(), d.title(), d.address(),
                d.published().orElse(null), entry.reason(), at.countsFrom()).update();
    }

    /** Notes what is blanked, and blanks it. */
    void addRedacted(Recorded at, Entry.Redacted entry) {
        jdbc.sql("""
                insert into redaction (revision, ordinal, indicator, period, target_revision, target_ordinal, part, ground, hash,
                    counts_from)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(at.ref().revision(), at.ref().ordinal(), entry.indicator(), entry.period().toString(),
                entry.entry().revision(), entry.entry().ordinal(), entry.part().name(), entry.ground(), entry.hash(),
                at.countsFrom()).update();
        jdbc.sql("update statement set " + switch (entry.part()) {
            case FIGURE -> "figure = '', rounded_to = null";
            case WORDS -> "words = ''";
            case NOTE -> "note = ''";
        } + " where revision = ? and ordinal = ?").params(entry.entry().revision(), entry.entry().ordinal()).update();
    }

    private static Recorded stated(ResultSet row, int n) throws SQLException {
        Period period = Period.parse(row.getString("period"));
        String figure = row.getString("figure");
        String base = row.getString("base");
        Claim claim = base == null ? new Claim.Level(Figure.parse(figure))
                : new Claim.Changed(Change.parse(figure), Period.parse(base));
        Citation citation = new Citation(document(row), LocalText.parse(row.getString("place")),
                LocalText.parse(row.getString("said_by")), row.getString("words"));
        return recorded(row, new Entry.Stated(new Statement(row.getString("indicator"), period, claim,
                Status.parse(row.getString("status")), citation, row.getString("note"), row.getBoolean("period_stated"),
                Optional.ofNullable(row.getString("rounded_to")).map(BigDecimal::new))));
    }

    static Recorded retracted(ResultSet row, int n) throws SQLException {
        return recorded(row, new Entry.Retracted(target(row), row.getString("reason")));
    }

    private static Recorded withdrawn(ResultSet row, int n) throws SQLException {
        return recorded(row, new Entry.Withdrawn(target(row), document(row), row.getString("reason")));
    }

    private static Recorded redacted(ResultSet row, int n) throws SQLException {
        return recorded(row, new Entry.Redacted(target(row), Entry.Redacted.Part.valueOf(row.getString("part")),
                row.getString("indicator"), Period.parse(row.getString("period")), row.getString("ground"), row.getString("hash")));
    }

    private static EntryRef target(ResultSet row) throws SQLException {
        return new EntryRef(row.getLong("target_revision"), row.getInt("target_ordinal"));
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(row.getString("source"), row.getString("document"), row.getString("address"),
                Optional.ofNullable(row.getObject("published", LocalDate.class)));
    }

    /** An entry with who recorded it and when; every table of entries, joined with its revision, has these columns. */
    static Recorded recorded(ResultSet row, Entry entry) throws SQLException {
        return new Recorded(new EntryRef(row.getLong("revision"), row.getInt("ordinal")), entry,
                row.getObject("recorded_at", java.time.OffsetDateTime.class).toInstant(), row.getLong("account_id"),
                row.getObject("counts_from", LocalDate.class));
    }
}
