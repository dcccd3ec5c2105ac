package barometer.ledger;

/** Nothing was recorded: an error, a warning without a reason, or a conflict stands in the way. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Checked checked;

    public Refused(Checked checked) {
        super("refused: " + checked.findings().size() + " findings");
        this.checked = checked;
    }

    /** What the checks found. */
    public Checked checked() {
        return checked;
    }

    /** Whether somebody else has recorded the same meanwhile. */
    public boolean conflict() {
        return checked.rows().stream().anyMatch(r -> r.conflict().isPresent());
    }
}
