package barometer.api;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Role;
import barometer.ledger.Reading;
import barometer.store.Accounts;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** The journal and redaction over real HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class JournalApiTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;
    @Autowired
    private Reading reading;

    private ApiClient anybody;
    private ApiClient staff;
    private ApiClient administrator;

    @BeforeEach
    void people() {
        anybody = ApiClient.anybody(port);
        staff = anybody.as("journal-staff", accounts, encoder, Role.STAFF);
        administrator = anybody.as("journal-root", accounts, encoder, Role.ADMINISTRATOR);
    }

    private void record(String period, String figure, String source) {
        HttpResponse<byte[]> answer = staff.post("/api/v1/indicators/trade/observations?overrule=a%20reason%20that%20stays&note=%3Da%20note",
                "[{\"period\":\"" + period + "\",\"figure\":\"" + figure + "\",\"source\":\"" + source + "\",\"words\":\"quite a secret\"}]");
        assertThat(answer.statusCode()).as(ApiClient.text(answer)).isEqualTo(200);
    }

    @Test
    void the_journal_tells_what_was_recorded_and_overruled_and_can_be_taken_away() {
        record("2011", "99999", "journal-one");
        JsonNode lines = administrator.json("/api/v1/journal?account=journal-staff&indicator=trade&kind=overruled").get("lines");
        assertThat(lines.get(0).get("reason").asString()).isEqualTo("a reason that stays");
        assertThat(lines.get(0).get("account").asString()).isEqualTo("journal-staff");
        assertThat(lines.get(0).get("figure").asString()).isEqualTo("99999");
        HttpResponse<byte[]> csv = administrator.get("/api/v1/journal.csv?account=journal-staff");
        assertThat(ApiClient.text(csv)).startsWith("at,account,kind,revision,draft,indicator,count,period,figure,entry,code,reason\n")
                .contains("journal-staff,recorded,").as("no formula").contains("'=a note");
    }

    @ParameterizedTest
    @CsvSource({
        "account=nobody-of-this-name, account",
        "kind=invented,               journal-kind",
        "from=yesterday,              day",
        "before=then,                 instant",
        "limit=0,                     number-range",
        "speed=1,                     unknown-parameter"})
    void a_filter_that_makes_no_sense_is_refused(String query, String code) {
        HttpResponse<byte[]> answer = administrator.get("/api/v1/journal?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ApiClient.json(answer).get("code").asString()).isEqualTo(code);
    }

    @Test
    void what_is_redacted_is_shown_by_no_door_whatever_the_revision() {
        record("2012", "31.4159", "journal-two");
        long revision = reading.head();
        String[] doors = {"/api/v1/indicators/trade/observations?freq=A", "/api/v1/indicators/trade/observations?freq=A&revision=" + revision,
            "/api/v1/indicators/trade/observations.csv?freq=A", "/", "/indicators/trade?freq=A", "/indicators/trade?freq=A&revision=" + revision};
        for (String door : doors) {
            anybody.get(door); // what is read now is remembered
        }
        String tag = anybody.get(doors[0]).headers().firstValue("ETag").orElseThrow();
        String entry = entryOf(revision);
        assertThat(staff.post("/api/v1/redactions", "{\"entry\":\"" + entry + "\",\"parts\":[\"figure\"],\"ground\":\"x\"}").statusCode()).isEqualTo(403);
        HttpResponse<byte[]> answer = administrator.post("/api/v1/redactions",
                "{\"entry\":\"" + entry + "\",\"parts\":[\"figure\",\"words\"],\"ground\":\"court order 17\"}");
        assertThat(answer.statusCode()).as(ApiClient.text(answer)).isEqualTo(200);
        assertThat(ApiClient.json(answer).get("redacted").size()).isEqualTo(2);
        assertThat(ApiClient.json(answer).get("key").asString()).hasSize(32);
        for (String door : doors) {
            assertThat(ApiClient.text(anybody.get(door))).as(door).doesNotContain("31.4159").doesNotContain("31.42").doesNotContain("quite a secret");
        }
        assertThat(anybody.get(doors[0], "If-None-Match", tag).statusCode()).as("the answer that a client has kept is not confirmed").isEqualTo(200);
        for (String door : new String[] {"/api/v1/journal", "/api/v1/journal.csv"}) {
            assertThat(ApiClient.text(administrator.get(door))).as(door).doesNotContain("31.4159").contains("court order 17");
        }
    }

    private String entryOf(long revision) {
        for (JsonNode line : administrator.json("/api/v1/journal?kind=recorded").get("lines")) {
            if (line.get("revision").asLong() == revision) {
                return line.get("entry").asString();
            }
        }
        throw new AssertionError("revision " + revision + " is not in the journal");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"entry\":\"999.1\",\"parts\":\"figure\",\"ground\":\"x\"} | 422 | refused",
        "{\"entry\":\"one\",\"parts\":\"figure\",\"ground\":\"x\"}   | 400 | entry",
        "{\"entry\":\"1.1\",\"parts\":\"source\",\"ground\":\"x\"}   | 400 | redacted-part",
        "{\"entry\":\"1.1\",\"parts\":\"figure\",\"ground\":\" \"}   | 422 | refused",
        "{\"entry\":\"1.1\",\"parts\":\"\",\"ground\":\"x\"}         | 422 | refused"})
    void a_redaction_that_makes_no_sense_is_refused(String body, int status, String code) {
        long head = reading.head();
        HttpResponse<byte[]> answer = administrator.post("/api/v1/redactions", body);
        assertThat(answer.statusCode()).as(ApiClient.text(answer)).isEqualTo(status);
        assertThat(ApiClient.json(answer).get("code").asString()).isEqualTo(code);
        assertThat(reading.head()).isEqualTo(head);
    }
}
