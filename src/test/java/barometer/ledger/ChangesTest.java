package barometer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told of a new revision. */
class ChangesTest {

    private static final String ROW = "indicator,period,figure,source\ntrade,2021,38.%s,sb-belta\n";

    @TempDir
    Path folder;
    private LedgerFile file;
    private final BlockingQueue<Long> told = new LinkedBlockingQueue<>();

    @BeforeEach
    void open() {
        file = LedgerFile.in(folder).shipped();
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void a_recording_is_told_and_no_more_once_the_listener_has_gone() throws Exception {
        AutoCloseable listening = file.changes.onNewHead(told::add);
        file.record(ROW.formatted(1));
        long head = 1;
        while (head < 2) {
            head = told.poll(10, TimeUnit.SECONDS);
        }
        assertThat(head).isEqualTo(2);

        listening.close();
        told.clear();
        BlockingQueue<Long> other = new LinkedBlockingQueue<>();
        file.changes.onNewHead(other::add);
        file.record(ROW.formatted(2));
        assertThat(other.poll(10, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(told).isEmpty();
    }

    @Test
    void what_another_process_records_is_found_by_asking() throws Exception {
        file.record(ROW.formatted(1));
        file.changes.onNewHead(told::add);
        // Another process moves the head without a word.
        JdbcClient.create(file.pool).sql("update ledger_head set revision = 7").update();
        long head = 0;
        while (head < 7) {
            head = told.poll(10, TimeUnit.SECONDS);
        }
        assertThat(head).isEqualTo(7);
    }

    @Test
    void a_listener_that_fails_is_in_nobodys_way() throws Exception {
        file.changes.onNewHead(head -> {
            throw new IllegalStateException("this view is broken");
        });
        file.changes.onNewHead(told::add);
        file.record(ROW.formatted(1));
        assertThat(told.poll(10, TimeUnit.SECONDS)).isNotNull();
        file.record(ROW.formatted(2));
        assertThat(told.poll(10, TimeUnit.SECONDS)).isNotNull();
    }
}
