package barometer.derive;

import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A calculated indicator: numbers, codes, {@code + - * /} between spaces, parentheses: {@code trade / trade-share}.
 * A percentage enters as its fraction. Evaluated at equal periods.
 */
public final class Formula {

    /** Reads the text form. @throws barometer.domain.Unreadable {@code formula} */
    public static Formula parse(String text) {
        throw new UnsupportedOperationException();
    }

    /** The codes of its inputs, in order of appearance. */
    public Set<String> codes() {
        throw new UnsupportedOperationException();
    }

    /**
     * The observation of the calculated indicator at a period; empty where no input has anything at it.
     *
     * @param inputs the indicators by code
     * @param at     the observation of an input at the period
     */
    public Optional<Observation> evaluate(Indicator target, Period period, Map<String, Indicator> inputs,
                                          Function<String, Optional<Observation>> at) {
        throw new UnsupportedOperationException();
    }
}
