package barometer.chart.png;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How many pixels are drawn at once. Anybody may ask for a picture, and the largest takes 160 MB while it is drawn: as
 * many at a time as there are connections would be more than any machine has.
 */
public final class PictureRoom {

    /** As many as one picture of the largest size. */
    private static final int MEGAPIXELS = 40;

    private final Semaphore room = new Semaphore(MEGAPIXELS, true);
    private final Duration patience;

    public PictureRoom() {
        this(Duration.ofSeconds(20));
    }

    /** @param patience how long a picture waits for room */
    public PictureRoom(Duration patience) {
        this.patience = patience;
    }

    /** No room became free in time. */
    public static final class Full extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Does it as soon as there is room for a picture of that size. @throws Full after waiting too long */
    public <T> T during(PngSize size, Supplier<T> drawing) {
        return during((long) size.width() * size.scale() * size.height() * size.scale(), drawing);
    }

    /** Does it as soon as there is room for so many pixels. @throws Full after waiting too long */
    public <T> T during(long pixels, Supplier<T> drawing) {
        int needed = Math.min(MEGAPIXELS, Math.toIntExact(Math.ceilDiv(pixels, 1_000_000)));
        try {
            if (!room.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Full();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Full();
        }
        try {
            return drawing.get();
        } finally {
            room.release(needed);
        }
    }
}
