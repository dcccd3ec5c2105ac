package barometer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.Samples;
import barometer.domain.Citation;
import barometer.domain.Document;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.History;
import barometer.domain.LocalText;
import barometer.domain.Recorded;
import barometer.domain.Revision;
import barometer.domain.Source;
import barometer.domain.Statement;
import barometer.ledger.LedgerFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the ledger on a real H2 file. */
class RevisionsTest {

    private static final Revisions.Act ACT = new Revisions.Act(7, "a note", Optional.empty());

    @TempDir
    Path folder;
    private LedgerFile file;

    @BeforeEach
    void open() {
        file = LedgerFile.in(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void an_empty_ledger_stands_at_zero() {
        assertThat(file.tables.revisions().head()).isZero();
        assertThat(file.tables.revisions().revision(1)).isEmpty();
        assertThat(file.tables.definitions().at(0).indicators()).isEmpty();
    }

    @Test
    void every_entry_comes_back_as_it_went_in() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry.Defined(Samples.PRESS));
        Samples.INDICATORS.values().forEach(i -> entries.add(new Entry.Defined(i)));
        Samples.articleStatements().forEach(s -> entries.add(new Entry.Stated(s)));
        append(entries);
        append(List.of(new Entry.Retracted(new EntryRef(1, 10), "misread"), new Entry.Withdrawn(new EntryRef(1, 11), Samples.ARTICLE,
                "taken back"), new Entry.Retracted(new EntryRef(1, 1), "a source of its own")));

        reopen();
        assertThat(file.tables.revisions().revision(1).orElseThrow().entries()).extracting(Recorded::entry)
                .containsExactlyElementsOf(entries);
        Revision second = file.tables.revisions().revision(2).orElseThrow();
        assertThat(second.entries()).extracting(r -> r.entry().getClass().getSimpleName())
                .containsExactly("Retracted", "Withdrawn", "Retracted");
        assertThat(second).extracting(Revision::account, Revision::note).containsExactly(7L, "a note");
        assertThat(file.tables.definitions().at(1).indicators()).isEqualTo(Samples.INDICATORS);
        assertThat(file.tables.definitions().at(1).sources()).hasSize(1);
        assertThat(file.tables.definitions().at(2).sources()).isEmpty();
    }

    @Test
    void a_statement_without_publication_counts_from_the_day_it_was_recorded() {
        Statement published = Samples.level(Samples.TRADE, "2023", "48.7");
        Statement unpublished = new Statement(published.indicator(), published.period(), published.claim(), published.status(),
                new Citation(new Document("press", "T", "", Optional.empty()),
                        LocalText.EMPTY, LocalText.EMPTY, ""), "", true, Optional.empty());
        append(List.of(new Entry.Stated(published), new Entry.Stated(unpublished)));
        assertThat(file.tables.statements().history("trade", 1).entries()).extracting(Recorded::countsFrom)
                .containsExactly(LocalDate.of(2024, 5, 28), LocalDate.of(2024, 6, 3));
    }

    @Test
    void four_writers_leave_no_gap_and_time_never_runs_backwards() throws Exception {
        Callable<List<Long>> writer = () -> {
            List<Long> numbers = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                numbers.add(append(List.of(new Entry.Stated(Samples.level(Samples.TRADE, "2023", "48." + i)))));
            }
            return numbers;
        };
        List<Long> numbers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (Future<List<Long>> done : pool.invokeAll(List.of(writer, writer, writer, writer))) {
                numbers.addAll(done.get());
            }
        }
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 100).boxed().toList());
        List<Instant> times = LongStream.rangeClosed(1, 100).mapToObj(n -> file.tables.revisions().revision(n).orElseThrow().at()).toList();
        assertThat(times).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_clock_set_back_does_not_set_the_ledger_back() {
        append(List.of(new Entry.Defined(Samples.PRESS)));
        file.tables.revisions().append(ACT, List.of(new Entry.Defined(Samples.AGENCY)),
                Clock.offset(LedgerFile.NOON, Duration.ofDays(-1)));
        assertThat(file.tables.revisions().revision(2).orElseThrow().at())
                .isAfter(file.tables.revisions().revision(1).orElseThrow().at());
    }

    @Test
    void what_lies_beyond_the_head_is_nobodys_and_a_start_removes_it() {
        append(List.of(new Entry.Stated(Samples.level(Samples.TRADE, "2023", "48.7"))));
        append(List.of(new Entry.Stated(Samples.level(Samples.TRADE, "2022", "45.8")), new Entry.Defined(Samples.PRESS)));
        JdbcClient.create(file.pool).sql("update ledger_head set revision = 1").update();

        assertThat(file.tables.revisions().head()).isEqualTo(1);
        assertThat(file.tables.revisions().revision(2)).isEmpty();
        assertThat(file.tables.revisions().withStatements(file.tables.revisions().head(), 9)).containsExactly(1L);
        assertThat(file.tables.statements().history("trade", 1).entries()).hasSize(1);

        reopen();
        assertThat(append(List.of(new Entry.Stated(Samples.level(Samples.TRADE, "2021", "38.0"))))).isEqualTo(2);
        assertThat(file.tables.statements().history("trade", 2).entries()).hasSize(2);
        assertThat(file.tables.definitions().at(2).sources()).isEmpty();
    }

    @Test
    void what_throws_leaves_nothing() {
        assertThatThrownBy(() -> file.tables.writing().durably(() -> {
            append(List.of(new Entry.Defined(Samples.PRESS)));
            throw new IllegalStateException("changed my mind");
        })).hasMessage("changed my mind");
        assertThat(file.tables.revisions().head()).isZero();
        assertThat(file.tables.writing().healthy()).isTrue();
        assertThat(append(List.of(new Entry.Defined(Samples.PRESS)))).isEqualTo(1);
    }

    @Test
    void ten_thousand_days_come_back_in_order_with_one_question() {
        append(Samples.daily().entries().stream().map(Recorded::entry).toList());
        History history = file.tables.statements().history(Samples.RATE.code(), 1);
        assertThat(history.entries()).extracting(Recorded::entry)
                .containsExactlyElementsOf(Samples.daily().entries().stream().map(Recorded::entry).toList());
        assertThat(history.standing()).hasSize(10_000);
    }

    @Test
    void definitions_are_versioned_by_revision() {
        append(List.of(new Entry.Defined(Samples.PRESS)));
        append(List.of(new Entry.Defined(new Source(Samples.PRESS.code(), Samples.PRESS.name(), Source.Kind.AGENCY))));
        assertThat(file.tables.definitions().at(1).kindOf("sb-belta")).isEqualTo(Source.Kind.PRESS);
        assertThat(file.tables.definitions().at(2).kindOf("sb-belta")).isEqualTo(Source.Kind.AGENCY);
        append(List.of(new Entry.Retracted(new EntryRef(2, 1), "it is press")));
        assertThat(file.tables.definitions().at(3).kindOf("sb-belta")).isEqualTo(Source.Kind.PRESS);
    }

    private long append(List<Entry> entries) {
        return file.tables.revisions().append(ACT, entries, LedgerFile.NOON);
    }

    private void reopen() {
        file.close();
        file = LedgerFile.again(folder);
    }
}
