package barometer;

import java.sql.SQLException;
import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells a start that failed for a known reason in one sentence instead of a stack trace; what is unknown keeps its trace.
 * Boot finds this class through {@code META-INF/spring.factories}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class StartFailures implements SpringBootExceptionReporter {

    private static final int H2_OPEN_ELSEWHERE = 90020;

    /** Boot offers the context that failed; no sentence needs it. */
    public StartFailures(ConfigurableApplicationContext failed) {
    }

    @Override
    public boolean reportException(Throwable failure) {
        var sentence = sentence(failure);
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    static Optional<String> sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartRefused refused -> {
                    return Optional.of(refused.getMessage());
                }
                case PortInUseException taken -> {
                    return Optional.of(portTaken(taken.getPort()));
                }
                case SQLException sql when sql.getErrorCode() == H2_OPEN_ELSEWHERE -> {
                    return Optional.of("The database is open in another process: stop that one, or choose another data "
                            + "folder with --data.");
                }
                default -> { }
            }
        }
        return Optional.empty();
    }

    static String portTaken(int port) {
        return "Port " + port + " is in use: stop the program that holds it, or choose another port, for example --port "
                + (port < 65535 ? port + 1 : 8080) + ".";
    }
}
