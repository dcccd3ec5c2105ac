package barometer.prose;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the rules see it: small letters, «е» for «ё», one kind of space, minus and dash. Made even character by
 * character, so that a place in it is the same place in the text as written.
 */
final class Plain {

    /** How far back a rule looks; longer sentences than this would make no difference. */
    private static final int FAR = 200;

    private final String written;
    private final String text;

    Plain(String written) {
        this.written = written;
        StringBuilder even = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            even.append(even(written.charAt(i)));
        }
        this.text = even.toString();
    }

    private static char even(char c) {
        return switch (c) {
            case 'ё', 'Ё' -> 'е';
            case '−', '‐', '‑' -> '-';
            case '—', '―' -> '–';
            case '’', 'ʼ', '‘' -> '\'';
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' ? ' ' : Character.toLowerCase(c);
        };
    }

    /**
     * A rule. A space in it stands for one or more, {@code _} for any number of spaces; letters are those of all alphabets.
     */
    static Pattern rule(String form) {
        return Pattern.compile(form.replace(" ", "\\s+").replace("_", "\\s*"), Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** A rule for what ends where the reader stands. */
    static Pattern ending(String form) {
        return rule("(?:" + form + ")$");
    }

    String text() {
        return text;
    }

    String written() {
        return written;
    }

    int length() {
        return text.length();
    }

    char at(int place) {
        return place < 0 || place >= text.length() ? ' ' : text.charAt(place);
    }

    /** What stands between two places, as written. */
    String written(int from, int to) {
        return written.substring(from, to).replaceAll("[\\s\\u00a0\\u202f\\u2009]+", " ").strip();
    }

    /** Whether and how far a rule matches from a place on. */
    Optional<MatchResult> ahead(Pattern rule, int at, int end) {
        Matcher m = rule.matcher(text).region(at, end).useTransparentBounds(true);
        return m.lookingAt() ? Optional.of(m.toMatchResult()) : Optional.empty();
    }

    /** Whether a rule made by {@link #ending} matches what stands before a place. */
    Optional<MatchResult> behind(Pattern rule, int start, int at) {
        Matcher m = rule.matcher(text).region(Math.max(start, at - FAR), at).useTransparentBounds(true).useAnchoringBounds(true);
        return m.find() ? Optional.of(m.toMatchResult()) : Optional.empty();
    }

    /** The last match of a rule between two places. */
    Optional<MatchResult> last(Pattern rule, int start, int end) {
        Matcher m = rule.matcher(text).region(Math.max(start, end - FAR), end).useTransparentBounds(true);
        Optional<MatchResult> last = Optional.empty();
        while (m.find()) {
            last = Optional.of(m.toMatchResult());
        }
        return last;
    }

    /** Whether a rule matches anywhere between two places. */
    boolean within(Pattern rule, int start, int end) {
        return rule.matcher(text).region(start, end).useTransparentBounds(true).find();
    }
}
