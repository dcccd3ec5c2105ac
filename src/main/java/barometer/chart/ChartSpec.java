package barometer.chart;

import java.util.List;
import java.util.Optional;

/**
 * A chart as decided: every word, tick, mark and role of colour. Renderers translate it; they hold no statistics, no
 * number format and no translation.
 *
 * @param title     what is seen
 * @param subtitle  measure, unit, period
 * @param reading   the alternative text
 * @param unit      short unit, printed once at the top of the axis or after the figure of a card
 * @param legend    how marks are to be read, in the order of drawing
 * @param places    how many places there are, one per period between the first and the last; counted from 0
 * @param labels    what stands under the axis
 * @param gaps      places without a figure that say so; other empty places are silent gaps
 * @param notes     what has to be known, for example that nothing bounds 2022
 * @param sources   the lines on where it comes from
 * @param stamp     revision and known-on day
 * @param tally     what a strip under the axis counts where marks are too many to print: "137 provisional, 12 about"
 */
public record ChartSpec(Picture picture, String title, String subtitle, String reading, String unit, List<Key> legend, int places,
                        List<Label> labels, Axis axis, List<Trace> traces, List<Gap> gaps, List<Bracket> brackets,
                        List<EventMark> events, List<String> notes, List<String> sources, String stamp, String tally) {

    /** What kind of picture. */
    public enum Picture {
        /** Columns from zero. */ COLUMNS,
        /** Columns whose parts lie on each other; the last trace is their total, of which only the figure is printed. */ STACKED,
        /** Columns of one height, in percent of the total; the parts lie on each other. */ SHARES,
        /** A line; a dot that is not joined begins a new one. */ LINE,
        /** A line that steps. */ STEP,
        /** A line filled down to zero. */ AREA,
        /** Single marks. */ DOTS,
        /** One share on a horizontal track from 0 to 100. */ TRACK,
        /** A part, the second trace, inside its derived whole, the first; horizontal. */ PART,
        /** One figure in large type, no axis. */ CARD,
        /** No figures: the title says why. */ EMPTY
    }

    /** How the end of a mark tells how exact its figure is. */
    public enum Mark {
        /** Plain edge: stated as it is. */ PLAIN,
        /** Soft end: about. */ ABOUT,
        /** Soft end below the figure: nearly. */ NEARLY,
        /** Pointed end: more than, at least; open upwards. */ OVER,
        /** Notched end: less than, at most; open downwards. */ UNDER,
        /** From one value to another. */ RANGE
    }

    /** A role of colour; each renderer resolves it by theme. */
    public enum Role {
        SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5, REST
    }

    /**
     * A figure in the picture.
     *
     * @param place       where it stands, from 0
     * @param value       its height on the axis, of the lower end for a range
     * @param end         the upper end of a range, else equal to {@code value}
     * @param derived     hatched: it follows from what was stated
     * @param provisional dashed: the source may still move it
     * @param joined      whether a line comes to it from the dot before; false at the first dot and after a gap
     * @param label       printed beside the mark; empty where labels are too many
     * @param remark      printed under the label, for example "more than doubled on 2022"; mostly empty
     * @param hover       the lines of the hover card: period, figure with unit, status, origin, source and place
     * @param period      the text form of its period
     */
    public record Dot(int place, double value, double end, Mark mark, boolean derived, boolean provisional, boolean joined,
                      String label, String remark, List<String> hover, String period) {
    }

    /** A series in the picture. @param name printed at the end of a line, where there are several */
    public record Trace(String name, Role role, List<Dot> dots) {
    }

    /** What stands under a place; the second line is empty or the year under a quarter. */
    public record Label(int place, String first, String second) {
    }

    /**
     * A place that says that it has no figure: sign "–" and "not stated".
     *
     * @param trace the trace that has none; -1 where no trace has
     */
    public record Gap(int place, int trace, String sign, String text) {

        /** A place where no trace has a figure. */
        public Gap(int place, String sign, String text) {
            this(place, -1, sign, text);
        }
    }

    /** The value axis. Ticks are made with decimals, not by adding doubles. @param fromZero whether it starts at zero */
    public record Axis(double min, double max, List<Tick> ticks, boolean fromZero) {

        /** No axis. */
        public static final Axis NONE = new Axis(0, 1, List.of(), true);
    }

    /** A tick with its number for people. */
    public record Tick(double at, String label) {
    }

    /** A stated change from one place to another. */
    public record Bracket(int from, int to, String text) {
    }

    /** How one kind of mark is to be read. */
    public record Key(Mark mark, boolean derived, boolean provisional, String text) {
    }

    /**
     * An event linked to the indicator.
     *
     * @param from  its beginning in places, fractions inside a place allowed; empty where it lies outside the span
     * @param to    its end in places
     * @param when  the day or days
     * @param aside where it lies when outside: "after this span"; empty inside
     */
    public record EventMark(Optional<Double> from, Optional<Double> to, String when, String name, boolean planned, String aside) {
    }

    /** Where a part of a stack begins: upon the parts before it. */
    public double base(int trace, Dot dot) {
        return traces.subList(0, trace).stream().flatMap(t -> t.dots().stream()).filter(d -> d.place() == dot.place()).mapToDouble(Dot::value).sum();
    }

    /** Whether a trace is the total of a stack, which has no mark of its own. */
    public boolean total(int trace) {
        return picture == Picture.STACKED && trace == traces.size() - 1;
    }

    /** The same under another title. */
    public ChartSpec titled(String other) {
        return new ChartSpec(picture, other, subtitle, reading, unit, legend, places, labels, axis, traces, gaps, brackets, events, notes, sources,
                stamp, tally);
    }

    public ChartSpec {
        legend = List.copyOf(legend);
        labels = List.copyOf(labels);
        traces = List.copyOf(traces);
        gaps = List.copyOf(gaps);
        brackets = List.copyOf(brackets);
        events = List.copyOf(events);
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
    }
}
