package barometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A start that must fail says why in one sentence, with the remedy. */
class StartFailuresTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderThatCannotBeWritten() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> check(file.resolve("data"), 0)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be written").hasMessageContaining("--data");
    }

    @Test
    void aPortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> check(folder.resolve("data"), taken.getLocalPort()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is in use").hasMessageContaining("--port");
        }
    }

    @Test
    void aPathThatTheDatabaseWouldMisread() {
        assertThatThrownBy(() -> check(folder.resolve("a;INIT=x"), 0)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("semicolon");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatFailsLaterIsFoundBeneathTheFrameworksExceptions() {
        assertThat(StartFailures.sentence(new IllegalStateException(new SQLException("in use", "90020", 90020))))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("open in another process"));
        assertThat(StartFailures.sentence(new IllegalStateException(new PortInUseException(8080))))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("--port 8081"));
        assertThat(StartFailures.sentence(new IllegalStateException("unknown"))).isEmpty();
    }

    private static void check(Path data, int port) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test",
                Map.of("barometer.data", data.toString(), "server.port", port)));
        var before = System.getProperty("java.io.tmpdir");
        try {
            StartCheck.of(environment).run();
        } finally {
            System.setProperty("java.io.tmpdir", before);
        }
    }
}
