package barometer.chart;

import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Key;
import barometer.chart.ChartSpec.Mark;
import barometer.chart.ChartSpec.Trace;
import barometer.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** How the marks of a picture are to be read, and how many of each there are where they are too many to print. */
final class Legend {

    private final Words words;

    Legend(Words words) {
        this.words = words;
    }

    List<Key> keys(List<Trace> traces) {
        Set<Key> keys = new LinkedHashSet<>();
        for (Trace trace : traces) {
            for (Dot dot : trace.dots()) {
                String origin = words.say(dot.derived() ? "chart.key.derived" : dot.provisional() ? "chart.key.provisional" : "chart.key.stated");
                String mark = dot.mark() == Mark.PLAIN ? "" : ", " + words.say("chart.mark." + code(dot.mark()));
                keys.add(new Key(dot.mark(), dot.derived(), dot.provisional(), origin + mark));
            }
        }
        return List.copyOf(keys);
    }

    String tally(List<Dot> dots) {
        List<String> parts = new ArrayList<>();
        count(dots, Dot::provisional, "chart.tally.provisional", parts);
        count(dots, Dot::derived, "chart.tally.derived", parts);
        for (Mark mark : Mark.values()) {
            if (mark != Mark.PLAIN) {
                count(dots, d -> d.mark() == mark, "chart.tally." + code(mark), parts);
            }
        }
        return String.join(", ", parts);
    }

    private void count(List<Dot> dots, Predicate<Dot> which, String key, List<String> parts) {
        long count = dots.stream().filter(which).count();
        if (count > 0) {
            parts.add(words.say(key, count));
        }
    }

    private static String code(Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }
}
