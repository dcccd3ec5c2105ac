package barometer.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry as it stands in the ledger.
 *
 * @param account    the id of the account that recorded it
 * @param countsFrom the day it is known from: its document's publication, else the day it was recorded
 */
public record Recorded(EntryRef ref, Entry entry, Instant at, long account, LocalDate countsFrom) {
}
