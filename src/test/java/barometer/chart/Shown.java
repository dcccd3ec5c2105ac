package barometer.chart;

import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Gap;
import barometer.chart.ChartSpec.Key;
import barometer.chart.ChartSpec.Tick;
import java.util.ArrayList;
import java.util.List;

/**
 * What a picture shows, in a form that belongs to no renderer. Each renderer reads it back from what it really made; both
 * must equal {@link #of}. Lists stand in the order of the spec.
 *
 * @param labels      the words beside the marks: {@code 0/1 > 14 | more than doubled on 2022} (trace, place, label, remark)
 * @param marks       the marks: {@code 0/1 OVER 14.0..14.0 derived provisional} (trace, place, mark, from, to, origin, status)
 * @param axisTicks   the numbers at the value axis
 * @param placeLabels what stands under the places, both lines in one: {@code I кв. 2023}
 * @param gaps        {@code 0 – not stated}
 * @param brackets    {@code 0-1 +6.3 % on 2022}
 * @param events      {@code 27–28 Jun 2024 · 11th Forum · after this span}
 * @param legend      the words of the keys
 */
public record Shown(String title, String subtitle, List<String> labels, List<String> marks, List<String> axisTicks,
                    List<String> placeLabels, List<String> gaps, List<String> brackets, List<String> events,
                    List<String> legend, List<String> notes, List<String> sources, String stamp, String tally) {

    /** What a spec asks for. */
    public static Shown of(ChartSpec spec) {
        List<String> labels = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        for (int trace = 0; trace < spec.traces().size(); trace++) {
            for (Dot dot : spec.traces().get(trace).dots()) {
                marks.add(mark(trace, dot));
                if (!dot.label().isEmpty()) {
                    labels.add(label(trace, dot.place(), dot.label(), dot.remark()));
                }
            }
        }
        return new Shown(spec.title(), spec.subtitle(), labels, marks,
                spec.axis().ticks().stream().map(Tick::label).toList(),
                spec.labels().stream().map(label -> place(label.first(), label.second())).toList(),
                spec.gaps().stream().map(Shown::gap).toList(),
                spec.brackets().stream().map(bracket -> bracket(bracket.from(), bracket.to(), bracket.text())).toList(),
                spec.events().stream().map(event -> event(event.when(), event.name(), event.aside())).toList(),
                spec.legend().stream().map(Key::text).toList(), spec.notes(), spec.sources(), spec.stamp(), spec.tally());
    }

    public static String label(int trace, int place, String label, String remark) {
        return trace + "/" + place + " " + label + (remark.isEmpty() ? "" : " | " + remark);
    }

    public static String mark(int trace, Dot dot) {
        return trace + "/" + dot.place() + " " + dot.mark() + " " + dot.value() + ".." + dot.end()
                + (dot.derived() ? " derived" : "") + (dot.provisional() ? " provisional" : "");
    }

    public static String place(String first, String second) {
        return second.isEmpty() ? first : first + " " + second;
    }

    public static String gap(Gap gap) {
        return gap.place() + (gap.trace() < 0 ? "" : "." + gap.trace()) + " " + gap.sign() + " " + gap.text();
    }

    public static String bracket(int from, int to, String text) {
        return from + "-" + to + " " + text;
    }

    public static String event(String when, String name, String aside) {
        return when + " · " + name + (aside.isEmpty() ? "" : " · " + aside);
    }
}
