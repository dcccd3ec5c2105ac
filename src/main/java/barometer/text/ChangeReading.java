package barometer.text;

import barometer.domain.Change;
import barometer.domain.Change.Kind;
import barometer.domain.Figure;
import barometer.domain.Multiplier;
import barometer.domain.Qualifier;
import barometer.domain.Unreadable;
import barometer.text.FigureReader.Illegible;
import barometer.text.FigureReader.Outcome;
import barometer.text.Vocabulary.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One reading of a typed change: qualifier and direction in either order, then a number with sign and unit or a word such as
 * "doubled", then perhaps a direction after it («на 6,3 % больше»).
 *
 * <p>A fall turns number and qualifier round: "fell by more than 3 %" is less than −3 %; "fell twofold" is half.
 */
final class ChangeReading {

    private static final Pattern PLUS = Pattern.compile("\\+");

    private final String typed;
    private final Typed t;
    private Optional<Qualifier> qualifier = Optional.empty();
    private Optional<Direction> direction = Optional.empty();
    private String words = "";

    ChangeReading(String typed) {
        this.typed = typed;
        this.t = new Typed(typed);
    }

    Outcome<Change> outcome() {
        int from = readHead();
        int here = t.at();
        Optional<String> ratio = t.accept(Vocabulary.RATIOS);
        if (ratio.isPresent()) {
            words = FigureReader.wordsOnly(t.typed(words.isEmpty() ? here : from, t.at()));
            return ratio(List.of(ratio.get()), Optional.empty());
        }
        boolean opened = qualifier.isEmpty() && t.accept(Vocabulary.RANGE_OPENS);
        boolean times = t.accept(Vocabulary.TIMES_BEFORE);
        boolean plus = t.accept(PLUS);
        boolean signed = plus || t.rest().matches("[-−–].*");
        Optional<List<String>> lower = t.number();
        if (lower.isEmpty() || plus && lower.get().stream().anyMatch(n -> n.startsWith("-"))) {
            return FigureReader.illegible(t, typed, "change");
        }
        Optional<Kind> kind = unit();
        Optional<Multiplier> multiplier = t.accept(Vocabulary.MULTIPLIERS);
        Optional<List<String>> upper = Optional.empty();
        if (t.accept(Vocabulary.RANGE_GOES_ON)) {
            t.accept(Vocabulary.TIMES_BEFORE);
            t.accept(PLUS);
            upper = t.number();
            Optional<Kind> before = kind;
            kind = unit().or(() -> before);
            multiplier = t.accept(Vocabulary.MULTIPLIERS);
        }
        if (opened && upper.isEmpty()) {
            return new Illegible<>("change", typed);
        }
        if (upper.isPresent() && qualifier.isPresent()) {
            return new Illegible<>("qualified-range", typed);
        }
        return times || kind.equals(Optional.of(Kind.RATIO)) ? ratio(lower.get(), upper)
                : shift(signed, lower.get(), upper, kind, multiplier);
    }

    /** Qualifier, direction and small words, in whatever order; where the qualifier begins. */
    private int readHead() {
        int from = 0;
        boolean more = true;
        while (more && !t.at(Vocabulary.UP_TO)) {
            int here = t.at();
            if (qualifier.isEmpty() && (qualifier = t.accept(Vocabulary.QUALIFIERS)).isPresent()) {
                words = FigureReader.wordsOnly(t.typed(here, t.at()));
                from = here;
            } else if (direction.isEmpty()) {
                direction = t.accept(Vocabulary.DIRECTIONS);
            }
            more = t.at() > here || t.accept(Vocabulary.FILLERS);
        }
        return from;
    }

    private Optional<Kind> unit() {
        if (t.accept(Vocabulary.POINTS)) {
            return Optional.of(Kind.POINTS);
        }
        if (t.accept(Vocabulary.PERCENT)) {
            return Optional.of(Kind.PERCENT);
        }
        return t.accept(Vocabulary.TIMES_AFTER) ? Optional.of(Kind.RATIO) : Optional.empty();
    }

