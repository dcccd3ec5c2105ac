package barometer;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.Role;
import barometer.store.Accounts;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What nobody can answer is refused with a problem detail that says why, whoever refuses it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BrokenRequestTest {

    private static final String PASSWORD = "lamp-7-orchard-9-river";
    private static final String FIGURES = "/api/v1/indicators/trade/observations";

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;

    private Caller staff() {
        var name = "s" + UUID.randomUUID().toString().substring(0, 8);
        accounts.add(name, encoder.encode(PASSWORD), Set.of(Role.STAFF), false, Language.EN);
        return new Caller(port).basic(name, PASSWORD);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"detail\":\"").contains("\"code\":\"").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/indicators?limit=%FF, 400", "/catalogue?x=%FF, 400", "/?=, 400", "//api/v1/indicators, 400",
        "/api/v1/indicators;a=b, 400", "/api/v1/%2e%2e/v1/indicators, 400", "/error, 404", "/api/v1/nowhere, 404",
        "/api/v1/indicators/, 404", "/assets/nowhere.js, 404"})
    void an_address_that_cannot_be_read_or_is_nowhere(String address, int status) {
        assertProblem(new Caller(port).get(address), status);
    }

    @ParameterizedTest
    @CsvSource({"PUT, " + FIGURES + ", 'GET,HEAD,POST'", "DELETE, " + FIGURES + ", 'GET,HEAD,POST'", "POST, /api/v1/indicators, 'GET,HEAD'",
        "PATCH, /api/v1/indicators/trade/chart.png, 'GET,HEAD'"})
    void a_method_that_an_address_does_not_take_is_told_which_ones_it_does(String method, String address, String taken) {
        var answer = staff().send(method, address, "");
        assertProblem(answer, 405);
        assertThat(answer.headers().firstValue("Allow").orElse("").replace(" ", "")).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x", "text/csv"})
    void figures_are_taken_as_json_alone(String kind) {
        assertProblem(staff().send("POST", FIGURES, "[{\"period\":\"2011\"}]", "Content-Type", kind), 415);
    }

    @Test
    void a_form_that_the_observations_do_not_have_is_refused() {
        assertProblem(new Caller(port).get(FIGURES, "Accept", "application/xml"), 406);
    }
}
