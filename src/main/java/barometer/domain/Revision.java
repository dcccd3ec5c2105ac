package barometer.domain;

import java.time.Instant;
import java.util.List;

/**
 * One act of recording, all of it or nothing: revision 7 is what became visible when the ledger's head moved to 7.
 *
 * @param number  gapless, from 1, in the order of commit
 * @param account the id of the account that recorded it
 */
public record Revision(long number, long account, Instant at, String note, List<Recorded> entries) {

    public Revision {
        entries = List.copyOf(entries);
    }
}
