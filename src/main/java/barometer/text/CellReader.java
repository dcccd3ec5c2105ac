package barometer.text;

import barometer.domain.Change;
import barometer.domain.Figure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one cell of a table as its writer filled it: a figure, a change, both in one ({@code 12.08 (+4.2 %)}), or a sign that
 * nothing is said. A number such as {@code 1.234} or {@code 1,234} means one thing here and another there: the rest of the
 * table tells which, or nobody knows.
 */
public final class CellReader {

    /** What stands between the whole and its fraction. */
    public enum DecimalMark {
        POINT, COMMA
    }

    /** What a cell says: texts that {@link FigureReader} reads. */
    public sealed interface Cell {

        /** A figure, a change, or both. */
        record Says(Optional<String> figure, Optional<String> change) implements Cell {
        }

        /** Nothing is said: blank, a dash, dots, n/a. */
        record Nothing() implements Cell {
        }

        /** A number that can be read in two ways. @param point as a fraction @param group as thousands */
        record Unsure(String fraction, String thousands) implements Cell {
        }
    }

    private static final Pattern NOTHING = Pattern.compile("(?:[-–—−‐‑:x×х]|\\.{1,3}|…|\\*|n/?a\\.?|#n/a|nan|n\\.a\\.|н/?д\\.?|н\\.д\\.|нет данных|няма даных)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BOTH = Pattern.compile("(?<figure>[^()\\[\\];]*\\d[^()\\[\\];]*)(?:[(\\[](?<bracketed>[^()\\[\\]]+)[)\\]]|;(?<after>[^;]+))");
    private static final Pattern EITHER = Pattern.compile("(?<![\\d.,])(?<!\\d[ \u00a0\u202f\u2009'’])(?<whole>[1-9]\\d{0,2})(?<mark>[.,])(?<rest>\\d{3})(?![\\d.,])");
    /** A number whose mark can only be a decimal one. */
    private static final Pattern PLAIN_FRACTION = Pattern.compile("(?<![\\d.,])\\d+(?<mark>[.,])(?:\\d{1,2}|\\d{4,})(?![\\d.,])|(?<![\\d.,])0(?<zero>[.,])\\d+"
            + "|\\d{4,}(?<long>[.,])\\d{3}(?![\\d.,])");

    private CellReader() {
    }

    /**
     * Reads a cell.
     *
     * @param percent whether the indicator is a percentage; else "%" tells a change
     * @param mark    what the decimal mark of the table is, where that is known
     */
    public static Cell read(String typed, boolean percent, Optional<DecimalMark> mark) {
        String text = typed.strip();
        if (NOTHING.matcher(text).matches()) {
            return new Cell.Nothing();
        }
        Matcher either = EITHER.matcher(text);
        if (either.find() && mark.isEmpty()) {
            return new Cell.Unsure(either.group("whole") + "." + either.group("rest"), either.group("whole") + either.group("rest"));
        }
        String plain = mark.map(m -> plain(text, m)).orElse(text);
        Matcher both = BOTH.matcher(plain);
        if (both.matches()) {
            String change = both.group("bracketed") == null ? both.group("after") : both.group("bracketed");
            return new Cell.Says(Optional.of(both.group("figure").strip()), Optional.of(change.strip()));
        }
        return isChange(plain, percent) ? new Cell.Says(Optional.empty(), Optional.of(plain)) : new Cell.Says(Optional.of(plain), Optional.empty());
    }

    private static boolean isChange(String text, boolean percent) {
        boolean figure = FigureReader.figure(text) instanceof FigureReader.Read<Figure>;
        boolean relative = !percent && text.toLowerCase(Locale.ROOT).matches(".*(?:%|per ?cent|процент|працэнт).*");
        return (!figure || relative) && !(FigureReader.change(text) instanceof FigureReader.Illegible<Change>);
    }

    private static String plain(String text, DecimalMark mark) {
        return EITHER.matcher(text).replaceAll(m -> {
            boolean fraction = m.group("mark").equals(mark == DecimalMark.POINT ? "." : ",");
            return m.group("whole") + (fraction ? "." : "") + m.group("rest");
        });
    }

    /** The decimal mark that the cells of a table agree on; empty where they show none, or different ones. */
    public static Optional<DecimalMark> markOf(Collection<String> cells) {
        List<DecimalMark> seen = new ArrayList<>();
        for (String cell : cells) {
            Matcher m = PLAIN_FRACTION.matcher(cell);
            while (m.find()) {
                String found = Optional.ofNullable(m.group("mark")).or(() -> Optional.ofNullable(m.group("zero"))).orElseGet(() -> m.group("long"));
                seen.add(found.equals(".") ? DecimalMark.POINT : DecimalMark.COMMA);
            }
        }
        return seen.stream().distinct().count() == 1 ? Optional.of(seen.getFirst()) : Optional.empty();
    }

    /** The mark that a number shows where it is read in the one way or the other. */
    public static DecimalMark markOf(String typed, boolean asFraction) {
        Matcher m = EITHER.matcher(typed);
        boolean point = m.find() && m.group("mark").equals(".");
        return point == asFraction ? DecimalMark.POINT : DecimalMark.COMMA;
    }
}
