package barometer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Access;
import barometer.domain.Definition;
import barometer.domain.Entry;
import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.LocalText;
import barometer.domain.Multiplier;
import barometer.domain.Revision;
import barometer.domain.Unit;
import barometer.files.plan.Plan;
import barometer.files.raw.Opener;
import barometer.ledger.Progress.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file so large that it is written in several acts: all of it stands, or nothing, and the others can see how far it is. */
@Timeout(300)
class BigImportTest {

    private static final int PERIODS = 240;
    /** An act is written when at least 20 000 figures wait, and an indicator is never divided. */
    private static final int FIRST_ACT = 84 * PERIODS;
    private static final int IN_TWO_ACTS = 86;

    @TempDir
    private Path folder;

    private LedgerFile defined(LedgerFile file, int indicators) {
        file.ledger.define(IntStream.range(0, indicators).mapToObj(BigImportTest::indicator).toList(), "of a large file", LedgerFile.STAFF);
        return file;
    }

    private static Definition indicator(int number) {
        LocalText name = LocalText.parse("Part " + number);
        return new Indicator("part-" + number, "prices", name, name, "BY", Optional.empty(), Optional.empty(), "N", new Unit("INDEX"),
                Multiplier.UNITS, LocalText.EMPTY, LocalText.EMPTY, Indicator.Aggregation.NONE, List.of(Frequency.MONTHLY),
                Indicator.Visibility.PUBLIC, Optional.empty(), LocalText.EMPTY, Optional.empty());
    }

    private Path csv(int indicators) throws IOException {
        StringBuilder text = new StringBuilder("indicator,period,value,source\n");
        for (int i = 0; i < indicators; i++) {
            for (int p = 0; p < PERIODS; p++) {
                text.append("part-%d,%04d-%02d,%d.5,office%n".formatted(i, 2000 + p / 12, p % 12 + 1, 100 + (i + p) % 9));
            }
        }
        return Files.writeString(folder.resolve("large.csv"), text);
    }

    private static Receipt record(LedgerFile file, Path csv, Progress progress) {
        return new Imports(file.ledger, file.reading, new Access(false)).record(new Imports.Brought(Opener.open(csv), csv.getFileName().toString(),
                Plan.GUESSED, Optional.empty(), Optional.of("test"), ""), progress, LedgerFile.STAFF);
    }

    private static List<Revision> all(LedgerFile file) {
        return LongStream.rangeClosed(1, file.tables.revisions().head()).mapToObj(n -> file.tables.revisions().revision(n).orElseThrow()).toList();
    }

    private static long beyondHead(LedgerFile file) {
        return JdbcClient.create(file.pool).sql("select count(*) from statement where revision > (select revision from ledger_head)")
                .query(Long.class).single();
    }

    private static void requireWhole(LedgerFile file, int indicators, long revision) {
        assertThat(file.tables.revisions().revision(revision).orElseThrow().entries().stream()
                .filter(r -> r.entry() instanceof Entry.Stated).count()).isEqualTo((long) indicators * PERIODS);
        assertThat(file.reading.history("part-" + (indicators - 1), LedgerFile.STAFF).orElseThrow().standing()).hasSize(PERIODS);
    }

    // ── Killed ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /** When it is killed: after which act, and how many milliseconds later. */
    private record Kill(String after, int millis) {
    }

    @Test
    void killed_amid_its_acts_it_leaves_the_ledger_as_it_was_and_can_be_recorded_into_again() throws Exception {
        Path csv = csv(IN_TWO_ACTS);
        List<Revision> before;
        try (LedgerFile file = defined(LedgerFile.in(folder).shipped(), IN_TWO_ACTS)) {
            before = all(file);
        }
        List<Kill> kills = List.of(new Kill("RECORDING " + FIRST_ACT, 0), new Kill("RECORDING " + IN_TWO_ACTS * PERIODS, 1));
        boolean amid = false;
        for (Kill kill : kills) {
            boolean told = recordAndKill(csv, kill);
            long left = leftBeyondHead();
            amid |= left >= FIRST_ACT;
            try (LedgerFile file = LedgerFile.again(folder)) {
                assertThat(beyondHead(file)).isZero();
                long head = file.tables.revisions().head();
                if (head == before.size()) {
                    assertThat(told).as("what was answered is not lost, %s", kill).isFalse();
                    assertThat(all(file)).as("after %s", kill).isEqualTo(before);
                } else { // the last act was on the disk before the kill came
                    assertThat(left).isZero();
                    assertThat(head).isEqualTo(before.size() + 1);
                    requireWhole(file, IN_TWO_ACTS, head);
                    break;
                }
                Receipt receipt = file.record("indicator,period,figure,source\ntrade," + (1990 + before.size()) + ",35.5,office\n");
                assertThat(receipt.revision()).isEqualTo(head + 1);
                before = all(file);
            }
        }
        assertThat(amid).as("a kill came while an act was on the disk and the rest was not").isTrue();
        try (LedgerFile file = LedgerFile.again(folder)) {
            if (file.tables.revisions().head() == before.size()) {
                assertThat(record(file, csv, Progress.NOBODY).revision()).isEqualTo(before.size() + 1);
            }
            requireWhole(file, IN_TWO_ACTS, before.size() + 1);
        }
    }

