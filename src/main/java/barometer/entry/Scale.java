package barometer.entry;

import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Period;
import barometer.domain.Unreadable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which periods a sheet has lines for: those of a frequency, or the runs from January on that it adds up to.
 *
 * @param toDate whether each line is a year to date
 */
record Scale(Frequency frequency, boolean toDate) {

    private static final int LINES_WITHOUT_FIGURES = 6;
    private static final int MOST_GAPS = 400;
    private static final String TO_DATE = "-ytd";

    /** Reads {@code Q} or {@code Q-ytd}. @throws Unreadable */
    static Scale parse(String text) {
        boolean toDate = text.endsWith(TO_DATE);
        Scale scale = new Scale(Frequency.parse(toDate ? text.substring(0, text.length() - TO_DATE.length()) : text), toDate);
        if (toDate && !scale.addsUp()) {
            throw new Unreadable("frequency", text);
        }
        return scale;
    }

    @Override
    public String toString() {
        return frequency.code() + (toDate ? TO_DATE : "");
    }

    private boolean addsUp() {
        return frequency == Frequency.QUARTERLY || frequency == Frequency.MONTHLY;
    }

    /** What these indicators can be entered at; the year to date where all of them sum. */
    static List<Scale> of(Collection<Indicator> indicators) {
        Set<Frequency> all = new LinkedHashSet<>();
        indicators.forEach(i -> all.addAll(i.frequencies()));
        List<Scale> scales = new ArrayList<>();
        new TreeSet<>(all).forEach(f -> scales.add(new Scale(f, false)));
        if (indicators.stream().allMatch(i -> i.aggregation() == Indicator.Aggregation.SUM)) {
            all.stream().sorted().map(f -> new Scale(f, true)).filter(Scale::addsUp).forEach(scales::add);
        }
        return List.copyOf(scales);
    }

    /** What most of the figures are stated at, of the plain ones. */
    static Scale usual(Collection<Indicator> indicators, Collection<Period> stated) {
        return of(indicators).stream().filter(s -> !s.toDate())
                .max(Comparator.comparing((Scale s) -> stated.stream().filter(s::has).count()).thenComparing(Scale::frequency, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** Whether a period has a line here. */
    boolean has(Period period) {
        return toDate ? period instanceof Period.Months(int year, int month, int length) && month == 1 && length % frequency.months() == 0
                : period.frequency().filter(frequency::equals).isPresent();
    }

    /** The periods of the lines, in order: from the first that has a figure to the one that today lies in. */
    List<Period> periods(Collection<Period> stated, LocalDate today) {
        TreeSet<Period> mine = new TreeSet<>();
        stated.stream().filter(this::has).forEach(mine::add);
        Period last = at(today);
        if (mine.isEmpty()) {
            Period first = last;
            for (int i = 1; i < LINES_WITHOUT_FIGURES; i++) {
                first = before(first).orElse(first);
            }
            mine.add(first);
        }
        List<Period> filled = new ArrayList<>();
        Optional<Period> at = Optional.of(mine.first());
        while (at.isPresent() && at.get().compareTo(last) <= 0 && filled.size() < MOST_GAPS) {
            filled.add(at.get());
            at = after(at.get());
        }
        mine.addAll(filled.size() < MOST_GAPS ? filled : List.of(last));
        return List.copyOf(mine);
    }

    private Period at(LocalDate day) {
        Period plain = frequency.periodOf(day);
        return toDate ? new Period.Months(day.getYear(), 1, ((Period.Months) plain).month() + frequency.months() - 1) : plain;
    }

    private Optional<Period> before(Period period) {
        return toDate ? Optional.of(at(period.last().minusMonths(frequency.months()).withDayOfMonth(1))) : period.previous();
    }

    private Optional<Period> after(Period period) {
        return toDate ? Stream.of(period.last().plusDays(1)).filter(d -> d.getYear() <= 9999).map(this::at).findFirst() : period.next();
    }
}
