package barometer.ledger;

import java.util.Locale;

/** An act on a kept draft that cannot be: the words are {@code draft.refused.<reason>}. */
public final class DraftRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** There is none of that number that the viewer may know of. */ UNKNOWN,
        /** Nobody reviews his own work, whatever his roles. */ OWN_WORK,
        /** It is for its author to do. */ NOT_AUTHOR,
        /** Somebody has changed or decided it meanwhile. */ MOVED,
        /** Its instant of release is not in the future. */ RELEASE_PAST,
        /** Whoever returns it has to say why. */ COMMENT_MISSING,
        /** A text of it is longer than it may be. */ TOO_LONG,
        /** There is no row in it. */ EMPTY
    }

    private final Reason reason;

    DraftRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The reason as it stands in keys and answers, for example {@code own-work}. */
    public String code() {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
