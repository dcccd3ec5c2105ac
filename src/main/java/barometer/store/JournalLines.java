package barometer.store;

import barometer.domain.EntryRef;
import barometer.domain.JournalLine;
import barometer.domain.JournalLine.Kind;
import barometer.domain.JournalLine.Wanted;
import barometer.domain.KeptDraft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done to the ledger and with drafts, read from the rows that it left. Nothing is kept twice. */
public final class JournalLines {

    private static final int MOST_ACTS = 10_000;

    private final JdbcClient jdbc;
    private final Drafts drafts;

    public JournalLines(Writing writing, Drafts drafts) {
        this.jdbc = writing.jdbc();
        this.drafts = drafts;
    }

    /** A table of entries, and what its rows are to the journal. @param indicator the column that holds its code, if any */
    private enum Source {
        STATED(Kind.RECORDED, "statement", "indicator", "min(period)", "min(figure)", "''", "min(revision)", "''"),
        OVERRULED(Kind.OVERRULED, "statement", "indicator", "min(period)", "min(figure)", "''", "min(revision)", "''"),
        RETRACTED(Kind.RETRACTED, "retraction", "indicator", "''", "''", "''", "min(target_revision)", "min(reason)"),
        WITHDRAWN(Kind.WITHDRAWN, "withdrawal", "indicator", "''", "''", "''", "min(target_revision)", "min(reason)"),
        REDACTED(Kind.REDACTED, "redaction", "indicator", "min(period)", "min(part)", "''", "min(target_revision)", "min(ground)"),
        INDICATOR(Kind.DEFINED, "indicator_version", "code", "''", "''", "''", "min(revision)", "''"),
        SOURCE(Kind.DEFINED, "source_version", null, "''", "''", "min(code)", "min(revision)", "''"),
        EVENT(Kind.DEFINED, "event_version", null, "''", "''", "min(code)", "min(revision)", "''");

        private final Kind kind;
        private final String table;
        private final String indicator;
        private final String columns;

        Source(Kind kind, String table, String indicator, String period, String figure, String code, String entry, String reason) {
            this.kind = kind;
            this.table = table;
            this.indicator = indicator;
            String ordinal = entry.equals("min(revision)") ? "min(ordinal)" : "min(target_ordinal)";
            this.columns = period + " as period, " + figure + " as figure, " + code + " as code, " + entry + " as entry_revision, " + ordinal
                    + " as entry_ordinal, " + reason + " as reason";
        }

        boolean speaksOf(Wanted wanted) {
            return wanted.kind().filter(k -> k != kind).isEmpty() && (wanted.indicator().isEmpty() || indicator != null);
        }

        String exists(Wanted wanted) {
            return "exists (select 1 from " + table + " x where x.revision = r.number"
                    + (wanted.indicator().isPresent() ? " and x." + indicator + " = :indicator" : "") + ")"
                    + (this == OVERRULED ? " and r.overrule is not null" : "");
        }

        /** One row a revision and indicator; of the many entries of one only the number is told. */
        String select(Wanted wanted) {
            String column = indicator == null ? "cast(null as varchar(60))" : indicator;
            return "select revision, '" + kind + "' as kind, " + column + " as indicator, count(*) as entries, " + columns + " from " + table
                    + " where revision between :lowest and :highest" + (wanted.indicator().isPresent() ? " and " + column + " = :indicator" : "")
                    + " group by revision" + (indicator == null ? "" : ", " + indicator);
        }
    }

    /**
     * The newest lines that are wanted, about so many; what was done in one instant stands together.
     *
     * @param head  the newest visible revision
     * @param known which drafts may be told of
     */
    public List<JournalLine> lines(Wanted wanted, long head, Predicate<KeptDraft> known, int most) {
        List<JournalLine> lines = new ArrayList<>(ofLedger(wanted, head, most));
        Optional<Instant> oldest = lines.size() < most ? Optional.empty() : Optional.of(lines.getLast().at());
        lines.addAll(ofDrafts(wanted, oldest, known));
        lines.sort(Comparator.comparing(JournalLine::at).reversed());
        if (lines.size() <= most) {
            return lines;
        }
        Instant last = lines.get(most - 1).at();
        return lines.stream().filter(line -> !line.at().isBefore(last)).toList();
    }

