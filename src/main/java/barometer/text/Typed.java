package barometer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A typed text and how far it has been read. Spaces, minus signs, case and «ё» are made equal one for one, so that a place
 * in the text read is the same place in the text typed.
 */
final class Typed {

    private static final Pattern NUMBER = Pattern.compile("[-–]?\\d+(?:[.,'’]\\d+)*(?: \\d{3}(?!\\d)(?:[.,'’]\\d+)*)*");
    private static final Pattern LETTER_AMONG_DIGITS = Pattern.compile("\\d\\p{L}+[.,]?\\d|\\d[.,]\\p{L}+\\d*|\\d[liioоз|]$|(?<!\\p{L})\\p{L}[.,]?\\d");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:[ '’]\\d{3})+(?:[.,]\\d+)?|-?\\d+(?:[.,]\\d+)*");

    private static final String BLANK = "[\\s\u00a0\u202f\u2009\u2007]";

    private final String original;
    private final String text;
    private int at;

    Typed(String original) {
        this.original = original;
        this.text = original.toLowerCase(Locale.ROOT).replaceAll(BLANK, " ").replaceAll("[−‐‑]", "-")
                .replace('ё', 'е');
        skip();
    }

    private void skip() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    int at() {
        return at;
    }

    /** What was typed between two places. */
    String typed(int from, int to) {
        String of = original.length() == text.length() ? original : text;
        return of.substring(from, to).replaceAll(BLANK, " ").strip();
    }

    String rest() {
        return typed(at, text.length());
    }

    boolean done() {
        return at == text.length();
    }

    /** Whether a pattern stands here. */
    boolean at(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true).lookingAt();
    }

    /** Reads on over a pattern, if it stands here. */
    boolean accept(Pattern pattern) {
        Matcher m = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (!m.lookingAt() || m.end() == at) {
            return false;
        }
        at = m.end();
        skip();
        return true;
    }

    /** Reads on over the first pattern of a vocabulary that stands here. */
    <T> Optional<T> accept(Map<Pattern, T> vocabulary) {
        return vocabulary.entrySet().stream().filter(e -> accept(e.getKey())).findFirst().map(Map.Entry::getValue);
    }

    /** Reads on over a number. Its plain digits: none where it is malformed, two where {@code 1,234} may mean either. */
    Optional<List<String>> number() {
        Matcher m = NUMBER.matcher(text).region(at, text.length());
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        at = m.end();
        skip();
        return Optional.of(readings(m.group().replace('–', '-')));
    }

    /** Whether a letter stands where a digit is meant, as in {@code 5l.2}. */
    boolean letterAmongDigits() {
        return LETTER_AMONG_DIGITS.matcher(text).find();
    }

    static List<String> readings(String number) {
        if (!GROUPED.matcher(number).matches()) {
            return List.of();
        }
        boolean grouped = number.matches(".*[ '’].*");
        String s = number.replaceAll("[ '’]", "");
        int comma = s.lastIndexOf(',');
        int dot = s.lastIndexOf('.');
        if (comma < 0 && dot < 0) {
            return List.of(s);
        }
        char mark = comma > dot ? ',' : '.';
        char other = mark == ',' ? '.' : ',';
        String whole = s.substring(0, s.lastIndexOf(mark));
        String fraction = s.substring(s.lastIndexOf(mark) + 1);
        if (s.indexOf(other) >= 0) { // 1,234.5 and 1.234,5
            return !grouped && whole.indexOf(mark) < 0 && wellGrouped(whole, other) ? List.of(whole.replace(String.valueOf(other), "") + "." + fraction)
                    : List.of();
        }
        if (whole.indexOf(mark) >= 0) { // 1,234,567
            return !grouped && wellGrouped(s, mark) ? List.of(s.replace(String.valueOf(mark), "")) : List.of();
        }
        List<String> readings = new ArrayList<>();
        if (mark == ',' && !grouped && wellGrouped(s, ',') && !whole.matches("-?0")) {
            readings.add(whole + fraction);
        }
        readings.add(whole + "." + fraction);
        return List.copyOf(readings);
    }

    private static boolean wellGrouped(String number, char mark) {
        return number.matches("-?\\d{1,3}(?:" + Pattern.quote(String.valueOf(mark)) + "\\d{3})+");
    }
}
