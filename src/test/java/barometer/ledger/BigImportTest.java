package barometer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Access;
import barometer.files.plan.Plan;
import barometer.files.raw.Opener;
import barometer.ledger.Progress.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file so large that it is written in several acts: all of it stands, or nothing, and the others can see how far it is. */
@Timeout(300)
class BigImportTest {

    private static final int ROWS = 50_000;
    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    private Path csv(int rows) throws IOException {
        Path csv = folder.resolve("big.csv");
        StringBuilder text = new StringBuilder("period,indicator,value,source\n");
        for (int i = 0; i < rows; i++) {
            text.append(1000 + i % 5000).append("-Q").append(i / 5000 % 4 + 1).append(",trade,").append(10 + i % 7).append(".5,office ")
                    .append(i / 20_000).append('\n');
        }
        return Files.writeString(csv, text);
    }

    private static Receipt record(LedgerFile file, Path csv, Progress progress) {
        return new Imports(file.ledger, file.reading, new Access(false)).record(new Imports.Brought(Opener.open(csv), "big.csv", Plan.GUESSED,
                Optional.empty(), Optional.of("test"), ""), progress, LedgerFile.STAFF);
    }

    private static long beyondHead(LedgerFile file) {
        return JdbcClient.create(file.pool).sql("select count(*) from statement where revision > (select revision from ledger_head)")
                .query(Long.class).single();
    }

    private static long figures(LedgerFile file) {
        return JdbcClient.create(file.pool).sql("select count(*) from statement").query(Long.class).single();
    }

    @Test
    void killed_amid_its_acts_it_leaves_the_ledger_as_it_was_and_then_it_can_be_recorded_whole() throws Exception {
        Random random = new Random(20240529);
        Path csv = csv(ROWS);
        LedgerFile.in(folder).shipped().close();
        long before;
        try (LedgerFile file = LedgerFile.again(folder)) {
            before = figures(file);
        }
        for (int kill = 0; kill < KILLS; kill++) {
            boolean whole = recordAndKill(csv, kill % 2 == 0 ? "RECORDING 2" : "RECORDING 4", random.nextInt(150));
            try (LedgerFile file = LedgerFile.again(folder)) {
                assertThat(beyondHead(file)).isZero();
                assertThat(file.tables.revisions().head()).isEqualTo(whole ? 2 : 1);
                assertThat(figures(file)).isEqualTo(before + (whole ? ROWS : 0));
                if (whole) {
                    return;
                }
            }
        }
        try (LedgerFile file = LedgerFile.again(folder)) {
            assertThat(record(file, csv, Progress.NOBODY).added()).isGreaterThanOrEqualTo(ROWS);
            assertThat(figures(file)).isEqualTo(before + ROWS);
        }
    }

    /** @return whether it had been recorded before the kill came */
    private boolean recordAndKill(Path csv, String step, int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xshare:auto", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), BigRecorder.class.getName(), folder.toString(), csv.toString())
                .redirectErrorStream(true).start();
        boolean seen = false;
        boolean whole = false;
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                whole |= line.startsWith("RECORDED");
                if (line.startsWith(step) && !seen) {
                    seen = true;
                    process.onExit().completeOnTimeout(process, millis, TimeUnit.MILLISECONDS).join();
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(seen).as("it came as far as to write").isTrue();
        return whole;
    }

    @Test
    void stopped_amid_its_acts_it_leaves_nothing() throws IOException {
        Path csv = csv(ROWS);
        try (LedgerFile file = LedgerFile.in(folder).shipped()) {
            long head = file.tables.revisions().head();
            assertThatThrownBy(() -> record(file, csv, (step, done) -> step != Step.RECORDING)).isInstanceOf(Progress.Stopped.class);
            assertThat(beyondHead(file)).isZero();
            assertThat(file.tables.revisions().head()).isEqualTo(head);
            assertThat(file.record("indicator,period,figure,source\ntrade,2019,35.5,office\n").revision()).isEqualTo(head + 1);
        }
    }

    @Test
    void the_others_see_how_far_it_is_and_wait_and_what_is_no_figure_is_written_meanwhile() throws Exception {
        Path csv = csv(ROWS);
        try (LedgerFile file = LedgerFile.impatient(folder, Duration.ofMillis(20)).shipped()) {
            CountDownLatch writing = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            CompletableFuture<Receipt> first = CompletableFuture.supplyAsync(() -> record(file, csv, (step, done) -> {
                if (step == Step.RECORDING) {
                    writing.countDown();
                    join(goOn);
                }
                return true;
            }), BigImportTest::apart);
            join(writing);
            UnderWay seen = file.ledger.underWay().orElseThrow();
            assertThat(seen.of()).isEqualTo(ROWS);
            assertThat(seen.done()).isBetween(20_000L, (long) ROWS);
            assertThat(seen.account()).isEqualTo(LedgerFile.STAFF.account().orElseThrow());

            assertThatThrownBy(() -> file.record("indicator,period,figure,source\ntrade,2019,35.5,office\n"))
                    .isInstanceOfSatisfying(Busy.class, busy -> assertThat(busy.underWay()).contains(seen));
            Path small = Files.writeString(folder.resolve("small.csv"), "period,indicator,value\n2018,trade,35.7\n");
            assertThatThrownBy(() -> record(file, small, Progress.NOBODY)).isInstanceOf(Busy.class);
            assertThat(file.tables.writing().durably(() -> "a draft")).isEqualTo("a draft");

            Set<Long> waited = new ConcurrentSkipListSet<>();
            CompletableFuture<Receipt> second = CompletableFuture.supplyAsync(() -> record(file, small, (step, done) -> {
                if (step == Step.WAITING && waited.add(done)) {
                    goOn.countDown();
                }
                return true;
            }), BigImportTest::apart);
            long revision = first.get().revision();
            assertThat(second.get().revision()).isEqualTo(revision + 1);
            assertThat(waited).contains(seen.done());
            assertThat(file.ledger.underWay()).isEmpty();
            assertThat(beyondHead(file)).isZero();
        }
    }

    /** On a thread of its own: a shared pool may have a single one. */
    private static void apart(Runnable work) {
        Thread.ofPlatform().daemon().start(work);
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
