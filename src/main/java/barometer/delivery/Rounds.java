package barometer.delivery;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that reports leave: looks once a second for what is due. */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long INTERVAL_MILLIS = 1000;
    private static final long LAST_ROUND_MILLIS = 5000;

    private final Scheduling scheduling;
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread thread;
    private boolean closed;

    /** Begins at once: what was missed, and what an earlier run began, comes first. */
    public Rounds(Scheduling scheduling) {
        this.scheduling = scheduling;
        this.thread = Thread.ofPlatform().daemon().name("deliveries").start(this::watch);
    }

    private void watch() {
        boolean begun = false;
        boolean troubled = false;
        do {
            try {
                if (!begun) {
                    scheduling.begin();
                    begun = true;
                }
                scheduling.round(senders);
                troubled = false;
            } catch (RuntimeException e) {
                if (!troubled) {
                    LOG.error("Reports that are due cannot be looked for; it is tried again every second", e);
                }
                troubled = true;
            }
        } while (rested());
    }

    private synchronized boolean rested() {
        try {
            if (!closed) {
                wait(INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            return false;
        }
        return !closed;
    }

    /**
     * Ends it, and gives what is under way a while to end. Nothing is interrupted: that would close the database's file. What
     * does not end in time is found by the next start.
     */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        senders.shutdown();
        try {
            thread.join(LAST_ROUND_MILLIS);
            if (!senders.awaitTermination(LAST_ROUND_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warn("{} deliveries were under way when the program ended; the next start looks at them", scheduling.underway());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
