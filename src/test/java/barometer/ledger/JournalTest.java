package barometer.ledger;

import static barometer.ledger.LedgerFile.OTHER;
import static barometer.ledger.LedgerFile.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Access;
import barometer.domain.Document;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.JournalLine;
import barometer.domain.JournalLine.Kind;
import barometer.domain.JournalLine.Wanted;
import barometer.domain.Role;
import barometer.domain.Viewer;
import barometer.store.Drafts;
import barometer.store.JournalLines;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who did what and when, from a ledger in which everything was done once. */
class JournalTest {

    private static final Viewer ADMINISTRATOR = new Viewer(Optional.of(9L), "root", Set.of(Role.ADMINISTRATOR));
    private static final Optional<Integer> ANY = Optional.empty();

    @TempDir
    Path folder;
    private LedgerFile file;
    private Desk desk;
    private Journal journal;

    @BeforeEach
    void everything_was_done_once() {
        file = LedgerFile.in(folder).shipped();
        Drafts drafts = new Drafts(file.tables.writing());
        desk = new Desk(file.tables, drafts, file.ledger, new Access(false), file.changes, LedgerFile.NOON);
        journal = new Journal(file.tables, new JournalLines(file.tables.writing(), drafts), new Access(false));
        long first = file.ledger.commit(draft("2020,40,Paper", "a note", Optional.empty()), STAFF).revision();
        long second = file.ledger.commit(draft("2021,400,Paper", "", Optional.of("it jumped")), OTHER).revision();
        file.ledger.retract(ref(second), "of another table", STAFF);
        file.ledger.withdraw(ref(first), new Document("paper", "Correction", "", Optional.empty()), "taken back", OTHER);
        long third = file.ledger.commit(draft("2019,39,Paper", "", Optional.empty()), STAFF).revision();
        new Redactions(file.tables, new Access(false), file.changes, LedgerFile.NOON)
                .redact(ref(third), Set.of(Entry.Redacted.Part.FIGURE), "court order", ADMINISTRATOR);
        long id = kept("2018,38,Paper");
        desk.submit(id, ANY, Optional.empty(), STAFF);
        desk.giveBack(id, ANY, "look again", OTHER);
        desk.submit(id, ANY, Optional.empty(), STAFF);
        desk.commit(id, ANY, Optional.empty(), OTHER);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private EntryRef ref(long revision) {
        return file.tables.revisions().revision(revision).orElseThrow().entries().stream().filter(r -> r.entry() instanceof Entry.Stated)
                .findFirst().orElseThrow().ref();
    }

    private static Draft draft(String row, String note, Optional<String> overrule) {
        return new Draft(Optional.of("trade"), LedgerFile.rows("period,figure,source\n" + row), Optional.empty(), overrule, note);
    }

    private long kept(String row) {
        return desk.keep(draft(row, "", Optional.empty()), STAFF).id();
    }

    private List<JournalLine> lines(Optional<Kind> kind) {
        return journal.read(new Wanted(Optional.empty(), kind, Optional.empty(), Optional.empty(), Optional.empty()), 1000, ADMINISTRATOR).lines();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "RECORDED  | 2020 | 40     | 7 | a note           | 1",
        "OVERRULED | 2021 | 400    | 8 | it jumped        | 1",
        "RETRACTED | ''   | ''     | 7 | of another table | 1",
        "WITHDRAWN | ''   | ''     | 8 | taken back       | 1",
        "REDACTED  | 2019 | FIGURE | 9 | court order      | 1",
        "RETURNED  | ''   | ''     | 8 | look again       | 1",
        "COMMITTED | ''   | ''     | 8 | ''               | 1",
        "SUBMITTED | ''   | ''     | 7 | ''               | 1"})
    void each_act_has_its_line_with_who_and_why(Kind kind, String period, String figure, long account, String reason, long count) {
        assertThat(lines(Optional.of(kind))).anySatisfy(line -> {
            assertThat(line.kind()).isEqualTo(kind);
            assertThat(line.indicator()).contains("trade");
            assertThat(line.period()).isEqualTo(period);
            assertThat(line.figure()).isEqualTo(figure);
            assertThat(line.account()).contains(account);
            assertThat(line.reason()).isEqualTo(reason);
            assertThat(line.count()).isEqualTo(count);
        });
    }

