package barometer;

/** The program cannot start, for a reason that its operator can remove: one sentence with the remedy. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StartRefused(String sentence) {
        super(sentence);
    }
}
