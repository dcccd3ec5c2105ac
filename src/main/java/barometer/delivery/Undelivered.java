package barometer.delivery;

import barometer.domain.Trouble;

/** An attempt that failed, and why. */
final class Undelivered extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient Trouble trouble;

    Undelivered(Trouble trouble, Throwable cause) {
        super(trouble.kind() + " " + String.join(" ", trouble.arguments()), cause);
        this.trouble = trouble;
    }

    Undelivered(Trouble.Kind kind, String... arguments) {
        this(Trouble.of(kind, arguments), null);
    }

    Undelivered(Trouble.Kind kind, Throwable cause, String... arguments) {
        this(Trouble.of(kind, arguments), cause);
    }

    Trouble trouble() {
        return trouble;
    }
}