    /** @return whether it had answered before the kill came */
    private boolean recordAndKill(Path csv, Kill kill) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xshare:auto", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), BigRecorder.class.getName(), folder.toString(), csv.toString())
                .redirectErrorStream(true).start();
        boolean killed = false;
        boolean told = false;
        StringBuilder said = new StringBuilder();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.append(line).append('\n');
                told |= line.startsWith("RECORDED");
                if (line.equals(kill.after()) && !killed) {
                    process.onExit().completeOnTimeout(process, kill.millis(), TimeUnit.MILLISECONDS).join();
                    process.toHandle().destroyForcibly(); // by its handle: what it has written into the pipe can still be read
                    killed = true;
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(killed).as("it came as far as %s: %s", kill.after(), said).isTrue();
        return told;
    }

    /** What lies beyond the head before the program opens the file and removes it. */
    private long leftBeyondHead() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("barometer").toAbsolutePath(), "barometer", "");
                ResultSet row = connection.createStatement().executeQuery(
                        "select count(*) from statement where revision > (select revision from ledger_head)")) {
            row.next();
            return row.getLong(1);
        }
    }

    // ── Stopped ──────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void stopped_after_an_act_it_leaves_nothing() throws IOException {
        Path csv = csv(IN_TWO_ACTS);
        try (LedgerFile file = defined(LedgerFile.in(folder).shipped(), IN_TWO_ACTS)) {
            List<Revision> before = all(file);
            long[] written = new long[1];
            assertThatThrownBy(() -> record(file, csv, (step, done) -> {
                written[0] = step == Step.RECORDING ? beyondHead(file) : 0;
                return step != Step.RECORDING;
            })).isInstanceOf(Progress.Stopped.class);
            assertThat(written[0]).isEqualTo(FIRST_ACT);
            assertThat(beyondHead(file)).isZero();
            assertThat(all(file)).isEqualTo(before);
            assertThat(file.ledger.underWay()).isEmpty();
            assertThat(file.record("indicator,period,figure,source\ntrade,2019,35.5,office\n").revision()).isEqualTo(before.size() + 1);
        }
    }

    // ── Seen by others ───────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void the_others_see_how_far_it_is_a_second_import_waits_and_what_is_no_figure_is_written_meanwhile() throws Exception {
        Path csv = csv(IN_TWO_ACTS);
        try (LedgerFile file = defined(LedgerFile.impatient(folder, Duration.ofMillis(20)).shipped(), IN_TWO_ACTS)) {
            List<Revision> before = all(file);
            CountDownLatch writing = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            CompletableFuture<Receipt> first = apart(() -> record(file, csv, (step, done) -> {
                if (step == Step.RECORDING) {
                    writing.countDown();
                    join(goOn);
                }
                return true;
            }));
            first.whenComplete((receipt, failure) -> writing.countDown());
            try {
                join(writing);
                UnderWay seen = file.ledger.underWay().orElseThrow();
                assertThat(seen.of()).isEqualTo(IN_TWO_ACTS * PERIODS);
                assertThat(seen.done()).isEqualTo(FIRST_ACT);
                assertThat(seen.account()).isEqualTo(LedgerFile.STAFF.account().orElseThrow());
                assertThat(all(file)).as("what others read").isEqualTo(before);

                assertThatThrownBy(() -> file.record("indicator,period,figure,source\ntrade,2019,35.5,office\n"))
                        .isInstanceOfSatisfying(Busy.class, busy -> assertThat(busy.underWay()).contains(seen));
                assertThat(file.tables.writing().durably(() -> "a draft")).isEqualTo("a draft");

                Path small = Files.writeString(folder.resolve("small.csv"), "period,indicator,value\n2018,trade,35.7\n");
                assertThatThrownBy(() -> record(file, small, Progress.NOBODY)).as("nobody looks at it").isInstanceOf(Busy.class);
                long[] waited = new long[1];
                CompletableFuture<Receipt> second = apart(() -> record(file, small, (step, done) -> {
                    if (step == Step.WAITING) {
                        waited[0] = done;
                        goOn.countDown();
                    }
                    return true;
                }));
                assertThat(second.get().revision()).isEqualTo(before.size() + 2);
                assertThat(first.get().revision()).isEqualTo(before.size() + 1);
                assertThat(waited[0]).isGreaterThanOrEqualTo(FIRST_ACT);
            } finally {
                goOn.countDown();
                first.exceptionally(failure -> null).join();
            }
            requireWhole(file, IN_TWO_ACTS, before.size() + 1);
            assertThat(file.ledger.underWay()).isEmpty();
            assertThat(beyondHead(file)).isZero();
        }
    }

    /** On a thread of its own: a shared pool may have a single one. */
    private static <T> CompletableFuture<T> apart(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofPlatform().daemon().start(task));
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
