package barometer.chart;

import barometer.domain.Series;
import barometer.text.TransformationText;
import barometer.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the series of a comparison are called: as short as they can be told apart by. */
public final class TraceNames {

    private TraceNames() {
    }

    /** A name for each, in their order. */
    public static List<String> of(List<Series> all, Words words) {
        List<String> names = new ArrayList<>();
        List<Function<Series, String>> parts = List.of(
                s -> words.say("frequency." + s.frequency()),
                s -> transformation(s, words),
                s -> s.selection().knownOn().map(day -> words.say("chart.known-on", words.day(day))).orElseGet(() -> words.say("compare.known-today")));
        for (Series series : all) {
            StringBuilder name = new StringBuilder(words.shortName(series.indicator()));
            List<Series> alike = all.stream().filter(other -> other.indicator().code().equals(series.indicator().code())).toList();
            for (Function<Series, String> part : parts) {
                if (alike.stream().map(part).distinct().count() > 1) {
                    name.append(", ").append(part.apply(series));
                }
            }
            names.add(name.toString());
        }
        return names;
    }

    private static String transformation(Series series, Words words) {
        return TransformationText.of(series, words).name(series.selection().transformation(), series.indicator().unit())
                .toLowerCase(words.language().locale());
    }
}
