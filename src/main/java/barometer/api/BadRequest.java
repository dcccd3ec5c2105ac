package barometer.api;

/** A request that cannot be understood: a parameter without meaning, a body that is no list of rows. */
final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Object[] arguments;

    /** @param code the key of the sentence is {@code api.<code>} */
    BadRequest(String code, Object... arguments) {
        super(code);
        this.arguments = arguments;
    }

    String code() {
        return getMessage();
    }

    Object[] arguments() {
        return arguments;
    }
}
