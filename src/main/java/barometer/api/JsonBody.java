package barometer.api;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of a request where it is one JSON object. */
final class JsonBody {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();

    private JsonBody() {
    }

    /** @throws BadRequest with the code {@code refusal} where it is none */
    static JsonNode object(byte[] body, String refusal) {
        try {
            JsonNode read = JSON.readTree(body);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (JacksonException e) {
            throw new BadRequest(refusal);
        }
        throw new BadRequest(refusal);
    }

    /** The object, if it has no field that means nothing here. @throws BadRequest that names the first one */
    static JsonNode of(JsonNode object, Set<String> known) {
        object.propertyNames().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new BadRequest("unknown-parameter", name, String.join(", ", known));
        });
        return object;
    }
}
