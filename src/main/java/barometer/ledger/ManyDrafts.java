package barometer.ledger;

import barometer.domain.Row;
import barometer.domain.Source;
import java.util.List;
import java.util.Optional;

/** Rows held against one head, an indicator after the other; a source that one of them brings is known to the next. */
final class ManyDrafts {

    private final Drafting drafting;
    private final RowReader reader;
    private final Optional<Long> basedOn;
    private int handed;

    ManyDrafts(Drafting drafting, RowReader reader, Optional<Long> basedOn) {
        this.drafting = drafting;
        this.reader = reader;
        this.basedOn = basedOn;
    }

    /** What would become of the rows of an indicator. */
    Checked check(List<Row> rows) {
        return drafting.drafted(new Draft(Optional.empty(), rows, basedOn, Optional.empty(), ""), reader).checked();
    }

    /** The sources that were named for the first time since this was asked last. */
    List<Source> newSources() {
        List<Source> all = reader.newSources();
        List<Source> fresh = List.copyOf(all.subList(handed, all.size()));
        handed = all.size();
        return fresh;
    }
}
