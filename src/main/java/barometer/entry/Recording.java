package barometer.entry;

import barometer.domain.Citation;
import barometer.domain.Document;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.History;
import barometer.domain.Period;
import barometer.domain.Recorded;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Statement;
import barometer.domain.Viewer;
import barometer.ledger.Busy;
import barometer.ledger.Checked;
import barometer.ledger.Denied;
import barometer.ledger.Draft;
import barometer.ledger.Ledger;
import barometer.ledger.Reading;
import barometer.ledger.Receipt;
import barometer.ledger.Refused;
import barometer.store.OutcomeUnknown;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks, records and takes back for somebody who has seen a revision. What others have recorded since of the same period and
 * source is never overwritten without having been shown.
 */
final class Recording {

    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
    private static final int REMEMBERED_REVISIONS = 20;
    private static final int MOST_TRIES = 5;

    private final Reading reading;
    private final Ledger ledger;
    private final Supplier<Viewer> viewer;
    private final Set<Long> own = new HashSet<>();
    private final Map<Spoken, Long> shown = new HashMap<>();
    private long seen;

    Recording(Reading reading, Ledger ledger, Supplier<Viewer> viewer) {
        this.reading = reading;
        this.ledger = ledger;
        this.viewer = viewer;
        this.seen = reading.head();
    }

    /** Who speaks of what and when. */
    private record Spoken(String indicator, Period period, String source) {

        static Spoken of(Statement s) {
            return new Spoken(s.indicator(), s.period(), s.citation().document().source());
        }
    }

    // ── What the user has seen ───────────────────────────────────────────────────────────────────────────────────────

    /** The user looks at the newest figures. */
    void look() {
        seen = reading.head();
        own.clear();
        shown.clear();
    }

    /** Whether somebody else has recorded an entry since the user looked. */
    boolean isNews(EntryRef entry) {
        return entry.revision() > seen && !own.contains(entry.revision());
    }

    /** The clashes have been shown: what is typed may now replace what others recorded. */
    void shown(List<Outcome.Clash> clashes) {
        clashes.forEach(c -> c.mine().forEach(s -> shown.put(Spoken.of(s), c.since().getLast().ref().revision())));
    }

    // ── Checking and recording ───────────────────────────────────────────────────────────────────────────────────────

    /** How rows read and what is to be said of them. @throws Denied */
    Checked check(List<Row> rows) {
        return ledger.check(draft(rows, "", "", reading.head()), viewer.get());
    }

    /** Records rows, all or none. @param reason why warnings are overruled, blank for none */
    Outcome record(List<Row> rows, String note, String reason) {
        return record(rows, note, reason, MOST_TRIES);
    }

    /** Holds the rows against what the user has seen, and then has the ledger see to it that nothing comes between. */
    private Outcome record(List<Row> rows, String note, String reason, int tries) {
        return guarded(() -> {
            long head = reading.head();
            Draft draft = draft(rows, note, reason, head);
            List<Outcome.Clash> clashes = clashes(ledger.check(draft, viewer.get()));
            if (!clashes.isEmpty()) {
                return new Outcome.Conflict(clashes);
            }
            try {
                return done(ledger.commit(draft, viewer.get()));
            } catch (Refused refused) {
                return refused.conflict() && tries > 0 ? record(rows, note, reason, tries - 1)
                        : new Outcome.Stopped(refused.checked().findings());
            }
        });
    }

    private static Draft draft(List<Row> rows, String note, String reason, long head) {
        return new Draft(Optional.empty(), rows, Optional.of(head), Optional.of(reason).filter(r -> !r.isBlank()), note);
    }

    /** Takes a whole revision back, as our own error. */
    Outcome undo(long revision, String reason) {
        return act(() -> ledger.revert(revision, reason, viewer.get()));
    }

    /** Takes an entry back, as our own error. */
    Outcome retract(EntryRef entry, String reason) {
        return act(() -> ledger.retract(entry, reason, viewer.get()));
    }

    /** Records that the source took its figure back. */
    Outcome withdraw(EntryRef entry, Document document, String reason) {
        return act(() -> ledger.withdraw(entry, document, reason, viewer.get()));
    }

    private Outcome act(Supplier<Receipt> act) {
        return guarded(() -> {
            try {
                return done(act.get());
            } catch (Refused refused) {
                return new Outcome.Stopped(refused.checked().findings());
            }
        });
    }

