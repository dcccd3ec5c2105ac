package barometer.api;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Frequency;
import barometer.domain.ReleaseRule;
import barometer.domain.Role;
import barometer.store.Accounts;
import barometer.store.ReleaseRules;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The feed that calendars subscribe to. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CalendarApiTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ReleaseRules rules;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;

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

    /** Unfolds and reads the feed as RFC 5545 has it: lines, properties with parameters, components within each other. */
    private static List<Map<String, String>> events(String feed) {
        List<Map<String, String>> events = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        for (String line : feed.replace("\r\n ", "").replace("\r\n\t", "").split("\r\n")) {
            assertThat(line).as("a property").matches("[A-Z-]+(;[A-Z-]+=[^:;]+)*:.*").doesNotContain("\n");
            String name = line.split("[;:]", 2)[0];
            String value = line.substring(line.indexOf(':') + 1);
            if (name.equals("BEGIN")) {
                open.push(value);
                if (value.equals("VEVENT")) {
                    events.add(new HashMap<>());
                }
            } else if (name.equals("END")) {
                assertThat(open.pop()).isEqualTo(value);
            } else if (open.peek().equals("VEVENT")) {
                assertThat(events.getLast().put(name, value)).as("once an event: " + name).isNull();
            }
        }
        assertThat(open).isEmpty();
        return events;
    }

    @Test
    void each_event_of_the_feed_is_whole_and_no_two_are_one() {
        List<Map<String, String>> events = events(ApiClient.text(ApiClient.anybody(port).get("/calendar.ics?lang=ru")));
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event).containsKeys("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY");
            assertThat(event.get("DTSTAMP")).matches("\\d{8}T\\d{6}Z");
            LocalDate day = LocalDate.parse(event.get("DTSTART"), DateTimeFormatter.BASIC_ISO_DATE);
            assertThat(LocalDate.parse(event.get("DTEND"), DateTimeFormatter.BASIC_ISO_DATE)).isEqualTo(day.plusDays(1));
        });
        assertThat(events).extracting(e -> e.get("UID")).doesNotHaveDuplicates();
        assertThat(events).extracting(e -> e.get("SUMMARY")).anyMatch(s -> s.contains("Товарооборот"));
    }

    @Test
    void staff_set_and_end_what_is_expected() {
        ApiClient staff = ApiClient.anybody(port).as("calendar-staff", accounts, encoder, Role.STAFF);
        HttpResponse<byte[]> kept = staff.put("/api/v1/calendar/rail-transit/A", "{\"daysAfter\":60,\"announced\":{\"2024\":\"2025-02-20\"}}");
        assertThat(kept.statusCode()).as(ApiClient.text(kept)).isEqualTo(200);
        assertThat(ApiClient.text(ApiClient.anybody(port).get("/api/v1/calendar"))).contains(
                "{\"indicator\":\"rail-transit\",\"period\":\"2024\",\"day\":\"2025-02-20\",\"state\":\"late\"}",
                "{\"indicator\":\"rail-transit\",\"period\":\"2025\",\"day\":\"2026-03-01\"",
                "{\"indicator\":\"rail-transit\",\"freq\":\"A\",\"daysAfter\":60,\"announced\":{\"2024\":\"2025-02-20\"}}");
        assertThat(staff.delete("/api/v1/calendar/rail-transit/A").statusCode()).isEqualTo(204);
        assertThat(staff.delete("/api/v1/calendar/rail-transit/A").statusCode()).isEqualTo(404);
        assertThat(ApiClient.text(ApiClient.anybody(port).get("/api/v1/calendar"))).doesNotContain("rail-transit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "rail-transit/A | [1]                                   | 400 | not-an-object",
        "rail-transit/A | {}                                    | 400 | release-rule",
        "rail-transit/A | {'daysAfter':-1}                      | 400 | days-after",
        "rail-transit/A | {'daysAfter':'soon'}                  | 400 | days-after",
        "rail-transit/A | {'announced':{'2024-Q1':'2024-05-15'}} | 400 | release-period",
        "rail-transit/A | {'announced':{'2024':'soon'}}         | 400 | day",
        "rail-transit/A | {'days':5}                            | 400 | unknown-parameter",
        "rail-transit/M | {'daysAfter':5}                       | 400 | not-accepted-frequency",
        "rail-transit/Z | {'daysAfter':5}                       | 400 | frequency",
        "no-such/A      | {'daysAfter':5}                       | 404 | not-found"})
    void what_makes_no_sense_is_refused(String rule, String body, int status, String code) {
        ApiClient staff = ApiClient.anybody(port).as("calendar-staff", accounts, encoder, Role.STAFF);
        HttpResponse<byte[]> answer = staff.put("/api/v1/calendar/" + rule.strip(), body.replace('\'', '"'));
        assertThat(answer.statusCode()).as(ApiClient.text(answer)).isEqualTo(status);
        assertThat(ApiClient.json(answer).get("code").asString()).isEqualTo(code);
    }

    @Test
    void an_unknown_parameter_is_refused() {
        assertThat(ApiClient.anybody(port).get("/calendar.ics?year=2024").statusCode()).isEqualTo(400);
    }
}
