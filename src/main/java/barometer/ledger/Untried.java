package barometer.ledger;

/** A file cannot be recorded as it stands: a question is open, a series goes nowhere, or a place is refused. */
public final class Untried extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Trial trial;

    Untried(Trial trial) {
        super("refused: " + trial.refused() + ", open: " + trial.questions().size() + ", unmapped: " + trial.unmapped().size());
        this.trial = trial;
    }

    /** What would have become of it. */
    public Trial trial() {
        return trial;
    }
}
