package barometer.derive;

import barometer.domain.Derivation;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What follows from several series at equal periods, by a formula in which {@code a} is the first of them, {@code b} the second:
 * a total, a difference, the gap between two. Unlike the formula of an indicator it may name one indicator twice, as known on two days.
 */
public final class Combined {

    private Combined() {
    }

    /**
     * The observations, in order of period, of those periods of which one of the series has something.
     *
     * @param target what comes out: its unit and multiplier
     */
    public static List<Observation> of(String formula, Indicator target, List<Series> from) {
        Formula parsed = Formula.parse(formula);
        Map<String, Indicator> inputs = new LinkedHashMap<>();
        Map<String, Map<Period, Observation>> at = new HashMap<>();
        TreeSet<Period> periods = new TreeSet<>();
        for (int i = 0; i < from.size(); i++) {
            String letter = letter(i);
            inputs.put(letter, from.get(i).indicator());
            Map<Period, Observation> observations = new HashMap<>();
            from.get(i).observations().forEach(o -> observations.put(o.period(), o));
            at.put(letter, observations);
            periods.addAll(observations.keySet());
        }
        List<Observation> out = new ArrayList<>();
        for (Period period : periods) {
            parsed.evaluate(target, period, inputs, (letter, moment) -> Optional.ofNullable(at.get(letter).get(moment)))
                    .ifPresent(o -> out.add(named(o, inputs)));
        }
        return out;
    }

    /** The name of a series in a formula. */
    public static String letter(int index) {
        return String.valueOf((char) ('a' + index));
    }

    /** Its inputs by their codes. */
    private static Observation named(Observation observation, Map<String, Indicator> inputs) {
        return switch (observation) {
            case Observation.Derived d -> new Observation.Derived(d.period(), d.figure(), d.bounds(), new Derivation(d.derivation().rule(),
                    d.derivation().expression(), d.derivation().exact(), d.derivation().place(), d.derivation().inputs().stream().map(i -> new Derivation.Input(
                            inputs.get(i.indicator()).code(), i.period(), i.text(), i.stated())).toList()), d.changes());
            case Observation.Stated s -> s;
            case Observation.Missing m -> m;
        };
    }
}
