package barometer.domain;

import java.util.List;

/**
 * How a derived figure follows: the rule, the numbers put in, and what they are.
 *
 * @param expression the rule with its numbers, in ASCII: {@code 48.7 / 1.063}
 * @param exact      the result before rounding, at most ten digits, for example {@code 45.81373471}
 */
public record Derivation(Rule rule, String expression, String exact, List<Input> inputs) {

    /** By which rule. */
    public enum Rule {
        /** A level and a stated change on an earlier period give that earlier level. */
        IMPLIED_BASE,
        /** A formula over other indicators. */
        FORMULA,
        /** Change on the same period a year before, in percent, from two levels. */
        CHANGE_PERCENT,
        /** Difference to the same period a year before, from two levels. */
        CHANGE_DIFFERENCE;

        /** The name in files and words, for example {@code implied-base}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A number that was put in.
     *
     * @param text   its text form, {@code ~48.7} or {@code +6.3%}
     * @param stated whether somebody stated it; else it is itself derived
     */
    public record Input(String indicator, Period period, String text, boolean stated) {
    }

    public Derivation {
        inputs = List.copyOf(inputs);
    }
}
