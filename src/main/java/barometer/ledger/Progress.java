package barometer.ledger;

/** How far long work has come, and whether it is to go on. */
public interface Progress {

    /** Nobody looks, and nobody stops it. */
    Progress NOBODY = (step, done) -> true;

    /** What long work does. */
    enum Step {
        READING, CHECKING, RECORDING
    }

    /** Told now and then. @param done how many figures are through this step @return false: it is to stop, and leave nothing behind */
    boolean at(Step step, long done);

    /** Somebody stopped it; nothing was recorded. */
    final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Goes on, or does not. @throws Stopped where it is to stop */
    default void tell(Step step, long done) {
        if (!at(step, done)) {
            throw new Stopped();
        }
    }
}
