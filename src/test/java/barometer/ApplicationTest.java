package barometer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The program starts, keeps its data where it was told to, and serves its static files the way {@link Assets} says. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApplicationTest {

    @LocalServerPort
    private int port;

    @Value("${barometer.data}")
    private Path data;

    @Test
    void saysThatItIsWell() throws Exception {
        var health = get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"").doesNotContain("details");
    }

    @Test
    void keepsItsDataInTheFolderItWasGiven() {
        assertThat(data.resolve("db/barometer.mv.db")).exists();
        assertThat(Files.exists(Path.of("data/db/barometer.lock"))).as("started by a test").isFalse();
    }

    @Test
    void theBundleIsPartOfTheBuildAndFreeOfCommercialCode() {
        var bundle = Path.of("target/classes/META-INF/VAADIN/webapp/VAADIN/build");
        assertThat(bundle).isNotEmptyDirectory().isDirectoryNotContaining("glob:**vaadin-chart*");
    }

    @Test
    void theFontsAndEchartsAreUnpackedWithTheirLicence() {
        var resources = Path.of("target/classes/META-INF/resources");
        assertThat(resources.resolve("assets/fonts/roboto-2.137"))
                .isDirectoryContaining("glob:**/Roboto-Medium.ttf.gz").isDirectoryContaining("glob:**/LICENSE.txt");
        assertThat(resources.resolve("_static/echarts/6.0.0/dist/echarts.esm.min.js")).isNotEmptyFile();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
