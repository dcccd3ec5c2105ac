package barometer.store;

import barometer.domain.Definition;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.Event;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.LocalText;
import barometer.domain.Multiplier;
import barometer.domain.Period;
import barometer.domain.Recorded;
import barometer.domain.Source;
import barometer.domain.Unit;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versions of indicators, sources and events. */
public final class Definitions {

    private final JdbcClient jdbc;
    private final Newest<Long, Dictionary> known = new Newest<>(16);
    private volatile Known last = new Known(0, Dictionary.of(List.of()));

    /** The dictionary of a revision. */
    private record Known(long revision, Dictionary dictionary) {
    }

    Definitions(Writing writing) {
        this.jdbc = writing.jdbc();
    }

    /**
     * What was defined at a revision that is visible. Most revisions define nothing or a little: the dictionary of the newest
     * one asked for so far goes on from there, the same object where nothing was defined.
     */
    public Dictionary at(long revision) {
        return known.get(revision, n -> {
            Known before = last;
            Dictionary dictionary = n < before.revision ? whole(n) : later(before, n);
            if (n > before.revision) {
                last = new Known(n, dictionary);
            }
            return dictionary;
        });
    }

    private Dictionary later(Known before, long revision) {
        List<Recorded> news = entries("x.revision > " + before.revision + " and x.revision <= ?", revision);
        boolean undoing = news.stream().anyMatch(r -> !(r.entry() instanceof Entry.Defined));
        return undoing ? whole(revision) : news.isEmpty() ? before.dictionary : before.dictionary.with(defined(news));
    }

    private Dictionary whole(long revision) {
        return Dictionary.of(defined(history(revision).valid()));
    }

    private static List<Definition> defined(Collection<Recorded> entries) {
        return entries.stream().flatMap(r -> r.entry() instanceof Entry.Defined d ? Stream.of(d.definition()) : Stream.empty()).toList();
    }

    /** All versions up to a revision, and the retractions of versions. */
    public History history(long revision) {
        return new History(entries("x.revision <= ?", revision));
    }

    /** What a revision defines, and which definitions it retracts, in order. */
    List<Recorded> entriesOf(long revision) {
        return entries("x.revision = ?", revision);
    }

    /** A version, or the retraction of one. */
    public Optional<Recorded> entry(EntryRef ref) {
        return entries("x.ordinal = " + ref.ordinal() + " and x.revision = ?", ref.revision()).stream().findFirst();
    }

    private List<Recorded> entries(String where, long revision) {
        List<Recorded> found = new ArrayList<>();
        found.addAll(from("indicator_version", where, revision, (row, n) -> defined(row, indicator(row))));
        found.addAll(from("source_version", where, revision, (row, n) -> defined(row, source(row))));
        found.addAll(from("event_version", where, revision, (row, n) -> defined(row, event(row))));
        found.addAll(from("retraction", "x.indicator is null and " + where, revision, Statements::retracted));
        found.sort(Comparator.comparing(Recorded::ref));
        return found;
    }

    private List<Recorded> from(String table, String where, long revision, RowMapper<Recorded> mapper) {
        return jdbc.sql("select x.*, r.recorded_at, r.account_id from " + table
                + " x join revision r on r.number = x.revision where " + where).param(revision).query(mapper).list();
    }

    void add(Recorded at, Definition definition) {
        switch (definition) {
            case Indicator i -> jdbc.sql("""
                    insert into indicator_version (revision, ordinal, code, topic, name, short_name, area, counterpart, flow,
                        adjustment, unit, multiplier, coverage, price_basis, aggregation, frequencies, visibility, formula,
                        note, replaces, retired, ranks, pinned, jump, balance, counts_from)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """).params(at.ref().revision(), at.ref().ordinal(), i.code(), i.topic(), i.name().toString(),
                    i.shortName().toString(), i.area(), i.counterpart().orElse(null), i.flow().orElse(null), i.adjustment(),
                    i.unit().code(), i.multiplier().power(), i.coverage().toString(), i.priceBasis().toString(),
                    i.aggregation().toString(), i.frequencies().stream().map(Frequency::code).collect(Collectors.joining(" ")),
                    i.visibility().toString(), i.formula().orElse(null), i.note().toString(), i.replaces().orElse(null),
                    i.handling().retired(), String.join(" ", i.handling().ranks()), i.handling().pinned(),
                    i.handling().jump().map(BigDecimal::toPlainString).orElse(null), i.handling().balance().orElse(null), at.countsFrom()).update();
            case Source s -> jdbc.sql("""
                    insert into source_version (revision, ordinal, code, name, kind, counts_from) values (?, ?, ?, ?, ?, ?)
                    """).params(at.ref().revision(), at.ref().ordinal(), s.code(), s.name().toString(), s.kind().toString(),
                    at.countsFrom()).update();
            case Event e -> jdbc.sql("""
                    insert into event_version (revision, ordinal, code, from_period, to_period, name, planned, indicators,
                        counts_from)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """).params(at.ref().revision(), at.ref().ordinal(), e.code(), e.from().toString(), e.to().toString(),
                    e.name().toString(), e.planned(), e.indicators().stream().sorted().collect(Collectors.joining(" ")),
                    at.countsFrom()).update();
        }
    }

    private static Recorded defined(ResultSet row, Definition definition) throws SQLException {
        return Statements.recorded(row, new Entry.Defined(definition));
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        return new Indicator(row.getString("code"), row.getString("topic"), text(row, "name"), text(row, "short_name"),
                row.getString("area"), Optional.ofNullable(row.getString("counterpart")),
                Optional.ofNullable(row.getString("flow")), row.getString("adjustment"), new Unit(row.getString("unit")),
                Multiplier.parse(row.getString("multiplier")), text(row, "coverage"), text(row, "price_basis"),
                Indicator.Aggregation.valueOf(row.getString("aggregation").toUpperCase(Locale.ROOT)),
                Arrays.stream(row.getString("frequencies").split(" ")).map(Frequency::parse).toList(),
                Indicator.Visibility.valueOf(row.getString("visibility").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("formula")), text(row, "note"),
                Optional.ofNullable(row.getString("replaces")),
                new Indicator.Handling(row.getBoolean("retired"), words(row.getString("ranks")), row.getBoolean("pinned"),
                        Optional.ofNullable(row.getString("jump")).map(BigDecimal::new), Optional.ofNullable(row.getString("balance"))));
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(row.getString("code"), text(row, "name"),
                Source.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)));
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(row.getString("code"), Period.parse(row.getString("from_period")),
                Period.parse(row.getString("to_period")), text(row, "name"), row.getBoolean("planned"),
                Set.copyOf(words(row.getString("indicators"))));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static LocalText text(ResultSet row, String column) throws SQLException {
        return LocalText.parse(row.getString(column));
    }
}
