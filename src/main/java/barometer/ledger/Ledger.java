package barometer.ledger;

import barometer.domain.Definition;
import barometer.domain.Document;
import barometer.domain.EntryRef;
import barometer.domain.Viewer;
import java.util.List;

/** The way in: the only writer of statements and definitions. What it has answered survives a power cut. */
public final class Ledger {

    /** How a draft reads and what the checks say; nothing is written. @throws Denied without the right to record */
    public Checked check(Draft draft, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** Records a draft, all of it or nothing. @throws Refused @throws Denied */
    public Receipt commit(Draft draft, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** Undoes an entry that was our error; what stood before stands again. */
    public Receipt retract(EntryRef entry, String reason, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** Undoes all of a revision. */
    public Receipt revert(long revision, String reason, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** Records that the source took a statement back. */
    public Receipt withdraw(EntryRef entry, Document document, String reason, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** Records definitions, new or in a new version. */
    public Receipt define(List<Definition> definitions, String note, Viewer viewer) {
        throw new UnsupportedOperationException();
    }
}
