package barometer.store;

/** Somebody else moves the head, and it takes long; nothing was written. */
public final class Occupied extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
