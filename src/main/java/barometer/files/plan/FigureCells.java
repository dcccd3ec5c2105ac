package barometer.files.plan;

import barometer.domain.Status;
import barometer.files.raw.Cell;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the cells of figures: the number in plain digits, words and signs around it as they stand, footnote marks off, a flag
 * behind the value as its status.
 */
final class FigureCells {

    /** How a cell reads. */
    sealed interface Read {
    }

    /** A figure. @param text what {@code FigureReader} reads, its number in plain digits */
    record Stated(String text, Optional<Status> status) implements Read {
    }

    /** The source says that there is none, or says nothing. */
    record Absent() implements Read {
    }

    /** It cannot be read. @param code as in {@link barometer.domain.Unreadable} */
    record Refused(String code, String text) implements Read {
    }

    private static final Absent ABSENT = new Absent();
    private static final Set<String> MISSING = Set.of("", "-", "--", "---", "–", "—", "−", "…", "...", "..", ".", ":", "x", "х", "n/a", "na",
            "#n/a", "nan", "null", "none", "н/д", "н.д.", "н. д.", "нет данных", "няма даных", "not available", "no data", "c", ": c", ":c", ": z", ": u");
    private static final Map<String, Status> FLAGS = Map.ofEntries(Map.entry("p", Status.P), Map.entry("e", Status.E), Map.entry("b", Status.B),
            Map.entry("d", Status.D), Map.entry("f", Status.F), Map.entry("u", Status.U), Map.entry("n", Status.N), Map.entry("s", Status.E),
            Map.entry("r", Status.A), Map.entry("i", Status.I));
    private static final Pattern FLAG = Pattern.compile("(.*\\d)(?:\\s+\\(?([a-zA-Z]{1,2})\\)?|\\(([a-zA-Z]{1,2})\\)|([pefrsu]))", Pattern.DOTALL);
    private static final Pattern MARKS = Pattern.compile("(?:[\u00b9\u00b2\u00b3\u2070-\u209c⁽⁾†‡§]+|\\*{1,4}|\\[\\w{1,2}\\]|\\s\\d\\)|\\s+\\([1-9]\\))$");
    private static final Pattern GLUED = Pattern.compile(".*\\d\\d\\)|.*[.,]\\d\\)");
    private static final Pattern EXPONENT = Pattern.compile("-?\\d+(?:[.,]\\d+)?[eE][+-]?\\d{1,2}");
    private static final Pattern LEADING_MINUS = Pattern.compile("^[–—−‐‑](?=\\s?[\\d.,])\\s?");

    /** Longer than any figure with its words; patterns are not asked of more. */
    private static final int LONGEST = 200;

    private final Optional<String> decimalMark;
    private final Optional<String> footnotes;

    FigureCells(Optional<String> decimalMark, Optional<String> footnotes) {
        this.decimalMark = decimalMark;
        this.footnotes = footnotes;
    }

    Read read(Cell cell) {
        if (cell.kind() == Cell.Kind.NUMBER) {
            return new Stated(cell.text(), Optional.empty());
        }
        if (cell.kind() == Cell.Kind.DAY) {
            return new Refused("day-for-figure", cell.text());
        }
        String text = cell.text();
        if (plain(text)) {
            return new Stated(text, Optional.empty());
        }
        if (text.length() > LONGEST) {
            return new Refused("no-number", text.substring(0, 40) + "…");
        }
        String stripped = text.replaceAll("[\\s\u00a0\u202f\u2009\u2007]+", " ").strip();
        if (stripped.startsWith("'")) {
            stripped = stripped.substring(1).strip();
        }
        if (MISSING.contains(stripped.toLowerCase(Locale.ROOT))) {
            return ABSENT;
        }
        if (stripped.startsWith("#")) {
            return new Refused("spreadsheet-error", stripped);
        }
        if (stripped.equals("=")) {
            return new Refused("formula-without-value", stripped);
        }
        if (stripped.startsWith("=")) {
            return new Refused("formula-for-figure", stripped);
        }
        return worded(stripped);
    }

    /** Digits with at most one point, which is most of what there is; only where the point cannot be anything else. */
    private boolean plain(String text) {
        int point = -1;
        int from = text.startsWith("-") ? 1 : 0;
        int length = text.length();
        if (length == from || length > 30 || text.charAt(from) == '0' && length > from + 1 && text.charAt(from + 1) != '.') {
            return false;
        }
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0 && i > from && i < length - 1) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return point < 0 || decimalMark.filter("."::equals).isPresent();
    }

    private Read worded(String typed) {
        String text = MARKS.matcher(typed).replaceFirst("").strip();
        if (text.isEmpty()) {
            return ABSENT;
        }
        if (GLUED.matcher(text).matches() && text.indexOf('(') < 0) {
            if (footnotes.isEmpty()) {
                return new Refused("footnote-or-digit", text);
            }
            text = text.substring(0, text.length() - (footnotes.get().equals("digits") ? 2 : 1));
        }
        Optional<Status> status = Optional.empty();
        Matcher flag = FLAG.matcher(text);
        if (flag.matches()) {
            String letters = flag.group(2) != null ? flag.group(2) : flag.group(3) != null ? flag.group(3) : flag.group(4);
            status = status(letters);
            text = status.isPresent() ? MARKS.matcher(flag.group(1).strip()).replaceFirst("") : text;
        }
        if (EXPONENT.matcher(text).matches()) {
            return exponent(text, status);
        }
        return numbers(LEADING_MINUS.matcher(text).replaceFirst("-"), status);
    }

    /** The status that letters after a value mean; the first that means something. */
    static Optional<Status> status(String letters) {
        String text = letters.strip();
        if (text.length() == 1 && Character.isUpperCase(text.charAt(0))) {
            try {
                return Optional.of(Status.parse(text));
            } catch (barometer.domain.Unreadable e) {
                return Optional.empty();
            }
        }
        if (text.chars().anyMatch(c -> !FLAGS.containsKey(String.valueOf((char) c)))) {
            return Optional.empty();
        }
        return text.chars().mapToObj(c -> FLAGS.get(String.valueOf((char) c))).findFirst();
    }

    private static Read exponent(String text, Optional<Status> status) {
        return new Stated(new BigDecimal(text.replace(',', '.')).toPlainString(), status);
    }

    private Read numbers(String text, Optional<Status> status) {
        Matcher m = Numerals.TOKEN.matcher(text);
        StringBuilder out = new StringBuilder();
        boolean any = false;
        while (m.find()) {
            Optional<String> digits = digits(m.group());
            if (digits.isEmpty()) {
                boolean open = decimalMark.isEmpty() && Numerals.evidence(m.group()) == Numerals.Evidence.EITHER;
                return new Refused(open ? "ambiguous-number" : "number", text);
            }
            any = true;
            m.appendReplacement(out, Matcher.quoteReplacement(digits.get()));
        }
        m.appendTail(out);
        return any ? new Stated(out.toString(), status) : new Refused("no-number", text);
    }

    private Optional<String> digits(String token) {
        if (decimalMark.isPresent()) {
            return Numerals.read(token, decimalMark.get().charAt(0));
        }
        return switch (Numerals.evidence(token)) {
            case NONE, POINT -> Numerals.read(token, '.');
            case COMMA -> Numerals.read(token, ',');
            case EITHER -> Optional.empty();
        };
    }
}
