package barometer.ledger;

import barometer.domain.Multiplier;
import barometer.domain.Statement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How far the levels of an indicator step from one period to the next, told by the middle of its steps and their usual
 * distance from it, which a few outliers do not move.
 *
 * @param limit the factor from which on a step is remarkable
 */
record Steps(BigDecimal limit) {

    private static final int FEWEST = 8;
    /** Median distance times this is a standard deviation, were the steps normally distributed. */
    private static final double TO_DEVIATION = 1.4826;
    private static final double MOST_DEVIATIONS = 8;
    private static final double SMALLEST = Math.log(1.3);
    private static final double LARGEST = Math.log(1000);

    /** @param levels in order of period */
    static Optional<Steps> of(List<Statement> levels, Multiplier multiplier) {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < levels.size(); i++) {
            Statement before = levels.get(i - 1);
            Statement now = levels.get(i);
            double from = before.figure().valueIn(multiplier).doubleValue();
            double to = now.figure().valueIn(multiplier).doubleValue();
            if (from > 0 && to > 0 && before.period().next().filter(now.period()::equals).isPresent()) {
                steps.add(Math.log(to / from));
            }
        }
        if (steps.size() < FEWEST) {
            return Optional.empty();
        }
        double[] all = steps.stream().mapToDouble(Double::doubleValue).toArray();
        double middle = median(all);
        double distance = median(Arrays.stream(all).map(s -> Math.abs(s - middle)).toArray());
        double most = Math.abs(middle) + MOST_DEVIATIONS * TO_DEVIATION * distance;
        return Optional.of(new Steps(new BigDecimal(Math.exp(Math.min(Math.max(most, SMALLEST), LARGEST)), MathContext.DECIMAL32)));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
