package barometer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.Samples;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands, by the two clocks: what the ledger held at a revision, and what had been published by a day. */
class HistoryTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 20);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 28);
    /** The day on which {@link Samples} records everything. */
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 3);

    private final List<Recorded> ledger = new ArrayList<>();

    private EntryRef record(Entry entry) {
        Recorded recorded = Samples.recorded(ledger.size() + 1L, 1, entry);
        ledger.add(recorded);
        return recorded.ref();
    }

    private EntryRef state(String figure, LocalDate published) {
        return record(new Entry.Stated(Samples.level(Samples.TRADE, "2023", figure, Samples.OFFICE, published)));
    }

    private EntryRef retract(EntryRef entry) {
        return record(new Entry.Retracted(entry, "typed wrongly"));
    }

    private EntryRef withdraw(EntryRef entry, LocalDate published) {
        return record(new Entry.Withdrawn(entry, new Document(Samples.OFFICE.code(), "Correction", "", Optional.of(published)), "wrong"));
    }

    private List<String> standing() {
        return standing(new History(ledger));
    }

    private static List<String> standing(History history) {
        return history.standing().stream()
                .map(s -> s.statement().claim() + (s.withdrawn().isPresent() ? " withdrawn" : "")).toList();
    }

    private List<String> atRevision(long revision) {
        return standing(new History(ledger).atRevision(revision));
    }

    private List<String> knownOn(LocalDate day) {
        return standing(new History(ledger).knownOn(day));
    }

    @Test
    void theNewestUnderAKeyStands() {
        state("48.1", MARCH);
        state("48.7", MAY);
        assertThat(standing()).containsExactly("48.7");
    }

    @Test
    void levelAndChangesAndSourcesAndBasesHaveKeysOfTheirOwn() {
        record(new Entry.Stated(Samples.level(Samples.TRADE, "2023", "48.7", Samples.OFFICE, MAY)));
        record(new Entry.Stated(Samples.level(Samples.TRADE, "2023", "48.9", Samples.PRESS, MAY)));
        record(new Entry.Stated(Samples.change(Samples.TRADE, "2023", "+6.3%", "2022", Samples.OFFICE, MAY)));
        record(new Entry.Stated(Samples.change(Samples.TRADE, "2023", "+7.3%", "2021", Samples.OFFICE, MAY)));
        record(new Entry.Stated(Samples.change(Samples.TRADE, "2023", "+2.9", "2022", Samples.OFFICE, MAY)));
        record(new Entry.Stated(Samples.change(Samples.TRADE, "2023", "+6.4%", "2022", Samples.OFFICE, MAY)));
        assertThat(standing()).containsExactly("48.7", "48.9", "+7.3%", "+2.9", "+6.4%");
    }

    @Test
    void aRevisionShowsWhatTheLedgerHeldErrorsIncluded() {
        EntryRef wrong = state("84.7", MAY);
        retract(wrong);
        state("48.7", MAY);
        assertThat(atRevision(1)).containsExactly("84.7");
        assertThat(atRevision(2)).isEmpty();
        assertThat(atRevision(3)).containsExactly("48.7");
    }

    @Test
    void knownOnShowsWhatHadBeenPublished() {
        state("48.1", MARCH);
        state("48.7", MAY);
        assertThat(knownOn(MARCH.minusDays(1))).isEmpty();
        assertThat(knownOn(MARCH)).containsExactly("48.1");
        assertThat(knownOn(MAY.minusDays(1))).containsExactly("48.1");
        assertThat(knownOn(MAY)).containsExactly("48.7");
    }

    @Test
    void whatWasRetractedStandsOnNoDay() {
        state("48.1", MARCH);
        EntryRef wrong = state("84.7", MAY);
        retract(wrong);
        assertThat(standing()).containsExactly("48.1");
        assertThat(knownOn(MAY)).containsExactly("48.1");
        assertThat(knownOn(MARCH)).containsExactly("48.1");
    }

    @Test
    void aRetractionThatWasItselfAnErrorIsUndone() {
        EntryRef right = state("48.7", MAY);
        EntryRef wrong = retract(right);
        assertThat(standing()).isEmpty();
        EntryRef undone = retract(wrong);
        assertThat(standing()).containsExactly("48.7");
        retract(undone);
        assertThat(standing()).isEmpty();
    }

    @Test
    void aRevertedRevisionLeavesWhatStoodBefore() {
        state("48.1", MARCH);
        Recorded first = Samples.recorded(2, 1, new Entry.Stated(Samples.level(Samples.TRADE, "2023", "84.7", Samples.OFFICE, MAY)));
        Recorded second = Samples.recorded(2, 2, new Entry.Stated(Samples.level(Samples.TRADE, "2022", "54.8", Samples.OFFICE, MAY)));
        ledger.addAll(List.of(first, second, Samples.recorded(3, 1, new Entry.Retracted(first.ref(), "revert")),
                Samples.recorded(3, 2, new Entry.Retracted(second.ref(), "revert"))));
        assertThat(standing()).containsExactly("48.1");
        assertThat(atRevision(2)).containsExactly("84.7", "54.8");
    }

    @Test
    void aWithdrawalCountsFromItsPublication() {
        EntryRef taken = state("48.7", MARCH);
        withdraw(taken, MAY);
        assertThat(knownOn(MARCH)).containsExactly("48.7");
        assertThat(knownOn(MAY.minusDays(1))).containsExactly("48.7");
        assertThat(knownOn(MAY)).containsExactly("48.7 withdrawn");
        assertThat(standing()).containsExactly("48.7 withdrawn");
    }

    @Test
    void aFigureStatedAfterAWithdrawalStandsAgain() {
        EntryRef taken = state("48.7", MARCH);
        withdraw(taken, MAY);
        state("48.9", MAY);
        assertThat(standing()).containsExactly("48.9");
    }

    @Test
    void aWithdrawalOfWhatHasBeenReplacedTouchesNothing() {
        EntryRef old = state("48.1", MARCH);
        state("48.7", MAY);
        withdraw(old, MAY);
        assertThat(standing()).containsExactly("48.7");
    }

    @Test
    void aRetractedWithdrawalNeverWas() {
        EntryRef taken = state("48.7", MARCH);
        EntryRef withdrawal = withdraw(taken, MAY);
        retract(withdrawal);
        assertThat(standing()).containsExactly("48.7");
    }

    @Test
    void aStatementWithoutADayOfPublicationCountsFromTheDayItWasRecorded() {
        Statement s = Samples.level(Samples.TRADE, "2023", "48.7");
        Document undated = new Document(Samples.PRESS.code(), "A leaflet", "", Optional.empty());
        record(new Entry.Stated(new Statement(s.indicator(), s.period(), s.claim(), s.status(),
                new Citation(undated, LocalText.EMPTY, LocalText.EMPTY, ""), "", true, Optional.empty())));
        assertThat(knownOn(JUNE.minusDays(1))).isEmpty();
        assertThat(knownOn(JUNE)).containsExactly("48.7");
    }

    @Test
    void definitionsAreNoStatements() {
        record(new Entry.Defined(Samples.TRADE));
        state("48.7", MAY);
        assertThat(standing()).containsExactly("48.7");
        assertThat(new History(ledger).valid()).hasSize(2);
    }

    @Test
    void aStandingStatementIsFoundByItsKey() {
        state("48.7", MAY);
        Statement.Key key = Samples.level(Samples.TRADE, "2023", "1", Samples.OFFICE, MARCH).key();
        assertThat(new History(ledger).standing(key)).hasValueSatisfying(s -> assertThat(s.statement().claim()).hasToString("48.7"));
        assertThat(new History(ledger).standing(Samples.level(Samples.TRADE, "2022", "1", Samples.OFFICE, MARCH).key())).isEmpty();
    }

    @Test
    void theSameFigureFromTheSameDocumentSaysNothingNew() {
        Statement one = Samples.level(Samples.TRADE, "2023", "48.7", Samples.OFFICE, MAY);
        assertThat(one.repeats(Samples.level(Samples.TRADE, "2023", "48.7", Samples.OFFICE, MAY))).isTrue();
        assertThat(one.repeats(Samples.level(Samples.TRADE, "2023", "48.70", Samples.OFFICE, MAY))).isFalse();
        assertThat(one.repeats(Samples.level(Samples.TRADE, "2023", "~48.7", Samples.OFFICE, MAY))).isFalse();
        assertThat(one.repeats(Samples.level(Samples.TRADE, "2023", "48.7", Samples.OFFICE, MARCH))).isFalse();
        assertThat(one.repeats(Samples.level(Samples.TRADE, "2023", "48.7", Samples.PRESS, MAY))).isFalse();
    }
}
