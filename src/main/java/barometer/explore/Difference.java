package barometer.explore;

import barometer.domain.Change;
import barometer.domain.Figure;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Series;
import barometer.explain.Revised;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a period reads at two moments.
 *
 * @param by the difference, where both have a figure that is not open
 */
record Difference(Period period, Optional<Observation> before, Optional<Observation> now, Optional<Change> by) {

    /** What happened to it. */
    enum Kind {
        NEW, REVISED, GONE, ORIGIN
    }

    /** The periods that read differently, the newest first. @param before empty where there was no such indicator yet */
    static List<Difference> between(Optional<Series> before, Series now) {
        Map<Period, Observation> then = new TreeMap<>();
        Map<Period, Observation> today = new TreeMap<>();
        before.ifPresent(series -> series.observations().forEach(o -> then.put(o.period(), o)));
        now.observations().forEach(o -> today.put(o.period(), o));
        TreeMap<Period, Difference> found = new TreeMap<>();
        List<Period> all = new ArrayList<>(then.keySet());
        all.addAll(today.keySet());
        for (Period period : all) {
            Optional<Observation> a = Optional.ofNullable(then.get(period));
            Optional<Observation> b = Optional.ofNullable(today.get(period));
            boolean same = figure(a).equals(figure(b)) && a.map(Object::getClass).equals(b.map(Object::getClass));
            boolean nothing = figure(a).isEmpty() && figure(b).isEmpty();
            if (!same && !nothing) {
                found.put(period, new Difference(period, a, b, figure(a).flatMap(f -> figure(b).flatMap(g ->
                        Revised.difference(f, g, now.multiplier())))));
            }
        }
        return List.copyOf(found.descendingMap().values());
    }

    private static Optional<Figure> figure(Optional<Observation> observation) {
        return observation.flatMap(Observation::shown);
    }

    Kind kind() {
        return figure(before).isEmpty() ? Kind.NEW : figure(now).isEmpty() ? Kind.GONE
                : figure(before).equals(figure(now)) ? Kind.ORIGIN : Kind.REVISED;
    }
}
