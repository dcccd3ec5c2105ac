package barometer.ledger;

import static barometer.ledger.LedgerFile.STAFF;
import static barometer.ledger.LedgerFile.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Entry;
import barometer.domain.Revision;
import barometer.store.OutcomeUnknown;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The power goes while figures are recorded: what had been acknowledged is on the disk, whole, and the file opens. */
class PowerCutTest {

    @TempDir
    Path folder;

    @BeforeEach
    void powerOn() {
        LosingDisk.register();
    }

    @ParameterizedTest
    @CsvSource({"NOTHING, 1", "NOTHING, 7", "NOTHING, 20", "THE_FIRST, 2", "THE_FIRST, 11", "THE_FIRST, 19", "SOME, 3", "SOME, 9",
        "SOME, 21"})
    @Timeout(60)
    void what_was_acknowledged_is_on_the_disk(LosingDisk.Leaves leaves, int acts) throws Exception {
        LedgerFile file = onLosingDisk();
        List<Receipt> acknowledged = new CopyOnWriteArrayList<>();
        CountDownLatch enough = new CountDownLatch(acts);
        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                for (int n = 1; ; n++) {
                    acknowledged.add(file.record(rows(n)));
                    enough.countDown();
                }
            } catch (RuntimeException powerless) {
                enough.countDown();
            }
        });
        assertThat(enough.await(30, TimeUnit.SECONDS)).isTrue();
        LosingDisk.cutPower(leaves, new Random(acts));
        writer.join(10_000);
        drop(file);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(acts);
        requireAll(acknowledged);
    }

    @Test
    void after_the_disk_has_failed_nothing_more_is_written() throws Exception {
        LedgerFile file = onLosingDisk();
        file.record(rows(1));
        LosingDisk.cutPower(LosingDisk.Leaves.NOTHING, new Random(1));
        assertThatThrownBy(() -> file.ledger.commit(draft(rows(2)), STAFF)).isInstanceOf(OutcomeUnknown.class);
        LosingDisk.restorePower();
        assertThat(file.tables.writing().healthy()).isFalse();
        assertThatThrownBy(() -> file.ledger.commit(draft(rows(3)), STAFF)).isInstanceOf(OutcomeUnknown.class);
        drop(file);
    }

    @Test
    void a_commit_that_is_not_forced_is_lost_on_such_a_disk() throws Exception {
        String url = "jdbc:h2:losing:" + folder.resolve("plain").toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute("create table figure (digits varchar(9))");
            connection.createStatement().execute("checkpoint sync");
            connection.createStatement().execute("insert into figure values ('48.70')");
            LosingDisk.cutPower(LosingDisk.Leaves.NOTHING, new Random(1));
            connection.createStatement().execute("shutdown immediately");
        }
        try (Connection connection = DriverManager.getConnection(url.replace("losing:", "file:"));
             var found = connection.createStatement().executeQuery("select count(*) from figure")) {
            found.next();
            assertThat(found.getInt(1)).isZero();
        }
    }

    private LedgerFile onLosingDisk() {
        return LedgerFile.at("jdbc:h2:losing:" + folder.resolve("barometer").toAbsolutePath()).shipped();
    }

    private static void drop(LedgerFile file) {
        file.changes.close();
        try {
            JdbcClient.create(file.pool).sql("shutdown immediately").update();
        } catch (DataAccessException closed) {
            // H2 closes a database itself whose file it cannot write.
            assertThat(closed).hasRootCauseMessage("no power");
        }
        file.pool.dispose();
    }

    private void requireAll(List<Receipt> acknowledged) {
        try (LedgerFile file = LedgerFile.again(folder)) {
            long head = file.tables.revisions().head();
            assertThat(head).isGreaterThanOrEqualTo(acknowledged.getLast().revision());
            for (long number = 2; number <= head; number++) {
                Revision revision = file.tables.revisions().revision(number).orElseThrow();
                assertThat(revision.entries().stream().filter(r -> r.entry() instanceof Entry.Stated))
                        .as("figures of revision %s", number).hasSize((int) ((number - 1) % 7) + 1);
            }
        }
    }

    /** The n-th act: some figures that nobody has stated yet. */
    private static String rows(int n) {
        StringBuilder rows = new StringBuilder("indicator,period,figure,source\n");
        for (int i = 0; i <= n % 7; i++) {
            rows.append("trade,").append(1000 + n).append(',').append(n).append('.').append(i).append("0,paper ").append(i).append('\n');
        }
        return rows.toString();
    }
}
