package barometer.ledger;

import barometer.domain.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nothing was recorded: an error, a warning without a reason, or a conflict stands in the way. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Checked checked;

    public Refused(Checked checked) {
        super("refused: " + checked.findings().size() + " findings");
        this.checked = checked;
    }

    /** A refusal of something that is no draft: one finding, about no row. */
    static Refused because(String code, String... arguments) {
        Finding finding = new Finding(Finding.Severity.ERROR, 0, Optional.empty(), code, List.of(arguments));
        return new Refused(new Checked(List.of(new Checked.CheckedRow(new Row(0, Map.of()), List.of(), List.of(finding),
                Optional.empty()))));
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