    private Outcome done(Receipt receipt) {
        boolean nothingNew = receipt.added() + receipt.revised() == 0;
        if (!nothingNew) {
            own.add(receipt.revision());
        }
        return new Outcome.Done(receipt.revision(), nothingNew);
    }

    private static Outcome guarded(Supplier<Outcome> act) {
        try {
            return act.get();
        } catch (Denied denied) {
            return new Outcome.NotAllowed();
        } catch (Busy busy) {
            return new Outcome.Waits();
        } catch (OutcomeUnknown unknown) {
            LOG.error("It is not known whether a recording was written", unknown);
            return new Outcome.Failed(true);
        } catch (RuntimeException failure) {
            LOG.error("A recording failed", failure);
            return new Outcome.Failed(false);
        }
    }

    // ── Two at once ──────────────────────────────────────────────────────────────────────────────────────────────────

    private List<Outcome.Clash> clashes(Checked mine) {
        Map<Spoken, List<Statement>> spoken = new LinkedHashMap<>();
        mine.rows().forEach(row -> row.reads().stream().filter(r -> r.outcome() != Checked.Outcome.UNCHANGED).map(Checked.Reads::statement)
                .forEach(s -> spoken.computeIfAbsent(Spoken.of(s), x -> new ArrayList<>()).add(s)));
        Map<String, History> histories = new HashMap<>();
        return spoken.entrySet().stream().flatMap(e -> {
            History history = histories.computeIfAbsent(e.getKey().indicator(), code -> reading.history(code, viewer.get())
                    .orElse(new History(List.of())));
            return clash(e.getKey(), e.getValue(), history).stream();
        }).toList();
    }

    private Optional<Outcome.Clash> clash(Spoken spoken, List<Statement> mine, History history) {
        long known = Math.max(seen, shown.getOrDefault(spoken, 0L));
        List<Recorded> touching = touching(spoken, history);
        List<Recorded> since = touching.stream().filter(r -> r.ref().revision() > known && !own.contains(r.ref().revision())).toList();
        return since.isEmpty() ? Optional.empty()
                : reading.indicator(spoken.indicator(), viewer.get()).map(i -> new Outcome.Clash(i, spoken.period(),
                        history.atRevision(known).standing().stream().filter(s -> Spoken.of(s.statement()).equals(spoken)).toList(), since, mine));
    }

    /** All that was ever done to what a source said of a period. */
    private static List<Recorded> touching(Spoken spoken, History history) {
        Set<EntryRef> about = new HashSet<>();
        return history.entries().stream().filter(r -> {
            boolean touches = switch (r.entry()) {
                case Entry.Stated stated -> Spoken.of(stated.statement()).equals(spoken);
                case Entry.Withdrawn withdrawn -> about.contains(withdrawn.entry());
                case Entry.Retracted retracted -> about.contains(retracted.entry());
                case Entry.Redacted redacted -> about.contains(redacted.entry());
                case Entry.Defined defined -> false;
            };
            return touches && about.add(r.ref());
        }).toList();
    }

    // ── The same source as last time ─────────────────────────────────────────────────────────────────────────────────

    /** The fields of source, document, place, speaker and day that this account recorded last. */
    Optional<Row> sameSource() {
        Viewer who = viewer.get();
        return reading.latest(REMEMBERED_REVISIONS, who).stream().filter(r -> who.account().filter(a -> a == r.account()).isPresent())
                .flatMap(r -> lastCitation(r).stream()).findFirst().map(Recording::citing);
    }

    private static Optional<Citation> lastCitation(Reading.Latest revision) {
        return revision.entries().reversed().stream().flatMap(r -> r.entry() instanceof Entry.Stated stated
                ? Stream.of(stated.statement().citation()) : Stream.empty()).findFirst();
    }

    private static Row citing(Citation citation) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.SOURCE, citation.document().source());
        fields.put(Field.DOCUMENT, citation.document().title());
        fields.put(Field.ADDRESS, citation.document().address());
        fields.put(Field.PLACE, citation.place().toString());
        fields.put(Field.SAID_BY, citation.saidBy().toString());
        citation.document().published().ifPresent(day -> fields.put(Field.PUBLISHED, day.toString()));
        return new Row(1, fields);
    }
}
