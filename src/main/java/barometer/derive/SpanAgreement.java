package barometer.derive;

import barometer.domain.Bounds;
import barometer.domain.Figure;
import barometer.domain.Indicator;
import barometer.domain.Multiplier;
import barometer.domain.Period;
import barometer.domain.Qualifier;
import barometer.domain.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether levels of spans of one calendar year can be true together, of an indicator that adds up over time: quarters against
 * the year, months against the quarter, a year to date against what it is made of. Stated levels alone are held against each
 * other; where a figure claims nothing, one unit of its last digit counts as tolerance.
 *
 * @param whole    the longer span
 * @param parts    spans that tile it, in order; or a single one that lies in it and is larger than it
 * @param computed what the parts add up to
 * @param holds    whether the whole can be that
 */
public record SpanAgreement(Statement whole, List<Statement> parts, Figure computed, boolean holds) {

    /**
     * How a level stands to the others of its year; weeks and days stand by themselves.
     *
     * @param candidate a level
     * @param others    the other levels of the same year, one a span
     */
    public static List<SpanAgreement> of(Indicator indicator, Statement candidate, Collection<Statement> others) {
        if (!(candidate.period() instanceof Period.Months)) {
            return List.of();
        }
        List<Statement> all = others.stream().filter(s -> s.period() instanceof Period.Months && !s.period().equals(candidate.period()))
                .sorted(Comparator.comparing((Statement s) -> months(s).length()).reversed()).toList();
        List<SpanAgreement> found = new ArrayList<>();
        tiled(candidate.period(), all).ifPresent(parts -> found.add(of(indicator, candidate, parts)));
        boolean neverNegative = all.stream().allMatch(s -> s.figure().valueIn(Multiplier.UNITS).signum() >= 0);
        for (Statement whole : all) {
            if (whole.period().contains(candidate.period())) {
                List<Statement> rest = all.stream().filter(s -> s != whole).toList();
                Optional<List<Statement>> parts = around(candidate, whole.period(), rest);
                parts.ifPresent(p -> found.add(of(indicator, whole, p)));
                if (parts.isEmpty() && neverNegative && exceeds(indicator, candidate, whole)) {
                    found.add(new SpanAgreement(whole, List.of(candidate), candidate.figure(), false));
                }
            } else if (candidate.period().contains(whole.period()) && neverNegative && exceeds(indicator, whole, candidate)
                    && found.stream().noneMatch(f -> f.whole() == candidate)) {
                found.add(new SpanAgreement(candidate, List.of(whole), whole.figure(), false));
            }
        }
        return List.copyOf(found);
    }

    private static SpanAgreement of(Indicator indicator, Statement whole, List<Statement> parts) {
        Quantity sum = parts.stream().map(p -> quantity(indicator, p)).reduce(Quantity::plus).orElseThrow();
        Bounds possible = parts.stream().map(p -> quantity(indicator, p).tolerance()).reduce(Interval::plus).orElseThrow();
        Figure computed = sum.shaped().map(Quantity.Shaped::figure).orElseGet(() -> Figure.of(Qualifier.ABOUT, sum.rounded()));
        return new SpanAgreement(whole, parts, computed, possible.overlaps(quantity(indicator, whole).tolerance()));
    }

    private static Quantity quantity(Indicator indicator, Statement s) {
        return Quantity.of(s.figure(), indicator.multiplier(), s.roundedTo());
    }

    /** Whether all that a part can be is more than all that the whole can be. */
    private static boolean exceeds(Indicator indicator, Statement part, Statement whole) {
        Bounds low = quantity(indicator, part).tolerance();
        Bounds high = quantity(indicator, whole).tolerance();
        return low.lower().isPresent() && high.upper().isPresent() && low.lower().get().compareTo(high.upper().get()) > 0;
    }

    /** Spans that tile a whole with the candidate among them. */
    private static Optional<List<Statement>> around(Statement candidate, Period whole, List<Statement> others) {
        Period.Months all = (Period.Months) whole;
        Period.Months mine = months(candidate);
        return tiled(all.year(), all.month(), mine.month(), others).flatMap(before ->
                tiled(all.year(), mine.month() + mine.length(), all.month() + all.length(), others).map(after -> {
                    List<Statement> parts = new ArrayList<>(before);
                    parts.add(candidate);
                    parts.addAll(after);
                    return List.copyOf(parts);
                }));
    }

    private static Optional<List<Statement>> tiled(Period whole, List<Statement> others) {
        Period.Months m = (Period.Months) whole;
        return tiled(m.year(), m.month(), m.month() + m.length(), others);
    }

    /** The fewest spans from the beginning of one month to that of another, the longest first; a way has no gap. */
    private static Optional<List<Statement>> tiled(int year, int from, int to, List<Statement> spans) {
        if (from == to) {
            return Optional.of(List.of());
        }
        List<List<Statement>> ways = new ArrayList<>();
        for (int i = 0; i <= to - from; i++) {
            ways.add(i == 0 ? List.of() : null);
        }
        for (int at = from; at < to; at++) {
            List<Statement> way = ways.get(at - from);
            if (way == null) {
                continue;
            }
            for (Statement span : spans) {
                Period.Months m = months(span);
                int end = m.month() + m.length();
                if (m.year() == year && m.month() == at && end <= to
                        && (ways.get(end - from) == null || ways.get(end - from).size() > way.size() + 1)) {
                    List<Statement> longer = new ArrayList<>(way);
                    longer.add(span);
                    ways.set(end - from, longer);
                }
            }
        }
        return Optional.ofNullable(ways.getLast()).map(List::copyOf);
    }

    private static Period.Months months(Statement s) {
        return (Period.Months) s.period();
    }
}
