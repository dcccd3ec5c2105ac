package barometer.store;

/** What was to be written may or may not be on the disk: the disk failed between. Nothing more is written after this. */
public final class OutcomeUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(Throwable cause) {
        super("it is not known whether the last recording reached the disk; nothing more is written until a restart", cause);
    }
}
