package barometer.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that drafts under embargo are released at their instant, or at the start where that was missed. */
public final class Releases implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);
    private static final long INTERVAL_MILLIS = 1000;
    private static final long LAST_RELEASE_MILLIS = 5000;

    private final Desk desk;
    private final Thread thread;
    private boolean closed;

    /** Begins at once: what is late is released first of all. */
    public Releases(Desk desk) {
        this.desk = desk;
        this.thread = Thread.ofPlatform().daemon().name("releases").start(this::watch);
    }

    private void watch() {
        boolean troubled = false;
        do {
            try {
                desk.releaseDue();
                troubled = false;
            } catch (RuntimeException e) {
                if (!troubled) {
                    LOG.error("A draft could not be released at its instant; it is tried again every second", e);
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

    /** Ends it, after the release that is under way. The thread is not interrupted: that would close the database's file. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(LAST_RELEASE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
