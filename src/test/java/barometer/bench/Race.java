package barometer.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Contestants that are run in turns, so that whatever else the machine does falls on all of them alike. What is compared is
 * the median of the rounds.
 */
final class Race {

    private final LongSupplier meter;
    private final Map<String, Contestant> contestants = new LinkedHashMap<>();

    /** @param meter what has been spent so far, in nanoseconds */
    Race(LongSupplier meter) {
        this.meter = meter;
    }

    /** What is done once, with a number that counts up. */
    interface Step {

        void run(int n) throws Exception;
    }

    private record Contestant(Step step, int times, List<Double> spent) {

        double median() {
            double[] sorted = spent.stream().mapToDouble(d -> d).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }

    /** @param times how often in a round */
    Race with(String name, int times, Step step) {
        contestants.put(name, new Contestant(step, times, new ArrayList<>()));
        return this;
    }

    /** @param warming rounds that do not count */
    Race run(int warming, int rounds) throws Exception {
        int n = 0;
        for (int round = -warming; round < rounds; round++) {
            List<Contestant> order = new ArrayList<>(contestants.values());
            java.util.Collections.rotate(order, round);
            for (Contestant contestant : order) {
                long before = meter.getAsLong();
                for (int i = 0; i < contestant.times; i++) {
                    contestant.step.run(n++);
                }
                if (round >= 0) {
                    contestant.spent.add((meter.getAsLong() - before) / 1e6 / contestant.times);
                }
            }
        }
        return this;
    }

    /** Milliseconds for one time. */
    double of(String name) {
        return contestants.get(name).median();
    }

    /** Prints one against another. @param goal the ratio that is wanted */
    void tell(String name, String against, double goal) {
        System.out.printf("%-58s %8.2f ms%n%-58s %8.2f ms   ratio %.2f (at most %.2f)%n", name, of(name), "  against: " + against, of(against),
                of(name) / of(against), goal);
    }

    /** Prints how many times less one costs than another. */
    void tellLess(String name, String against, double goal) {
        System.out.printf("%-58s %8.2f ms%n%-58s %8.2f ms   %.1f times less (at least %.0f)%n", name, of(name), "  against: " + against, of(against),
                of(against) / of(name), goal);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        contestants.forEach((name, c) -> out.append(String.format("%-58s %8.2f ms   %s%n", name, c.median(),
                Arrays.toString(c.spent.stream().map(d -> String.format("%.1f", d)).toArray()))));
        return out.toString();
    }
}
