package barometer.ledger;

import barometer.domain.Access;
import barometer.domain.Definition;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.Event;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Recorded;
import barometer.domain.Revision;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Source;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.files.DefinitionFields;
import barometer.ledger.Levels.Clocks;
import barometer.store.Dictionary;
import barometer.store.LedgerTables;
import barometer.store.Newest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way out: everything that is shown or leaves the program. It asks {@code Access} each time; what the viewer may not
 * see is unknown to him. The answer depends on revision, known-on day and permission alone, never on a clock.
 */
public final class Reading {

    /** How many indicators have a tile on the first page at most. */
    public static final int FRONT_PAGE = 24;

    /** So many entries of a revision are read at once to tell what changed last, and so often at most. */
    static final int PART = 400;
    private static final int MOST_PARTS = 25;

    private final LedgerTables tables;
    private final Levels levels;
    private final Sight sight;
    private final Search search;
    private final Shelves shelves;
    private final Newest<Part, Optional<Revision>> revisions = new Newest<>(32);
    private final Newest<Long, Long> redactions = new Newest<>(4);

    /** A revision up to one of its entries, as it reads since the newest redaction. */
    private record Part(long revision, int before, long redaction) {
    }

    /**
     * One of the last revisions.
     *
     * @param entries those that the viewer sees, of a large revision the last of them
     * @param whole   whether these are all
     */
    public record Latest(long number, long account, Instant at, String note, List<Recorded> entries, boolean whole) {
    }

    public Reading(LedgerTables tables, Access access) {
        this.tables = tables;
        this.levels = new Levels(tables);
        this.sight = new Sight(access, levels, new Speakers(tables));
        this.search = new Search(tables, sight);
        this.shelves = new Shelves(sight, access);
    }

    /** The number of the newest revision, 0 for an empty ledger. */
    public long head() {
        return tables.revisions().head();
    }

    /** All indicators that the viewer may see, by topic in the order of definition. */
    public List<Indicator> indicators(Viewer viewer) {
        return shelves.of(atHead(), viewer).indicators();
    }

    /** How many indicators that the viewer may see each topic has, by its code, most first. */
    public Map<String, Integer> topics(Viewer viewer) {
        return shelves.of(atHead(), viewer).topics();
    }

    /**
     * The indicators of the first page: the pinned ones; where none is, all, or the first of them where there are more than a
     * page holds. What follows from others and what is retired stands elsewhere.
     */
    public List<Indicator> frontPage(Viewer viewer) {
        return shelves.of(atHead(), viewer).front();
    }

    /** The indicators, to be searched. */
    public Search search() {
        return search;
    }

    /** An indicator by code. */
    public Optional<Indicator> indicator(String code, Viewer viewer) {
        Dictionary dictionary = atHead();
        return dictionary.indicator(code).filter(i -> sight.sees(viewer, i, dictionary))
                .map(i -> sight.linked(i, viewer, dictionary));
    }

    /**
     * The series of a selection; empty where the code is unknown to the viewer.
     *
     * @throws Unreadable {@code not-accepted-frequency}, {@code not-a-revision}, or the refusal of a transformation
     */
    public Optional<Series> series(Selection selection, Viewer viewer) {
        long head = head();
        long revision = selection.revision().orElse(head);
        Dictionary now = tables.definitions().at(head);
        if (now.indicator(selection.indicator()).filter(i -> sight.sees(viewer, i, now)).isEmpty()) {
            return Optional.empty();
        }
        if (revision > head) {
            throw new Unreadable("not-a-revision", String.valueOf(revision));
        }
        // Names and formulas as they were at the revision, permission as it is now.
        Dictionary then = tables.definitions().at(revision);
        return then.indicator(selection.indicator())
                .filter(i -> levels.allInputs(i, then, input -> sight.sees(viewer, input.code(), now)))
                .map(i -> new SeriesReading(levels, sight, viewer, then, now)
                        .of(sight.linked(i, viewer, now), selection, new Clocks(revision, selection.knownOn(), redaction(head))));
    }

    /** All that was ever recorded of an indicator. */
    public Optional<History> history(String code, Viewer viewer) {
        long head = head();
        return indicator(code, viewer).map(i -> levels.history(i.code(), head, redaction(head)));
    }

    /** The code that an old address leads on to: of the indicator that replaces this one, where the viewer may see both. */
    public Optional<String> successor(String code, Viewer viewer) {
        Dictionary now = atHead();
        return Optional.ofNullable(now.successors().get(code)).filter(next -> sight.sees(viewer, code, now) && sight.sees(viewer, next, now))
                .map(next -> successor(next, viewer).orElse(next));
    }

    /** The code that led on from another one at a revision, as far as the viewer may see both today. */
    public Optional<String> successor(String code, long revision, Viewer viewer) {
        Dictionary now = atHead();
        Dictionary then = revision == 0 ? now : tables.definitions().at(Math.min(revision, head()));
        return Optional.ofNullable(then.successors().get(code)).filter(next -> sight.sees(viewer, code, now) && sight.sees(viewer, next, now))
                .map(next -> successor(next, revision, viewer).orElse(next));
    }

