package barometer;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.admin.OwnAccount;
import barometer.domain.Language;
import barometer.domain.Role;
import barometer.store.Accounts;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Signing in and out, sessions that end, credentials of the interfaces, and the headers of every answer. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SecurityTest {

    private static final String PASSWORD = "lamp-7-orchard-9-river";
    private static final String OTHER = "another lamp by the river";
    private static final String METRICS = "/actuator/prometheus";
    private static final String RECORD = "/api/v1/indicators/trade/observations";

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private OwnAccount own;
    @Autowired
    private PasswordEncoder encoder;

    private String name;
    private long id;
    private Caller caller;

    @BeforeEach
    void anAccount() {
        name = "a" + UUID.randomUUID().toString().substring(0, 8);
        id = accounts.add(name, encoder.encode(PASSWORD), Set.of(Role.ADMINISTRATOR), false, Language.EN).orElseThrow();
        caller = new Caller(port);
    }

    private Caller signedIn() {
        var other = new Caller(port);
        assertThat(other.signIn(name, PASSWORD, "").statusCode()).isEqualTo(302);
        return other;
    }

    private static String code(HttpResponse<String> answer) {
        return answer.body().replaceAll(".*\"code\":\"([^\"]*)\".*", "$1");
    }

    // ── The form ─────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void signing_in_gives_the_session_a_new_name_and_a_safe_cookie() {
        caller.get("/sign-in");
        var before = caller.cookies.get("JSESSIONID");
        var answer = caller.signIn(name, PASSWORD, "");
        assertThat(Caller.location(answer)).isEqualTo("/");
        assertThat(caller.cookies.get("JSESSIONID")).isNotEqualTo(before);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly").contains("SameSite=Lax");
        var stranger = new Caller(port);
        stranger.cookies.put("JSESSIONID", before);
        assertThat(stranger.get(METRICS).statusCode()).as("with the old name").isEqualTo(401);
    }

    @Test
    void behind_https_the_cookie_is_for_https_alone_and_so_is_the_site() {
        var answer = caller.signIn(name, PASSWORD, "", "X-Forwarded-Proto", "https");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(caller.get("/sign-in").headers().firstValue("Strict-Transport-Security")).as("on http").isEmpty();
    }

    @Test
    void a_wrong_password_leads_back_to_the_form() {
        assertThat(Caller.location(caller.signIn(name, "wrong", "?to=/catalogue"))).isEqualTo("/sign-in?error&to=%2Fcatalogue");
    }

    @Test
    void after_too_many_the_form_says_how_long_to_wait() {
        for (int i = 0; i < 5; i++) {
            caller.signIn(name, "wrong", "");
        }
        assertThat(Caller.location(caller.signIn(name, PASSWORD, ""))).matches("/sign-in\\?wait=[12]");
        assertThat(Caller.location(new Caller(port).signIn(name, PASSWORD, ""))).as("from elsewhere").isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "/indicators/trade?freq=Q,   /indicators/trade?freq=Q",
        "/catalogue,                 /catalogue",
        "//evil.example,             /",
        "https://evil.example/,      /",
        "/\\evil.example,            /",
        "/%09/evil.example,          /%09/evil.example",
        "javascript:alert(1),        /",
        "/sign-in,                   /"})
    void one_returns_to_a_page_of_ours_or_to_the_overview(String to, String target) {
        var encoded = URLEncoder.encode(to, StandardCharsets.UTF_8);
        assertThat(Caller.location(caller.signIn(name, PASSWORD, "?to=" + encoded))).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?Saved-url=https://evil.example/", "?continue=https://evil.example/", "?redirect=//evil.example"})
    void no_other_parameter_leads_away(String query) {
        assertThat(Caller.location(caller.signIn(name, PASSWORD, query))).isEqualTo("/");
    }

    @Test
    void one_returns_to_the_page_one_was_turned_away_from() {
        assertThat(Caller.location(caller.get("/admin/accounts"))).isEqualTo("/sign-in");
        assertThat(Caller.location(caller.signIn(name, PASSWORD, ""))).isEqualTo("/admin/accounts");
    }

    @Test
    void another_site_cannot_sign_a_reader_in() {
        assertThat(caller.signIn(name, PASSWORD, "", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(caller.signIn(name, PASSWORD, "", "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:%d,     302",
        "http://LOCALHOST:%d,     302",
        "http://evil.example,     403",
        "http://evil.example:%d,  403",
        "http://localhost,        403",
        "null,                    403",
        "' ',                     403"})
    void a_sign_in_is_taken_from_our_own_origin_alone(String origin, int status) {
        assertThat(caller.signIn(name, PASSWORD, "", "Origin", origin.formatted(port)).statusCode()).isEqualTo(status);
    }

    @Test
    void signing_out_needs_the_page_s_own_token() {
        var reader = signedIn();
        assertThat(reader.send("POST", "/logout", "").statusCode()).isEqualTo(403);
        reader.get("/logout");
        assertThat(reader.get(METRICS).statusCode()).as("still signed in").isEqualTo(200);
        var page = reader.get("/").body();
        var token = page.replaceAll("(?s).*name=\"_csrf\" content=\"([^\"]*)\".*", "$1");
        var answer = reader.send("POST", "/logout", "_csrf=" + token, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(Caller.location(answer)).isEqualTo("/");
        assertThat(reader.get(METRICS).statusCode()).isEqualTo(401);
    }

    @Test
    void before_the_first_password_is_changed_the_page_asks_for_no_picture() {
        assertThat(caller.get("/").body()).contains("chart.png");
        accounts.add("new" + name, encoder.encode(PASSWORD), Set.of(Role.STAFF), true, Language.EN);
        caller.signIn("new" + name, PASSWORD, "");
        assertThat(caller.get("/").body()).contains("<!doctype html>").doesNotContain("chart.png");
    }

    // ── Sessions that end ────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_deactivated_account_s_session_is_over_and_stays_over() {
        var reader = signedIn();
        assertThat(reader.open("admin/accounts")).contains("Who may sign in");
        accounts.deactivate(id);
        assertThat(reader.get(METRICS).statusCode()).isEqualTo(401);
        assertThat(reader.open("admin/accounts")).doesNotContain("Who may sign in");
        accounts.activate(id);
        assertThat(reader.get(METRICS).statusCode()).isEqualTo(401);
    }

    @Test
    void a_role_that_was_taken_away_is_gone_at_once_and_one_that_was_given_counts_at_once() {
        var reader = signedIn();
        accounts.add("another" + name, encoder.encode(PASSWORD), Set.of(Role.ADMINISTRATOR), false, Language.EN);
        accounts.setRoles(id, Set.of(Role.ANALYST));
        assertThat(reader.get(METRICS).statusCode()).isEqualTo(403);
        assertThat(reader.open("admin/accounts")).contains("Not open to your account");
        accounts.setRoles(id, Set.of(Role.ADMINISTRATOR));
        assertThat(reader.get(METRICS).statusCode()).isEqualTo(200);
        assertThat(reader.open("admin/accounts")).contains("Who may sign in");
    }

    @Test
    void a_changed_password_ends_every_session_that_was_opened_with_the_old_one() {
        var here = signedIn();
        var there = signedIn();
        own.changePassword(id, PASSWORD, OTHER, "192.0.2.7");
        assertThat(here.get(METRICS).statusCode()).isEqualTo(401);
        assertThat(Caller.location(there.get("/profile"))).isEqualTo("/sign-in");
        assertThat(new Caller(port).basic(name, PASSWORD).get(METRICS).statusCode()).isEqualTo(401);
        assertThat(new Caller(port).basic(name, OTHER).get(METRICS).statusCode()).isEqualTo(200);
    }

    // ── Credentials of the interfaces ────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @ValueSource(strings = {"Basic !!!", "Basic bm9jb2xvbg==", "Bearer", "Bearer bmt_0", "Bearer ", "Digest x", "nonsense", "Basic"})
    void a_credential_that_is_none_is_wrong_even_where_anybody_may_read(String header) {
        var answer = caller.get("/api/v1/indicators", "Authorization", header);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo("wrong-credentials");
        assertThat(answer.headers().allValues("WWW-Authenticate")).hasSize(2);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_browser_is_not_offered_a_password_window_of_its_own() {
        var answer = caller.get(METRICS, "Sec-Fetch-Mode", "navigate");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer realm=\"Barometer\"");
    }

    @Test
    void a_session_reads_and_never_writes() {
        var reader = signedIn();
        assertThat(reader.get(METRICS).statusCode()).isEqualTo(200);
        var answer = reader.send("POST", RECORD, "[]", "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo("sign-in-needed");
        for (var method : new String[] {"PUT", "PATCH", "DELETE"}) {
            assertThat(reader.send(method, "/api/v1/indicators/trade", "").statusCode()).as(method).isEqualTo(401);
        }
    }

    @Test
    void the_interfaces_make_no_session() {
        caller.basic(name, PASSWORD);
        caller.get("/api/v1/indicators");
        caller.send("POST", RECORD, "[]", "Content-Type", "application/json");
        new Caller(port).get("/api/nowhere");
        assertThat(caller.cookies).isEmpty();
    }

    @Test
    void a_token_signs_in_and_ends_when_it_is_revoked() {
        var token = own.makeToken(id, "metrics");
        caller.token(token);
        assertThat(caller.get(METRICS).statusCode()).isEqualTo(200);
        assertThat(caller.send("POST", RECORD, "[]", "Content-Type", "application/json").statusCode()).isEqualTo(400);
        own.revokeToken(id, own.tokens(id).getFirst().id());
        assertThat(caller.get(METRICS).statusCode()).isEqualTo(401);
    }

    @Test
    void after_too_many_failures_the_answer_is_429_and_says_when_to_come_back() {
        caller.basic(name, "wrong");
        for (int i = 0; i < 5; i++) {
            assertThat(caller.get("/api/v1/indicators").statusCode()).isEqualTo(401);
        }
        var answer = caller.get("/api/v1/indicators");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(code(answer)).isEqualTo("too-many-attempts");
        assertThat(answer.headers().firstValue("Retry-After").orElseThrow()).matches("[12]");
        assertThat(new Caller(port).basic(name, PASSWORD).get(METRICS).statusCode()).as("from elsewhere").isEqualTo(200);
    }

    @Test
    void right_passwords_never_count_as_attempts() {
        caller.basic(name, PASSWORD);
        for (int i = 0; i < 30; i++) {
            assertThat(caller.get(METRICS).statusCode()).isEqualTo(200);
        }
    }

    // ── Headers ──────────────────────────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/nowhere", "/api/v1/indicators", "/api/nowhere", "/actuator/health", METRICS,
        "/assets/icon.svg", "/assets/styles.css"})
    void every_answer_says_what_a_browser_may_do_with_it(String path) {
        var headers = caller.get(path).headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(headers.firstValue("X-Frame-Options")).isPresent();
        assertThat(headers.allValues("Cache-Control")).hasSize(1);
        var policy = headers.allValues("Content-Security-Policy");
        assertThat(policy).hasSize(1);
        boolean page = headers.firstValue("Content-Type").orElse("").startsWith("text/html");
        assertThat(policy.getFirst()).startsWith(page ? "default-src 'self'; script-src 'self' 'nonce-" : "default-src 'none'");
    }

    @Test
    void a_refusal_has_them_too() {
        var headers = caller.basic(name, "wrong").get("/api/v1/indicators").headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).startsWith("default-src 'none'");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    }
}
