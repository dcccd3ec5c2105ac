package barometer.ledger;

import java.util.List;

/**
 * What was recorded, and is on the disk.
 *
 * @param revision the new revision, the head's where nothing was new
 */
public record Receipt(long revision, long added, long revised, long unchanged, List<Finding> findings) {
}
