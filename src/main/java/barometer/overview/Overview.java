package barometer.overview;

import barometer.domain.Entry;
import barometer.domain.Event;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Viewer;
import barometer.ledger.Reading;
import barometer.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the first page shows, read in one go.
 *
 * @param head       the revision that the page knows of
 * @param indicators how many indicators have a tile
 * @param all        how many indicators there are
 * @param figures    whether any tile has a figure
 * @param counts     how many indicators each topic has, by its code
 * @param histories  all that was recorded of them
 */
record Overview(long head, int indicators, int all, boolean figures, List<Topic> topics, Map<String, Integer> counts, List<Change> changes,
                List<Event> events, List<History> histories) {

    private static final int COLUMNS = 3;
    private static final int REVISIONS = 5;
    private static final int SPOKEN_OF = 40;

    /** A topic. @param span how many of three columns it takes */
    record Topic(String name, List<Tile> tiles, int span) {
    }

    /** Reads what the viewer may see. @param knownOn by which day documents must have been published */
    static Overview read(Reading reading, Viewer viewer, Words words, Optional<LocalDate> knownOn) {
        long head = reading.head();
        Tiles tiles = new Tiles(words);
        Map<String, List<Tile>> topics = new LinkedHashMap<>();
        List<Indicator> shown = reading.frontPage(viewer);
        boolean figures = false;
        for (Indicator indicator : shown) {
            for (Series series : series(reading, viewer, indicator, knownOn)) {
                figures |= !series.said().isEmpty();
                topics.computeIfAbsent(indicator.topic(), t -> new ArrayList<>()).add(tiles.of(series));
            }
        }
        Map<String, Indicator> byCode = new LinkedHashMap<>();
        Map<String, History> histories = new LinkedHashMap<>();
        List<Reading.Latest> latest = reading.latest(REVISIONS, viewer);
        Stream.concat(shown.stream(), latest.stream().flatMap(Overview::spokenOf).distinct().limit(SPOKEN_OF)
                .flatMap(code -> reading.indicator(code, viewer).stream())).distinct()
                .forEach(i -> reading.history(i.code(), viewer).ifPresent(history -> {
                    byCode.put(i.code(), i);
                    histories.put(i.code(), history);
                }));
        List<Change> changes = latest.stream().map(r -> Change.of(r, byCode, histories, words))
                .filter(c -> !c.lines().isEmpty()).toList();
        return new Overview(head, shown.size(), reading.indicators(viewer).size(), figures, laidOut(topics, words), reading.topics(viewer), changes,
                reading.events(viewer), List.copyOf(histories.values()));
    }

    private static Stream<String> spokenOf(Reading.Latest revision) {
        return revision.entries().stream().flatMap(r -> r.entry() instanceof Entry.Stated s ? Stream.of(s.statement().indicator()) : Stream.empty());
    }

    /** One series for each frequency that has figures; one without figures where none has. */
    private static List<Series> series(Reading reading, Viewer viewer, Indicator indicator, Optional<LocalDate> knownOn) {
        Selection all = Selection.of(indicator.code()).knownOn(knownOn);
        Optional<Series> first = reading.series(all, viewer);
        List<Series> found = new ArrayList<>(first.stream().toList());
        for (Frequency other : first.map(Series::available).orElse(List.of())) {
            if (other != first.get().frequency()) {
                reading.series(all.with(other), viewer).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Topics fill rows of three columns; a topic of one tile takes the hole beside it. The key stands last. */
    private static List<Topic> laidOut(Map<String, List<Tile>> topics, Words words) {
        List<Topic> out = new ArrayList<>();
        int at = 0;
        for (Map.Entry<String, List<Tile>> topic : topics.entrySet()) {
            int span = Math.min(topic.getValue().size(), COLUMNS);
            if (at + span > COLUMNS) {
                widenLast(out, COLUMNS - at);
                at = 0;
            }
            out.add(new Topic(words.find("topic." + topic.getKey()).orElse(topic.getKey()), topic.getValue(), span));
            at = (at + span) % COLUMNS;
        }
        if (at == 1) {
            widenLast(out, 1);
        }
        return List.copyOf(out);
    }

    private static void widenLast(List<Topic> topics, int by) {
        if (!topics.isEmpty() && topics.getLast().tiles().size() == 1) {
            Topic last = topics.removeLast();
            topics.add(new Topic(last.name(), last.tiles(), last.span() + by));
        }
    }
}
