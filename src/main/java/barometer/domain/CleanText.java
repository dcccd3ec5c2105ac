package barometer.domain;

import java.util.regex.Pattern;

/**
 * Text without the characters that no text should have: control characters and halves of pairs, which files and databases
 * refuse, and those that turn the direction of writing, behind which a figure reads as another one.
 */
public final class CleanText {

    private static final Pattern BREAKS = Pattern.compile("\\R|\\t");
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cntrl}\\x80-\\x9f\\p{Cs}\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff&&[^\\n]]");

    private CleanText() {
    }

    /** As one line. */
    public static String line(String text) {
        return isClean(text) ? text : HIDDEN.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /** As lines, each ended by a line feed. */
    public static String lines(String text) {
        return isClean(text) ? text : HIDDEN.matcher(text.replaceAll("\\R", "\n").replace('\t', ' ')).replaceAll("");
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F && c < 0xA0 || c >= 0x2028 && c <= 0x202E || c >= 0x2066 && c <= 0x2069
                    || c >= 0xFEFF && (c == 0xFEFF || c >= 0xFFFE) || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
