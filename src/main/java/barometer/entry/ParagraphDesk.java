package barometer.entry;

import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Statement;
import barometer.domain.Viewer;
import barometer.entry.ParagraphClaim.Decision;
import barometer.ledger.Checked;
import barometer.ledger.Denied;
import barometer.ledger.Draft;
import barometer.ledger.Finding;
import barometer.ledger.Ledger;
import barometer.ledger.Reading;
import barometer.ledger.Receipt;
import barometer.ledger.Refused;
import barometer.prose.Found;
import barometer.prose.Prose;
import barometer.store.OutcomeUnknown;
import barometer.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pasted text on the desk: the figures found in it, what was decided about each, and the way into the ledger, which is
 * that of all rows. The text itself is kept nowhere.
 */
final class ParagraphDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ParagraphDesk.class);

    private final Reading reading;
    private final Ledger ledger;
    private final Supplier<Viewer> viewer;
    private String text = "";
    private List<ParagraphClaim> claims = List.of();
    private long seen;

    ParagraphDesk(Reading reading, Ledger ledger, Supplier<Viewer> viewer) {
        this.reading = reading;
        this.ledger = ledger;
        this.viewer = viewer;
    }

    // ── The text ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /** Reads a text anew; what was decided about an earlier one is gone. @param day when it was published */
    void read(String pasted, Language language, Optional<LocalDate> day) {
        text = pasted;
        seen = reading.head();
        List<Found> found = Prose.read(pasted, language, day);
        List<Optional<Suggestions.Suggestion>> suggested = new Suggestions(indicators()).of(found, pasted);
        List<ParagraphClaim> all = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            all.add(ParagraphClaim.of(i + 1, found.get(i), suggested.get(i)));
        }
        claims = List.copyOf(all);
    }

    String text() {
        return text;
    }

    List<ParagraphClaim> claims() {
        return claims;
    }

    ParagraphClaim claim(int number) {
        return claims.get(number - 1);
    }

    List<ParagraphClaim> confirmed() {
        return claims.stream().filter(ParagraphClaim::confirmed).toList();
    }

    /** The indicators that figures are stated of. */
    List<Indicator> indicators() {
        return reading.indicators(viewer.get()).stream().filter(i -> !i.calculated()).toList();
    }

    // ── Deciding ─────────────────────────────────────────────────────────────────────────────────────────────────────

    void change(int number, UnaryOperator<ParagraphClaim> change) {
        List<ParagraphClaim> all = new ArrayList<>(claims);
        all.set(number - 1, change.apply(claim(number)));
        claims = List.copyOf(all);
    }

    /** Confirms what is still open and needs no second look. */
    void confirmClear() {
        claims = claims.stream().map(c -> c.decision() == Decision.OPEN && c.clear() ? c.decided(Decision.CONFIRMED) : c).toList();
    }

    // ── Checking and recording ───────────────────────────────────────────────────────────────────────────────────────

    /** The rows of what is confirmed. */
    List<Row> rows(Row source, Words words) {
        return confirmed().stream().map(c -> c.row(source, place(c, words))).toList();
    }

    /** The paragraph in which a claim stands, in the words of the page. */
    private String place(ParagraphClaim claim, Words words) {
        int paragraph = text.substring(0, claim.found().at().start()).strip().split("\\R\\s*\\R").length;
        return words.say("paragraph.place", paragraph);
    }

    /** What the checks say of each confirmed claim, by its number. @throws Denied */
    Map<Integer, Checked.CheckedRow> check(Row source, Words words) {
        Map<Integer, Checked.CheckedRow> checked = new LinkedHashMap<>();
        List<Row> rows = rows(source, words);
        if (!rows.isEmpty()) {
            ledger.check(draft(rows, ""), viewer.get()).rows().forEach(row -> checked.put(row.row().number(), row));
        }
        return checked;
    }

    private Draft draft(List<Row> rows, String reason) {
        return new Draft(Optional.empty(), rows, Optional.of(seen), Optional.of(reason).filter(r -> !r.isBlank()), "");
    }

    /** Records all that is confirmed, or nothing. @param reason why warnings are overruled, blank for none */
    Outcome record(Row source, String reason, Words words) {
        try {
            Receipt receipt = ledger.commit(draft(rows(source, words), reason), viewer.get());
            seen = receipt.revision();
            return new Outcome.Recorded(receipt.revision(), receipt.added() + receipt.revised() == 0);
        } catch (Refused refused) {
            return refused(refused.checked());
        } catch (Denied denied) {
            return new Outcome.NotAllowed();
        } catch (OutcomeUnknown unknown) {
            LOG.error("It is not known whether a paragraph was written", unknown);
            return new Outcome.Failed(true);
        } catch (RuntimeException failure) {
            LOG.error("Recording a paragraph failed", failure);
            return new Outcome.Failed(false);
        }
    }

    /** What somebody else recorded meanwhile is shown before it may be replaced: once seen, it is no conflict any more. */
    private Outcome refused(Checked checked) {
        List<Checked.CheckedRow> conflicts = checked.rows().stream().filter(r -> r.conflict().isPresent()).toList();
        if (conflicts.isEmpty()) {
            return new Outcome.Stopped(checked.findings());
        }
        conflicts.forEach(r -> seen = Math.max(seen, r.conflict().get().since().revision()));
        List<Statement> mine = conflicts.stream().flatMap(r -> r.reads().stream()).map(Checked.Reads::statement).toList();
        return new Outcome.Conflict(conflicts.stream().map(r -> r.conflict().get()).toList(), mine);
    }

    /** Takes the recording back, as our own error. */
    Outcome undo(long revision, String reason) {
        try {
            return new Outcome.Recorded(ledger.revert(revision, reason, viewer.get()).revision(), false);
        } catch (Refused refused) {
            return new Outcome.Stopped(refused.checked().findings());
        } catch (Denied denied) {
            return new Outcome.NotAllowed();
        } catch (RuntimeException failure) {
            LOG.error("A revision could not be taken back", failure);
            return new Outcome.Failed(false);
        }
    }

    /** Whether warnings stand that need a reason. */
    static boolean needsReason(Map<Integer, Checked.CheckedRow> checked) {
        return checked.values().stream().flatMap(r -> r.findings().stream()).anyMatch(f -> f.severity() == Finding.Severity.WARNING);
    }

    /** The field that an error of a claim stands at. */
    static Field correctable(Finding finding, ParagraphClaim claim) {
        return finding.field().filter(f -> f == Field.PERIOD || f == Field.BASE || f == Field.INDICATOR)
                .orElse(claim.change() ? Field.CHANGE : Field.FIGURE);
    }
}
