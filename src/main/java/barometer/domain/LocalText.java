package barometer.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that may stand in several languages: {@code trade paragraph |ru| абзац о торговле |be| абзац пра гандаль}.
 *
 * <p>Without marks it is the same text in every language. Blank is allowed and means that nothing is said.
 */
public record LocalText(Map<Language, String> texts) {

    /** No text. */
    public static final LocalText EMPTY = new LocalText(Map.of());

    private static final Pattern MARK = Pattern.compile("\\|(en|ru|be)\\|");

    public LocalText {
        EnumMap<Language, String> kept = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> {
            if (!text.isBlank()) {
                kept.put(language, text.strip());
            }
        });
        texts = java.util.Collections.unmodifiableMap(kept);
    }

    /** Reads the text form; any text is one. */
    public static LocalText parse(String text) {
        EnumMap<Language, String> texts = new EnumMap<>(Language.class);
        Language language = Language.EN;
        int from = 0;
        Matcher m = MARK.matcher(text);
        while (m.find()) {
            texts.merge(language, text.substring(from, m.start()), (a, b) -> b);
            language = Language.parse(m.group(1));
            from = m.end();
        }
        texts.put(language, text.substring(from));
        return new LocalText(texts);
    }

    /** The text in a language, else in English, else in any; empty where there is none. */
    public String in(Language language) {
        String text = texts.get(language);
        if (text == null) {
            text = texts.get(Language.EN);
        }
        return text != null ? text : texts.values().stream().findFirst().orElse("");
    }

    /** Whether no language has a text. */
    public boolean isBlank() {
        return texts.isEmpty();
    }

    /** The text form; {@link #parse} reads it back. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        texts.forEach((language, text) -> {
            if (language != Language.EN) {
                out.append(out.isEmpty() ? "" : " ").append('|').append(language.tag()).append("| ");
            }
            out.append(text);
        });
        return out.toString();
    }
}
