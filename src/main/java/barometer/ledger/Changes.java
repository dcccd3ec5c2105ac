package barometer.ledger;

import barometer.store.Revisions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
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

    private final Watched head;
    private final List<Watched> others = new CopyOnWriteArrayList<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private boolean nudged;
    private boolean closed;

    /** Begins to ask. */
    public Changes(Revisions revisions) {
        this.head = new Watched(revisions::head);
        this.thread = Thread.ofPlatform().daemon().name("changes").start(this::watch);
    }

    /** A number that only grows, and who is told when it has. */
    final class Watched {

        private final LongSupplier number;
        private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
        private long told;

        private Watched(LongSupplier number) {
            this.number = number;
            this.told = number.getAsLong();
        }

        /** Calls the listener with each new number, on a thread of its own; closing ends it. */
        AutoCloseable on(LongConsumer listener) {
            LongConsumer own = listener::accept;
            listeners.add(own);
            return () -> listeners.remove(own);
        }

        private void look() {
            long now = number.getAsLong();
            if (now > told) {
                told = now;
                listeners.forEach(listener -> Thread.ofVirtual().start(() -> tell(listener, now)));
            }
        }
    }

    /** Something besides the head that others may move. */
    Watched watched(LongSupplier number) {
        Watched watched = new Watched(number);
        others.add(watched);
        return watched;
    }

    /** Calls the listener with each new head, on a thread of its own; closing ends it. */
    public AutoCloseable onNewHead(LongConsumer listener) {
        return head.on(listener);
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

    private void watch() {
        boolean troubled = false;
        while (rested()) {
            try {
                head.look();
                others.stream().filter(w -> !w.listeners.isEmpty()).forEach(Watched::look);
                troubled = false;
            } catch (RuntimeException e) {
                if (!troubled) {
                    LOG.warn("What has changed cannot be read: {}", e.getMessage());
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

    private static void tell(LongConsumer listener, long number) {
        try {
            listener.accept(number);
        } catch (RuntimeException e) {
            LOG.warn("A view could not be told of {}", number, e);
        }
    }
}
