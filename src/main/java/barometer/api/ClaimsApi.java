package barometer.api;

import barometer.domain.Access;
import barometer.domain.Language;
import barometer.domain.Period;
import barometer.ledger.Denied;
import barometer.prose.Found;
import barometer.prose.Prose;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code POST /api/v1/claims}: the figures that a text states. It reads and records nothing. */
@RestController
class ClaimsApi {

    /** Four bytes a character, and the other fields. */
    private static final int MOST_BYTES = 4 * Prose.MOST_CHARACTERS + 1000;
    private static final Set<String> FIELDS = Set.of("text", "language", "published");


    private final Access access;
    private final Visitor visitor;

    ClaimsApi(Access access, Visitor visitor) {
        this.access = access;
        this.visitor = visitor;
    }

    @PostMapping(value = "/api/v1/claims", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> claims(HttpServletRequest request) throws IOException {
        if (!access.may(visitor.viewer(), Access.Act.RECORD)) {
            throw new Denied(Access.Act.RECORD);
        }
        new Parameters(request, Set.of());
        JsonNode body = body(request);
        String text = text(body, "text").filter(t -> !t.isBlank()).orElseThrow(() -> new BadRequest("claims-no-text"));
        if (text.length() > Prose.MOST_CHARACTERS) {
            throw new RowsJson.TooLarge("claims-too-long", Prose.MOST_CHARACTERS);
        }
        Language language = text(body, "language").map(Language::parse).orElseGet(() -> Prose.guess(text));
        var published = text(body, "published").map(Period::day);
        return Map.of("claims", Prose.read(text, language, published).stream().map(ClaimsApi::claim).toList());
    }

    private static JsonNode body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new RowsJson.TooLarge("claims-too-long", Prose.MOST_CHARACTERS);
        }
        JsonNode body = JsonBody.object(bytes, "claims-no-json");
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            if (!FIELDS.contains(field.getKey())) {
                throw new BadRequest("claims-unknown-field", field.getKey());
            }
        }
        return body;
    }

    private static Optional<String> text(JsonNode body, String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw new BadRequest("claims-field", field);
        }
        return Optional.of(value.asString());
    }

    private static Map<String, Object> claim(Found found) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("kind", found.kind());
        claim.put("figure", found.said().toString());
        claim.put("unit", found.unit().map(Object::toString).orElse(null));
        claim.put("period", found.period().map(Object::toString).orElse(null));
        claim.put("periodStated", found.periodStated());
        claim.put("base", found.base().map(Object::toString).orElse(null));
        claim.put("words", found.words().isEmpty() ? null : found.words());
        claim.put("start", found.at().start());
        claim.put("end", found.at().end());
        return claim;
    }
}
