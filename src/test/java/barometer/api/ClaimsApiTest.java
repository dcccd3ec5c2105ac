package barometer.api;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Role;
import barometer.ledger.Reading;
import barometer.store.Accounts;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a text, asked for by another program. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ClaimsApiTest {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PasswordEncoder encoder;
    @Autowired
    private Reading reading;

    private ApiClient staff;

    @BeforeEach
    void client() {
        staff = ApiClient.anybody(port).as("staff", accounts, encoder, Role.STAFF);
    }

    private HttpResponse<byte[]> ask(Map<String, String> body) {
        return staff.post("/api/v1/claims", JSON.writeValueAsString(body));
    }

    private List<JsonNode> claims(Map<String, String> body) {
        HttpResponse<byte[]> answer = ask(body);
        assertThat(answer.statusCode()).as(ApiClient.text(answer)).isEqualTo(200);
        return StreamSupport.stream(ApiClient.json(answer).get("claims").spliterator(), false).toList();
    }

    @Test
    void a_level_and_the_growth_beside_it_are_two_claims_with_their_places() {
        String text = "In 2023 trade came to about $48.7 billion, 6.3 percent more than in 2022.";
        long head = reading.head();
        List<JsonNode> claims = claims(Map.of("text", text, "language", "en"));
        assertThat(claims.stream().map(JsonNode::toString)).containsExactly(
                "{\"kind\":\"level\",\"figure\":\"~48.7 bn\",\"unit\":\"USD\",\"period\":\"2023\",\"periodStated\":true,\"base\":null,\"words\":\"about\","
                        + "\"start\":28,\"end\":41}",
                "{\"kind\":\"change\",\"figure\":\"+6.3%\",\"unit\":null,\"period\":\"2023\",\"periodStated\":true,\"base\":\"2022\",\"words\":null,"
                        + "\"start\":43,\"end\":54}");
        assertThat(text.substring(28, 41)).isEqualTo("$48.7 billion");
        assertThat(text.substring(43, 54)).isEqualTo("6.3 percent");
        assertThat(reading.head()).as("nothing is recorded").isEqualTo(head);
    }

    @Test
    void a_figure_without_a_period_says_so() {
        JsonNode claim = claims(Map.of("text", "Сегодня в национальных валютах проводится свыше 90 процентов всех платежей.",
                "language", "ru", "published", "2024-05-24")).getFirst();
        assertThat(claim.get("figure").asString()).isEqualTo(">90");
        assertThat(claim.get("period").isNull()).isTrue();
        assertThat(claim.get("periodStated").asBoolean()).isFalse();
        assertThat(claim.get("words").asString()).isEqualTo("свыше");
    }

    @Test
    void the_day_of_publication_says_which_year_last_year_was() {
        assertThat(claims(Map.of("text", "Last year exports reached $5.2 billion.", "published", "2024-05-24")).getFirst().get("period").asString())
                .isEqualTo("2023");
    }

    @Test
    void without_a_language_it_is_recognised() {
        assertThat(claims(Map.of("text", "У 2023 годзе тавараабарот склаў каля 48,7 млрд долараў.")).getFirst().get("figure").asString())
                .isEqualTo("~48.7 bn");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                  | 400 | claims-no-text
            {"text":"  "}                       | 400 | claims-no-text
            {"text":5}                          | 400 | claims-field
            {"text":"a","language":"de"}        | 400 | language
            {"text":"a","published":"tomorrow"} | 400 | day
            {"text":"a","lang":"en"}            | 400 | claims-unknown-field
            ["a"]                               | 400 | claims-no-json
            {"text":                            | 400 | claims-no-json
            """)
    void what_is_no_question_is_refused_by_name(String body, int status, String code) {
        HttpResponse<byte[]> answer = staff.post("/api/v1/claims", body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(ApiClient.json(answer).get("code").asString()).isEqualTo(code);
        assertThat(ApiClient.json(answer).get("detail").asString()).isNotBlank();
    }

    @Test
    void a_book_is_too_long() {
        HttpResponse<byte[]> answer = ask(Map.of("text", "Trade. ".repeat(20_000)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(ApiClient.json(answer).get("code").asString()).isEqualTo("claims-too-long");
    }
}