    private List<JournalLine> ofLedger(Wanted wanted, long head, int most) {
        List<Source> sources = Arrays.stream(Source.values()).filter(s -> s.speaksOf(wanted)).toList();
        if (sources.isEmpty()) {
            return List.of();
        }
        List<Long> numbers = bound(jdbc.sql("select r.number from revision r where r.number <= :head"
                + wanted.account().map(a -> " and r.account_id = :account").orElse("")
                + wanted.from().map(f -> " and r.recorded_at >= :from").orElse("")
                + wanted.before().map(b -> " and r.recorded_at < :before").orElse("")
                + " and (" + sources.stream().map(s -> s.exists(wanted)).collect(Collectors.joining(" or "))
                + ") order by r.number desc fetch first :most rows only").param("head", head).param("most", most), wanted).query(Long.class).list();
        if (numbers.isEmpty()) {
            return List.of();
        }
        Set<Long> chosen = new HashSet<>(numbers);
        List<JournalLine> lines = bound(jdbc.sql("select r.account_id, r.recorded_at, r.note, r.overrule, x.* from revision r join ("
                + sources.stream().map(s -> s.select(wanted)).collect(Collectors.joining(" union all "))
                + ") x on x.revision = r.number where r.number between :lowest and :highest")
                .param("lowest", numbers.getLast()).param("highest", numbers.getFirst()), wanted)
                .query((row, n) -> chosen.contains(row.getLong("revision")) ? line(row) : Optional.<JournalLine>empty()).list().stream()
                .flatMap(Optional::stream).sorted(Comparator.comparing(JournalLine::at).reversed()).collect(Collectors.toCollection(ArrayList::new));
        return lines;
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec spec, Wanted wanted) {
        JdbcClient.StatementSpec bound = spec;
        if (wanted.account().isPresent()) {
            bound = bound.param("account", wanted.account().get());
        }
        if (wanted.indicator().isPresent()) {
            bound = bound.param("indicator", wanted.indicator().get());
        }
        if (wanted.from().isPresent()) {
            bound = bound.param("from", wanted.from().get().atOffset(ZoneOffset.UTC));
        }
        if (wanted.before().isPresent()) {
            bound = bound.param("before", wanted.before().get().atOffset(ZoneOffset.UTC));
        }
        return bound;
    }

    private static Optional<JournalLine> line(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        Optional<String> overrule = Optional.ofNullable(row.getString("overrule"));
        if (kind == Kind.OVERRULED && overrule.isEmpty()) {
            return Optional.empty();
        }
        boolean single = row.getLong("entries") == 1;
        String reason = switch (kind) {
            case OVERRULED -> overrule.get();
            case RETRACTED, WITHDRAWN, REDACTED -> row.getString("reason");
            case RECORDED, DEFINED, DRAFTED, SUBMITTED, RETURNED, APPROVED, COMMITTED, RELEASED, STOPPED -> row.getString("note");
        };
        return Optional.of(new JournalLine(row.getObject("recorded_at", OffsetDateTime.class).toInstant(), Optional.of(row.getLong("account_id")),
                kind, Optional.of(row.getLong("revision")), Optional.empty(), Optional.ofNullable(row.getString("indicator")),
                row.getLong("entries"), single ? row.getString("period") : "", single ? row.getString("figure") : "",
                single ? Optional.of(new EntryRef(row.getLong("entry_revision"), row.getInt("entry_ordinal"))) : Optional.empty(),
                single ? row.getString("code") : "", reason));
    }

    private List<JournalLine> ofDrafts(Wanted wanted, Optional<Instant> oldest, Predicate<KeptDraft> known) {
        if (wanted.kind().filter(Kind::ofLedger).isPresent()) {
            return List.of();
        }
        List<Instant> since = new ArrayList<>();
        wanted.from().ifPresent(since::add);
        oldest.ifPresent(since::add);
        JdbcClient.StatementSpec spec = jdbc.sql("select a.* from draft_act a join draft d on d.id = a.draft_id where 1 = 1"
                + wanted.account().map(x -> " and a.account_id = :account").orElse("")
                + wanted.indicator().map(x -> " and d.indicator = :indicator").orElse("")
                + since.stream().max(Comparator.naturalOrder()).map(x -> " and a.acted_at >= :since").orElse("")
                + wanted.before().map(x -> " and a.acted_at < :before").orElse("")
                + " order by a.acted_at desc, a.draft_id, a.ordinal desc fetch first :most rows only").param("most", MOST_ACTS);
        spec = bound(spec, new Wanted(wanted.account(), Optional.empty(), wanted.indicator(), Optional.empty(), wanted.before()));
        if (!since.isEmpty()) {
            spec = spec.param("since", since.stream().max(Comparator.naturalOrder()).get().atOffset(ZoneOffset.UTC));
        }
        return spec.query(Drafts::done).list().stream()
                .filter(done -> wanted.kind().filter(k -> k != Kind.of(done.act())).isEmpty())
                .flatMap(done -> drafts.byId(done.draft()).filter(known).map(draft -> line(done, draft)).stream()).toList();
    }

    private static JournalLine line(KeptDraft.Done done, KeptDraft draft) {
        return new JournalLine(done.at(), done.account(), Kind.of(done.act()), draft.revision(), Optional.of(draft.id()), draft.indicator(),
                draft.lines(), "", "", Optional.empty(), "", done.remark());
    }
}
