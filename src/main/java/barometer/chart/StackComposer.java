package barometer.chart;

import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Gap;
import barometer.chart.ChartSpec.Picture;
import barometer.chart.ChartSpec.Role;
import barometer.chart.ChartSpec.Trace;
import barometer.chart.GroupComposer.Caption;
import barometer.domain.Figure;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Series;
import barometer.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the chart of parts that lie on each other. A column stands only where a total follows from all its parts, with the sign that
 * follows from theirs: a part that is missing would make the whole look smaller, an open one look closed.
 */
final class StackComposer {

    private static final int PRINTED_PLACES = 24;

    private final Words words;
    private final GroupComposer groups;
    private final Combination combination;

    StackComposer(Words words, GroupComposer groups) {
        this.words = words;
        this.groups = groups;
        this.combination = new Combination(words);
    }

    /** @param shares whether every column is a hundred percent */
    ChartSpec compose(Caption caption, List<Member> members, Places places, boolean shares, boolean events) {
        List<Series> parts = members.stream().map(Member::series).toList();
        Series total = combination.total(parts);
        Set<Period> whole = total.observations().stream().filter(o -> o.shown().isPresent()).map(Observation::period).collect(Collectors.toSet());
        boolean printed = places.count() <= PRINTED_PLACES;
        List<Trace> traces = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Series stated = parts.get(i);
            traces.add(new Trace(members.get(i).name(), members.get(i).role(), shares
                    ? shares(stated, combination.share(parts, i), whole, places, printed)
                    : dots(stated, parts.getFirst().multiplier(), whole, places, printed)));
        }
        if (!shares) {
            traces.add(new Trace(words.say("compare.total"), Role.REST, dots(total, parts.getFirst().multiplier(), whole, places, printed)));
        }
        Picture picture = shares ? Picture.SHARES : Picture.STACKED;
        List<Trace> axis = shares ? traces : List.of(traces.getLast(), heights(traces));
        List<Trace> parted = shares ? List.of() : traces.subList(0, parts.size());
        Caption told = !shares || caption.subtitle().isBlank() ? caption
                : new Caption(caption.title(), words.say("compare.subtitle.shares", caption.subtitle()), caption.reading());
        return groups.spec(told, members, picture, places, traces, parted, Ticks.of(picture, axis, false, words), gaps(whole, places), events);
    }

    private List<Dot> dots(Series series, Multiplier multiplier, Set<Period> whole, Places places, boolean printed) {
        DotWords dotWords = new DotWords(series, words);
        return series.observations().stream().filter(o -> whole.contains(o.period())).map(o -> GroupComposer.dot(series, o, places.of(o.period()), false,
                printed ? label(series, multiplier, o, dotWords) : "", multiplier, dotWords)).toList();
    }

    private static String label(Series series, Multiplier multiplier, Observation o, DotWords dotWords) {
        Figure figure = o.shown().orElseThrow();
        return series.multiplier() == multiplier ? dotWords.label(figure) : dotWords.labelWithUnit(figure);
    }

    /** A share as it follows, told together with the figure that was stated. */
    private List<Dot> shares(Series stated, Series share, Set<Period> whole, Places places, boolean printed) {
        DotWords ofShare = new DotWords(share, words);
        DotWords ofStated = new DotWords(stated, words);
        Map<Period, Observation> amounts = new HashMap<>();
        stated.observations().forEach(o -> amounts.put(o.period(), o));
        List<Dot> dots = new ArrayList<>();
        for (Observation o : share.observations()) {
            if (o.shown().isPresent() && whole.contains(o.period())) {
                Dot dot = GroupComposer.dot(share, o, places.of(o.period()), false, printed ? ofShare.labelWithUnit(o.shown().get()) : "",
                        share.multiplier(), ofShare);
                List<String> hover = new ArrayList<>(dot.hover());
                amounts.get(o.period()).shown().ifPresent(figure -> hover.add(2, ofStated.labelWithUnit(figure)));
                // Drawn unrounded: ≈ 70 % and ≈ 40 % of one whole would overflow it.
                double exact = o instanceof Observation.Derived d ? Double.parseDouble(d.derivation().exact()) : dot.value();
                dots.add(new Dot(dot.place(), exact, exact, dot.mark(), dot.derived(), dot.provisional(), false, dot.label(), "", hover, dot.period()));
            }
        }
        return dots;
    }

    /** How high the columns are: an open total is rounded outwards, below what its parts reach. */
    private static Trace heights(List<Trace> traces) {
        Map<Integer, Double> sums = new HashMap<>();
        traces.subList(0, traces.size() - 1).forEach(trace -> trace.dots().forEach(dot -> sums.merge(dot.place(), dot.value(), Double::sum)));
        return new Trace("", Role.REST, traces.getLast().dots().stream().map(dot -> new Dot(dot.place(), sums.get(dot.place()), sums.get(dot.place()),
                dot.mark(), true, false, false, "", "", List.of(), dot.period())).toList());
    }

    private List<Gap> gaps(Set<Period> whole, Places places) {
        List<Gap> gaps = new ArrayList<>();
        for (int place = 0; place < places.count() && places.count() <= PRINTED_PLACES; place++) {
            if (!whole.contains(places.period(place))) {
                gaps.add(new Gap(place, "–", ""));
            }
        }
        return gaps;
    }
}
