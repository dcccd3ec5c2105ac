package barometer.ledger;

/** How far long work has come, and whether it is to go on. */
public interface Progress {

    /** Nobody looks, and nobody stops it; so it waits for nobody either. */
    Progress NOBODY = new Progress() {
        @Override
        public boolean at(Step step, long done) {
            return true;
        }

        @Override
        public boolean waits() {
            return false;
        }
    };

    /** What long work does. */
    enum Step {
        READING, CHECKING, WAITING, RECORDING
    }

    /** Told now and then. @param done how many figures are through this step @return false: it is to stop, and leave nothing behind */
    boolean at(Step step, long done);

    /** Whether it waits until somebody else's long recording is done, and tells how far that is. */
    default boolean waits() {
        return true;
    }

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
