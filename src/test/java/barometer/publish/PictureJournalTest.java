package barometer.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Access;
import barometer.domain.PictureTaken;
import barometer.domain.PictureTaken.Subject;
import barometer.domain.PictureTaken.Wanted;
import barometer.domain.PictureTaken.Way;
import barometer.domain.Role;
import barometer.domain.Viewer;
import barometer.ledger.Denied;
import barometer.ledger.LedgerFile;
import barometer.store.PicturesTaken;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureJournalTest {

    private static final Instant NOON = Instant.parse("2024-06-03T12:00:00Z");
    private static final Viewer ADMINISTRATOR = new Viewer(Optional.of(2L), "root", Set.of(Role.ADMINISTRATOR));
    private static final Viewer OLGA = new Viewer(Optional.of(9L), "olga", Set.of(Role.MANAGER));

    @TempDir
    private Path folder;
    private LedgerFile file;

    @BeforeEach
    void open() {
        file = LedgerFile.in(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private PictureJournal journal(Instant now, Optional<Duration> kept) {
        return new PictureJournal(new PicturesTaken(file.tables.writing()), new Access(false), Clock.fixed(now, ZoneOffset.UTC), kept);
    }

    private static PictureTaken taken(Instant at, Optional<Long> account, Subject subject, String... indicators) {
        return new PictureTaken(0, at, account, subject, "png", Way.INTERFACE, List.of(indicators), "trade?freq=A&revision=3", "2022 – 2023", 3,
                Optional.of(LocalDate.of(2024, 5, 30)), "1600×900×1 light full en", Optional.empty(), Optional.empty(), "a".repeat(64), 1234);
    }

    @Test
    void what_is_noted_is_read_back_whole_newest_first_and_survives_an_orderly_end() {
        PictureTaken first = taken(NOON, Optional.of(9L), Subject.CHART, "trade");
        PictureTaken second = taken(NOON.plusSeconds(5), Optional.empty(), Subject.COMPARISON, "rail-transit", "trade");
        try (PictureJournal journal = journal(NOON, Optional.empty())) {
            journal.note(first);
            journal.note(second);
        }
        List<PictureTaken> read = journal(NOON, Optional.empty()).read(Wanted.ALL, 10, ADMINISTRATOR).pictures();
        assertThat(read).usingRecursiveFieldByFieldElementComparatorIgnoringFields("id").containsExactly(second, first);
    }

    @Test
    void the_administrator_reads_all_of_it_others_their_own_and_nobody_else_any() {
        PictureJournal journal = journal(NOON, Optional.empty());
        journal.note(taken(NOON, Optional.of(9L), Subject.CHART, "trade"));
        journal.note(taken(NOON, Optional.of(2L), Subject.CHART, "trade"));
        journal.note(taken(NOON, Optional.empty(), Subject.CHART, "trade"));
        assertThat(journal.read(Wanted.ALL, 10, ADMINISTRATOR).pictures()).hasSize(3);
        assertThat(journal.read(Wanted.ALL, 10, OLGA).pictures()).extracting(PictureTaken::account).containsExactly(Optional.of(9L));
        assertThatThrownBy(() -> journal.read(Wanted.ALL.of(2), 10, OLGA)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> journal.read(Wanted.ALL, 10, Viewer.ANONYMOUS)).isInstanceOf(Denied.class);
    }

    @Test
    void a_filter_finds_what_it_names_and_no_code_that_only_begins_alike() {
        PictureJournal journal = journal(NOON, Optional.empty());
        journal.note(taken(NOON, Optional.empty(), Subject.CHART, "trade-share"));
        journal.note(taken(NOON.plusSeconds(60), Optional.empty(), Subject.ISSUE, "rail-transit", "trade"));
        Wanted trade = new Wanted(Optional.empty(), Optional.empty(), Optional.of("trade"), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(journal.read(trade, 10, ADMINISTRATOR).pictures()).extracting(PictureTaken::subject).containsExactly(Subject.ISSUE);
        Wanted early = new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(NOON), Optional.of(NOON.plusSeconds(1)), Optional.empty());
        assertThat(journal.read(early, 10, ADMINISTRATOR).pictures()).extracting(PictureTaken::subject).containsExactly(Subject.CHART);
    }

    @Test
    void parts_follow_each_other_without_a_gap_or_a_repetition() {
        PictureJournal journal = journal(NOON, Optional.empty());
        for (int i = 0; i < 25; i++) {
            journal.note(taken(NOON, Optional.empty(), Subject.CHART, "trade"));
        }
        List<Long> seen = new java.util.ArrayList<>();
        Optional<Wanted> rest = Optional.of(Wanted.ALL);
        while (rest.isPresent()) {
            PictureJournal.Part part = journal.read(rest.get(), 10, ADMINISTRATOR);
            part.pictures().forEach(p -> seen.add(p.id()));
            rest = part.next().map(Wanted.ALL::before);
        }
        assertThat(seen).hasSize(25).doesNotHaveDuplicates().isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void what_is_older_than_the_operator_keeps_is_forgotten() {
        try (PictureJournal journal = journal(NOON, Optional.empty())) {
            journal.note(taken(NOON, Optional.empty(), Subject.CHART, "trade"));
            journal.note(taken(NOON.plus(Duration.ofDays(20)), Optional.empty(), Subject.ISSUE, "trade"));
        }
        journal(NOON.plus(Duration.ofDays(40)), Optional.of(Duration.ofDays(30))).close();
        assertThat(journal(NOON, Optional.empty()).read(Wanted.ALL, 10, ADMINISTRATOR).pictures()).extracting(PictureTaken::subject)
                .containsExactly(Subject.ISSUE);
    }
}
