package barometer.ledger;

import barometer.domain.Comparison;
import barometer.domain.Frequency;
import barometer.domain.Pick;
import barometer.domain.Series;
import barometer.domain.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the series of a comparison, all at one revision, each through the permission of the viewer. */
public final class Comparing {

    private final Reading reading;

    public Comparing(Reading reading) {
        this.reading = reading;
    }

    /** The first code that is unknown to the viewer. */
    public Optional<String> unknown(Comparison comparison, Viewer viewer) {
        return comparison.picks().stream().map(Pick::indicator).filter(code -> reading.indicator(code, viewer).isEmpty()).findFirst();
    }

    /**
     * The series in the order of the picks; empty where a code is unknown to the viewer. A pick that names no frequency takes one that
     * all can share, where there is one.
     *
     * @throws barometer.domain.Unreadable as for a single series
     */
    public Optional<List<Series>> series(Comparison comparison, Viewer viewer) {
        Comparison pinned = comparison.atRevision(Optional.of(comparison.revision().orElse(reading.head())).filter(n -> n > 0));
        Optional<List<Series>> first = read(pinned, viewer);
        if (comparison.picks().stream().allMatch(p -> p.frequency().isPresent())) {
            return first;
        }
        return first.flatMap(all -> shared(comparison, all).map(frequency -> read(pinned.with(pinned.picks().stream()
                .map(p -> p.frequency().isPresent() ? p : p.with(Optional.of(frequency))).toList()), viewer)).orElse(first));
    }

    private Optional<List<Series>> read(Comparison comparison, Viewer viewer) {
        List<Series> all = new ArrayList<>();
        for (Pick pick : comparison.picks()) {
            Optional<Series> series = reading.series(comparison.selection(pick), viewer);
            if (series.isEmpty()) {
                return Optional.empty();
            }
            all.add(series.get());
        }
        return Optional.of(all);
    }

    /** The first frequency at which all have figures; a pick that names one is held to it. */
    private static Optional<Frequency> shared(Comparison comparison, List<Series> all) {
        List<Frequency> common = new ArrayList<>(List.of(Frequency.values()));
        for (int i = 0; i < all.size(); i++) {
            Series series = all.get(i);
            common.retainAll(comparison.picks().get(i).frequency().map(List::of).orElse(series.available()));
        }
        return common.stream().findFirst();
    }
}
