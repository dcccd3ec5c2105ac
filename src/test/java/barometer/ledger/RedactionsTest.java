package barometer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Access;
import barometer.domain.Entry;
import barometer.domain.Entry.Redacted.Part;
import barometer.domain.EntryRef;
import barometer.domain.History;
import barometer.domain.Role;
import barometer.domain.Selection;
import barometer.domain.Viewer;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the administrator blanks is gone at every revision, and what is left says who, when and why. */
class RedactionsTest {

    private static final Viewer ADMINISTRATOR = new Viewer(Optional.of(9L), "root", Set.of(Role.ADMINISTRATOR));
    private static final String SECRET = "one quite secret word";

    @TempDir
    Path folder;
    private LedgerFile file;
    private Redactions redactions;
    private EntryRef entry;

    @BeforeEach
    void a_statement_that_should_not_have_been_kept() {
        open();
        file.shipped();
        file.record("indicator,period,figure,source\ntrade,2021,40.1,Paper");
        long revision = file.record("indicator,period,figure,source,words,note\ntrade,2021,40.9,Paper," + SECRET + ",note of it")
                .revision();
        entry = new EntryRef(revision, 1);
        file.reading.series(Selection.of("trade"), Viewer.ANONYMOUS); // what is read now is remembered
        file.reading.history("trade", Viewer.ANONYMOUS);
        file.reading.latest(5, Viewer.ANONYMOUS);
    }

    private void open() {
        file = LedgerFile.in(folder);
        redactions = new Redactions(file.tables, new Access(false), file.changes, LedgerFile.NOON);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private String everything() {
        long head = file.reading.head();
        StringBuilder all = new StringBuilder();
        for (long revision = 1; revision <= head; revision++) {
            file.reading.series(Selection.of("trade", Map.of("revision", String.valueOf(revision))), ADMINISTRATOR)
                    .ifPresent(all::append);
        }
        file.tables.revisions().revision(entry.revision()).ifPresent(all::append);
        return all.append(file.reading.history("trade", ADMINISTRATOR)).append(file.reading.latest(50, ADMINISTRATOR)).toString();
    }

    @Test
    void a_blanked_figure_is_shown_at_no_revision_and_what_stood_before_stands_again() {
        assertThat(everything()).contains("40.9").contains(SECRET);
        redactions.redact(entry, Set.of(Part.FIGURE), "court order 17", ADMINISTRATOR);
        assertThat(everything()).doesNotContain("40.9").doesNotContain(SECRET);
        assertThat(file.reading.history("trade", Viewer.ANONYMOUS).orElseThrow().standing()).extracting(s -> s.statement().claim().toString())
                .contains("40.1");
        file.close();
        open();
        assertThat(everything()).as("after a restart").doesNotContain("40.9").contains("court order 17");
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void the_text_is_gone_from_the_table_and_ground_and_hash_stay(Part part) {
        String text = switch (part) {
            case FIGURE -> "40.9";
            case WORDS -> SECRET;
            case NOTE -> "note of it";
        };
        Redactions.Blanked blanked = redactions.redact(entry, Set.of(part), "court order 17", ADMINISTRATOR);
        assertThat(JdbcClient.create(file.pool).sql("select figure, words, note from statement").query().listOfRows().toString())
                .doesNotContain(text);
        assertThat(file.tables.revisions().revision(blanked.revision()).orElseThrow()).satisfies(revision -> {
            assertThat(revision.account()).isEqualTo(9);
            assertThat(revision.entries()).singleElement().satisfies(r -> assertThat(r.entry()).isEqualTo(new Entry.Redacted(entry, part, "trade",
                    barometer.domain.Period.parse("2021"), "court order 17", Redactions.hash(HexFormat.of().parseHex(blanked.key()), text))));
        });
    }

    @Test
    void a_blanked_quotation_leaves_the_figure() {
        redactions.redact(entry, Set.of(Part.WORDS, Part.NOTE), "court order 17", ADMINISTRATOR);
        History.Standing standing = file.reading.history("trade", Viewer.ANONYMOUS).orElseThrow().standing().stream()
                .filter(s -> s.recorded().ref().equals(entry)).findFirst().orElseThrow();
        assertThat(standing.statement().claim()).hasToString("40.9");
        assertThat(standing.statement().citation().words()).isEmpty();
        assertThat(standing.statement().note()).isEmpty();
    }

    @Test
    void only_the_administrator_redacts_with_a_ground_and_once() {
        assertThatThrownBy(() -> redactions.redact(entry, Set.of(Part.FIGURE), "ground", LedgerFile.STAFF)).isInstanceOf(Denied.class);
        refused("reason-missing", " ", Part.NOTE);
        redactions.redact(entry, Set.of(Part.NOTE), "ground", ADMINISTRATOR);
        refused("nothing-to-redact", "ground", Part.NOTE);
        redactions.redact(entry, Set.of(Part.FIGURE), "ground", ADMINISTRATOR);
        refused("no-such-entry", "ground", Part.WORDS);
    }

    private void refused(String code, String ground, Part part) {
        long head = file.reading.head();
        assertThatThrownBy(() -> redactions.redact(entry, Set.of(part), ground, ADMINISTRATOR)).isInstanceOfSatisfying(Refused.class,
                e -> assertThat(e.checked().findings()).singleElement().satisfies(f -> assertThat(f.code()).isEqualTo(code)));
        assertThat(file.reading.head()).isEqualTo(head);
    }

    @Test
    void a_redaction_cannot_be_undone() {
        long revision = redactions.redact(entry, Set.of(Part.NOTE), "ground", ADMINISTRATOR).revision();
        assertThatThrownBy(() -> file.ledger.revert(revision, "no", ADMINISTRATOR)).isInstanceOf(Refused.class);
    }

    @Test
    void the_retraction_of_a_blanked_figure_of_a_hidden_indicator_stays_hidden() {
        file.ledger.retract(entry, "a reason of ours", LedgerFile.STAFF);
        redactions.redact(entry, Set.of(Part.FIGURE), "ground", ADMINISTRATOR);
        Reading signInToView = new Reading(file.tables, new Access(true));
        assertThat(signInToView.latest(50, Viewer.ANONYMOUS).toString()).doesNotContain("a reason of ours");
        assertThat(file.reading.latest(50, Viewer.ANONYMOUS).toString()).contains("a reason of ours");
    }
}
