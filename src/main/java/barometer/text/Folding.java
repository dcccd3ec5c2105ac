package barometer.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Words as they are searched for: small letters without accents, Cyrillic written in Latin, all else a single space. So
 * {@code Товарооборот} is found by {@code tovaro}, and {@code экспорт} by {@code eksport}.
 */
public final class Folding {

    private static final Map<Character, String> LATIN = Map.ofEntries(Map.entry('а', "a"), Map.entry('б', "b"), Map.entry('в', "v"),
            Map.entry('г', "g"), Map.entry('ґ', "g"), Map.entry('д', "d"), Map.entry('е', "e"), Map.entry('ё', "e"), Map.entry('ж', "zh"),
            Map.entry('з', "z"), Map.entry('и', "i"), Map.entry('і', "i"), Map.entry('й', "i"), Map.entry('к', "k"), Map.entry('л', "l"),
            Map.entry('м', "m"), Map.entry('н', "n"), Map.entry('о', "o"), Map.entry('п', "p"), Map.entry('р', "r"), Map.entry('с', "s"),
            Map.entry('т', "t"), Map.entry('у', "u"), Map.entry('ў', "u"), Map.entry('ф', "f"), Map.entry('х', "kh"), Map.entry('ц', "ts"),
            Map.entry('ч', "ch"), Map.entry('ш', "sh"), Map.entry('щ', "shch"), Map.entry('ъ', ""), Map.entry('ы', "y"), Map.entry('ь', ""),
            Map.entry('э', "e"), Map.entry('ю', "yu"), Map.entry('я', "ya"), Map.entry('’', ""), Map.entry('\'', ""));

    private Folding() {
    }

    /** The text folded; blank where it has neither letters nor digits. */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length() + 8);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            String latin = LATIN.get(c);
            if (latin != null) {
                out.append(latin);
            } else if (c < 128) {
                append(out, c);
            } else {
                String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                for (int j = 0; j < plain.length(); j++) {
                    if (Character.getType(plain.charAt(j)) != Character.NON_SPACING_MARK) {
                        append(out, plain.charAt(j));
                    }
                }
            }
        }
        return out.toString().strip();
    }

    private static void append(StringBuilder out, char c) {
        if (Character.isLetterOrDigit(c)) {
            out.append(c);
        } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }
}
