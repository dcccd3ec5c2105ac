package barometer.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * The one way to write. One writer at a time in a process, one transaction an act, and an answer only when the act is on
 * the disk: H2 by itself answers up to half a second before that, and forces nothing to the disk at all.
 *
 * <p>Every store writes through the same object, so that a settled act of one never hides an unsettled one of another.
 */
public final class Writing {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final boolean forced;
    private final ReentrantLock lock = new ReentrantLock(true);
    /** Held by whoever moves the head. It comes before the other lock; who holds that one already never waits for this. */
    private final ReentrantLock ledger = new ReentrantLock(true);
    private final Duration patience;
    /** Whether an act has begun and not ended; only who holds the lock looks. */
    private boolean acting;
    private volatile OutcomeUnknown trouble;

    public Writing(DataSource dataSource) {
        this(dataSource, PATIENCE);
    }

    /** @param patience how long a recording waits for another that takes long */
    public Writing(DataSource dataSource, Duration patience) {
        this.patience = patience;
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new JdbcTransactionManager(dataSource);
        this.forced = isH2(dataSource);
    }

    /** The tables, for the stores that write through this. */
    JdbcClient jdbc() {
        return jdbc;
    }

    DataSource dataSource() {
        return dataSource;
    }

    /**
     * Does it as one transaction, alone, and returns when it is on the disk. What the action throws undoes all of it. An
     * action within an action belongs to the outer one.
     *
     * @throws NotWritten     where the disk took nothing more while it was being done; nothing of it was kept
     * @throws OutcomeUnknown where the disk failed at its end, then and ever after
     */
    public <T> T durably(Supplier<T> action) {
        lock.lock();
        try {
            if (acting) {
                return action.get();
            }
            if (trouble != null) {
                throw new OutcomeUnknown(trouble);
            }
            acting = true;
            try {
                return inTransaction(action);
            } finally {
                acting = false;
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * An act that moves the head: waits while another one does, which may take long.
     *
     * @throws Occupied where that takes longer than anybody wants to wait
     */
    public <T> T inLedger(Supplier<T> action) {
        return alone(() -> durably(action));
    }

    /**
     * Does work that takes many acts, each a transaction of its own, and lets nobody else of this process move the head before
     * all of it is done. What is no figure, such as drafts and accounts, is written between the acts.
     *
     * @throws Occupied where somebody else does such work
     */
    public <T> T alone(Supplier<T> work) {
        if (!mine()) {
            throw new Occupied();
        }
        try {
            return work.get();
        } finally {
            ledger.unlock();
        }
    }

    private boolean mine() {
        try {
            return lock.isHeldByCurrentThread() ? ledger.tryLock() : ledger.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether no other process can have the database open: H2 gives its file to one. */
    boolean single() {
        return forced;
    }

    /** Whether writing still works. */
    public boolean healthy() {
        return trouble == null;
    }

    private <T> T inTransaction(Supplier<T> action) {
        TransactionDefinition settings = new DefaultTransactionDefinition();
        TransactionStatus status = transactions.getTransaction(settings);
        T result;
        try {
            result = action.get();
        } catch (RuntimeException | Error e) {
            undo(status, e);
            NotWritten.of(e).ifPresent(full -> {
                throw full;
            });
            throw e;
        }
        try {
            transactions.commit(status);
            if (forced) {
                // After the commit and outside of it: the only statement that makes H2 force its file to the disk.
                jdbc.sql("checkpoint sync").update();
            }
        } catch (RuntimeException e) {
            trouble = new OutcomeUnknown(e);
            throw trouble;
        }
        return result;
    }

    private void undo(TransactionStatus status, Throwable cause) {
        try {
            transactions.rollback(status);
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private static boolean isH2(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}
