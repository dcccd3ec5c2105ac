package barometer.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses of the interface and of frames, typed by hand: an answer, or why not; never a failure of the program. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AddressesTest {

    private static final long SEED = 4_711;
    private static final List<String> RIGHT = List.of("/api/v1/indicators?limit=5", "/api/v1/indicators/trade",
            "/api/v1/indicators/trade/observations?freq=Q&from=2023-Q1&transform=diff-yoy&knownOn=2024-06-01&revision=1&origin=stated&lang=ru",
            "/api/v1/indicators/trade/observations.csv?freq=A&to=2024&excel=ru-BY", "/api/v1/indicators/rail-transit/observations.xlsx?lang=be",
            "/api/v1/indicators/trade/observations?formula=trade%20-%20lag(trade,%204)&partial=true",
            "/api/v1/indicators/trade/chart.svg?freq=A&width=600&height=400&theme=dark&form=column&style=plain",
            "/api/v1/compare/observations?series=trade:Q&series=investment-russia:Q&arrange=ratio",
            "/api/v1/compare/observations.csv?series=trade:A&series=trade:A:level:2024-05-24&from=2022",
            "/embed/indicators/trade?freq=Q&lang=be&theme=dark", "/embed/compare?series=trade:Q&series=investment-russia:Q&arrange=mirror&lang=ru",
            "/indicators/trade?freq=Q&at=2024-Q1", "/?knownOn=2024-06-01", "/catalogue?q=trade");

    @LocalServerPort
    private int port;

    private HttpResponse<byte[]> get(String path) {
        return ApiClient.anybody(port).get(path);
    }

    @Test
    void a_mistyped_address_is_answered_or_refused_with_its_reason() {
        for (String right : RIGHT) {
            assertThat(get(right).statusCode()).as(right).isEqualTo(200);
        }
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < 280; i++) {
            String wrong = mistyped(RIGHT.get(i % RIGHT.size()), random);
            HttpResponse<byte[]> answer = get(wrong);
            String body = new String(answer.body(), StandardCharsets.UTF_8);
            assertThat(answer.statusCode()).as(wrong + "\n" + body).isIn(200, 400, 404);
            if (answer.statusCode() != 200) {
                refused++;
                assertThat(body).as(wrong).doesNotContain("Exception").doesNotContain("\tat ");
                assertThat(body.contains("\"detail\"") || body.contains("<h1")|| body.contains("<!doctype html>")).as(wrong + "\n" + body).isTrue();
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    private static String mistyped(String right, Random random) {
        int at = 1 + random.nextInt(right.length() - 1);
        char c = right.charAt(at);
        if (c == '%' || at > 1 && right.charAt(at - 1) == '%' || at > 2 && right.charAt(at - 2) == '%') {
            return right + "&colour=red";
        }
        return switch (random.nextInt(3)) {
            case 0 -> right.substring(0, at) + (char) ('a' + random.nextInt(26)) + right.substring(at + 1);
            case 1 -> right.substring(0, at) + right.substring(at + 1);
            default -> right.substring(0, at) + c + right.substring(at);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/indicators/tarde                                | 404 | trade
            /api/v1/indicators/trade/observations?frq=Q             | 400 | freq
            /api/v1/indicators/trade/observations?freq=q            | 400 | Q
            /api/v1/indicators/trade/observations?transform=yo      | 400 | yoy
            /api/v1/indicators/trade/observations?from=2024Q1       | 400 | 2024-Q1
            /api/v1/indicators/trade/observations?formula=trade+-+trad | 400 | trade
            /api/v1/indicators/trade/chart.png?form=colum           | 400 | column
            /api/v1/compare/observations?series=trade:Q&arrange=rato | 400 | ratio
            """)
    void what_may_have_been_meant_stands_in_the_answer(String path, int status, String nearest) {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"nearest\":\"" + nearest + "\"");
    }
}
