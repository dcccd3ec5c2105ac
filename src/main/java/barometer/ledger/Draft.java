package barometer.ledger;

import barometer.domain.CleanText;
import barometer.domain.Row;
import java.util.List;
import java.util.Optional;

/**
 * Rows that somebody wants recorded; a value, outside the ledger.
 *
 * @param indicator the code they are about where a row does not name one itself
 * @param basedOn   the revision the writer had before the eyes; a newer statement of the same indicator, period and source
 *                  is then a conflict. Empty: none is looked for
 * @param overrule  the reason why warnings are overruled
 * @param note      kept with the revision
 */
public record Draft(Optional<String> indicator, List<Row> rows, Optional<Long> basedOn, Optional<String> overrule, String note) {

    public Draft {
        rows = List.copyOf(rows);
        overrule = overrule.map(CleanText::line);
        note = CleanText.line(note);
    }
}
