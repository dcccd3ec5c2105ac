package barometer.api;

import barometer.domain.Unreadable;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What an act on something kept needs besides its address: in the query, or as a JSON object in the body, where long texts fit. */
record ActJson(Map<String, String> values) {

    private static final int MOST_BYTES = 100_000;

    /** @throws BadRequest for a name that means nothing here, one that is there twice, or a body that is no object of texts */
    static ActJson read(HttpServletRequest request, Set<String> known) throws IOException {
        Parameters query = new Parameters(request, known);
        Map<String, String> values = new LinkedHashMap<>();
        known.forEach(name -> query.get(name).ifPresent(value -> values.put(name, value)));
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new BadRequest("no-object");
        }
        if (body.length > 0) {
            JsonBody.of(JsonBody.object(body, "no-object"), known).properties().forEach(property -> {
                if (!property.getValue().isNull() && values.putIfAbsent(property.getKey(), text(property.getValue())) != null) {
                    throw new BadRequest("repeated-parameter", property.getKey());
                }
            });
        }
        return new ActJson(values);
    }

    /** A value as text; a list of values with commas between. */
    private static String text(JsonNode value) {
        if (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode)) {
            return value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","));
        }
        if (!value.isValueNode()) {
            throw new BadRequest("no-object");
        }
        return value.asString();
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(v -> !v.isBlank());
    }

    Optional<Integer> version() {
        return text("version").map(ActJson::version);
    }

    static int version(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new BadRequest("number-range", "version", text, "1", "999999999");
        }
        return Integer.parseInt(text);
    }

    /** An instant with its offset from UTC, for example {@code 2024-06-10T09:00:00+03:00}. */
    Optional<Instant> release() {
        return text("release").map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw new Unreadable("instant", text);
            }
        });
    }
}
