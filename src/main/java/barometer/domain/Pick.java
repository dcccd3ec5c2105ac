package barometer.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One series of a comparison: {@code trade}, {@code trade:Q:yoy}, {@code trade:A:level:2024-05-24},
 * {@code trade:Q:::trade - lag(trade, 4)}. What is left out at the end, or left empty between colons, has its default.
 *
 * @param frequency empty: one that all can share, else the first that has figures
 * @param knownOn   only what had been published by this day, whatever the comparison says: how two days are laid over each other
 * @param formula   what is made of the indicator and others first, as in a {@link Selection}
 */
public record Pick(String indicator, Optional<Frequency> frequency, Transformation transformation, Optional<LocalDate> knownOn,
                   Optional<String> formula) {

    private static final int PARTS = 5;

    public Pick {
        Code.check(indicator);
    }

    /** An indicator as it is. */
    public static Pick of(String indicator) {
        return new Pick(indicator, Optional.empty(), Transformation.LEVEL, Optional.empty(), Optional.empty());
    }

    /** Reads the text form. */
    public static Pick parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length > PARTS) {
            throw new Unreadable("pick", text);
        }
        return new Pick(parts[0], part(parts, 1).map(Frequency::parse), part(parts, 2).map(Transformation::parse).orElse(Transformation.LEVEL),
                part(parts, 3).map(Period::day), part(parts, 4));
    }

    private static Optional<String> part(String[] parts, int index) {
        return index < parts.length && !parts[index].isEmpty() ? Optional.of(parts[index]) : Optional.empty();
    }

    @Override
    public String toString() {
        String transformed = transformation.equals(Transformation.LEVEL) && knownOn.isEmpty() ? "" : transformation.toString();
        String all = indicator + ":" + frequency.map(Frequency::code).orElse("") + ":" + transformed + ":" + knownOn.map(LocalDate::toString).orElse("")
                + ":" + formula.orElse("");
        return all.replaceAll(":+$", "");
    }

    public Pick with(Optional<Frequency> other) {
        return new Pick(indicator, other, transformation, knownOn, formula);
    }

    public Pick with(Transformation other) {
        return new Pick(indicator, frequency, other, knownOn, formula);
    }

    public Pick withFormula(Optional<String> other) {
        return new Pick(indicator, frequency, transformation, knownOn, other);
    }

    public Pick knownOn(Optional<LocalDate> day) {
        return new Pick(indicator, frequency, transformation, day, formula);
    }
}
