package barometer.publish;

import barometer.domain.Access;
import barometer.domain.PictureTaken;
import barometer.domain.PictureTaken.Wanted;
import barometer.domain.Viewer;
import barometer.ledger.Denied;
import barometer.store.PicturesTaken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who took which picture. Noting one down only puts it into a line; a thread of its own writes what has come within a second as
 * one act, so no picture waits for the disk. An orderly stop writes all of it; a {@code kill -9} loses the last second.
 */
public final class PictureJournal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PictureJournal.class);
    private static final int MOST_WAITING = 50_000;
    private static final int AT_ONCE = 2000;

    private final PicturesTaken taken;
    private final Access access;
    private final Clock clock;
    private final Optional<Duration> kept;
    private final BlockingQueue<PictureTaken> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread writer = Thread.ofPlatform().daemon().name("picture-journal").unstarted(this::write);
    private Instant forgotten = Instant.EPOCH;
    private long missed;

    /** @param kept how long a line is kept; empty: for ever */
    public PictureJournal(PicturesTaken taken, Access access, Clock clock, Optional<Duration> kept) {
        this.taken = taken;
        this.access = access;
        this.clock = clock;
        this.kept = kept;
    }

    /** Begins to write. */
    public void start() {
        writer.start();
    }

    /** A part of the journal, newest first. @param next before which one the next part lies, empty at the end */
    public record Part(List<PictureTaken> pictures, Optional<Long> next) {
    }

    /** Notes a picture down; returns at once. Where the disk has failed so long that the line is full, it is only counted. */
    public void note(PictureTaken picture) {
        if (!waiting.offer(picture) && missed++ % 1000 == 0) {
            LOG.error("The journal of pictures cannot be written; pictures taken meanwhile are missing from it");
        }
    }

    /**
     * The newest pictures that are wanted: all of them for the administrator, one's own for anybody who has signed in.
     *
     * @throws Denied without an account, and for those of somebody else
     */
    public Part read(Wanted wanted, int most, Viewer viewer) {
        long self = viewer.account().orElseThrow(() -> new Denied(Access.Act.ADMINISTER));
        boolean all = access.may(viewer, Access.Act.ADMINISTER);
        if (!all && wanted.account().filter(account -> account != self).isPresent()) {
            throw new Denied(Access.Act.ADMINISTER);
        }
        settle();
        List<PictureTaken> found = taken.newest(all ? wanted : wanted.of(self), most);
        return new Part(found, found.size() < most ? Optional.empty() : Optional.of(found.getLast().id()));
    }

    private void write() {
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(1);
                settleQuietly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void settleQuietly() {
        try {
            settle();
            forget();
        } catch (RuntimeException e) { // a full disk must not end the thread: what waits is tried again
            LOG.warn("The journal of pictures is not written at the moment: {}", e.getMessage());
        }
    }

    /** Writes all that waits. What cannot be written goes on waiting. */
    synchronized void settle() {
        List<PictureTaken> some = new ArrayList<>();
        while (waiting.drainTo(some, AT_ONCE) > 0) {
            try {
                taken.add(some);
            } catch (RuntimeException e) {
                some.forEach(waiting::offer);
                throw e;
            }
            some.clear();
        }
    }

    private synchronized void forget() {
        Instant now = clock.instant();
        if (kept.isPresent() && forgotten.plus(Duration.ofDays(1)).isBefore(now)) {
            taken.forget(now.minus(kept.get()));
            forgotten = now;
        }
    }

    /** Writes what waits, and ends. */
    @Override
    public void close() {
        writer.interrupt();
        settleQuietly();
    }
}
