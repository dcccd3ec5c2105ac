package barometer.api;

/** Nothing of that name; also the answer where there is something that the caller may not see. */
final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotFound(String what) {
        super(what);
    }
}
