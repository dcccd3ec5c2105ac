package barometer.api;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Frequency;
import barometer.domain.ReleaseRule;
import barometer.domain.Role;
import barometer.ledger.Desk;
import barometer.ledger.Reading;
import barometer.store.Accounts;
import barometer.store.ReleaseRules;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Drafts over real HTTP: kept, reviewed, committed, and under embargo at every door. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class DraftsApiTest {

    private static final String DRAFTS = "/api/v1/drafts";
    private static final String PICTURE = "/api/v1/indicators/trade/chart.png?freq=A";

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;
    @Autowired
    private Reading reading;
    @Autowired
    private Desk desk;
    @Autowired
    private ReleaseRules rules;
    @Autowired
    private Hands hands;

    private ApiClient anybody;
    private ApiClient author;
    private ApiClient colleague;
    private ApiClient third;

    /** The program's clock, with hands that are moved. */
    static final class Hands extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }

    @TestConfiguration
    static class Moved {

        @Bean
        @Primary
        Hands hands() {
            return new Hands();
        }
    }

    @BeforeEach
    void people() {
        anybody = ApiClient.anybody(port);
        author = anybody.as("draft-author", accounts, encoder, Role.STAFF);
        colleague = anybody.as("draft-colleague", accounts, encoder, Role.STAFF);
        third = anybody.as("draft-third", accounts, encoder, Role.STAFF);
    }

    private static String rows(String period, String figure, String source) {
        return "[{\"period\":\"" + period + "\",\"figure\":\"" + figure + "\",\"source\":\"" + source
                + "\",\"document\":\"Bulletin\",\"published\":\"2025-02-10\"}]";
    }

    private String kept(String period, String figure, String source) {
        HttpResponse<byte[]> answer = author.post(DRAFTS + "?indicator=trade&note=of%20the%20bulletin", rows(period, figure, source));
        assertThat(answer.statusCode()).as(ApiClient.text(answer)).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static JsonNode ok(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(ApiClient.text(answer)).isEqualTo(200);
        return ApiClient.json(answer);
    }

    private static void problem(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).as(ApiClient.text(answer)).isEqualTo(status);
        assertThat(ApiClient.json(answer).get("code").asString()).isEqualTo(code);
    }

    @Test
    void a_draft_is_kept_submitted_looked_at_and_committed() {
        long head = reading.head();
        String draft = kept("2021", "40.1", "draft-one");
        assertThat(reading.head()).isEqualTo(head);
        problem(colleague.get(draft), 404, "unknown");
        ok(author.post(draft + "/submit", ""));
        JsonNode seen = ok(colleague.get(draft));
        assertThat(seen.get("state").asString()).isEqualTo("in-review");
        assertThat(seen.get("author").asString()).isEqualTo("draft-author");
        assertThat(seen.get("rows").get(0).get("figure").asString()).isEqualTo("40.1");
        JsonNode figure = seen.get("figures").get(0);
        assertThat(figure.get("before").isNull()).isTrue();
        assertThat(figure.get("after").asString()).isEqualTo("40.1");
        assertThat(figure.get("outcome").asString()).isEqualTo("added");
        problem(author.post(draft + "/commit", ""), 403, "own-work");
        JsonNode done = ok(colleague.post(draft + "/commit?version=" + seen.get("version").asInt(), ""));
        assertThat(done.get("state").asString()).isEqualTo("released");
        assertThat(done.get("revision").asLong()).isEqualTo(head + 1);
        assertThat(ApiClient.text(anybody.get("/api/v1/indicators/trade/observations?freq=A"))).contains("\"2021\"").contains("40.1");
        problem(third.post(draft + "/commit", ""), 409, "moved");
    }

    @Test
    void a_draft_is_returned_with_a_comment_changed_taken_back_and_discarded() {
        String draft = kept("2020", "38", "draft-two");
        ok(author.post(draft + "/submit", ""));
        problem(colleague.post(draft + "/return", "{}"), 422, "comment-missing");
        JsonNode returned = ok(colleague.post(draft + "/return", "{\"comment\":\"В таблице 38,4.\"}"));
        assertThat(returned.get("comment").asString()).isEqualTo("В таблице 38,4.");
        JsonNode changed = ok(author.put(draft + "?indicator=trade", rows("2020", "38.4", "draft-two")));
        assertThat(changed.get("figures").get(0).get("after").asString()).isEqualTo("38.4");
        ok(author.post(draft + "/submit", ""));
        ok(author.post(draft + "/take-back", ""));
        assertThat(ok(author.delete(draft)).get("state").asString()).isEqualTo("discarded");
        assertThat(ok(author.get(draft)).get("rows")).isEmpty();
        assertThat(ok(author.get(draft)).get("acts").size()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/submit?release=tomorrow               | ''            | 400 | instant",
        "/submit?release=2001-01-01T00:00:00Z   | ''            | 422 | release-past",
        "/submit                                | [1]           | 400 | no-object",
        "/submit                                | {\"speed\":1} | 400 | unknown-parameter",
        "/submit?version=99                     | ''            | 409 | moved",
        "/submit?version=x                      | ''            | 400 | number-range",
        "/take-back                             | ''            | 409 | moved"})
    void what_makes_no_sense_is_refused_and_changes_nothing(String act, String body, int status, String code) {
        String draft = kept("2019", "35", "draft-three");
        problem(author.post(draft + act.strip(), body), status, code);
        assertThat(ok(author.get(draft)).get("state").asString()).isEqualTo("draft");
    }

    @Test
    void figures_that_somebody_else_recorded_meanwhile_are_a_conflict() {
        String draft = kept("2018", "34.1", "draft-four");
        ok(author.post(draft + "/submit", ""));
        assertThat(third.post("/api/v1/indicators/trade/observations?overrule=test", rows("2018", "34.2", "draft-four")).statusCode())
                .isEqualTo(200);
        assertThat(ok(colleague.get(draft)).get("figures").get(0).get("conflict").asString()).isEqualTo("34.2");
        problem(colleague.post(draft + "/commit?overrule=test", ""), 409, "conflict");
    }

    @Test
    void before_its_instant_nobody_learns_of_it_by_any_door_and_after_it_everybody_does(CapturedOutput log) {
        long head = reading.head();
        String draft = kept("2017", "31.4159", "draft-secret-office");
        ok(author.post(draft + "/submit?release=" + hands.instant().plus(Duration.ofDays(2)), ""));
        List<String> doors = List.of("/api/v1/indicators", "/api/v1/indicators/trade", "/api/v1/indicators/trade/observations?freq=A",
                "/api/v1/indicators/trade/observations.csv?freq=A", "/api/v1/compare/observations.csv?series=trade:A", "/api/v1/sources",
                "/api/v1/documents", "/api/v1/documents?q=secret", "/api/v1/calendar", "/calendar.ics", "/api/v1/definitions?kind=sources",
                "/embed/indicators/trade?freq=A", "/", "/catalogue", "/indicators/trade",
                "/indicators/trade?freq=A&at=2017", "/indicators/trade?freq=A&since=r1");
        List<String> before = doors.stream().map(d -> bodyOf(third, d)).toList();
        rules.put(new ReleaseRule("trade", Frequency.ANNUAL, Optional.of(45), Map.of()));
        byte[] picture = third.get(PICTURE).body();
        assertThat(ok(colleague.post(draft + "/commit?overrule=checked", "")).get("state").asString()).isEqualTo("approved");

        for (int door = 0; door < doors.size(); door++) {
            String now = bodyOf(third, doors.get(door));
            assertThat(now).as(doors.get(door)).doesNotContain("31.4159").doesNotContain("draft-secret-office");
            if (doors.get(door).startsWith("/api") && !doors.get(door).contains("calendar")) {
                assertThat(now).isEqualTo(before.get(door));
            }
        }
        assertThat(third.get(PICTURE).body()).isEqualTo(picture);
        assertThat(third.get("/api/v1/indicators/trade/observations.xlsx?freq=A&origin=stated").body()).isNotEmpty();
        problem(third.get(draft), 404, "unknown");
        for (String wrong : List.of("/api/v1/indicators/trade/observations?freq=A&revision=" + (reading.head() + 1), "/api/v1/indicators/trade/chart.png?freq=Z")) {
            assertThat(ApiClient.text(third.get(wrong))).as("an error says nothing").doesNotContain("31.4");
        }
        assertThat(log.toString()).as("the log says nothing").doesNotContain("31.4159").doesNotContain("draft-secret-office");
        problem(third.post(draft + "/return?comment=x", ""), 404, "unknown");
        assertThat(bodyOf(third, DRAFTS)).doesNotContain("2017");
        HttpResponse<byte[]> attempt = third.post("/api/v1/indicators/trade/observations?basedOn=" + reading.head(),
                rows("2017", "99999", "draft-secret-office"));
        assertThat(attempt.statusCode()).isEqualTo(422);
        assertThat(ApiClient.text(attempt)).as("its own warnings, and nothing of the other").doesNotContain("31.4");

        assertThat(reading.head()).as("no open page is told of anything").isEqualTo(head);

        hands.ahead = Duration.ofDays(2);
        desk.releaseDue();
        rules.remove("trade", Frequency.ANNUAL);
        for (String door : List.of("/api/v1/indicators/trade/observations?freq=A", "/api/v1/indicators/trade/observations.csv?freq=A",
                "/api/v1/compare/observations.csv?series=trade:A")) {
            assertThat(bodyOf(anybody, door)).as(door).contains("31.4159");
        }
        for (String door : List.of("/api/v1/sources", "/api/v1/documents?q=secret", "/api/v1/definitions?kind=sources")) {
            assertThat(bodyOf(anybody, door)).as(door).contains("draft-secret-office");
        }
        assertThat(anybody.get(PICTURE).body()).isNotEqualTo(picture);
        assertThat(ok(third.get(draft)).get("state").asString()).isEqualTo("released");
    }

    private static String bodyOf(ApiClient client, String door) {
        HttpResponse<byte[]> answer = client.get(door);
        assertThat(answer.statusCode()).as(door).isEqualTo(200);
        return ApiClient.text(answer);
    }
}
