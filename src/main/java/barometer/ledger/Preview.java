package barometer.ledger;

import barometer.derive.Observations;
import barometer.domain.Claim;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Recorded;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Source;
import barometer.domain.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A series as it would be if the drafted statements were recorded; the small picture leaves events out. Nothing is stored.
 *
 * @param places the places of the drafted figures on its chart
 */
public record Preview(Series series, List<Integer> places) {

    /**
     * The stored figures with the drafted ones, at the frequency of the draft; without a draft, the stored ones alone.
     *
     * @param head  the revision that the stored figures are read at
     * @param today the day from which a drafted figure counts whose document has none
     * @return empty where there is nothing to draw
     */
    public static Optional<Preview> of(Indicator indicator, History history, List<Statement> drafted, List<Source> sources,
                                       long head, LocalDate today) {
        Optional<Frequency> spoken = drafted.stream().flatMap(s -> s.period().frequency().stream())
                .filter(indicator.frequencies()::contains).findFirst();
        return of(indicator, history, drafted, spoken, sources, head, today);
    }

    /** The same at a frequency, or at the first that has figures. */
    public static Optional<Preview> of(Indicator indicator, History history, List<Statement> drafted, Optional<Frequency> wanted,
                                       List<Source> sources, long head, LocalDate today) {
        List<History.Standing> standing = standing(history, drafted, head, today);
        Map<String, Source.Kind> kinds = new HashMap<>();
        sources.forEach(s -> kinds.put(s.code(), s.kind()));
        Map<Frequency, List<Observation>> levels = new HashMap<>();
        indicator.frequencies().forEach(f -> levels.put(f, Observations.levels(indicator, f, standing,
                code -> kinds.getOrDefault(code, Source.Kind.PRESS))));
        List<Frequency> available = indicator.frequencies().stream().filter(f -> !levels.get(f).isEmpty()).toList();
        Optional<Frequency> frequency = wanted.or(() -> available.stream().findFirst());
        return frequency.filter(f -> !levels.get(f).isEmpty())
                .map(f -> of(indicator, f, available, levels.get(f), standing, drafted, sources, head));
    }

    /** What would stand if the drafted statements were recorded. */
    static List<History.Standing> standing(History history, List<Statement> drafted, long head, LocalDate today) {
        List<Recorded> all = new ArrayList<>(history.entries());
        for (Statement statement : drafted) {
            LocalDate counts = statement.citation().document().published().orElse(today);
            all.add(new Recorded(new EntryRef(head + 1, all.size() + 1), new Entry.Stated(statement), today.atStartOfDay().toInstant(ZoneOffset.UTC), 0, counts));
        }
        return List.copyOf(new History(all).standing());
    }

    private static Preview of(Indicator indicator, Frequency frequency, List<Frequency> available, List<Observation> observations,
                              List<History.Standing> standing, List<Statement> drafted, List<Source> sources, long head) {
        Set<Period> shown = new HashSet<>();
        observations.forEach(o -> shown.add(o.period()));
        List<History.Standing> said = standing.stream().filter(s -> shown.contains(s.statement().period()))
                .sorted(Comparator.comparing((History.Standing s) -> s.statement().period()).reversed()
                        .thenComparing(s -> s.statement().claim() instanceof Claim.Level ? 0 : 1)).toList();
        Set<String> cited = new HashSet<>();
        said.forEach(s -> cited.add(s.statement().citation().document().source()));
        Series series = new Series(indicator, Selection.of(indicator.code()).with(frequency), frequency, available, observations, said,
                List.of(), sources.stream().filter(s -> cited.contains(s.code())).toList(), List.of(), head, Optional.empty());
        long first = frequency.ordinalOf(observations.getFirst().period().first());
        return new Preview(series, drafted.stream().map(Statement::period).filter(shown::contains).distinct()
                .map(p -> Math.toIntExact(frequency.ordinalOf(p.first()) - first)).toList());
    }
}