    @Test
    void a_redacted_figure_is_not_told_and_its_recording_is() {
        assertThat(lines(Optional.of(Kind.RECORDED))).anySatisfy(line -> {
            assertThat(line.period()).isEqualTo("2019");
            assertThat(line.figure()).isEmpty();
        }).noneMatch(line -> line.figure().equals("39"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_kind_gives_the_lines_of_that_kind_and_all_of_them(Kind kind) {
        List<JournalLine> all = lines(Optional.empty());
        assertThat(lines(Optional.of(kind))).containsExactlyInAnyOrderElementsOf(all.stream().filter(l -> l.kind() == kind).toList());
        assertThat(all).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
    }

    @Test
    void filters_agree_with_the_whole() {
        List<JournalLine> all = lines(Optional.empty());
        for (long account : new long[] {1, 7, 8, 9, 77}) {
            assertThat(journal.read(new Wanted(Optional.of(account), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), 1000,
                    ADMINISTRATOR).lines()).containsExactlyInAnyOrderElementsOf(all.stream().filter(l -> l.account().equals(Optional.of(account))).toList());
        }
        for (String indicator : List.of("trade", "rail-transit", "nothing")) {
            assertThat(journal.read(new Wanted(Optional.empty(), Optional.empty(), Optional.of(indicator), Optional.empty(), Optional.empty()), 1000,
                    ADMINISTRATOR).lines()).containsExactlyInAnyOrderElementsOf(all.stream().filter(l -> l.indicator().equals(Optional.of(indicator))).toList());
        }
        Instant middle = all.get(all.size() / 2).at();
        assertThat(journal.read(new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(middle), Optional.empty()), 1000,
                ADMINISTRATOR).lines()).containsExactlyInAnyOrderElementsOf(all.stream().filter(l -> !l.at().isBefore(middle)).toList());
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "5", "1000"})
    void part_by_part_it_is_the_whole(int most) {
        List<JournalLine> found = new ArrayList<>();
        Wanted wanted = Wanted.ALL;
        while (true) {
            Journal.Part part = journal.read(wanted, most, ADMINISTRATOR);
            found.addAll(part.lines());
            if (part.next().isEmpty()) {
                break;
            }
            wanted = wanted.before(part.next().get());
        }
        assertThat(found).containsExactlyElementsOf(lines(Optional.empty()));
    }

    @Test
    void a_draft_under_embargo_comes_into_it_with_its_release() {
        long id = kept("2017,37,Secret paper");
        desk.submit(id, ANY, Optional.of(LedgerFile.NOON.instant().plus(Duration.ofHours(1))), STAFF);
        desk.commit(id, ANY, Optional.of("checked"), OTHER);
        assertThat(lines(Optional.empty())).noneMatch(l -> l.draft().equals(Optional.of(id)));
        java.time.Clock later = java.time.Clock.offset(LedgerFile.NOON, Duration.ofHours(2));
        new Desk(file.tables, new Drafts(file.tables.writing()), new Ledger(file.tables, new Access(false), file.changes, later),
                new Access(false), file.changes, later).releaseDue();
        assertThat(lines(Optional.empty())).filteredOn(l -> l.draft().equals(Optional.of(id))).extracting(JournalLine::kind)
                .contains(Kind.SUBMITTED, Kind.APPROVED, Kind.RELEASED);
    }

    @Test
    void what_only_its_author_knows_of_is_not_told() {
        long id = kept("2016,36,Paper");
        assertThat(lines(Optional.of(Kind.DRAFTED))).noneMatch(l -> l.draft().equals(Optional.of(id)));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void it_is_the_administrators(Role role) {
        Viewer viewer = new Viewer(Optional.of(5L), "someone", EnumSet.of(role));
        assertThatThrownBy(() -> journal.read(Wanted.ALL, 10, viewer)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> journal.revision(1, viewer)).isInstanceOf(Denied.class);
    }
}
