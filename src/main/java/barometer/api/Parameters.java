package barometer.api;

import barometer.domain.Comparison;
import barometer.domain.Language;
import barometer.domain.Selection;
import barometer.domain.Unreadable;
import barometer.text.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The query of a request. Each name may stand once and must mean something at that address; anything else is refused,
 * since a misspelt parameter would otherwise answer another question than was asked.
 */
final class Parameters {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, List<String>> all = new LinkedHashMap<>();

    /** @throws BadRequest for an unknown or a repeated name */
    Parameters(HttpServletRequest request, Set<String> known) {
        this(request, known, Set.of());
    }

    /** @param repeatable those that may stand more than once */
    Parameters(HttpServletRequest request, Set<String> known, Set<String> repeatable) {
        read(request).forEach((name, given) -> {
            if (!known.contains(name)) {
                throw new BadRequest("unknown-parameter", name, String.join(", ", known));
            }
            if (given.length > 1 && !repeatable.contains(name)) {
                throw new BadRequest("repeated-parameter", name);
            }
            values.put(name, given[0]);
            all.put(name, List.of(given));
        });
    }

    private static Map<String, String[]> read(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException e) { // how the servlet specification says that they cannot be decoded
            throw new BadRequest("unreadable-query");
        }
    }

    Selection selection(String code) {
        return Selection.of(code, values);
    }

    Comparison comparison() {
        return Comparison.of(all);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(v -> !v.isBlank());
    }

    /** The words of the language asked for, English where none is. */
    Words words() {
        return Words.of(get("lang").map(Language::parse).orElse(Language.EN));
    }

    /** A whole number from {@code least} to {@code most}. */
    int number(String name, int otherwise, int least, int most) {
        return get(name).map(text -> {
            if (!text.matches("-?\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw new BadRequest("number-range", name, text, String.valueOf(least), String.valueOf(most));
            }
            return Integer.parseInt(text);
        }).orElse(otherwise);
    }

    /** A revision number. */
    Optional<Long> revision(String name) {
        return get(name).map(text -> {
            if (!text.matches("\\d{1,18}")) {
                throw new Unreadable("revision", text);
            }
            return Long.valueOf(text);
        });
    }
}
