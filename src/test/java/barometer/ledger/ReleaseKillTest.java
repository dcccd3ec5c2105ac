package barometer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Access;
import barometer.domain.KeptDraft;
import barometer.domain.KeptDraft.State;
import barometer.domain.Revision;
import barometer.store.Drafts;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that releases drafts is killed as by {@code kill -9}, again and again: each draft is released once, or still waits. */
class ReleaseKillTest {

    private static final int DRAFTS = 60;
    private static final Clock LATER = Clock.offset(LedgerFile.NOON, Duration.ofHours(2));

    /** The child process: releases what is due and says so. */
    static final class Releaser {

        private Releaser() {
        }

        public static void main(String[] folder) {
            LedgerFile file = LedgerFile.again(Path.of(folder[0]));
            System.out.println("ready");
            System.out.flush();
            desk(file, LATER).releaseDue();
            System.out.println("done");
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }

    private static Desk desk(LedgerFile file, Clock clock) {
        Ledger ledger = new Ledger(file.tables, new Access(false), file.changes, clock);
        return new Desk(file.tables, new Drafts(file.tables.writing()), ledger, new Access(false), file.changes, clock);
    }

    @Test
    @Timeout(300)
    void each_draft_is_released_exactly_once_whenever_the_process_dies(@TempDir Path folder) throws Exception {
        List<Long> ids = new ArrayList<>();
        long before;
        try (LedgerFile file = LedgerFile.in(folder).shipped()) {
            Desk desk = desk(file, LedgerFile.NOON);
            for (int i = 0; i < DRAFTS; i++) {
                long id = desk.keep(new Draft(Optional.of("trade"), LedgerFile.rows("period,figure,source\n" + (1900 + i) + ",4" + i + ".5,Paper"),
                        Optional.empty(), Optional.of("test"), "draft " + i), LedgerFile.STAFF).id();
                desk.submit(id, Optional.empty(), Optional.of(LedgerFile.NOON.instant().plus(Duration.ofHours(1))), LedgerFile.STAFF);
                desk.commit(id, Optional.empty(), Optional.empty(), LedgerFile.OTHER);
                ids.add(id);
            }
            before = file.reading.head();
        }
        Random random = new Random(20240610);
        for (int kill = 0; kill < 5; kill++) {
            releaseAndKill(folder, random.nextInt(5, 120));
            try (LedgerFile file = LedgerFile.again(folder)) {
                requireEachAtMostOnce(file, ids, before);
            }
        }
        try (LedgerFile file = LedgerFile.again(folder)) {
            desk(file, LATER).releaseDue();
            assertThat(requireEachAtMostOnce(file, ids, before)).isEqualTo(DRAFTS);
        }
    }

    private static void releaseAndKill(Path folder, int millis) throws Exception {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Releaser.class.getName(), folder.toString())
                .redirectErrorStream(true).start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals("ready")) {
                    process.onExit().completeOnTimeout(process, millis, TimeUnit.MILLISECONDS).join();
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** @return how many were released */
    private static long requireEachAtMostOnce(LedgerFile file, List<Long> ids, long before) {
        Desk desk = desk(file, LATER);
        List<KeptDraft> drafts = ids.stream().map(id -> desk.draft(id, LedgerFile.STAFF)).toList();
        long released = drafts.stream().filter(d -> d.state() == State.RELEASED).count();
        assertThat(drafts).allMatch(d -> d.state() == State.RELEASED || d.state() == State.APPROVED);
        List<String> notes = LongStream.rangeClosed(before + 1, file.reading.head())
                .mapToObj(n -> file.tables.revisions().revision(n).map(Revision::note).orElseThrow()).toList();
        assertThat(notes).as("a revision for each that was released").hasSize((int) released).doesNotHaveDuplicates();
        assertThat(drafts).filteredOn(d -> d.state() == State.RELEASED).allSatisfy(d -> assertThat(file.tables.revisions()
                .revision(d.revision().orElseThrow()).orElseThrow().note()).isEqualTo(d.note()));
        return released;
    }
}
