package barometer.explore;

import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Series;
import barometer.domain.Viewer;
import barometer.ledger.Reading;
import barometer.ui.KnownOnField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The two clocks of a series: on which days something of it was published, and in which revisions something was recorded.
 *
 * @param documents how many statements count from each day
 * @param revisions with the time of their recording
 * @param head      the newest revision of all
 */
record Timeline(NavigableMap<LocalDate, Integer> documents, NavigableMap<Long, Instant> revisions, long head) {

    static Timeline of(Reading reading, Viewer viewer, Series series) {
        List<History> histories = Stream.concat(Stream.of(series.indicator()), series.inputs().stream()).map(Indicator::code)
                .flatMap(code -> reading.history(code, viewer).stream()).toList();
        NavigableMap<Long, Instant> revisions = new TreeMap<>();
        histories.forEach(h -> h.entries().forEach(r -> revisions.put(r.ref().revision(), r.at())));
        return new Timeline(KnownOnField.documents(histories), revisions, reading.head());
    }
}
