package barometer.domain;

import java.util.List;

/**
 * How a derived figure follows: the rule, the numbers put in, and what they are.
 *
 * @param expression the rule with its numbers, in ASCII: {@code 48.7 / 1.063}
 * @param exact      the result before rounding, at most ten digits, for example {@code 45.81373471}; more where more count
 * @param place      the power of ten of the last digit that counts in the result: -1 for 45.8, 0 for 20 where its zero counts
 */
public record Derivation(Rule rule, String expression, String exact, int place, List<Input> inputs) {

    /** By which rule. */
    public enum Rule {
        /** A level and a stated change on an earlier period give that earlier level. */
        IMPLIED_BASE,
        /** A formula over other indicators. */
        FORMULA,
        /** Change on an earlier period, in percent, from two levels. */
        CHANGE_PERCENT,
        /** Difference to an earlier period, from two levels. */
        CHANGE_DIFFERENCE,
        /** Change on the period before, as if it went on for a year, in percent. */
        CHANGE_ANNUAL,
        /** A hundred times the logarithm of the quotient of two levels. */
        CHANGE_LOG,
        /** The natural logarithm of a level. */
        LOGARITHM,
        /** A level in percent of the mean over the base. */
        INDEX,
        /** The mean of the last periods. */
        MOVING_AVERAGE,
        /** The sum of the last periods. */
        MOVING_SUM,
        /** The sum of the periods since the year began. */
        YEAR_TO_DATE,
        /** A level in percent of another indicator's. */
        SHARE,
        /** The difference to a year before in percent of another indicator's level a year before. */
        CONTRIBUTION,
        /** A span that others tile: their sum. */
        SPAN_SUM,
        /** A span that tiles a longer one with others: the longer one less the others. */
        SPAN_DIFFERENCE,
        /** A longer period from all its parts: their sum. */
        PERIOD_SUM,
        /** A longer period from all its parts: their mean. */
        PERIOD_AVERAGE,
        /** A longer period from its parts: the last of them. */
        PERIOD_END,
        /** A longer period from some of its parts only. */
        PERIOD_PART;

        /** The name in files and words, for example {@code implied-base}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /**
         * Whether what follows by it may enter a further calculation. What is only implied may not: a sum of conclusions would
         * look like a sum of statements.
         */
        public boolean entersCalculations() {
            return switch (this) {
                case FORMULA, SPAN_SUM, SPAN_DIFFERENCE, PERIOD_SUM, PERIOD_AVERAGE, PERIOD_END -> true;
                case IMPLIED_BASE, CHANGE_PERCENT, CHANGE_DIFFERENCE, CHANGE_ANNUAL, CHANGE_LOG, LOGARITHM, INDEX, MOVING_AVERAGE,
                     MOVING_SUM, YEAR_TO_DATE, SHARE, CONTRIBUTION, PERIOD_PART -> false;
            };
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