    private Outcome<Change> ratio(List<String> lower, Optional<List<String>> upper) {
        readTail();
        if (!t.done()) {
            return FigureReader.illegible(t, typed, "trailing-text");
        }
        if (falls() && (upper.isPresent() || qualifier.equals(Optional.of(Qualifier.NEARLY)))) {
            return new Illegible<>("fall-in-other-words", typed);
        }
        return FigureReader.outcome(typed, "change", words, FigureReader.pairs(lower, upper).stream()
                .map(pair -> (Supplier<Change>) () -> change(falls() && !pair.getFirst().equals("0.5") ? inverse(pair) : pair,
                        Kind.RATIO, Optional.empty())).toList());
    }

    /** Fallen twofold is half; where that has no end, as in a third, it has no form. */
    private static List<String> inverse(List<String> pair) {
        try {
            return List.of(BigDecimal.ONE.divide(new BigDecimal(pair.getFirst())).toPlainString());
        } catch (ArithmeticException e) {
            throw new Unreadable("fall-in-other-words", pair.getFirst());
        }
    }

    private Outcome<Change> shift(boolean signed, List<String> lower, Optional<List<String>> upper, Optional<Kind> kind,
                                  Optional<Multiplier> multiplier) {
        readTail();
        if (!t.done()) {
            return FigureReader.illegible(t, typed, "trailing-text");
        }
        if (falls() && (signed || qualifier.equals(Optional.of(Qualifier.NEARLY)))) {
            return new Illegible<>("fall-in-other-words", typed);
        }
        boolean bare = !signed && direction.isEmpty();
        List<Supplier<Change>> readings = new ArrayList<>();
        for (List<String> pair : FigureReader.pairs(lower, upper)) {
            List<String> digits = falls() ? pair.reversed().stream().map(n -> "-" + n).toList() : pair;
            if (kind.isPresent()) {
                if (bare && kind.get() == Kind.PERCENT && digits.stream().allMatch(ChangeReading::mayBeIndex)) {
                    readings.add(() -> change(digits.stream().map(ChangeReading::overHundred).toList(), Kind.PERCENT, multiplier));
                }
                readings.add(() -> change(digits, kind.get(), multiplier));
            } else {
                if (!signed && multiplier.isEmpty()) {
                    readings.add(() -> change(digits, Kind.PERCENT, multiplier));
                }
                readings.add(() -> change(digits, Kind.DIFFERENCE, multiplier));
            }
        }
        return FigureReader.outcome(typed, "change", words, readings);
    }

    /** 104.7 % of the year before is +4.7 % in the usage of statistics offices, and +104.7 % in that of newspapers. */
    private static boolean mayBeIndex(String percent) {
        BigDecimal n = new BigDecimal(percent);
        return n.compareTo(BigDecimal.valueOf(60)) >= 0 && n.compareTo(BigDecimal.valueOf(160)) <= 0;
    }

    private static String overHundred(String percent) {
        return new BigDecimal(percent).subtract(BigDecimal.valueOf(100)).toPlainString();
    }

    private void readTail() {
        if (direction.isEmpty()) {
            direction = t.accept(Vocabulary.DIRECTIONS_AFTER);
        }
    }

    private boolean falls() {
        return direction.equals(Optional.of(Direction.DOWN));
    }

    private Change change(List<String> digits, Kind kind, Optional<Multiplier> multiplier) {
        Qualifier q = digits.size() > 1 ? Qualifier.RANGE : qualifier.map(this::turned).orElse(Qualifier.EXACT);
        return new Change(new Figure(q, digits.getFirst(), digits.size() > 1 ? Optional.of(digits.getLast()) : Optional.empty(),
                multiplier.filter(m -> m != Multiplier.UNITS)), kind);
    }

    private Qualifier turned(Qualifier q) {
        return !falls() ? q : switch (q) {
            case OVER -> Qualifier.UNDER;
            case AT_LEAST -> Qualifier.AT_MOST;
            case UNDER -> Qualifier.OVER;
            case AT_MOST -> Qualifier.AT_LEAST;
            case EXACT, ABOUT, NEARLY, RANGE -> q;
        };
    }
}
