package barometer.ledger;

import static barometer.ledger.LedgerFile.OTHER;
import static barometer.ledger.LedgerFile.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Access;
import barometer.domain.KeptDraft;
import barometer.domain.KeptDraft.Act;
import barometer.domain.KeptDraft.State;
import barometer.domain.Role;
import barometer.domain.Selection;
import barometer.domain.Viewer;
import barometer.store.Drafts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drafts on their way through review and embargo, over a real file. */
class DeskTest {

    private static final Viewer THIRD = new Viewer(Optional.of(9L), "clara", Set.of(Role.STAFF));
    private static final Viewer ADMINISTRATOR = new Viewer(Optional.of(2L), "root", Set.of(Role.values()));
    private static final Optional<Integer> ANY = Optional.empty();
    private static final String ROW = "indicator,period,figure,source,published\ntrade,2021,40.1,Paper,2024-05-30";

    @TempDir
    Path folder;
    private final Hands hands = new Hands();
    private LedgerFile file;
    private Desk desk;

    /** A clock whose hands are moved. */
    private static final class Hands extends Clock {

        private Instant now = LedgerFile.NOON.instant();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open() {
        file = LedgerFile.in(folder).shipped();
        desk = desk(file);
    }

    private Desk desk(LedgerFile of) {
        Ledger ledger = new Ledger(of.tables, new Access(false), of.changes, hands);
        return new Desk(of.tables, new Drafts(of.tables.writing()), ledger, new Access(false), of.changes, hands);
    }

