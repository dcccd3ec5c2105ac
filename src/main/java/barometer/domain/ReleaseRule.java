package barometer.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * When the figure of a period is expected: on the day that the source announced, else so many days after the period's end.
 *
 * @param daysAfter how many days after the end of a period; empty where only announced days count
 * @param announced the announced days, by period
 */
public record ReleaseRule(String indicator, Frequency frequency, Optional<Integer> daysAfter, Map<Period, LocalDate> announced) {

    /** The longest wait, in days. */
    public static final int MOST_DAYS = 1_000;
    private static final int MOST_ANNOUNCED = 100;

    public ReleaseRule {
        if (daysAfter.filter(d -> d < 0 || d > MOST_DAYS).isPresent()) {
            throw new Unreadable("days-after", String.valueOf(daysAfter.get()));
        }
        if (daysAfter.isEmpty() && announced.isEmpty() || announced.size() > MOST_ANNOUNCED) {
            throw new Unreadable("release-rule", indicator);
        }
        announced.forEach((period, day) -> {
            if (!period.frequency().equals(Optional.of(frequency))) {
                throw new Unreadable("release-period", period.toString());
            }
        });
        announced = java.util.Collections.unmodifiableMap(new TreeMap<>(announced));
    }

    /** The day on which the figure of a period is expected; empty where nothing says. */
    public Optional<LocalDate> expectedFor(Period period) {
        return Optional.ofNullable(announced.get(period)).or(() -> daysAfter.map(days -> period.last().plusDays(days)));
    }

    /** The announced days as text: {@code 2024-Q1=2024-05-15 2024-Q2=2024-08-14}. */
    public String announcedText() {
        return announced.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" "));
    }

    /** Reads announced days. @throws Unreadable {@code announced}, {@code period}, {@code day} */
    public static Map<Period, LocalDate> announced(String text) {
        Map<Period, LocalDate> announced = new TreeMap<>();
        for (String entry : text.strip().split("[\\s,;]+")) {
            if (entry.isEmpty()) {
                continue;
            }
            String[] sides = entry.split("=", -1);
            if (sides.length != 2) {
                throw new Unreadable("announced", entry);
            }
            announced.put(Period.parse(sides[0]), Period.day(sides[1]));
        }
        return announced;
    }
}