    /** Every version of a definition, newest first; of an indicator only where the viewer may see it. */
    public List<Version> versions(Definition definition, Viewer viewer) {
        if (definition instanceof Indicator i && indicator(i.code(), viewer).isEmpty()) {
            return List.of();
        }
        History history = tables.definitions().history(head());
        Set<EntryRef> valid = history.valid().stream().map(Recorded::ref).collect(Collectors.toSet());
        List<Version> versions = new ArrayList<>();
        Map<String, String> before = Map.of();
        for (Recorded recorded : history.entries()) {
            if (recorded.entry() instanceof Entry.Defined(Definition d) && d.code().equals(definition.code())
                    && d.getClass() == definition.getClass()) {
                boolean counts = valid.contains(recorded.ref());
                versions.addFirst(new Version(recorded, d, counts, Version.changes(before, d)));
                before = counts ? DefinitionFields.of(d) : before;
            }
        }
        return List.copyOf(versions);
    }

    /** The sources of indicators that the viewer may see; those that nobody used yet are there for those who define. */
    public List<Source> sources(Viewer viewer) {
        Dictionary dictionary = atHead();
        return dictionary.sources().values().stream().filter(s -> sight.sees(viewer, s, dictionary)).toList();
    }

    /** What stood at a revision in the place of a definition. @throws Unreadable {@code not-a-revision} */
    public Optional<Definition> standing(Definition definition, long revision, Viewer viewer) {
        if (revision > head()) {
            throw new Unreadable("not-a-revision", String.valueOf(revision));
        }
        Dictionary dictionary = atHead();
        return tables.definitions().at(revision).standing(definition).filter(then -> sees(viewer, then, dictionary));
    }

    /**
     * All events, newest first; the indicators they name are those the viewer may see. One that was linked only to others
     * is as unknown as they are.
     */
    public List<Event> events(Viewer viewer) {
        Dictionary dictionary = atHead();
        return dictionary.events().values().stream()
                .filter(e -> sight.sees(viewer, e, dictionary))
                .map(e -> sight.linked(e, viewer, dictionary))
                .sorted(Comparator.comparing((Event e) -> e.from().first()).reversed()).toList();
    }

    /**
     * The last revisions that recorded statements, newest first, with the entries that the viewer may see: of a large one the
     * last of them, so that it costs no more to tell of an import of millions than of a bulletin. A revision is passed over
     * where the viewer may see none of its last ten thousand entries.
     */
    public List<Latest> latest(int count, Viewer viewer) {
        List<Latest> latest = new ArrayList<>();
        Dictionary dictionary = atHead();
        long upTo = head();
        while (latest.size() < count && upTo > 0) {
            List<Long> numbers = tables.revisions().withStatements(upTo, count);
            numbers.stream().flatMap(n -> last(n, viewer, dictionary).stream()).limit(count - latest.size()).forEach(latest::add);
            upTo = numbers.size() < count ? 0 : numbers.getLast() - 1;
        }
        return List.copyOf(latest);
    }

    private Optional<Latest> last(long number, Viewer viewer, Dictionary dictionary) {
        int before = Integer.MAX_VALUE;
        for (int part = 0; part < MOST_PARTS; part++) {
            Optional<Revision> read = revisions.get(new Part(number, before, redaction(head())), at ->
                    tables.revisions().lastOf(at.revision(), at.before(), PART));
            boolean rest = read.filter(r -> r.entries().size() == PART).isPresent();
            List<Recorded> seen = read.stream().flatMap(r -> r.entries().stream()).filter(r -> sees(viewer, r, dictionary)).toList();
            if (!seen.isEmpty() || !rest) {
                boolean whole = !rest && part == 0;
                return read.filter(r -> !seen.isEmpty()).map(r -> new Latest(r.number(), r.account(), r.at(), r.note(), seen, whole));
            }
            before = read.get().entries().getFirst().ref().ordinal();
        }
        return Optional.empty();
    }

    /** Whether something that one of these indicators had at a revision was blanked later: what was drawn then may still show it. */
    public boolean redactedSince(long revision, Set<String> indicators) {
        return tables.revisions().redactedSince(revision, indicators);
    }

    /** The newest redaction up to a head: one head, one answer. */
    private long redaction(long head) {
        return redactions.get(head, tables.revisions()::lastRedaction);
    }

    private boolean sees(Viewer viewer, Recorded recorded, Dictionary dictionary) {
        return switch (recorded.entry()) {
            case Entry.Stated stated -> sight.sees(viewer, stated.statement().indicator(), dictionary);
            case Entry.Retracted retracted -> seesTarget(viewer, retracted.entry(), dictionary);
            case Entry.Withdrawn withdrawn -> seesTarget(viewer, withdrawn.entry(), dictionary);
            case Entry.Redacted redacted -> sight.sees(viewer, redacted.indicator(), dictionary);
            case Entry.Defined(Definition definition) -> sees(viewer, definition, dictionary);
        };
    }

    private boolean sees(Viewer viewer, Definition definition, Dictionary dictionary) {
        return switch (definition) {
            case Indicator i -> sight.sees(viewer, i.code(), dictionary);
            case Source s -> sight.sees(viewer, s, dictionary);
            case Event e -> sight.sees(viewer, e, dictionary);
        };
    }

    private boolean seesTarget(Viewer viewer, EntryRef ref, Dictionary dictionary) {
        return tables.statements().indicatorOf(ref).map(code -> sight.sees(viewer, code, dictionary))
                .orElseGet(() -> tables.definitions().entry(ref).stream().allMatch(r -> sees(viewer, r, dictionary)));
    }

    private Dictionary atHead() {
        return tables.definitions().at(head());
    }
}
