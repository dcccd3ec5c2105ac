package barometer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Entry;
import barometer.domain.Revision;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that records is killed as by {@code kill -9}, again and again: what it had acknowledged is there, whole. */
class KillTest {

    private static final int KILLS = 12;

    @Test
    @Timeout(300)
    void no_acknowledged_figure_is_lost_and_no_revision_is_torn(@TempDir Path folder) throws Exception {
        Random random = new Random(20240524);
        Map<Long, Long> acknowledged = new LinkedHashMap<>();
        LedgerFile.in(folder).shipped().close();
        for (int kill = 0; kill < KILLS; kill++) {
            int before = acknowledged.size();
            recordAndKill(folder, random.nextInt(1, 16), random.nextInt(0, 8), acknowledged);
            assertThat(acknowledged).as("figures were recorded before kill %s", kill).hasSizeGreaterThan(before);
            requireAll(folder, acknowledged);
        }
    }

    /** Kills it some milliseconds after a number of acknowledgements, amid the next recordings. */
    private static void recordAndKill(Path folder, int acknowledgements, int millis, Map<Long, Long> acknowledged)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Recorder.class.getName(), folder.toString())
                .redirectErrorStream(true).start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int seen = 0;
            boolean killed = false;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.matches("\\d+ \\d+")) {
                    String[] receipt = line.split(" ");
                    acknowledged.put(Long.valueOf(receipt[0]), Long.valueOf(receipt[1]));
                    seen++;
                }
                if (seen == acknowledgements && !killed) {
                    process.onExit().completeOnTimeout(process, millis, TimeUnit.MILLISECONDS).join();
                    // By its handle: what it has written into the pipe can still be read.
                    process.toHandle().destroyForcibly();
                    killed = true;
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void requireAll(Path folder, Map<Long, Long> acknowledged) {
        try (LedgerFile file = LedgerFile.again(folder)) {
            long head = file.tables.revisions().head();
            assertThat(head).isGreaterThanOrEqualTo(acknowledged.keySet().stream().mapToLong(n -> n).max().orElseThrow());
            for (long number = 1; number <= head; number++) {
                Revision revision = file.tables.revisions().revision(number).orElseThrow();
                long stated = revision.entries().stream().filter(r -> r.entry() instanceof Entry.Stated).count();
                Long promised = acknowledged.get(number);
                // A revision is the figures of one call: as many as it was asked to record, or the ten of the shipped data.
                assertThat(stated).as("figures of revision %s", number).isBetween(1L, 10L);
                if (promised != null) {
                    assertThat(stated).as("figures of revision %s", number).isEqualTo(promised);
                }
            }
        }
    }
}
