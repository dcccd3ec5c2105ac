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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An indicator in the list.
 *
 * @param course    the series that its small picture shows
 * @param published the day of the last document that tells of it, empty where there is none
 */
record Listed(String code, String topic, String name, boolean calculated, boolean retired, String figure, String period, Optional<Series> course,
              String frequencies, String published) {

    /** The newest figure of any frequency counts. */
    static Listed of(Indicator indicator, Reading reading, Viewer viewer, Words words) {
        List<Series> all = new ArrayList<>();
        for (Frequency frequency : indicator.frequencies()) {
            reading.series(Selection.of(indicator.code()).with(frequency), viewer).ifPresent(all::add);
        }
        Optional<Observation> newest = all.stream().flatMap(s -> s.latest().stream()).max(Comparator.comparing(Observation::period));
        boolean periodStated = !(newest.orElse(null) instanceof Observation.Stated s) || s.statement().statement().periodStated();
        Optional<LocalDate> published = all.stream().flatMap(s -> s.said().stream()).map(History.Standing::statement)
                .flatMap(s -> s.citation().document().published().stream()).max(Comparator.naturalOrder());
        return new Listed(indicator.code(), indicator.topic(), words.name(indicator), indicator.calculated(), indicator.handling().retired(),
                newest.flatMap(Observation::shown).map(f -> words.withUnit(f, indicator.unit(), indicator.multiplier())).orElse("–"),
                newest.map(Observation::period).map(p -> periodStated ? words.period(p) : words.say("overview.said", words.period(p))).orElse(""),
                all.stream().filter(s -> s.latest().isPresent()).max(Comparator.comparing(s -> s.observations().size())),
                indicator.frequencies().stream().map(f -> words.say("frequency." + f.code())).collect(Collectors.joining(", ")),
                published.map(words::day).orElse(""));
    }
}
