package barometer;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.Role;
import barometer.store.Accounts;
import barometer.text.Words;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every address that the program answers, with everybody who may stand before it. An address that is not in these tables
 * fails the test, so no door is made without saying whom it opens to.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDoorTest {

    private enum Who {
        ANYBODY, ANALYST, STAFF, MANAGER, ADMINISTRATOR, MUST_CHANGE, DEACTIVATED
    }

    /** "in": neither 401 nor 403, whatever comes of the request then. A deactivated account is a wrong credential. */
    private static final String INTERFACES = """
            method pattern                                       | anybody analyst staff manager administrator must-change deactivated
            GET  /api/v1/indicators                              | in      in      in    in      in            403         401
            GET  /api/v1/indicators/{code}                       | in      in      in    in      in            403         401
            GET  /api/v1/indicators/{code}/observations          | in      in      in    in      in            403         401
            GET  /api/v1/indicators/{code}/observations.csv      | in      in      in    in      in            403         401
            GET  /api/v1/indicators/{code}/observations.xlsx     | in      in      in    in      in            403         401
            GET  /api/v1/indicators/{code}/chart.png             | in      in      in    in      in            403         401
            GET  /api/v1/compare/observations                    | in      in      in    in      in            403         401
            GET  /api/v1/compare/observations.csv                | in      in      in    in      in            403         401
            GET  /api/v1/compare/observations.xlsx               | in      in      in    in      in            403         401
            GET  /api/v1/compare/chart.png                       | in      in      in    in      in            403         401
            GET  /api/v1/compare/chart.svg                       | in      in      in    in      in            403         401
            GET  /api/v1/compare/chart.pdf                       | in      in      in    in      in            403         401
            POST /api/v1/indicators/{code}/observations          | 401     403     in    403     in            403         401
            GET  /embed/indicators/{code}                        | in      in      in    in      in            in          in
            GET  /embed/compare                                  | in      in      in    in      in            in          in
            POST /api/v1/claims                                  | 401     403     in    403     in            403         401
            GET  /api/v1/sources                                 | in      in      in    in      in            403         401
            GET  /api/v1/events                                  | in      in      in    in      in            403         401
            PUT  /api/v1/indicators/{code}                       | 401     403     in    403     in            403         401
            PUT  /api/v1/sources/{code}                          | 401     403     in    403     in            403         401
            PUT  /api/v1/events/{code}                           | 401     403     in    403     in            403         401
            GET  /api/v1/definitions                             | in      in      in    in      in            403         401
            POST /api/v1/definitions                             | 401     403     in    403     in            403         401
            GET  /api/v1/indicators/{code}/chart.svg             | in      in      in    in      in            403         401
            GET  /api/v1/indicators/{code}/chart.pdf             | in      in      in    in      in            403         401
            GET  /api/v1/reports                                 | 401     403     403   in      in            403         401
            GET  /api/v1/reports/{name}                          | 401     403     403   in      in            403         401
            PUT  /api/v1/reports/{name}                          | 401     403     403   in      in            403         401
            GET  /api/v1/reports/{name}.png                      | 401     403     403   in      in            403         401
            GET  /api/v1/reports/{name}.pdf                      | 401     403     403   in      in            403         401
            POST /api/v1/reports/{name}/issues                   | 401     403     403   in      in            403         401
            GET  /api/v1/reports/{name}/schedules                | 401     403     403   in      in            403         401
            GET  /api/v1/reports/{name}/schedules/{schedule}     | 401     403     403   in      in            403         401
            PUT  /api/v1/reports/{name}/schedules/{schedule}     | 401     403     403   in      in            403         401
            DELETE /api/v1/reports/{name}/schedules/{schedule}   | 401     403     403   in      in            403         401
            POST /api/v1/reports/{name}/schedules/{schedule}/trial | 401   403     403   in      in            403         401
            GET  /api/v1/deliveries                              | 401     403     403   in      in            403         401
            GET  /api/v1/deliveries/{id}                         | 401     403     403   in      in            403         401
            POST /api/v1/deliveries/{id}/again                   | 401     403     403   in      in            403         401
            GET  /api/v1/issues                                  | in      in      in    in      in            403         401
            GET  /api/v1/issues/{number}                         | in      in      in    in      in            403         401
            GET  /api/v1/issues/{number}.png                     | in      in      in    in      in            403         401
            GET  /api/v1/journal                                 | 401     403     403   403     in            403         401
            GET  /api/v1/journal.csv                             | 401     403     403   403     in            403         401
            GET  /api/v1/branding                                | 401     403     403   403     in            403         401
            PUT  /api/v1/branding                                | 401     403     403   403     in            403         401
            GET  /branding/logo.png                              | in      in      in    in      in            in          in
            GET  /branding/look.css                              | in      in      in    in      in            in          in
            GET  /api/v1/pictures                                | 401     in      in    in      in            403         401
            GET  /api/v1/pictures.csv                            | 401     in      in    in      in            403         401
            GET  /api/v1/pictures.xlsx                           | 401     in      in    in      in            403         401
            POST /api/v1/redactions                              | 401     403     403   403     in            403         401
            GET  /api/v1/drafts                                  | 401     403     in    403     in            403         401
            POST /api/v1/drafts                                  | 401     403     in    403     in            403         401
            GET  /api/v1/drafts/{id}                             | 401     403     in    403     in            403         401
            PUT  /api/v1/drafts/{id}                             | 401     403     in    403     in            403         401
            DELETE /api/v1/drafts/{id}                           | 401     403     in    403     in            403         401
            POST /api/v1/drafts/{id}/submit                      | 401     403     in    403     in            403         401
            POST /api/v1/drafts/{id}/commit                      | 401     403     in    403     in            403         401
            POST /api/v1/drafts/{id}/return                      | 401     403     in    403     in            403         401
            POST /api/v1/drafts/{id}/take-back                   | 401     403     in    403     in            403         401
            POST /api/v1/imports                                 | 401     403     in    403     in            403         401
            GET  /api/v1/issues/{number}.pdf                     | in      in      in    in      in            403         401
            GET  /api/v1/issues/{number}/changes                 | in      in      in    in      in            403         401
            ANY  /api                                            | in      in      in    in      in            403         401
            ANY  /api/**                                         | in      in      in    in      in            403         401
            GET  /api/v1/documents                               | in      in      in    in      in            403         401
            GET  /api/v1/calendar                                | in      in      in    in      in            403         401
            PUT  /api/v1/calendar/{indicator}/{freq}             | 401     403     in    403     in            403         401
            DELETE /api/v1/calendar/{indicator}/{freq}           | 401     403     in    403     in            403         401
            GET  /calendar.ics                                   | in      in      in    in      in            403         401
            ANY  /sdmx                                           | in      in      in    in      in            403         401
            ANY  /sdmx/**                                        | in      in      in    in      in            403         401
            GET  /actuator/health                                | in      in      in    in      in            403         401
            GET  /actuator/health/**                             | 401     403     403   403     in            403         401
            GET  /actuator/prometheus                            | 401     403     403   403     in            403         401
            ANY  /actuator                                       | 401     403     403   403     in            403         401
            ANY  /actuator/**                                    | 401     403     403   403     in            403         401
            """;

    /** Static files, and what stands behind all pages: for anybody. */
    private static final Set<String> OPEN = Set.of("/assets/**", "/_static/**", "/VAADIN/build/**", "/**", "/error", "/*");

    private static final String PAGES = """
            route              | anybody analyst staff manager administrator must-change  deactivated
            (overview)         | open    open    open  open    open          new-password open
            catalogue          | open    open    open  open    open          new-password open
            indicators/trade   | open    open    open  open    open          new-password open
            compare            | open    open    open  open    open          new-password open
            sign-in            | sign-in open    open  open    open          new-password sign-in
            profile            | sign-in open    open  open    open          new-password sign-in
            new-password       | sign-in open    open  open    open          new-password sign-in
            entry              | sign-in denied  open  denied  open          new-password sign-in
            entry/paragraph    | sign-in denied  open  denied  open          new-password sign-in
            entry/import       | sign-in denied  open  denied  open          new-password sign-in
            entry/calendar     | sign-in denied  open  denied  open          new-password sign-in
            reports            | open    open    open  open    open          new-password open
            picture            | open    open    open  open    open          new-password open
            reports/schedules  | sign-in denied  denied open    open          new-password sign-in
            picture/trade      | open    open    open  open    open          new-password open
            reports/quarterly  | sign-in denied  denied open    open          new-password sign-in
            reports/issues/1   | open    open    open  open    open          new-password open
            r/1                | open    open    open  open    open          new-password open
            entry/definitions  | sign-in denied  open  denied  open          new-password sign-in
            entry/definitions/indicators | sign-in denied open denied open    new-password sign-in
            entry/documents    | sign-in denied  open  denied  open          new-password sign-in
            entry/documents/one | sign-in denied open  denied  open          new-password sign-in
            entry/figure       | sign-in denied  open  denied  open          new-password sign-in
            entry/review       | sign-in denied  open  denied  open          new-password sign-in
            entry/review/1     | sign-in denied  open  denied  open          new-password sign-in
            admin/journal      | sign-in denied  denied denied open         new-password sign-in
            admin/pictures     | sign-in denied  denied denied open          new-password sign-in
            profile/pictures   | sign-in open    open  open    open          new-password sign-in
            admin/branding     | sign-in denied  denied denied open          new-password sign-in
            admin/accounts     | sign-in denied  denied denied open          new-password sign-in
            """;

    /** The routes that the addresses above are examples of. */
    private static final Map<String, String> TEMPLATES = Map.of(
            "(overview)", "",
            "indicators/trade", "indicators/:code",
            "picture/trade", "picture/:code", "reports/quarterly", "reports/:name",
            "reports/issues/1", "reports/issues/:number", "r/1", "r/:number",
            "entry/review/1", "entry/review/:id",
            "entry/definitions/indicators", "entry/definitions/:kind/:code?");

    private static final String PASSWORD = "lamp-7-orchard-9-river";

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext context;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;

    private final Map<Who, Caller> interfaces = new EnumMap<>(Who.class);
    private final Map<Who, Caller> pages = new EnumMap<>(Who.class);

    @BeforeAll
    void everybodyComes() {
        for (var who : Who.values()) {
            interfaces.put(who, new Caller(port));
            pages.put(who, new Caller(port));
            if (who == Who.ANYBODY) {
                continue;
            }
            var name = "door-" + who.name().toLowerCase().replace('_', '-');
            var roles = Stream.of(Role.values()).filter(role -> role.name().equals(who.name())).collect(toCollection(
                    () -> new TreeSet<>()));
            if (roles.isEmpty()) { // every right, so that it is the state that keeps them out
                roles.addAll(Set.of(Role.values()));
            }
            long id = accounts.add(name, encoder.encode(PASSWORD), roles, who == Who.MUST_CHANGE, Language.EN).orElseThrow();
            assertThat(pages.get(who).signIn(name, PASSWORD, "").statusCode()).isEqualTo(302);
            interfaces.get(who).basic(name, PASSWORD);
            if (who == Who.DEACTIVATED) {
                accounts.deactivate(id);
                interfaces.get(who).token("bmt_of-one-who-left");
            }
        }
    }

    @Test
    void every_interface_opens_to_those_in_the_table_and_to_nobody_else() {
        var wrong = new ArrayList<String>();
        for (var row : rows(INTERFACES)) {
            for (var who : Who.values()) {
                var method = row.get(0).equals("ANY") ? "GET" : row.get(0);
                var path = row.get(1).replace("{code}", "trade").replace("{name}", "nothing").replace("{number}", "99").replace("{id}", "7").replace("{indicator}", "trade").replace("{freq}", "Q").replace("{schedule}", "plan").replace("**", "nowhere");
                var answer = interfaces.get(who).send(method, path, Set.of("POST", "PUT").contains(method) ? "not json" : "",
                        "Content-Type", "application/json");
                var got = answer.statusCode() == 401 || answer.statusCode() == 403 ? "" + answer.statusCode() : "in";
                if (!got.equals(row.get(2 + who.ordinal())) || answer.statusCode() >= 500) {
                    wrong.add(row.get(0) + " " + row.get(1) + " as " + who + ": " + answer.statusCode() + " " + answer.body());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_page_opens_to_those_in_the_table_and_to_nobody_else() {
        var wrong = new ArrayList<String>();
        for (var row : rows(PAGES)) {
            for (var who : Who.values()) {
                var got = opened(pages.get(who), row.get(0).replace("(overview)", ""));
                if (!got.equals(row.get(1 + who.ordinal()))) {
                    wrong.add(row.get(0) + " as " + who + ": " + got);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_first_response_of_a_page_that_needs_an_account_leads_to_the_sign_in() {
        for (var row : rows(PAGES)) {
            var path = "/" + row.get(0).replace("(overview)", "");
            var answer = new Caller(port).get(path);
            if (row.get(1).equals("open") || path.equals("/sign-in")) {
                boolean noSuchIssue = path.matches("/(r|reports/issues)/1"); // nothing has been issued here
                assertThat(answer.statusCode()).as(path).isEqualTo(noSuchIssue ? 404 : 200);
            } else {
                assertThat(Caller.location(answer)).as(path).isEqualTo("/sign-in");
            }
        }
    }

    @Test
    void no_interface_is_missing_in_the_table() {
        var known = new TreeSet<String>();
        rows(INTERFACES).forEach(row -> known.add(row.get(0) + " " + row.get(1)));
        var found = new TreeSet<String>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().forEach(mapping ->
                mapping.getHandlerMethods().keySet().forEach(info -> info.getPatternValues().forEach(written -> {
                    var pattern = written.replaceAll("\\{(\\w+):[^/]*}", "{$1}");
                    if (info.getMethodsCondition().getMethods().isEmpty()) {
                        found.add("ANY " + pattern);
                    }
                    info.getMethodsCondition().getMethods().forEach(method -> found.add(method + " " + pattern));
                })));
        found.removeIf(door -> OPEN.contains(door.substring(door.indexOf(' ') + 1)));
        assertThat(found).containsExactlyInAnyOrderElementsOf(known);
        var files = context.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream()).toList();
        assertThat(OPEN).containsAll(files);
    }

    @Test
    void no_page_is_missing_in_the_table() {
        var routes = ApplicationRouteRegistry.getInstance(new VaadinServletContext(context.getBean(ServletContext.class)))
                .getRegisteredRoutes().stream().flatMap(route -> Stream.concat(Stream.of(route.getTemplate()),
                        route.getRouteAliases().stream().map(alias -> alias.getTemplate())))
                .filter(route -> !route.startsWith("test-")).toList(); // pages that tests bring along
        var known = rows(PAGES).stream().map(row -> TEMPLATES.getOrDefault(row.get(0), row.get(0))).toList();
        assertThat(known).containsExactlyInAnyOrderElementsOf(routes);
    }

    private static String opened(Caller caller, String route) {
        var shown = caller.open(route);
        var words = Words.of(Language.EN);
        return shown.contains(words.say("new-password.title")) ? "new-password"
                : shown.contains("vaadin-login-form") ? "sign-in"
                : shown.contains(words.say("error.denied")) ? "denied"
                : shown.contains(words.say("error.failure")) ? "failure"
                : shown.contains("\"id\",\"feat\":3,\"value\":\"content\"") || shown.contains("\"page\"") ? "open" : shown;
    }

    private static List<List<String>> rows(String table) {
        return table.lines().skip(1).map(line -> List.of(line.replace("|", " ").strip().split("\\s+"))).toList();
    }
}
