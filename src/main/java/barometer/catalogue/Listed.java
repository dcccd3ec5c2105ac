package barometer.catalogue;

import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Viewer;
import barometer.ledger.Reading;
import barometer.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An indicator in the list. @param published the day of the last document that tells of it, empty where there is none */
record Listed(String code, String name, boolean calculated, String figure, String period, String frequencies, String published) {

    /** A topic and its indicators. */
    record Topic(String name, List<Listed> indicators) {
    }

    /** What the viewer may see, by topic in the order of definition. */
    static List<Topic> read(Reading reading, Viewer viewer, Words words) {
        Map<String, List<Listed>> topics = new LinkedHashMap<>();
        reading.indicators(viewer).forEach(i -> topics.computeIfAbsent(i.topic(), t -> new ArrayList<>()).add(of(i, reading, viewer, words)));
        return topics.entrySet().stream().map(e -> new Topic(words.find("topic." + e.getKey()).orElse(e.getKey()), e.getValue())).toList();
    }

    /** The newest figure of any frequency counts. */
    private static Listed of(Indicator indicator, Reading reading, Viewer viewer, Words words) {
        List<Series> all = new ArrayList<>();
        for (Frequency frequency : indicator.frequencies()) {
            reading.series(Selection.of(indicator.code()).with(frequency), viewer).ifPresent(all::add);
        }
        Optional<Observation> newest = all.stream().flatMap(s -> s.latest().stream()).max(Comparator.comparing(Observation::period));
        boolean periodStated = !(newest.orElse(null) instanceof Observation.Stated s) || s.statement().statement().periodStated();
        Optional<LocalDate> published = all.stream().flatMap(s -> s.said().stream()).map(History.Standing::statement)
                .flatMap(s -> s.citation().document().published().stream()).max(Comparator.naturalOrder());
        return new Listed(indicator.code(), words.name(indicator), indicator.calculated(),
                newest.flatMap(Observation::shown).map(f -> words.withUnit(f, indicator.unit(), indicator.multiplier())).orElse("–"),
                newest.map(Observation::period).map(p -> periodStated ? words.period(p) : words.say("overview.said", words.period(p))).orElse(""),
                indicator.frequencies().stream().map(f -> words.say("frequency." + f.code())).collect(Collectors.joining(", ")),
                published.map(words::day).orElse(""));
    }
}
