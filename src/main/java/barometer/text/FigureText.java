package barometer.text;

import barometer.domain.Bounds;
import barometer.domain.Change;
import barometer.domain.Claim;
import barometer.domain.Figure;
import barometer.domain.Multiplier;
import barometer.domain.Qualifier;
import barometer.domain.Unit;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Figures, changes, bounds and units as people read them. */
final class FigureText {

    private static final String SPACE = String.valueOf(NumberText.SPACE);
    /** Pure numbers have no unit to be printed after them. */
    private static final Set<String> BARE = Set.of("UNITS", "PURE_NUMB", "INDEX", "LOG");

    private final Words words;

    FigureText(Words words) {
        this.words = words;
    }

    /** With sign or with words ({@code figure} or {@code figure.words}), an own multiplier after it. */
    String figure(String family, Figure figure) {
        return qualified(family, figure, words::number)
                + figure.multiplier().filter(m -> m != Multiplier.UNITS).map(m -> SPACE + words.say("multiplier." + m.power() + ".short")).orElse("");
    }

    /** With sign or words, and the unit in the form {@code short} or {@code long}. */
    String withUnit(String family, Figure figure, Unit unit, Multiplier multiplier, String length) {
        String after = unit(unit, figure.multiplier().orElse(multiplier), length);
        return qualified(family, figure, words::number) + (after.isEmpty() ? "" : SPACE + after);
    }

    /** The length of a unit in a running sentence, which differs by language: cases are avoided by cutting short. */
    String sentenceLength(Unit unit) {
        return unit.isPercent() || BARE.contains(unit.code()) ? "short" : words.say("unit.in-sentence");
    }

    private String qualified(String family, Figure figure, UnaryOperator<String> print) {
        if (figure.qualifier() == Qualifier.RANGE) {
            String upper = figure.upper().orElseThrow();
            boolean signs = (print.apply(figure.digits()) + "/" + print.apply(upper)).matches(".*[+\u2212×].*");
            return words.say(family + (signs ? ".range-signed" : ".range"), print.apply(figure.digits()), print.apply(upper));
        }
        return words.say(family + "." + figure.qualifier().code(), print.apply(figure.digits()));
    }

    /** The unit at a multiplier; empty for a pure number. A unit the bundle does not know keeps its code. */
    String unit(Unit unit, Multiplier multiplier, String length) {
        return words.find("unit." + unit.code() + "." + multiplier.power() + "." + length).orElseGet(() -> {
            String name = BARE.contains(unit.code()) && length.equals("short") ? ""
                    : words.find("unit." + unit.code() + "." + length).orElse(unit.code());
            if (multiplier == Multiplier.UNITS) {
                return name;
            }
            String times = words.say("multiplier." + multiplier.power() + "." + length);
            return name.isEmpty() ? times : times + (length.equals("short") ? SPACE : " ") + name;
        });
    }

    /** A change with its sign. */
    String change(Change change) {
        Figure figure = change.figure();
        return switch (change.kind()) {
            case PERCENT, POINTS -> qualified("figure", figure, this::signed) + SPACE + relative(change.kind());
            case DIFFERENCE -> qualified("figure", figure, this::signed)
                    + figure.multiplier().filter(m -> m != Multiplier.UNITS).map(m -> SPACE + words.say("multiplier." + m.power() + ".short")).orElse("");
            case RATIO -> qualified("figure", figure, digits -> "×" + words.number(digits));
        };
    }

    /** A change with its qualifier in words; a difference has the unit of its indicator. */
    String changeInWords(Change change, Unit unit, Multiplier multiplier) {
        Figure figure = change.figure();
        return switch (change.kind()) {
            case PERCENT, POINTS -> qualified("figure.words", figure, this::signed) + SPACE + relative(change.kind());
            case DIFFERENCE -> {
                String after = unit(unit, figure.multiplier().orElse(multiplier), "short");
                yield qualified("figure.words", figure, this::signed) + (after.isEmpty() ? "" : SPACE + after);
            }
            case RATIO -> ratio(figure);
        };
    }

    private String relative(Change.Kind kind) {
        return kind == Change.Kind.PERCENT ? "%" : words.say("unit.points.short");
    }

    private String signed(String digits) {
        return digits.startsWith("-") ? words.number(digits) : "+" + words.number(digits);
    }

    /** A change with its base; what doubles or triples says so. */
    String changeOn(Claim.Changed changed) {
        Change change = changed.change();
        return words.say("change.on", change.kind() == Change.Kind.RATIO ? ratio(change.figure()) : change(change),
                words.onPeriod(changed.base()));
    }

    private String ratio(Figure figure) {
        if (figure.qualifier() == Qualifier.RANGE) {
            return change(new Change(figure, Change.Kind.RATIO));
        }
        BigDecimal times = new BigDecimal(figure.digits());
        boolean half = figure.digits().equals("0.5") && figure.qualifier() == Qualifier.EXACT;
        String number = figure.digits().equals("2") ? words.say("ratio.double")
                : figure.digits().equals("3") ? words.say("ratio.triple")
                : half ? words.say("ratio.half")
                : times.scale() > 0 ? words.say("ratio.times.fraction", times) : words.say("ratio.times.whole", times);
        return words.say("ratio." + figure.qualifier().code(), number);
    }

    /** What is claimed. */
    String bounds(Bounds bounds) {
        if (bounds.closed()) {
            return words.say("bounds.closed", bounds.lower().get(), bounds.upper().get());
        }
        if (bounds.lower().isPresent()) {
            return words.say("bounds.above", bounds.lower().get());
        }
        return bounds.upper().map(upper -> words.say("bounds.below", upper)).orElseGet(() -> words.say("bounds.none"));
    }
}
