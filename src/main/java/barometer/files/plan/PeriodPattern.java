package barometer.files.plan;

import barometer.domain.Frequency;
import barometer.domain.Unreadable;
import java.util.Locale;
import java.util.Optional;

/**
 * How periods are written: {@code words} for all that needs no choice ({@code 2024-Q1}, {@code I кв. 2024}, {@code 24.05.2024}),
 * {@code d/m/y} or {@code m/d/y} where days are written in numbers, and {@code as Q} behind it where a day stands for the
 * quarter (month, year …) it lies in.
 */
public record PeriodPattern(Order order, Optional<Frequency> as) {

    /** In which order day and month stand. */
    public enum Order {
        WORDS("words"), DAY_FIRST("d/m/y"), MONTH_FIRST("m/d/y");

        private final String text;

        Order(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** What needs no choice. */
    public static final PeriodPattern WORDS = new PeriodPattern(Order.WORDS, Optional.empty());

    /** The same order, each day standing for a longer period. */
    public PeriodPattern standingFor(Frequency frequency) {
        return new PeriodPattern(order, frequency == Frequency.DAILY ? Optional.empty() : Optional.of(frequency));
    }

    /** Reads the text form. */
    public static PeriodPattern parse(String text) {
        String[] parts = text.strip().split(" as ", 2);
        for (Order order : Order.values()) {
            if (order.text.equals(parts[0].strip().toLowerCase(Locale.ROOT))) {
                return new PeriodPattern(order, parts.length == 1 ? Optional.empty() : Optional.of(Frequency.parse(parts[1].strip())));
            }
        }
        throw new Unreadable("period-pattern", text);
    }

    /** The text form; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return order + as.map(f -> " as " + f.code()).orElse("");
    }
}
