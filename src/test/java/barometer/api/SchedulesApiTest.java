package barometer.api;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Role;
import barometer.store.Accounts;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Schedules and deliveries over real HTTP, in the running program, with a real mail server. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class SchedulesApiTest {

    private static final GreenMail MAILS = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private static final String PLAN = """
            {"rule":"monthly(5)","time":"09:00","zone":"Europe/Minsk","file":"pdf","language":"ru","destinations":[{"mail":["board@news.example"]}]}""";

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;

    private ApiClient manager;
    private ApiClient other;
    private ApiClient administrator;

    @DynamicPropertySource
    static void operator(DynamicPropertyRegistry settings) {
        MAILS.start();
        settings.add("barometer.mail.host", () -> "localhost");
        settings.add("barometer.mail.port", () -> MAILS.getSmtp().getPort());
        settings.add("barometer.mail.tls", () -> "none");
        settings.add("barometer.mail.from", () -> "reports@barometer.example");
    }

    @AfterAll
    static void stop() {
        MAILS.stop();
    }

    @BeforeEach
    void callers() {
        ApiClient anybody = ApiClient.anybody(port);
        manager = anybody.as("schedule-manager", accounts, encoder, Role.MANAGER);
        other = anybody.as("schedule-other", accounts, encoder, Role.MANAGER);
        administrator = anybody.as("schedule-admin", accounts, encoder, Role.ADMINISTRATOR);
    }

    @Test
    void a_schedule_is_kept_listed_tried_and_taken_away() throws Exception {
        JsonNode kept = ApiClient.json(manager.put("/api/v1/reports/quarterly/schedules/board", PLAN));
        assertThat(kept.path("account").asString()).isEqualTo("schedule-manager");
        assertThat(Instant.parse(kept.path("next").asString())).isAfter(Instant.now());
        assertThat(kept.path("obstacles").isEmpty()).isTrue();
        assertThat(manager.json("/api/v1/reports/quarterly/schedules").path("schedules").size()).isEqualTo(1);
        long trial = ApiClient.json(manager.post("/api/v1/reports/quarterly/schedules/board/trial?to=me@news.example", "")).path("delivery").asLong();
        assertThat(MAILS.waitForIncomingEmail(Duration.ofSeconds(30).toMillis(), 1)).isTrue();
        assertThat(MAILS.getReceivedMessages()[0].getAllRecipients()[0].toString()).isEqualTo("me@news.example");
        assertThat(MAILS.getReceivedMessages()[0].getSubject()).startsWith("Проба: ");
        JsonNode delivery = other.json("/api/v1/deliveries?report=quarterly").path("deliveries").path(0);
        assertThat(delivery.path("id").asLong()).isEqualTo(trial);
        assertThat(delivery.path("trial").asBoolean()).isTrue();
        assertThat(other.delete("/api/v1/reports/quarterly/schedules/board").statusCode()).as("another's").isEqualTo(403);
        assertThat(other.put("/api/v1/reports/quarterly/schedules/board", PLAN).statusCode()).isEqualTo(403);
        assertThat(administrator.delete("/api/v1/reports/quarterly/schedules/board").statusCode()).isEqualTo(204);
        assertThat(manager.get("/api/v1/reports/quarterly/schedules/board").statusCode()).isEqualTo(404);
    }

    @Test
    void a_manager_cannot_draw_under_the_account_of_somebody_who_may_more() {
        String foreign = PLAN.replace("{\"rule\"", "{\"account\":\"schedule-admin\",\"rule\"");
        assertThat(manager.put("/api/v1/reports/quarterly/schedules/foreign", foreign).statusCode()).isEqualTo(403);
        assertThat(manager.get("/api/v1/reports/quarterly/schedules/foreign").statusCode()).isEqualTo(404);
        assertThat(administrator.put("/api/v1/reports/quarterly/schedules/foreign", PLAN.replace("{\"rule\"", "{\"account\":\"schedule-manager\",\"rule\""))
                .statusCode()).isEqualTo(200);
        administrator.delete("/api/v1/reports/quarterly/schedules/foreign");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"rule":"hourly","destinations":[{"folder":""}]}                                    | schedule-rule
            {"rule":"daily","destinations":[]}                                                  | schedule-destinations
            {"rule":"daily"}                                                                    | schedule-field
            {"rule":"daily","destinations":[{"fax":"1"}]}                                       | schedule-field
            {"rule":"daily","destinations":[{"folder":"../../etc"}]}                            | destination-folder
            {"rule":"daily","destinations":[{"mail":["not an address"]}]}                       | destination-mail
            {"rule":"daily","destinations":[{"web":"file:///etc/passwd"}]}                      | destination-web
            {"rule":"daily","time":"25:00","destinations":[{"folder":""}]}                      | schedule-time
            {"rule":"daily","zone":"Minsk","destinations":[{"folder":""}]}                      | schedule-zone
            {"rule":"daily","account":"nobody-of-that-name","destinations":[{"folder":""}]}     | schedule-account
            {"rule":"daily"                                                                     | schedule-json
            """)
    void what_is_no_schedule_is_refused_with_its_reason_and_nothing_is_kept(String body, String code) {
        HttpResponse<byte[]> answer = manager.put("/api/v1/reports/quarterly/schedules/tried", body);
        assertThat(answer.statusCode()).as(ApiClient.text(answer)).isEqualTo(400);
        assertThat(ApiClient.json(answer).path("code").asString()).isEqualTo(code);
        assertThat(manager.get("/api/v1/reports/quarterly/schedules/tried").statusCode()).isEqualTo(404);
    }

    @Test
    void what_the_operator_has_not_opened_is_said_with_the_schedule() {
        JsonNode kept = ApiClient.json(manager.put("/api/v1/reports/quarterly/schedules/closed",
                "{\"rule\":\"daily\",\"on\":false,\"destinations\":[{\"folder\":\"x\"},{\"web\":\"https://hooks.example/a\"}]}"));
        assertThat(kept.path("obstacles").toString()).contains("BAROMETER_DELIVERY_FOLDER").contains("BAROMETER_DELIVERY_HOSTS");
        assertThat(kept.path("next").isNull()).isTrue();
        assertThat(manager.put("/api/v1/reports/no-such-report/schedules/x", PLAN).statusCode()).isEqualTo(400);
        assertThat(manager.get("/api/v1/deliveries?state=lost").statusCode()).isEqualTo(400);
        manager.delete("/api/v1/reports/quarterly/schedules/closed");
    }
}
