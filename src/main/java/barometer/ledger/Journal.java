package barometer.ledger;

import barometer.domain.Access;
import barometer.domain.JournalLine;
import barometer.domain.JournalLine.Wanted;
import barometer.domain.Revision;
import barometer.domain.Viewer;
import barometer.store.JournalLines;
import barometer.store.LedgerTables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who did what and when, for the administrator. Drafts that even he may not know of yet, those of others under embargo among
 * them, come into it with their release.
 */
public final class Journal {

    private final LedgerTables tables;
    private final JournalLines lines;
    private final Access access;

    public Journal(LedgerTables tables, JournalLines lines, Access access) {
        this.tables = tables;
        this.lines = lines;
        this.access = access;
    }

    /** A part of the journal, newest first. @param next the instant before which the next part lies, empty at the end */
    public record Part(List<JournalLine> lines, Optional<Instant> next) {
    }

    /** The newest lines that are wanted, about so many. @throws Denied without the right to administer */
    public Part read(Wanted wanted, int most, Viewer viewer) {
        long account = account(viewer);
        List<JournalLine> found = lines.lines(wanted, tables.revisions().head(), draft -> draft.knownTo(account), most);
        return new Part(found, found.size() < most ? Optional.empty() : Optional.of(found.getLast().at()));
    }

    /** All entries of a revision. @throws Denied without the right to administer */
    public Optional<Revision> revision(long number, Viewer viewer) {
        account(viewer);
        return tables.revisions().revision(number);
    }

    private long account(Viewer viewer) {
        if (!access.may(viewer, Access.Act.ADMINISTER)) {
            throw new Denied(Access.Act.ADMINISTER);
        }
        return viewer.account().orElseThrow(() -> new Denied(Access.Act.ADMINISTER));
    }
}
