package barometer.files.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in a text and how they are written: which mark stands before the decimals, and which only groups. */
final class Numerals {

    /** What a text tells of the decimal mark. */
    enum Evidence {
        /** No number with a mark. */ NONE,
        /** The point is the decimal mark. */ POINT,
        /** The comma is. */ COMMA,
        /** It may be either, as in {@code 1,234}. */ EITHER
    }

    private static final String SPACES = " \u00a0\u2007\u2009\u202f";
    static final Pattern TOKEN = Pattern.compile("\\d(?:[\\d.,]|['’" + SPACES + "](?=\\d{3}(?!\\d)))*(?<![.,])|(?<![\\p{L}\\d])[.,]\\d+");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([" + SPACES + "'’.,])\\d{3}(?:\\1\\d{3})*)");
    private static final Pattern PLAIN = Pattern.compile("\\d+");

    private Numerals() {
    }

    /** What a text says. */
    static Evidence evidence(String text) {
        Evidence found = Evidence.NONE;
        if (text.length() > 200) {
            return found; // no figure, and no text to ask patterns of
        }
        Matcher m = TOKEN.matcher(text);
        while (m.find()) {
            Evidence one = ofToken(m.group());
            if (one == Evidence.POINT || one == Evidence.COMMA) {
                return one;
            }
            found = one == Evidence.EITHER ? one : found;
        }
        return found;
    }

    private static Evidence ofToken(String token) {
        boolean asPoint = read(token, '.').isPresent();
        boolean asComma = read(token, ',').isPresent();
        if (token.indexOf('.') < 0 && token.indexOf(',') < 0) {
            return Evidence.NONE;
        }
        return asPoint && asComma ? Evidence.EITHER : asPoint ? Evidence.POINT : asComma ? Evidence.COMMA : Evidence.NONE;
    }

    /** Plain digits of a number whose decimals stand behind {@code mark}; empty where it is not written so. */
    static Optional<String> read(String token, char mark) {
        int at = token.indexOf(mark);
        if (at >= 0 && (token.indexOf(mark, at + 1) >= 0 || !PLAIN.matcher(token.substring(at + 1)).matches())) {
            return Optional.empty();
        }
        String whole = at < 0 ? token : token.substring(0, at);
        String fraction = at < 0 ? "" : token.substring(at);
        if (whole.isEmpty()) {
            return Optional.of("0." + fraction.substring(1));
        }
        if (!PLAIN.matcher(whole).matches()) {
            Matcher grouped = GROUPED.matcher(whole);
            if (!grouped.matches() || grouped.group(1).charAt(0) == mark || whole.startsWith("0")) {
                return Optional.empty();
            }
            whole = whole.replaceAll("\\D", "");
        }
        return Optional.of(withoutLeadingZeros(whole) + (fraction.isEmpty() ? "" : "." + fraction.substring(1)));
    }

    private static String withoutLeadingZeros(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }
}
