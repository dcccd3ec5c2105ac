package barometer.ledger;

import barometer.store.Revisions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells open views that the head has moved, whoever moved it. Asks the head once a second, since another process may share
 * the database; a recording made in this process is told at once.
 */
public final class Changes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final long INTERVAL_MILLIS = 1000;
    private static final long LAST_READ_MILLIS = 5000;

    private final Revisions revisions;
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private boolean nudged;
    private boolean closed;

    /** Begins to ask. */
    public Changes(Revisions revisions) {
        this.revisions = revisions;
        long head = revisions.head();
        this.thread = Thread.ofPlatform().daemon().name("changes").start(() -> watch(head));
    }

    /** Calls the listener with each new head, on a thread of its own; closing ends it. */
    public AutoCloseable onNewHead(LongConsumer listener) {
        LongConsumer own = listener::accept;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    /** Calls the listener whenever a long recording of this process begins, comes further or ends; closing ends it. */
    public AutoCloseable onWork(Runnable listener) {
        Runnable own = listener::run;
        watchers.add(own);
        return () -> watchers.remove(own);
    }

    /** A long recording has begun, has come further, or has ended. */
    void tellOfWork() {
        watchers.forEach(watcher -> Thread.ofVirtual().start(watcher));
    }

    /** Something may have been recorded just now. */
    synchronized void nudge() {
        nudged = true;
        notifyAll();
    }

    /** Ends the asking. The thread is not interrupted: an interrupt amid a read would close the database's file. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(LAST_READ_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(long first) {
        long told = first;
        boolean troubled = false;
        while (rested()) {
            try {
                long head = revisions.head();
                troubled = false;
                if (head > told) {
                    told = head;
                    listeners.forEach(listener -> Thread.ofVirtual().start(() -> tell(listener, head)));
                }
            } catch (RuntimeException e) {
                if (!troubled) {
                    LOG.warn("The head of the ledger cannot be read: {}", e.getMessage());
                }
                troubled = true;
            }
        }
    }

    private synchronized boolean rested() {
        try {
            if (!nudged && !closed) {
                wait(INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            return false;
        }
        nudged = false;
        return !closed;
    }

    private static void tell(LongConsumer listener, long head) {
        try {
            listener.accept(head);
        } catch (RuntimeException e) {
            LOG.warn("A view could not be told of revision {}", head, e);
        }
    }
}
