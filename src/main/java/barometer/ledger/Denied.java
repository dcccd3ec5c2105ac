package barometer.ledger;

import barometer.domain.Access;

/** The viewer may not do this. */
public final class Denied extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final Access.Act act;

    public Denied(Access.Act act) {
        super("denied: " + act);
        this.act = act;
    }

    /** What was not allowed. */
    public Access.Act act() {
        return act;
    }
}
