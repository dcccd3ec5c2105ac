package barometer.files.raw;

import barometer.domain.Unreadable;
import barometer.files.raw.JsonStat.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All of a dataset but its values. */
final class JsonStatHead {

    /** A part is followed by the rest of the file. */
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final Set<String> TIMES = Set.of("time", "year", "period", "date", "tid", "time_period", "quarter", "month");
    private static final int MOST_STATUS = 2_000_000;

    private final Map<String, JsonNode> parts = new LinkedHashMap<>();
    private List<String> path = List.of();
    private boolean values;

    void read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file); JsonParser parser = JsonStat.parser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("is-other-json", "");
            }
            object(parser, List.of());
        }
    }

    private void object(JsonParser parser, List<String> at) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean inner = value == JsonToken.START_OBJECT && at.size() < 1 && !parts.containsKey("size")
                    && !List.of("dimension", "role", "value", "status", "extension", "link", "note", "error").contains(name);
            if (name.equals("value")) {
                values = true;
                path = at;
                parser.skipChildren();
            } else if (inner) {
                List<String> deeper = new ArrayList<>(at);
                deeper.add(name);
                object(parser, deeper);
            } else if (List.of("id", "size", "dimension", "role", "status", "source", "class", "label").contains(name)) {
                JsonNode node = JSON.readTree(parser);
                parts.putIfAbsent(name, node);
            } else {
                parser.skipChildren();
            }
        }
    }

    JsonStat dataset(Path file) {
        JsonNode dimension = parts.get("dimension");
        if (!values || dimension == null || !dimension.isObject()) {
            throw new Unreadable("is-other-json", "");
        }
        JsonNode ids = parts.getOrDefault("id", dimension.path("id"));
        JsonNode sizes = parts.getOrDefault("size", dimension.path("size"));
        if (!ids.isArray() || !sizes.isArray() || ids.size() != sizes.size() || ids.isEmpty()) {
            throw new Unreadable("is-other-json", "");
        }
        List<Dimension> dimensions = new ArrayList<>();
        int time = time(ids, dimension);
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i).asString("");
            List<String> categories = categories(dimension.path(id), sizes.get(i).asInt(0), i == time);
            dimensions.add(new Dimension(id, categories));
        }
        return new JsonStat(file, path, List.copyOf(dimensions), time, status(),
                Optional.ofNullable(parts.get("source")).filter(JsonNode::isString).map(JsonNode::asString));
    }

    private int time(JsonNode ids, JsonNode dimension) {
        JsonNode role = parts.getOrDefault("role", dimension.path("role")).path("time");
        for (int i = 0; i < ids.size(); i++) {
            if (role.size() > 0 && role.get(0).asString("").equals(ids.get(i).asString(""))) {
                return i;
            }
        }
        for (int i = 0; i < ids.size(); i++) {
            if (TIMES.contains(ids.get(i).asString("").toLowerCase(java.util.Locale.ROOT))) {
                return i;
            }
        }
        throw new Unreadable("json-stat-without-time", "");
    }

    private static List<String> categories(JsonNode dimension, int size, boolean time) {
        JsonNode category = dimension.path("category");
        JsonNode index = category.path("index");
        JsonNode labels = category.path("label");
        String[] codes = new String[size];
        if (index.isArray()) {
            for (int i = 0; i < Math.min(size, index.size()); i++) {
                codes[i] = index.get(i).asString("");
            }
        } else if (index.isObject()) {
            index.properties().forEach(entry -> {
                int at = entry.getValue().asInt(-1);
                if (at >= 0 && at < size) {
                    codes[at] = entry.getKey();
                }
            });
        } else if (labels.size() == 1 && size == 1) {
            codes[0] = labels.propertyNames().iterator().next();
        }
        List<String> categories = new ArrayList<>();
        for (String code : codes) {
            if (code == null) {
                throw new Unreadable("json-stat-categories", dimension.path("label").asString(""));
            }
            categories.add(time || !labels.has(code) ? code : labels.get(code).asString(code));
        }
        return List.copyOf(categories);
    }

    private Map<String, String> status() {
        Map<String, String> found = new LinkedHashMap<>();
        JsonNode status = parts.get("status");
        if (status == null) {
            return found;
        }
        if (status.size() > MOST_STATUS) {
            throw new Unreadable("too-much-text", "");
        }
        if (status.isString()) {
            found.put("", status.asString());
        } else if (status.isObject()) {
            status.properties().forEach(entry -> found.put(entry.getKey(), entry.getValue().asString("")));
        } else {
            for (int i = 0; i < status.size(); i++) {
                found.put(String.valueOf(i), status.get(i).asString(""));
            }
        }
        return found;
    }
}
