package barometer.api;

import barometer.domain.Row;
import barometer.files.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the rows of a request: a JSON array of objects whose names are those of the CSV header. */
final class RowsJson {

    /** The largest body, in bytes. */
    static final int MOST_BYTES = Csv.MOST_BYTES;

    /** The most rows at once. */
    static final int MOST_ROWS = Csv.MOST_ROWS;

    private static final int MOST_PLACES = 100;

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(tools.jackson.databind.cfg.JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .nodeFactory(new JsonNodeFactory()).build();

    private RowsJson() {
    }

    /** @throws BadRequest where it is no list of rows @throws TooLarge past the limits */
    static List<Row> read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new TooLarge("too-many-bytes", MOST_BYTES / 1_000_000);
        }
        JsonNode array;
        try {
            array = JSON.readTree(bytes);
        } catch (NumberFormatException e) { // an exponent beyond all numbers
            throw new BadRequest("json-limits");
        } catch (JacksonException e) {
            var where = e.getLocation(); // none where a limit of the reader is passed
            throw where == null ? new BadRequest("json-limits") : new BadRequest("no-json", where.getLineNr() + ":" + where.getColumnNr());
        }
        if (array == null || !array.isArray() || array.isEmpty()) {
            throw new BadRequest("no-rows");
        }
        if (array.size() > MOST_ROWS) {
            throw new TooLarge("too-many-rows", MOST_ROWS);
        }
        List<Row> rows = new ArrayList<>();
        for (JsonNode object : array) {
            rows.add(row(object, rows.size() + 1));
        }
        return rows;
    }

    private static Row row(JsonNode object, int number) {
        if (!object.isObject()) {
            throw new BadRequest("row-is-no-object", number);
        }
        Map<Row.Field, String> fields = new EnumMap<>(Row.Field.class);
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            Row.Field field = Row.Field.of(property.getKey()).orElseThrow(() -> new BadRequest("unknown-field", number, property.getKey(),
                    Arrays.stream(Row.Field.values()).map(Row.Field::header).collect(Collectors.joining(", "))));
            JsonNode value = property.getValue();
            if (value.isNull()) {
                continue;
            }
            if (!value.isValueNode()) {
                throw new BadRequest("field-is-no-value", number, property.getKey());
            }
            fields.put(field, value.isNumber() ? plain(value.decimalValue()) : value.asString());
        }
        return new Row(number, fields);
    }

    /** {@code 1e999999999} in plain digits would fill the memory; written as it is, it is refused like any other non-figure. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_PLACES ? number.toString() : number.toPlainString();
    }

    /** More than the interface takes at once. */
    static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final int limit;

        TooLarge(String code, int limit) {
            super(code);
            this.limit = limit;
        }

        int limit() {
            return limit;
        }
    }
}
