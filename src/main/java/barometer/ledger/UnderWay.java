package barometer.ledger;

import java.time.Instant;

/**
 * A recording that takes long, while nobody else can record.
 *
 * @param account who records
 * @param done    how many figures of it are written
 * @param of      how many there are
 */
public record UnderWay(long account, long done, long of, Instant since) {

    UnderWay at(long figures) {
        return new UnderWay(account, figures, of, since);
    }
}
