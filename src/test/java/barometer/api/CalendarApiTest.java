package barometer.api;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Frequency;
import barometer.domain.ReleaseRule;
import barometer.store.ReleaseRules;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The feed that calendars subscribe to. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CalendarApiTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ReleaseRules rules;

    @BeforeEach
    void expect() {
        rules.put(new ReleaseRule("trade", Frequency.QUARTERLY, Optional.of(45), Map.of()));
    }

    @AfterEach
    void forget() {
        rules.remove("trade", Frequency.QUARTERLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?lang=ru", "?lang=be"})
    void anybody_can_subscribe_to_what_is_public(String query) {
        HttpResponse<byte[]> answer = ApiClient.anybody(port).get("/calendar.ics" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        String feed = ApiClient.text(answer);
        assertThat(feed).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n")
                .contains("BEGIN:VEVENT\r\nUID:trade-2024-Q2@barometer\r\n", "DTSTART;VALUE=DATE:20240814\r\nDTEND;VALUE=DATE:20240815\r\n");
        assertThat(feed.lines()).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void an_unknown_parameter_is_refused() {
        assertThat(ApiClient.anybody(port).get("/calendar.ics?year=2024").statusCode()).isEqualTo(400);
    }
}
