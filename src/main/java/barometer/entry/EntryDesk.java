package barometer.entry;

import barometer.domain.Citation;
import barometer.domain.Document;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Revision;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Source;
import barometer.domain.Statement;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.ledger.Checked;
import barometer.ledger.Denied;
import barometer.ledger.Draft;
import barometer.ledger.Ledger;
import barometer.ledger.Preview;
import barometer.ledger.Reading;
import barometer.ledger.Receipt;
import barometer.ledger.Refused;
import barometer.store.OutcomeUnknown;
import barometer.text.PeriodReader;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk at which figures of one indicator are recorded. It remembers which revision its user has seen: what somebody
 * else has recorded since of the same period and source is never overwritten without being shown.
 */
final class EntryDesk {

    private static final Logger LOG = LoggerFactory.getLogger(EntryDesk.class);
    /** Stands for a source that is not named yet, so that a figure can be read before it. */
    private static final String NOT_YET = "—";
    private static final int REMEMBERED_REVISIONS = 20;

    private final Reading reading;
    private final Ledger ledger;
    private final Supplier<Viewer> viewer;
    private Optional<Indicator> indicator = Optional.empty();
    private long seen;

    EntryDesk(Reading reading, Ledger ledger, Supplier<Viewer> viewer) {
        this.reading = reading;
        this.ledger = ledger;
        this.viewer = viewer;
    }

    // ── The indicator ────────────────────────────────────────────────────────────────────────────────────────────────

    /** What became of a choice. */
    sealed interface Choice {

        /** Its figures can be recorded. */
        record Ready(Indicator indicator) implements Choice {
        }

        /** It follows from others; those can be recorded. */
        record Calculated(Indicator indicator, List<Indicator> inputs) implements Choice {
        }

        /** There is none of that code. */
        record Unknown(String code) implements Choice {
        }
    }

    /** The indicators that figures are stated of. */
    List<Indicator> indicators() {
        return reading.indicators(viewer.get()).stream().filter(i -> !i.calculated()).toList();
    }

    /** Turns to an indicator, whose figures are now before the eyes of the user. */
    Choice choose(String code) {
        Optional<Indicator> found = reading.indicator(code, viewer.get());
        indicator = found.filter(i -> !i.calculated());
        seen = reading.head();
        return found.<Choice>map(i -> i.calculated() ? new Choice.Calculated(i, inputs(i)) : new Choice.Ready(i))
                .orElseGet(() -> new Choice.Unknown(code));
    }

    private List<Indicator> inputs(Indicator calculated) {
        List<String> terms = List.of(calculated.formula().orElse("").split("[^a-z0-9-]+"));
        return indicators().stream().filter(i -> terms.contains(i.code())).toList();
    }

    Optional<Indicator> indicator() {
        return indicator;
    }

    /** All that was ever recorded of the indicator. */
    History history() {
        return indicator.flatMap(i -> reading.history(i.code(), viewer.get())).orElse(new History(List.of()));
    }

    /** The revision that the user has seen. */
    long seen() {
        return seen;
    }

    /** The newest revision. */
    long head() {
        return reading.head();
    }

    /** At which frequency a row would be seen. */
    Optional<Frequency> frequencyOf(Row typed) {
        return typed.get(Field.PERIOD).flatMap(text -> {
            try {
                return PeriodReader.read(text).frequency();
            } catch (Unreadable unreadable) {
                return Optional.empty();
            }
        });
    }

    /** Whether the indicator has entries that the user has not seen. */
    boolean hasNews() {
        return history().entries().stream().anyMatch(r -> r.ref().revision() > seen);
    }

    /** The user looks at the newest figures. */
    void look() {
        seen = reading.head();
    }

    /** The chart as it would be with these statements. */
    Optional<Preview> preview(List<Statement> drafted) {
        return indicator.flatMap(i -> Preview.of(i, history(), drafted, reading.sources(), reading.head(),
                LocalDate.now()));
    }

    List<Source> sources() {
        return reading.sources();
    }

    // ── What is typed ────────────────────────────────────────────────────────────────────────────────────────────────

    /** How a row reads and what is to be said of it. Nothing is found where nothing is typed. @throws Denied */
    Assessment assess(Row typed) {
        if (indicator.isEmpty() || blank(typed)) {
            return Assessment.NOTHING;
        }
        boolean named = typed.get(Field.SOURCE).isPresent();
        Checked.CheckedRow checked = ledger.check(draft(named ? typed : typed.with(Field.SOURCE, NOT_YET), Optional.empty()),
                viewer.get()).rows().getFirst();
        if (named) {
            return new Assessment(checked.reads(), checked.findings(), false);
        }
        return new Assessment(checked.reads(), checked.findings().stream().filter(f -> !f.code().equals("new-source")).toList(),
                true);
    }

    private static boolean blank(Row typed) {
        return List.of(Field.PERIOD, Field.FIGURE, Field.CHANGE).stream().allMatch(f -> typed.get(f).isEmpty());
    }

    private Draft draft(Row typed, Optional<String> reason) {
        return new Draft(indicator.map(Indicator::code), List.of(typed), Optional.of(seen), reason.filter(r -> !r.isBlank()), "");
    }

    /** What has been recorded of the same period and source since the user looked. */
    List<History.Standing> unseen(Checked.CheckedRow mine) {
        return mine.reads().stream().map(Checked.Reads::statement).findFirst().map(s -> history().standing().stream()
                .filter(h -> h.since().revision() > seen && h.statement().period().equals(s.period())
                        && source(h.statement()).equals(source(s))).toList()).orElse(List.of());
    }

    private static String source(Statement statement) {
        return statement.citation().document().source();
    }

    /** These have been shown: what is typed may now replace them. */
    void seen(List<History.Standing> shown) {
        shown.forEach(s -> seen = Math.max(seen, s.since().revision()));
    }

    // ── Recording ────────────────────────────────────────────────────────────────────────────────────────────────────

    /** Records a row. @param reason why warnings are overruled, blank for none */
    Outcome record(Row typed, String reason) {
        return act(() -> ledger.commit(draft(typed, Optional.of(reason)), viewer.get()));
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
        try {
            Receipt receipt = act.get();
            seen = Math.max(seen, receipt.revision());
            return new Outcome.Recorded(receipt.revision(), receipt.added() + receipt.revised() == 0);
        } catch (Refused refused) {
            Checked.CheckedRow row = refused.checked().rows().getFirst();
            List<History.Standing> theirs = refused.conflict() ? unseen(row) : List.of();
            return theirs.isEmpty() ? new Outcome.Stopped(refused.checked().findings())
                    : new Outcome.Conflict(theirs, row.reads().stream().map(Checked.Reads::statement).toList());
        } catch (Denied denied) {
            return new Outcome.NotAllowed();
        } catch (OutcomeUnknown unknown) {
            LOG.error("It is not known whether a recording was written", unknown);
            return new Outcome.Failed(true);
        } catch (RuntimeException failure) {
            LOG.error("A recording failed", failure);
            return new Outcome.Failed(false);
        }
    }

    // ── The same source as last time ─────────────────────────────────────────────────────────────────────────────────

    /** The fields of source, document, place, speaker and day that this account recorded last. */
    Optional<Row> sameSource() {
        Viewer who = viewer.get();
        return reading.latest(REMEMBERED_REVISIONS, who).stream().filter(r -> who.account().filter(a -> a == r.account()).isPresent())
                .flatMap(r -> lastCitation(r).stream()).findFirst().map(EntryDesk::citing);
    }

    private static Optional<Citation> lastCitation(Revision revision) {
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
        return new Row(1, new LinkedHashMap<>(fields));
    }
}
