package barometer.ledger;

import barometer.domain.Access;
import barometer.domain.Indicator;
import barometer.domain.Viewer;
import barometer.store.Dictionary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The indicators in the order of the shelves, as each kind of viewer finds them. Put in order once for all who may see the
 * same, and again when definitions have changed: the first page costs the same however many there are.
 */
final class Shelves {

    private final Sight sight;
    private final Access access;
    private Dictionary dictionary;
    private final Map<Kind, Shelf> shelves = new LinkedHashMap<>();

    Shelves(Sight sight, Access access) {
        this.sight = sight;
        this.access = access;
    }

    /** What decides which indicators a viewer sees. */
    private record Kind(boolean publicOnes, boolean internalOnes) {
    }

    /** @param topics how many indicators each topic has, most first */
    record Shelf(List<Indicator> indicators, List<Indicator> front, Map<String, Integer> topics) {
    }

    synchronized Shelf of(Dictionary now, Viewer viewer) {
        if (dictionary != now) {
            shelves.clear();
            dictionary = now;
        }
        return shelves.computeIfAbsent(new Kind(access.may(viewer, Access.Act.VIEW_PUBLIC), access.may(viewer, Access.Act.VIEW_INTERNAL)),
                kind -> shelf(now, viewer));
    }

    private Shelf shelf(Dictionary now, Viewer viewer) {
        Map<String, List<Indicator>> byTopic = new LinkedHashMap<>();
        now.indicators().values().stream().filter(i -> sight.sees(viewer, i, now)).map(i -> sight.linked(i, viewer, now))
                .forEach(i -> byTopic.computeIfAbsent(i.topic(), t -> new ArrayList<>()).add(i));
        List<Indicator> all = byTopic.values().stream().flatMap(List::stream).toList();
        List<Indicator> open = all.stream().filter(i -> !i.calculated() && !i.handling().retired()).toList();
        List<Indicator> pinned = open.stream().filter(i -> i.handling().pinned()).toList();
        Map<String, Integer> topics = byTopic.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Indicator>> t) -> -t.getValue().size()).thenComparing(Map.Entry::getKey))
                .collect(Collectors.toMap(Map.Entry::getKey, t -> t.getValue().size(), (x, y) -> x, LinkedHashMap::new));
        return new Shelf(all, (pinned.isEmpty() ? open : pinned).stream().limit(Reading.FRONT_PAGE).toList(), topics);
    }
}
