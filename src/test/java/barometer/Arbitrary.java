package barometer;

import barometer.domain.Change;
import barometer.domain.Figure;
import barometer.domain.Frequency;
import barometer.domain.Multiplier;
import barometer.domain.Period;
import barometer.domain.Qualifier;
import barometer.domain.Transformation;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * A seeded generator of periods, figures and changes for properties. A failure names the seed; {@link #seeded(long)} with it
 * makes the same values again.
 */
public final class Arbitrary {

    private final Random random;

    private Arbitrary(long seed) {
        this.random = new Random(seed);
    }

    /** A generator that always makes the same. */
    public static Arbitrary seeded(long seed) {
        return new Arbitrary(seed);
    }

    /** Holds a property against generators of the seeds 1 to {@code times}. */
    public static void always(int times, Consumer<Arbitrary> property) {
        for (long seed = 1; seed <= times; seed++) {
            try {
                property.accept(seeded(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("with seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** One of several. */
    @SafeVarargs
    public final <T> T oneOf(T... several) {
        return several[random.nextInt(several.length)];
    }

    /** A period of any frequency or run, in any year. */
    public Period period() {
        int year = random.nextInt(20) == 0 ? oneOf(1, 2, 9998, 9999) : between(1900, 2100);
        return switch (between(0, 3)) {
            case 0 -> {
                int month = between(1, 12);
                yield new Period.Months(year, month, between(1, 13 - month));
            }
            case 1 -> new Period.Week(year, between(1, 52));
            case 2 -> new Period.Day(LocalDate.of(year, 1, 1).plusDays(between(0, 364)));
            default -> oneOf(Frequency.ANNUAL, Frequency.HALF_YEARLY, Frequency.QUARTERLY, Frequency.MONTHLY)
                    .periodOf(LocalDate.of(year, between(1, 12), 1));
        };
    }

    /** Digits as a source may write them: {@code 48.70}, {@code 1200}, {@code -0.05}. */
    public String digits(boolean negativeToo) {
        String whole = oneOf("0", String.valueOf(between(1, 9)), String.valueOf(between(10, 99_999)), between(1, 9) + "00");
        StringBuilder digits = new StringBuilder(negativeToo && random.nextInt(4) == 0 ? "-" : "").append(whole);
        int decimals = between(0, 3);
        if (decimals > 0) {
            digits.append('.');
        }
        for (int i = 0; i < decimals; i++) {
            digits.append(between(0, 9));
        }
        return digits.toString();
    }

    /** A figure with any qualifier and multiplier. */
    public Figure figure() {
        Qualifier qualifier = oneOf(Qualifier.values());
        Optional<Multiplier> multiplier = random.nextInt(4) > 0 ? Optional.empty()
                : Optional.of(oneOf(Multiplier.THOUSANDS, Multiplier.MILLIONS, Multiplier.BILLIONS, Multiplier.TRILLIONS));
        String digits = digits(true);
        Optional<String> upper = qualifier == Qualifier.RANGE
                ? Optional.of(String.format(Locale.ROOT, "%d.%d", between(100_000, 900_000), between(0, 9))) : Optional.empty();
        return new Figure(qualifier, digits, upper, multiplier);
    }

    /** A figure above zero in the indicator's own multiplier. */
    public Figure positive() {
        String digits = digits(false);
        String above = digits.matches("[0.]*") ? "1" + digits : digits;
        Qualifier qualifier = oneOf(Qualifier.EXACT, Qualifier.EXACT, Qualifier.ABOUT, Qualifier.OVER, Qualifier.AT_LEAST,
                Qualifier.UNDER, Qualifier.AT_MOST, Qualifier.NEARLY);
        return Figure.of(qualifier, above);
    }

    /** A transformation of any kind. */
    public Transformation transformation() {
        return switch (between(0, 5)) {
            case 0 -> new Transformation.Average(between(Transformation.FEWEST_PERIODS, Transformation.MOST_PERIODS));
            case 1 -> new Transformation.Sum(between(Transformation.FEWEST_PERIODS, Transformation.MOST_PERIODS));
            case 2 -> oneOf(new Transformation.Share("trade-total"), new Transformation.Contribution("trade-total"));
            case 3 -> new Transformation.Index(period());
            case 4 -> new Transformation.Index(new Period.Months(between(1990, 2000), 1, 12), new Period.Months(between(2001, 2010), 4, 3));
            default -> Transformation.plain().get(between(0, Transformation.plain().size() - 1));
        };
    }

    /** A change of any kind. */
    public Change change() {
        Change.Kind kind = oneOf(Change.Kind.values());
        Qualifier qualifier = oneOf(Qualifier.values());
        boolean ratio = kind == Change.Kind.RATIO;
        Optional<Multiplier> multiplier = kind == Change.Kind.DIFFERENCE && random.nextBoolean()
                ? Optional.of(oneOf(Multiplier.MILLIONS, Multiplier.BILLIONS)) : Optional.empty();
        Optional<String> upper = qualifier == Qualifier.RANGE ? Optional.of(String.valueOf(between(100_000, 900_000))) : Optional.empty();
        return new Change(new Figure(qualifier, digits(!ratio), upper, multiplier), kind);
    }
}
