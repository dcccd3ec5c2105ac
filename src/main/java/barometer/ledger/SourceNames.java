package barometer.ledger;

import barometer.domain.LocalText;
import barometer.domain.Source;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The source that a row names by code or title; one that nobody has defined is made, with that title, as press. */
final class SourceNames {

    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщыэюяіў";
    private static final String[] LATIN = ("a b v g d e e zh z i j k l m n o p r s t u f kh ts ch sh shch y e yu ya i u")
            .split(" ");

    private final Map<String, Source> byName = new LinkedHashMap<>();
    private final Map<String, Source> byCode = new LinkedHashMap<>();
    private final Map<String, Source> byTyped = new LinkedHashMap<>();
    private final List<Source> made = new ArrayList<>();

    SourceNames(Collection<Source> known) {
        known.forEach(this::remember);
    }

    private void remember(Source source) {
        byCode.put(source.code(), source);
        source.name().texts().values().forEach(name -> byName.putIfAbsent(folded(name), source));
        byName.putIfAbsent(folded(source.name().toString()), source);
    }

    /** The source of that code or title. */
    Source named(String typed) {
        if (byCode.containsKey(typed)) {
            return byCode.get(typed);
        }
        Source known = byTyped.get(typed);
        if (known == null) {
            known = byName.get(folded(LocalText.parse(typed).toString()));
        }
        if (known != null) {
            byTyped.put(typed, known);
            return known;
        }
        Source source = new Source(freeCode(typed), LocalText.parse(typed), Source.Kind.PRESS);
        made.add(source);
        remember(source);
        return source;
    }

    boolean isNew(Source source) {
        return made.contains(source);
    }

    List<Source> made() {
        return List.copyOf(made);
    }

    private String freeCode(String title) {
        StringBuilder latin = new StringBuilder();
        folded(title).chars().forEach(c -> {
            int at = CYRILLIC.indexOf(c);
            latin.append(at < 0 ? String.valueOf((char) c) : LATIN[at]);
        });
        String plain = Normalizer.normalize(latin, Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        String start = plain.isEmpty() ? "source" : plain.substring(0, Math.min(50, plain.length())).replaceAll("-+$", "");
        String code = start;
        for (int n = 2; byCode.containsKey(code); n++) {
            code = start + "-" + n;
        }
        return code;
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
