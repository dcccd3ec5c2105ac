package barometer.entry;

import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Viewer;
import barometer.entry.ParagraphClaim.Decision;
import barometer.ledger.Checked;
import barometer.ledger.Finding;
import barometer.ledger.Following;
import barometer.ledger.Reading;
import barometer.prose.Found;
import barometer.prose.Prose;
import barometer.prose.Span;
import barometer.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A pasted text on the desk: the figures found in it, what was decided about each, and the way into the ledger, which is
 * that of all rows. The text itself is kept nowhere.
 */
final class ParagraphDesk {

    private static final Set<Field> OF_SOURCE = Set.of(Field.SOURCE, Field.DOCUMENT, Field.PLACE, Field.SAID_BY, Field.PUBLISHED, Field.ADDRESS);

    private final Reading reading;
    private final Recording recording;
    private final Supplier<Viewer> viewer;
    private String text = "";
    private List<ParagraphClaim> claims = List.of();

    ParagraphDesk(Reading reading, Recording recording, Supplier<Viewer> viewer) {
        this.reading = reading;
        this.recording = recording;
        this.viewer = viewer;
    }

    // ── The text ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /** Reads a text anew; what was decided about an earlier one is gone. @param day when it was published */
    void read(String pasted, Language language, Optional<LocalDate> day) {
        text = pasted;
        recording.look();
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

    /**
     * Makes a claim of words that the reader selected, where a figure can be read in them; what was found there before stays.
     *
     * @return the number of the claim that now stands there; empty where the words say no figure
     */
    Optional<Integer> mark(Span at, Language language, Optional<LocalDate> day) {
        Optional<ParagraphClaim> there = claims.stream().filter(c -> c.found().at().start() < at.end() && at.start() < c.found().at().end()).findFirst();
        if (there.isPresent()) {
            return there.map(ParagraphClaim::number);
        }
        return ByHand.read(text, at, language, day).map(found -> {
            List<ParagraphClaim> all = new ArrayList<>(claims);
            all.add(ParagraphClaim.of(claims.size() + 1, found, new Suggestions(indicators()).of(List.of(found), text).getFirst()));
            claims = List.copyOf(all);
            return claims.size();
        });
    }

    /** What would follow from what is confirmed. */
    List<Following.Follows> follows(Map<Integer, Checked.CheckedRow> checked) {
        return Following.from(checked.values().stream().filter(r -> !r.refused()).flatMap(r -> r.reads().stream()).map(Checked.Reads::statement).toList(),
                reading, viewer.get(), LocalDate.now());
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
    List<Row> rows(Row source) {
        return confirmed().stream().map(c -> c.row(source, place(c))).toList();
    }

    /** The paragraph in which a claim stands, in all languages. */
    private String place(ParagraphClaim claim) {
        int paragraph = text.substring(0, claim.found().at().start()).strip().split("\\R\\s*\\R").length;
        Map<Language, String> place = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            place.put(language, Words.of(language).say("paragraph.place", paragraph));
        }
        return new LocalText(place).toString();
    }

    /** What the checks say of each confirmed claim, by its number. @throws barometer.ledger.Denied */
    Map<Integer, Checked.CheckedRow> check(Row source) {
        Map<Integer, Checked.CheckedRow> checked = new LinkedHashMap<>();
        List<Row> rows = rows(source);
        if (!rows.isEmpty()) {
            recording.check(rows).rows().forEach(row -> checked.put(row.row().number(), row));
        }
        return checked;
    }

    /**
     * Records all that is confirmed, or nothing. What somebody else recorded meanwhile is shown before it may be replaced: once
     * seen, it is no conflict any more.
     *
     * @param reason why warnings are overruled, blank for none
     */
    Outcome record(Row source, String reason) {
        Outcome outcome = recording.record(rows(source), "", reason);
        if (outcome instanceof Outcome.Conflict(List<Outcome.Clash> clashes)) {
            recording.shown(clashes);
        }
        return outcome;
    }

    /** Whether warnings stand that need a reason. */
    static boolean needsReason(Map<Integer, Checked.CheckedRow> checked) {
        return checked.values().stream().flatMap(r -> r.findings().stream()).anyMatch(f -> f.severity() == Finding.Severity.WARNING);
    }

    /** Whether a finding is about where the text stands, and so about all its claims. */
    static boolean ofSource(Finding finding) {
        return finding.field().filter(OF_SOURCE::contains).isPresent();
    }

    /** The field that an error of a claim stands at. */
    static Field correctable(Finding finding, ParagraphClaim claim) {
        return finding.field().filter(f -> f == Field.PERIOD || f == Field.BASE || f == Field.INDICATOR)
                .orElse(claim.change() ? Field.CHANGE : Field.FIGURE);
    }
}
