package barometer.api;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Role;
import barometer.store.Accounts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** What a report cannot show, or cannot be kept: each with a clear answer over real HTTP, and no half-made issue. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class ReportsBadInputTest {

    private static final AtomicBoolean FULL = new AtomicBoolean();
    private static final String RETAIL = """
            {"topic":"trade","name":"%s","unit":"USD","multiplier":"bn","aggregation":"sum","frequencies":["A"],"visibility":"%s","retired":"%s","replaces":%s}""";
    private static final String FIGURE = """
            [{"period":"2023","figure":"%s","source":"sb-belta","document":"A bulletin","published":"2024-02-01"}]""";

    /** A disk that can be filled: the picture of an issue is the first thing that finds no room. */
    @TestConfiguration
    static class SmallDisk {

        @Bean
        static BeanPostProcessor filling() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource whole ? limited(DataSource.class, whole) : bean;
                }
            };
        }

        private static <T> T limited(Class<T> type, T whole) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                if (FULL.get() && method.getName().equals("prepareStatement") && ((String) arguments[0]).contains("into issued_picture")) {
                    throw new SQLException("IO Exception: No space left on device", "90031", 90031);
                }
                try {
                    Object result = method.invoke(whole, arguments);
                    return result instanceof Connection connection ? limited(Connection.class, connection) : result;
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }));
        }
    }

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;

    private ApiClient manager;
    private ApiClient staff;
    private ApiClient anybody;

    @BeforeEach
    void callers() {
        anybody = ApiClient.anybody(port);
        manager = anybody.as("bad-input-manager", accounts, encoder, Role.MANAGER);
        staff = anybody.as("bad-input-staff", accounts, encoder, Role.STAFF);
    }

    @AfterEach
    void room() {
        FULL.set(false);
    }

    private void indicator(String code, String visibility, String retired, String replaces) {
        HttpResponse<byte[]> answer = staff.put("/api/v1/indicators/" + code, RETAIL.formatted("Retail " + code, visibility, retired, replaces));
        assertThat(answer.statusCode()).as(ApiClient.text(answer)).isEqualTo(200);
    }

    private void figure(String code, String figure) {
        HttpResponse<byte[]> answer = staff.post("/api/v1/indicators/" + code + "/observations?overrule=made-up", FIGURE.formatted(figure));
        assertThat(answer.statusCode()).as(ApiClient.text(answer)).isEqualTo(200);
    }

    private JsonNode save(String report, String blocks) {
        HttpResponse<byte[]> answer = manager.put("/api/v1/reports/" + report, "{\"title\":\"A page\",\"blocks\":[" + blocks + "]}");
        assertThat(answer.statusCode()).as(ApiClient.text(answer)).isEqualTo(200);
        return ApiClient.json(answer);
    }

    private HttpResponse<byte[]> issue(String report, String query) {
        return manager.post("/api/v1/reports/" + report + "/issues" + query, "");
    }

    private long issues() {
        return manager.json("/api/v1/issues").path("issues").size();
    }

    private static String code(JsonNode answer) {
        return answer.path("findings").path(0).path("code").asString();
    }

    private void refused(String report, String code, String word) {
        long before = issues();
        HttpResponse<byte[]> answer = issue(report, "");
        assertThat(answer.statusCode()).as(ApiClient.text(answer)).isEqualTo(422);
        assertThat(code(ApiClient.json(answer))).isEqualTo(code);
        assertThat(ApiClient.json(answer).path("findings").path(0).path("reason").asString()).contains(word);
        assertThat(issues()).as("nothing was kept").isEqualTo(before);
    }

    @Test
    void a_retired_indicator_is_told_and_issued_only_with_a_reason() {
        indicator("retail-over", "public", "no", "null");
        figure("retail-over", "5.1");
        save("over", "{\"type\":\"chart\",\"series\":\"retail-over\"}");
        indicator("retail-over", "public", "yes", "null");
        refused("over", "retired", "takes no more figures");
        assertThat(issue("over", "?overrule=the-last-one").statusCode()).isEqualTo(200);
    }

    @Test
    void a_renamed_indicator_is_followed_and_said_and_an_older_issue_stays_as_it_was() {
        indicator("retail-old", "public", "no", "null");
        figure("retail-old", "6.1");
        save("followed", "{\"type\":\"chart\",\"series\":\"retail-old\"}");
        long first = ApiClient.json(issue("followed", "")).path("number").asLong();
        byte[] pdf = anybody.get("/api/v1/issues/" + first + ".pdf").body();
        indicator("retail-new", "public", "no", "\"retail-old\"");
        figure("retail-new", "7.2");
        JsonNode saved = save("followed", "{\"type\":\"chart\",\"series\":\"retail-old\"},{\"type\":\"notes\"}");
        assertThat(code(saved)).isEqualTo("renamed");
        long second = ApiClient.json(issue("followed", "")).path("number").asLong();
        assertThat(anybody.json("/api/v1/issues/" + second).path("indicators").toString()).contains("retail-new");
        assertThat(anybody.json("/api/v1/issues/" + first).path("indicators").toString()).doesNotContain("retail-new");
        assertThat(anybody.get("/api/v1/issues/" + first + ".pdf").body().length).isEqualTo(pdf.length);
    }

    @Test
    void an_indicator_that_became_internal_is_told_and_strangers_do_not_see_the_issue() {
        indicator("retail-inside", "public", "no", "null");
        figure("retail-inside", "8.1");
        save("inside", "{\"type\":\"chart\",\"series\":\"retail-inside\"}");
        indicator("retail-inside", "internal", "no", "null");
        refused("inside", "internal", "not signed in");
        long number = ApiClient.json(issue("inside", "?overrule=for-us-alone")).path("number").asLong();
        assertThat(anybody.get("/api/v1/issues/" + number + ".png").statusCode()).isEqualTo(404);
        assertThat(manager.get("/api/v1/issues/" + number + ".png").statusCode()).isEqualTo(200);
    }

    @Test
    void an_indicator_that_there_is_none_of_and_a_page_without_blocks_are_refused_whatever_the_reason() {
        save("unknown", "{\"type\":\"chart\",\"series\":\"never-was\"}");
        refused("unknown", "unknown-indicator", "never-was");
        save("blank", "");
        refused("blank", "no-blocks", "no blocks");
        assertThat(issue("blank", "?overrule=so-what").statusCode()).isEqualTo(422);
    }

    @Test
    void a_full_disk_keeps_nothing_says_so_and_the_next_attempt_has_the_same_number() {
        long before = issues();
        FULL.set(true);
        HttpResponse<byte[]> answer = issue("quarterly", "?overrule=for-the-test");
        assertThat(answer.statusCode()).as(ApiClient.text(answer)).isEqualTo(507);
        assertThat(ApiClient.json(answer).path("detail").asString()).contains("nothing of this was kept");
        assertThat(issues()).isEqualTo(before);
        FULL.set(false);
        JsonNode issued = ApiClient.json(issue("quarterly", "?overrule=for-the-test"));
        assertThat(issued.path("number").asLong()).isEqualTo(manager.json("/api/v1/issues").path("issues").valueStream()
                .mapToLong(i -> i.path("number").asLong()).max().orElseThrow());
        assertThat(anybody.get("/api/v1/issues/" + issued.path("number").asLong() + ".png").statusCode()).isEqualTo(200);
    }
}
