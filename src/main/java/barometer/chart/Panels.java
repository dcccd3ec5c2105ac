package barometer.chart;

import java.util.List;

/**
 * Charts that are looked at together: one, or several that stand below or beside each other with their plots aligned. What concerns
 * all of them stands once: title, notes, sources and stamp.
 *
 * @param reading the alternative text of all
 * @param beside  whether they are small and stand side by side, as many as there is room for; else below each other
 * @param imprint what the house adds to them
 */
public record Panels(String title, String subtitle, String reading, List<ChartSpec> charts, boolean beside, List<String> notes,
                     List<String> sources, String stamp, Imprint imprint) {

    public Panels {
        charts = List.copyOf(charts);
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
        if (charts.isEmpty()) {
            throw new IllegalArgumentException("nothing to show");
        }
    }

    /** The charts of no house. */
    public Panels(String title, String subtitle, String reading, List<ChartSpec> charts, boolean beside, List<String> notes, List<String> sources,
                  String stamp) {
        this(title, subtitle, reading, charts, beside, notes, sources, stamp, Imprint.NONE);
    }

    /** The same as a house shows them. */
    public Panels with(Imprint other) {
        return new Panels(title, subtitle, reading, charts, beside, notes, sources, stamp, other);
    }

    /** One chart, which says everything itself. */
    public static Panels of(ChartSpec chart) {
        return new Panels(chart.title(), chart.subtitle(), chart.reading(), List.of(chart), false, chart.notes(), chart.sources(), chart.stamp());
    }

    /** Whether there is one chart, which has title, notes and sources itself. */
    public boolean single() {
        return charts.size() == 1;
    }

    /** The same under another title. */
    public Panels titled(String other) {
        return single() ? of(charts.getFirst().titled(other)).with(imprint)
                : new Panels(other, subtitle, reading, charts, beside, notes, sources, stamp, imprint);
    }
}
