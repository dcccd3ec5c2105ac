package barometer.text;

import barometer.domain.Change;
import barometer.domain.Figure;
import barometer.domain.Multiplier;
import barometer.domain.Qualifier;
import barometer.domain.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Reads what people type and sources write, in any of the three languages: {@code ≈ 48,7}, {@code over 14},
 * {@code более 14}, {@code 1 234,5}, {@code +6.3 %}, {@code more than doubled}, {@code более чем вдвое}, {@code в 2,1 раза}.
 * The text form is read too.
 */
public final class FigureReader {

    /** How a typed text was read. */
    public sealed interface Outcome<T> {
    }

    /** It has one reading. @param words the qualifying words that were typed, blank for signs and plain digits */
    public record Read<T>(T value, String words) implements Outcome<T> {
    }

    /** It has several readings, such as {@code 1,234}; a person must choose. */
    public record Ambiguous<T>(List<T> choices) implements Outcome<T> {
    }

    /** It cannot be read. @param code as in {@link barometer.domain.Unreadable} */
    public record Illegible<T>(String code, String text) implements Outcome<T> {
    }

    private FigureReader() {
    }

    /** Reads a figure; "%" after it is taken in silence, since the unit comes from the indicator. */
    public static Outcome<Figure> figure(String typed) {
        if (typed.isBlank()) {
            return new Illegible<>("empty", typed);
        }
        try {
            return new Read<>(Figure.parse(typed), "");
        } catch (Unreadable e) {
            return e.code().equals("figure") ? wordedFigure(typed) : new Illegible<>(e.code(), e.text());
        }
    }

    private static Outcome<Figure> wordedFigure(String typed) {
        Typed t = new Typed(typed);
        Optional<Qualifier> qualifier = t.accept(Vocabulary.QUALIFIERS);
        String words = qualifier.isPresent() ? wordsOnly(t.typed(0, t.at())) : "";
        boolean opened = qualifier.isEmpty() && t.accept(Vocabulary.RANGE_OPENS);
        Optional<List<String>> lower = t.number();
        if (lower.isEmpty()) {
            boolean change = t.rest().startsWith("+") && change(typed) instanceof Read<Change>;
            return illegible(t, typed, change ? "change-for-figure" : "figure");
        }
        Optional<Multiplier> multiplier = t.accept(Vocabulary.MULTIPLIERS);
        t.accept(Vocabulary.PERCENT);
        Optional<List<String>> upper = t.accept(Vocabulary.RANGE_GOES_ON) ? t.number() : Optional.empty();
        if (upper.isPresent()) {
            Optional<Multiplier> atEnd = t.accept(Vocabulary.MULTIPLIERS);
            t.accept(Vocabulary.PERCENT);
            if (multiplier.isPresent() && !multiplier.equals(atEnd)) {
                return new Illegible<>("figure", typed);
            }
            multiplier = atEnd;
        }
        if (!t.done()) {
            return illegible(t, typed, "trailing-text");
        }
        if (opened && upper.isEmpty()) {
            return new Illegible<>("figure", typed);
        }
        if (upper.isPresent() && qualifier.isPresent()) {
            return new Illegible<>("qualified-range", typed);
        }
        Optional<Multiplier> times = multiplier;
        Qualifier q = upper.isPresent() ? Qualifier.RANGE : qualifier.orElse(Qualifier.EXACT);
        return outcome(typed, "figure", words, pairs(lower.get(), upper).stream()
                .map(pair -> (Supplier<Figure>) () -> new Figure(q, pair.getFirst(), upper.map(u -> pair.getLast()), times)).toList());
    }

    /** Reads a change. */
    public static Outcome<Change> change(String typed) {
        if (typed.isBlank()) {
            return new Illegible<>("empty", typed);
        }
        try {
            return new Read<>(Change.parse(typed), "");
        } catch (Unreadable e) {
            return e.code().equals("change") ? new ChangeReading(typed).outcome() : new Illegible<>(e.code(), e.text());
        }
    }

    /** Each lower with the upper written alike, else with every upper; where there is no upper end, each lower by itself. */
    static List<List<String>> pairs(List<String> lowers, Optional<List<String>> uppers) {
        if (uppers.isEmpty()) {
            return lowers.stream().map(List::of).toList();
        }
        List<String> highs = uppers.get();
        if (lowers.size() == highs.size()) {
            return IntStream.range(0, highs.size()).mapToObj(i -> List.of(lowers.get(i), highs.get(i))).toList();
        }
        return lowers.stream().flatMap(low -> highs.stream().map(high -> List.of(low, high))).toList();
    }

    /** What was typed where it has letters; a sign is no word. */
    static String wordsOnly(String qualifying) {
        return qualifying.codePoints().anyMatch(Character::isLetter) ? qualifying : "";
    }

    static <T> Outcome<T> illegible(Typed t, String typed, String code) {
        return t.letterAmongDigits() ? new Illegible<>("letter-among-digits", typed)
                : new Illegible<>(code, code.equals("trailing-text") ? t.rest() : typed);
    }

    /** One reading, several, or the reason why the last one failed. */
    static <T> Outcome<T> outcome(String typed, String code, String words, List<Supplier<T>> readings) {
        List<T> read = new ArrayList<>();
        String reason = code;
        for (Supplier<T> reading : readings) {
            try {
                T value = reading.get();
                if (!read.contains(value)) {
                    read.add(value);
                }
            } catch (Unreadable e) {
                reason = e.code();
            }
        }
        return switch (read.size()) {
            case 0 -> new Illegible<>(reason, typed);
            case 1 -> new Read<>(read.getFirst(), words);
            default -> new Ambiguous<>(List.copyOf(read));
        };
    }
}