    private void reopen() {
        file.close();
        file = LedgerFile.in(folder);
        desk = desk(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static Draft rows(String text) {
        return new Draft(Optional.empty(), LedgerFile.rows(text), Optional.empty(), Optional.empty(), "of the paper");
    }

    private long kept() {
        return desk.keep(rows(ROW), STAFF).id();
    }

    private long inReview() {
        long id = kept();
        desk.submit(id, ANY, Optional.empty(), STAFF);
        return id;
    }

    private long embargoed(Duration until) {
        long id = kept();
        desk.submit(id, ANY, Optional.of(hands.now.plus(until)), STAFF);
        desk.commit(id, ANY, Optional.empty(), OTHER);
        return id;
    }

    private List<String> standing() {
        return file.reading.history("trade", STAFF).orElseThrow().standing().stream()
                .filter(s -> s.statement().citation().document().source().equals("paper")).map(s -> s.statement().claim().toString()).toList();
    }

    private State state(long id) {
        return desk.draft(id, STAFF).state();
    }

    private static void refused(DraftRefused.Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DraftRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    // ── The way through ──────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_colleague_commits_what_one_has_kept_and_it_is_recorded_under_the_authors_account() {
        long before = file.reading.head();
        long id = inReview();
        assertThat(file.reading.head()).as("a draft is outside the ledger").isEqualTo(before);
        KeptDraft done = desk.commit(id, ANY, Optional.empty(), OTHER);
        assertThat(done.state()).isEqualTo(State.RELEASED);
        assertThat(done.revision()).contains(before + 1);
        assertThat(done.reviewer()).contains(8L);
        assertThat(standing()).containsExactly("40.1");
        assertThat(file.reading.latest(1, STAFF)).singleElement().satisfies(r -> {
            assertThat(r.account()).isEqualTo(7);
            assertThat(r.note()).isEqualTo("of the paper");
        });
        assertThat(desk.rows(done)).as("what is in the ledger is kept there alone").isEmpty();
        assertThat(desk.done(done)).extracting(KeptDraft.Done::act).containsExactly(Act.KEPT, Act.SUBMITTED, Act.COMMITTED);
    }

    @Test
    void a_returned_draft_carries_its_comment_is_changed_and_comes_again() {
        long id = inReview();
        refused(DraftRefused.Reason.COMMENT_MISSING, () -> desk.giveBack(id, ANY, " ", OTHER));
        assertThat(desk.giveBack(id, ANY, "The table says 40.2.", OTHER).remark()).isEqualTo("The table says 40.2.");
        assertThat(state(id)).isEqualTo(State.RETURNED);
        desk.change(id, ANY, rows(ROW.replace("40.1", "40.2")), STAFF);
        desk.submit(id, ANY, Optional.empty(), STAFF);
        desk.commit(id, ANY, Optional.empty(), OTHER);
        assertThat(standing()).containsExactly("40.2");
    }

    @Test
    void a_reviewer_sees_old_and_new_and_what_is_found() {
        file.record(ROW);
        KeptDraft draft = desk.keep(rows(ROW.replace("40.1", "401")), STAFF);
        desk.submit(draft.id(), ANY, Optional.empty(), STAFF);
        Checked checked = desk.check(desk.draft(draft.id(), OTHER), OTHER);
        assertThat(checked.rows()).singleElement().satisfies(row -> {
            assertThat(row.reads()).singleElement().satisfies(read -> {
                assertThat(read.before().orElseThrow().statement().claim()).hasToString("40.1");
                assertThat(read.statement().claim()).hasToString("401");
            });
            assertThat(row.findings()).extracting(Finding::code).contains("revises", "jump");
        });
    }

    @Test
    void a_warning_that_nobody_answers_stops_a_commit_and_the_reviewers_reason_is_kept() {
        long id = desk.keep(rows(ROW.replace("40.1", "401")), STAFF).id();
        desk.submit(id, ANY, Optional.empty(), STAFF);
        assertThatThrownBy(() -> desk.commit(id, ANY, Optional.empty(), OTHER)).isInstanceOf(Refused.class);
        assertThat(state(id)).isEqualTo(State.IN_REVIEW);
        desk.commit(id, ANY, Optional.of("A new series."), OTHER);
        assertThat(standing()).containsExactly("401");
        assertThat(desk.done(desk.draft(id, STAFF)).getLast().remark()).isEqualTo("A new series.");
    }

    @Test
    void what_was_recorded_since_the_author_looked_is_a_conflict_until_the_author_has_seen_it() {
        long id = inReview();
        file.record(ROW.replace("40.1", "40.3"));
        assertThatThrownBy(() -> desk.commit(id, ANY, Optional.empty(), OTHER)).isInstanceOfSatisfying(Refused.class,
                e -> assertThat(e.conflict()).isTrue());
        desk.giveBack(id, ANY, "Somebody was faster.", OTHER);
        desk.baseOnNewest(id, ANY, STAFF);
        desk.submit(id, ANY, Optional.empty(), STAFF);
        desk.commit(id, ANY, Optional.empty(), OTHER);
        assertThat(standing()).containsExactly("40.1");
    }

    @Test
    void rows_that_cannot_be_read_may_be_kept_but_not_committed() {
        long id = desk.keep(rows(ROW.replace("40.1", "forty")), STAFF).id();
        desk.submit(id, ANY, Optional.empty(), STAFF);
        assertThatThrownBy(() -> desk.commit(id, ANY, Optional.of("all the same"), OTHER)).isInstanceOf(Refused.class);
        assertThat(desk.rows(desk.draft(id, STAFF)).getFirst().get(barometer.domain.Row.Field.FIGURE)).contains("forty");
    }

    // ── Who may do what ──────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void nobody_reviews_his_own_draft_not_even_the_administrator() {
        long id = desk.keep(rows(ROW), ADMINISTRATOR).id();
        desk.submit(id, ANY, Optional.empty(), ADMINISTRATOR);
        refused(DraftRefused.Reason.OWN_WORK, () -> desk.commit(id, ANY, Optional.empty(), ADMINISTRATOR));
        refused(DraftRefused.Reason.OWN_WORK, () -> desk.giveBack(id, ANY, "no", ADMINISTRATOR));
        assertThat(standing()).isEmpty();
    }

    @Test
    void only_the_author_changes_submits_takes_back_or_discards() {
        long id = inReview();
        refused(DraftRefused.Reason.NOT_AUTHOR, () -> desk.change(id, ANY, rows(ROW), OTHER));
        refused(DraftRefused.Reason.NOT_AUTHOR, () -> desk.submit(id, ANY, Optional.empty(), OTHER));
        refused(DraftRefused.Reason.NOT_AUTHOR, () -> desk.takeBack(id, ANY, OTHER));
        refused(DraftRefused.Reason.NOT_AUTHOR, () -> desk.discard(id, ANY, ADMINISTRATOR));
        desk.takeBack(id, ANY, STAFF);
        desk.discard(id, ANY, STAFF);
        assertThat(desk.rows(desk.draft(id, STAFF))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ANALYST", "MANAGER"})
    void who_may_not_record_learns_of_no_draft(Role role) {
        long id = inReview();
        Viewer viewer = new Viewer(Optional.of(5L), "someone", Set.of(role));
        assertThatThrownBy(() -> desk.drafts(viewer)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> desk.draft(id, viewer)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> desk.draft(id, Viewer.ANONYMOUS)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> desk.keep(rows(ROW), viewer)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> desk.commit(id, ANY, Optional.empty(), viewer)).isInstanceOf(Denied.class);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,     true, false, false",
        "IN_REVIEW, true, true,  true",
        "RETURNED,  true, true,  false",
        "APPROVED,  true, true,  false",
        "RELEASED,  true, true,  true",
        "DISCARDED, true, false, false"})
    void a_draft_is_known_to(State state, boolean author, boolean reviewer, boolean others) {
        KeptDraft draft = new KeptDraft(1, 1, 7, state, Optional.empty(), Optional.of(1L), Optional.empty(), "", 1, hands.now,
                Optional.empty(), Optional.of(8L), "", Optional.empty());
        assertThat(List.of(draft.knownTo(7), draft.knownTo(8), draft.knownTo(9))).containsExactly(author, reviewer, others);
    }

    @Test
    void what_is_not_known_to_one_is_answered_like_what_is_not_there() {
        long id = kept();
        refused(DraftRefused.Reason.UNKNOWN, () -> desk.draft(id, OTHER));
        refused(DraftRefused.Reason.UNKNOWN, () -> desk.commit(id, ANY, Optional.empty(), OTHER));
        refused(DraftRefused.Reason.UNKNOWN, () -> desk.draft(id + 1000, OTHER));
        assertThat(desk.drafts(OTHER)).isEmpty();
        assertThat(desk.drafts(STAFF)).hasSize(1);
    }

    // ── Two at once ──────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void who_decides_on_another_version_than_the_one_seen_is_stopped() {
        long id = inReview();
        int seen = desk.draft(id, OTHER).version();
        desk.takeBack(id, ANY, STAFF);
        desk.change(id, ANY, rows(ROW.replace("40.1", "99")), STAFF);
        desk.submit(id, ANY, Optional.empty(), STAFF);
        refused(DraftRefused.Reason.MOVED, () -> desk.commit(id, Optional.of(seen), Optional.of("fine"), OTHER));
        assertThat(standing()).isEmpty();
    }

    @Test
    void of_many_reviewers_at_once_one_commits_and_it_is_recorded_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            String row = ROW.replace("2021", String.valueOf(1990 + round));
            long id = desk.keep(rows(row), STAFF).id();
            desk.submit(id, ANY, Optional.empty(), STAFF);
            long before = file.reading.head();
            List<Callable<Boolean>> reviewers = new ArrayList<>();
            for (Viewer viewer : List.of(OTHER, THIRD, ADMINISTRATOR, OTHER)) {
                reviewers.add(() -> {
                    try {
                        return desk.commit(id, ANY, Optional.empty(), viewer).state() == State.RELEASED;
                    } catch (DraftRefused e) {
                        assertThat(e.reason()).isEqualTo(DraftRefused.Reason.MOVED);
                        return false;
                    }
                });
            }
            try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
                int committed = 0;
                for (Future<Boolean> one : hands.invokeAll(reviewers)) {
                    committed += one.get() ? 1 : 0;
                }
                assertThat(committed).isEqualTo(1);
            }
            assertThat(file.reading.head()).isEqualTo(before + 1);
        }
    }

    // ── Embargo ──────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_reviewed_draft_waits_for_its_instant_and_is_then_released_once() {
        long before = file.reading.head();
        long id = embargoed(Duration.ofHours(2));
        assertThat(state(id)).isEqualTo(State.APPROVED);
        hands.now = hands.now.plus(Duration.ofHours(2)).minusSeconds(1);
        assertThat(desk.releaseDue()).isZero();
        assertThat(file.reading.head()).isEqualTo(before);
        assertThat(standing()).isEmpty();
        hands.now = hands.now.plusSeconds(1);
        assertThat(desk.releaseDue()).isEqualTo(1);
        assertThat(standing()).containsExactly("40.1");
        assertThat(desk.releaseDue()).isZero();
        assertThat(file.reading.head()).isEqualTo(before + 1);
        assertThat(desk.done(desk.draft(id, STAFF)).getLast()).satisfies(done -> {
            assertThat(done.act()).isEqualTo(Act.RELEASED);
            assertThat(done.account()).as("the program").isEmpty();
        });
    }

    @Test
    void an_instant_that_passed_while_the_program_was_down_is_made_up_for_at_the_start() {
        embargoed(Duration.ofHours(2));
        file.close();
        hands.now = hands.now.plus(Duration.ofDays(3));
        file = LedgerFile.in(folder);
        desk = desk(file);
        assertThat(standing()).isEmpty();
        new Releases(desk).close(); // the first thing that it does, before it can be closed
        assertThat(standing()).containsExactly("40.1");
    }

    @Test
    void an_embargo_survives_a_restart_before_its_instant() {
        long id = embargoed(Duration.ofHours(2));
        reopen();
        assertThat(state(id)).isEqualTo(State.APPROVED);
        assertThat(desk.releaseDue()).isZero();
        hands.now = hands.now.plus(Duration.ofHours(2));
        reopen();
        desk.releaseDue();
        assertThat(standing()).containsExactly("40.1");
    }

    @Test
    void nobody_but_the_two_learns_of_what_waits() {
        long before = file.reading.head();
        long id = embargoed(Duration.ofHours(2));
        refused(DraftRefused.Reason.UNKNOWN, () -> desk.draft(id, THIRD));
        refused(DraftRefused.Reason.UNKNOWN, () -> desk.draft(id, ADMINISTRATOR));
        assertThat(desk.drafts(THIRD)).isEmpty();
        assertThat(desk.drafts(OTHER)).hasSize(1);
        assertThat(file.reading.head()).isEqualTo(before);
        assertThat(file.reading.sources(LedgerFile.STAFF)).extracting(s -> s.code()).doesNotContain("paper");
        assertThat(file.reading.latest(10, ADMINISTRATOR)).allMatch(r -> r.number() <= before);
        Receipt other = file.ledger.commit(LedgerFile.draft(ROW.replace("40.1", "40.4"), before), THIRD);
        assertThat(other.findings()).extracting(Finding::code).as("to others it is as if it were not there").containsOnly("new-source");
        assertThat(file.reading.series(Selection.of("trade"), THIRD).orElseThrow().toString()).doesNotContain("40.1");
    }

    @Test
    void what_no_longer_fits_at_the_instant_goes_back_to_review() {
        long id = embargoed(Duration.ofHours(2));
        file.record(ROW.replace("40.1", "40.4"));
        long head = file.reading.head();
        hands.now = hands.now.plus(Duration.ofHours(2));
        desk.releaseDue();
        assertThat(state(id)).isEqualTo(State.IN_REVIEW);
        assertThat(file.reading.head()).isEqualTo(head);
        assertThat(standing()).containsExactly("40.4");
        assertThat(desk.releaseDue()).as("it does not wait any more").isZero();
    }

    @Test
    void one_draft_that_does_not_fit_does_not_hold_up_another() {
        embargoed(Duration.ofHours(1));
        file.record(ROW.replace("40.1", "40.4"));
        long other = desk.keep(rows(ROW.replace("2021", "2020")), STAFF).id();
        desk.submit(other, ANY, Optional.of(hands.now.plus(Duration.ofHours(2))), STAFF);
        desk.commit(other, ANY, Optional.empty(), OTHER);
        hands.now = hands.now.plus(Duration.ofHours(3));
        assertThat(desk.releaseDue()).isEqualTo(2);
        assertThat(state(other)).isEqualTo(State.RELEASED);
    }

    @Test
    void a_document_may_be_published_on_the_day_of_release() {
        String tomorrow = ROW.replace("2024-05-30", "2024-06-04");
        long id = desk.keep(rows(tomorrow), STAFF).id();
        desk.submit(id, ANY, Optional.empty(), STAFF);
        assertThatThrownBy(() -> desk.commit(id, ANY, Optional.empty(), OTHER)).as("without an embargo it is in the future")
                .isInstanceOf(Refused.class);
        desk.takeBack(id, ANY, STAFF);
        desk.submit(id, ANY, Optional.of(hands.now.plus(Duration.ofDays(1))), STAFF);
        assertThat(desk.commit(id, ANY, Optional.empty(), OTHER).state()).isEqualTo(State.APPROVED);
        hands.now = hands.now.plus(Duration.ofDays(1));
        desk.releaseDue();
        assertThat(standing()).containsExactly("40.1");
    }

    @Test
    void an_instant_of_release_is_in_the_future() {
        long id = kept();
        refused(DraftRefused.Reason.RELEASE_PAST, () -> desk.submit(id, ANY, Optional.of(hands.now), STAFF));
        assertThat(state(id)).isEqualTo(State.DRAFT);
    }

    @Test
    void the_author_takes_back_and_the_reviewer_returns_what_waits() {
        long id = embargoed(Duration.ofHours(2));
        desk.takeBack(id, ANY, STAFF);
        assertThat(state(id)).isEqualTo(State.DRAFT);
        long second = embargoed(Duration.ofHours(2));
        desk.giveBack(second, ANY, "The bulletin was put off.", OTHER);
        hands.now = hands.now.plus(Duration.ofHours(3));
        assertThat(desk.releaseDue()).isZero();
        assertThat(standing()).isEmpty();
    }

    @Test
    void an_author_whose_roles_were_taken_meanwhile_does_not_hold_up_the_release() {
        long id = embargoed(Duration.ofHours(2));
        hands.now = hands.now.plus(Duration.ofHours(2));
        desk.releaseDue(); // nobody is signed in
        assertThat(file.reading.latest(1, STAFF).getFirst().account()).isEqualTo(7);
        assertThat(state(id)).isEqualTo(State.RELEASED);
    }

    // ── Texts ────────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void texts_past_their_limits_and_empty_drafts_are_refused() {
        refused(DraftRefused.Reason.EMPTY, () -> desk.keep(new Draft(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), ""),
                STAFF));
        refused(DraftRefused.Reason.TOO_LONG, () -> desk.keep(rows(ROW.replace("Paper", "x".repeat(4001))), STAFF));
        long id = inReview();
        refused(DraftRefused.Reason.TOO_LONG, () -> desk.giveBack(id, ANY, "x".repeat(2001), OTHER));
    }
}
