package barometer.ledger;

import java.util.function.LongConsumer;

/** Tells open views that the head has moved, whoever moved it; asks the head once a second. */
public final class Changes {

    /** Calls the listener with each new head, on a thread of its own; closing ends it. */
    public AutoCloseable onNewHead(LongConsumer listener) {
        throw new UnsupportedOperationException();
    }
}
