package barometer.ledger;

import java.util.Optional;

/** Somebody else records so much that it takes long; nothing was written, and the same may be recorded when it is done. */
public final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Optional<UnderWay> underWay;

    Busy(Optional<UnderWay> underWay) {
        this.underWay = underWay;
    }

    /** What is under way; empty where it has just ended. */
    public Optional<UnderWay> underWay() {
        return underWay;
    }
}
