package barometer.domain;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wrote about one indicator and period, before anybody has understood it: text by field, and the number of
 * the row where it stood. The grid, files and the interface all bring rows.
 *
 * @param number counted from 1, as the writer counts them
 */
public record Row(int number, Map<Field, String> fields) {

    /** The fields of a row; the names are those of the CSV header and the JSON. */
    public enum Field {
        INDICATOR, PERIOD, FIGURE, CHANGE, BASE, SOURCE, DOCUMENT, PLACE, SAID_BY, WORDS, ADDRESS, PUBLISHED, PERIOD_STATED,
        ROUNDED_TO, STATUS, NOTE, VALUE, QUALIFIER, ORIGIN;

        /** The name in headers, for example {@code saidBy}. */
        public String header() {
            String[] words = name().toLowerCase(Locale.ROOT).split("_");
            StringBuilder out = new StringBuilder(words[0]);
            for (int i = 1; i < words.length; i++) {
                out.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
            }
            return out.toString();
        }

        /** The field of a header, empty where there is none of that name. */
        public static Optional<Field> of(String header) {
            for (Field f : values()) {
                if (f.header().equals(header)) {
                    return Optional.of(f);
                }
            }
            return Optional.empty();
        }
    }

    public Row {
        EnumMap<Field, String> kept = new EnumMap<>(Field.class);
        fields.forEach((field, text) -> {
            if (!text.isBlank()) {
                kept.put(field, text.strip());
            }
        });
        fields = java.util.Collections.unmodifiableMap(kept);
    }

    /** The text of a field; empty where it is blank. */
    public Optional<String> get(Field field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** The same row with another text in a field. */
    public Row with(Field field, String text) {
        EnumMap<Field, String> changed = new EnumMap<>(Field.class);
        changed.putAll(fields);
        changed.put(field, text);
        return new Row(number, changed);
    }
}
