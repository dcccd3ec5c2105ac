package barometer.ledger;

import barometer.store.Occupied;
import barometer.store.Writing;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Whose turn it is to record: one act after the other; where one takes long, the others wait and can see how far it is. */
final class Turn {

    private final Writing writing;
    private final Changes changes;
    private volatile UnderWay underWay;

    Turn(Writing writing, Changes changes) {
        this.writing = writing;
        this.changes = changes;
    }

    Optional<UnderWay> underWay() {
        return Optional.ofNullable(underWay);
    }

    /** A short act. @throws Busy */
    <T> T take(Supplier<T> action) {
        try {
            return writing.inLedger(action);
        } catch (Occupied e) {
            throw new Busy(underWay());
        }
    }

    /**
     * Long work. Who can be told how far another one is waits until that is done.
     *
     * @param work is given whom to tell how many figures are through
     * @throws Busy @throws Progress.Stopped
     */
    <T> T take(UnderWay begun, Progress progress, Function<LongConsumer, T> work) {
        while (true) {
            try {
                return writing.alone(() -> shown(begun, work));
            } catch (Occupied e) {
                if (!progress.waits()) {
                    throw new Busy(underWay());
                }
                progress.tell(Progress.Step.WAITING, underWay().map(UnderWay::done).orElse(0L));
            }
        }
    }

    private <T> T shown(UnderWay begun, Function<LongConsumer, T> work) {
        try {
            show(begun);
            return work.apply(done -> show(begun.at(done)));
        } finally {
            show(null);
        }
    }

    private void show(UnderWay now) {
        underWay = now;
        changes.tellOfWork();
    }
}
