package barometer.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** The disk took nothing more, and nothing of the act was kept. Once there is room again, the act can be done again. */
public final class NotWritten extends RuntimeException {

    private static final long serialVersionUID = 1L;
    /** What H2 says of its file, and PostgreSQL of its machine: disk, memory, connections. */
    private static final Set<Integer> OF_THE_FILE = Set.of(90028, 90030, 90031);
    private static final String NO_ROOM = "53";

    private NotWritten(Throwable cause) {
        super("nothing was written: the disk takes no more", cause);
    }

    /** What it was, where it was the disk. */
    static Optional<NotWritten> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof SQLException sql && (OF_THE_FILE.contains(sql.getErrorCode())
                    || sql.getSQLState() != null && sql.getSQLState().startsWith(NO_ROOM))) {
                return Optional.of(new NotWritten(failure));
            }
        }
        return Optional.empty();
    }
}
