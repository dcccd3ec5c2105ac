package barometer;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.Role;
import barometer.store.Accounts;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;

/** Where the operator asks for sign-in to view, nothing is for anybody but the sign-in itself. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "barometer.sign-in-to-view=true")
@DirtiesContext
class SignInToViewTest {

    private static final String PASSWORD = "lamp-7-orchard-9-river";

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/indicators", "/api/v1/indicators/trade/observations.csv", "/api/v1/indicators/trade/chart.png",
        "/api/nowhere"})
    void no_interface_answers_anybody(String path) {
        assertThat(new Caller(port).get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "catalogue", "indicators/trade", "nowhere"})
    void every_page_leads_to_the_sign_in(String route) {
        var anybody = new Caller(port);
        assertThat(Caller.location(anybody.get("/" + route))).isEqualTo("/sign-in");
        assertThat(anybody.get("/sign-in").statusCode()).isEqualTo(200);
        assertThat(anybody.open(route)).contains("vaadin-login-form").doesNotContain("48.7");
    }

    @Test
    void an_account_without_any_role_sees_nothing_and_an_analyst_does() {
        accounts.add("nobody", encoder.encode(PASSWORD), Set.of(), false, Language.EN);
        accounts.add("analyst", encoder.encode(PASSWORD), Set.of(Role.ANALYST), false, Language.EN);
        assertThat(new Caller(port).basic("nobody", PASSWORD).get("/api/v1/indicators").statusCode()).isEqualTo(403);
        assertThat(new Caller(port).basic("analyst", PASSWORD).get("/api/v1/indicators").statusCode()).isEqualTo(200);
        var reader = new Caller(port);
        reader.signIn("analyst", PASSWORD, "");
        assertThat(reader.open("")).contains("48.7");
    }
}
