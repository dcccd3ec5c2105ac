package barometer.chart;

import barometer.chart.ChartSpec.Axis;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.EventMark;
import barometer.chart.ChartSpec.Gap;
import barometer.chart.ChartSpec.Picture;
import barometer.chart.ChartSpec.Trace;
import barometer.domain.Event;
import barometer.domain.Figure;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Qualifier;
import barometer.domain.Series;
import barometer.domain.Unit;
import barometer.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Makes one chart of series that share a measure: a trace each, on one axis, over the places of all of them. */
final class GroupComposer {

    /** So many columns have their figures printed; beyond, hover and table tell them. */
    private static final int PRINTED_COLUMNS = 40;
    /** More lines than these keep their figures to their ends, where each has room for its name too. */
    private static final int PRINTED_LINES = 3;

    private final Words words;
    private final Legend legend;

    GroupComposer(Words words) {
        this.words = words;
        this.legend = new Legend(words);
    }

    /** What stands around the marks of a chart. */
    record Caption(String title, String subtitle, String reading) {
    }

    /**
     * The chart of some series.
     *
     * @param scale what the axis has to hold besides the members; empty where the chart has an axis of its own
     */
    ChartSpec compose(Caption caption, List<Member> members, Picture picture, Places places, List<Trace> scale, boolean events, int columns) {
        List<Trace> traces = traces(members, picture, places, columns);
        List<Trace> held = new ArrayList<>(traces);
        held.addAll(scale);
        Axis axis = Ticks.of(picture, held, false, words);
        List<Gap> gaps = picture == Picture.COLUMNS ? gaps(members, traces, places) : List.of();
        return spec(caption, members, picture, places, traces, traces, axis, gaps, events);
    }

    /** The chart of traces that have been decided. @param explained whose marks have keys */
    ChartSpec spec(Caption caption, List<Member> members, Picture picture, Places places, List<Trace> traces, List<Trace> explained, Axis axis, List<Gap> gaps,
                   boolean events) {
        Series first = members.getFirst().series();
        List<Dot> all = traces.stream().flatMap(t -> t.dots().stream()).toList();
        return new ChartSpec(picture, caption.title(), axis.fromZero() || caption.subtitle().isBlank() ? caption.subtitle()
                : caption.subtitle() + " · " + words.say("chart.not-from-zero"), caption.reading(),
                picture == Picture.SHARES ? words.unitShort(Unit.PERCENT, Multiplier.UNITS) : words.unitShort(first.unit(), first.multiplier()),
                legend.keys(explained), places.count(), places.labels(), axis, traces, gaps, List.of(),
                events ? events(members, places) : List.of(), List.of(), List.of(), "",
                printed(members, picture, places) || places.count() <= PRINTED_COLUMNS ? "" : legend.tally(all));
    }

    /** The marks of each member, in the order of drawing. */
    List<Trace> traces(List<Member> members, Picture picture, Places places, int columns) {
        Multiplier multiplier = members.getFirst().series().multiplier();
        boolean printed = printed(members, picture, places);
        return members.stream().map(m -> new Trace(m.name(), m.role(),
                Thinning.thin(dots(m.series(), multiplier, picture, places, printed), Math.max(1, places.count()), columns))).toList();
    }

    private static boolean printed(List<Member> members, Picture picture, Places places) {
        return picture == Picture.COLUMNS ? places.count() * members.size() <= PRINTED_COLUMNS
                : places.count() <= PRINTED_COLUMNS && members.size() <= PRINTED_LINES;
    }

    private List<Dot> dots(Series series, Multiplier multiplier, Picture picture, Places places, boolean printed) {
        DotWords dotWords = new DotWords(series, words);
        // A course needs six figures; fewer stand as single marks in the picture of others that have them.
        boolean course = picture != Picture.COLUMNS && PictureChoice.figures(series) >= PictureChoice.LINE_FROM;
        Observation latest = series.latest().orElse(null);
        List<Dot> dots = new ArrayList<>();
        int before = Integer.MIN_VALUE;
        for (Observation o : series.observations()) {
            if (o.shown().isEmpty() || !places.has(o.period())) {
                continue;
            }
            Figure figure = o.shown().get();
            int place = places.of(o.period());
            boolean labelled = picture == Picture.COLUMNS ? printed
                    : o == latest || printed && (!course || figure.qualifier() != Qualifier.EXACT);
            String figured = !labelled ? "" : series.multiplier() == multiplier ? dotWords.label(figure) : dotWords.labelWithUnit(figure);
            // A line that ends before the others says when, since its words stand at the end of all.
            String label = picture != Picture.COLUMNS && o == latest && place < places.count() - 1
                    ? words.say("compare.until", figured, words.period(o.period())) : figured;
            dots.add(dot(series, o, place, course && place == before + 1, label, multiplier, dotWords));
            before = place;
        }
        return dots;
    }

    static Dot dot(Series series, Observation o, int place, boolean joined, String label, Multiplier multiplier, DotWords dotWords) {
        Figure figure = o.shown().orElseThrow();
        return new Dot(place, figure.valueIn(multiplier).doubleValue(), figure.upperIn(multiplier).doubleValue(), ChartComposer.mark(figure),
                o instanceof Observation.Derived, ChartComposer.provisional(o), joined, label, "", dotWords.hover(o), o.period().toString());
    }

    /** Where a member has no figure, its place in the group says so; where none has one, the group says it once. */
    private List<Gap> gaps(List<Member> members, List<Trace> traces, Places places) {
        List<Gap> gaps = new ArrayList<>();
        if (places.count() * members.size() > PRINTED_COLUMNS) {
            return gaps;
        }
        List<Set<Integer>> filled = traces.stream().map(t -> (Set<Integer>) new HashSet<>(t.dots().stream().map(Dot::place).toList())).toList();
        for (int place = 0; place < places.count(); place++) {
            int at = place;
            List<Integer> empty = new ArrayList<>();
            for (int trace = 0; trace < traces.size(); trace++) {
                if (!filled.get(trace).contains(at)) {
                    empty.add(trace);
                }
            }
            if (empty.size() == traces.size()) {
                gaps.add(new Gap(at, "–", ""));
            } else {
                empty.forEach(trace -> gaps.add(new Gap(at, trace, "–", "")));
            }
        }
        return gaps;
    }

    /** An event stands beside the indicators it is linked to, and beside no other: where several are shown, it is linked to all. */
    private static List<EventMark> events(List<Member> members, Places places) {
        Predicate<Event> linked = event -> members.stream().allMatch(m -> event.indicators().contains(m.series().indicator().code()));
        return members.getFirst().series().events().stream().filter(linked).map(places::event).toList();
    }
}
