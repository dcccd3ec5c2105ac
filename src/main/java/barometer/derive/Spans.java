package barometer.derive;

import barometer.domain.Derivation;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stated spans of months of an indicator that adds up over time, and what follows from them: a span equals the sum of the
 * spans that tile it, and a longer one less the rest.
 *
 * <p>Both are one thing: the ends of months are places on a line, a stated span is a step from its beginning to its end,
 * taken backwards it counts negative, and a span that is sought is a way between two places. Each year stands alone.
 */
final class Spans {

    /** What a step costs: one that claims nothing or is open more than any way without; then few steps; then sums. */
    private static final int STEP = 10;
    private static final int BACKWARDS = 1;
    private static final int VAGUE = 1000;
    private static final int MONTHS = 12;

    private final Working working;
    private final Map<Integer, List<Observation.Stated>> byYear = new HashMap<>();

    Spans(Indicator indicator, Collection<Observation.Stated> stated) {
        this.working = new Working(indicator, List.of());
        for (Observation.Stated s : stated) {
            if (s.period() instanceof Period.Months m) {
                byYear.computeIfAbsent(m.year(), y -> new ArrayList<>()).add(s);
            }
        }
    }

    /** The years that something is stated of. */
    Set<Integer> years() {
        return byYear.keySet();
    }

    private record Step(Observation.Stated span, boolean forwards) {

        Period.Months months() {
            return (Period.Months) span.period();
        }

        int from() {
            return forwards ? months().month() - 1 : months().month() - 1 + months().length();
        }

        int to() {
            return forwards ? months().month() - 1 + months().length() : months().month() - 1;
        }

        int cost() {
            return STEP + (forwards ? 0 : BACKWARDS) + (span.bounds().closed() ? 0 : VAGUE);
        }
    }

    /** The span as others make it; empty where none do. Its own statement is never among them. */
    Optional<Observation> follows(Period.Months wanted, List<History.Standing> changes) {
        List<Step> steps = new ArrayList<>();
        for (Observation.Stated s : byYear.getOrDefault(wanted.year(), List.of())) {
            if (!s.period().equals(wanted)) {
                steps.add(new Step(s, true));
                steps.add(new Step(s, false));
            }
        }
        return way(wanted.month() - 1, wanted.month() - 1 + wanted.length(), steps).map(way -> observation(wanted, way, changes));
    }

    /** The cheapest way between two ends of months. */
    private static Optional<List<Step>> way(int from, int to, List<Step> steps) {
        int[] cost = new int[MONTHS + 1];
        Arrays.fill(cost, Integer.MAX_VALUE);
        cost[from] = 0;
        Step[] last = new Step[MONTHS + 1];
        boolean better = true;
        while (better) {
            better = false;
            for (Step step : steps) {
                if (cost[step.from()] < Integer.MAX_VALUE && cost[step.from()] + step.cost() < cost[step.to()]) {
                    cost[step.to()] = cost[step.from()] + step.cost();
                    last[step.to()] = step;
                    better = true;
                }
            }
        }
        if (cost[to] == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        List<Step> way = new ArrayList<>();
        for (int at = to; at != from; at = last[at].from()) {
            way.addFirst(last[at]);
        }
        return Optional.of(way);
    }

    private Observation observation(Period.Months wanted, List<Step> way, List<History.Standing> changes) {
        List<Step> ordered = new ArrayList<>(way.stream().filter(Step::forwards).toList());
        boolean sum = ordered.size() == way.size();
        way.stream().filter(s -> !s.forwards()).forEach(ordered::add);
        Quantity result = null;
        StringBuilder text = new StringBuilder();
        for (Step step : ordered) {
            Quantity part = working.quantity(step.span()).orElseThrow();
            result = result == null ? part : step.forwards() ? result.plus(part) : result.minus(part);
            text.append(text.isEmpty() ? working.number(step.span()) : (step.forwards() ? " + " : " - ") + working.operand(step.span()));
        }
        Observation at = new Observation.Missing(wanted, Observation.Reason.NOT_STATED, Optional.empty(), changes);
        return Working.derived(at, result, sum ? Derivation.Rule.SPAN_SUM : Derivation.Rule.SPAN_DIFFERENCE, text.toString(),
                ordered.stream().map(s -> working.input(s.span())).toList());
    }
}
