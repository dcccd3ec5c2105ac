package barometer.explain;

import barometer.derive.Formula;
import barometer.derive.Headline;
import barometer.domain.Derivation;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Source;
import barometer.domain.Viewer;
import barometer.ledger.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that can be said of one number: what it comes from, what speaks against it, what it was before, and what comes from
 * it. Read with the two clocks of the series.
 *
 * @param observation what stands at the period; {@code NOT_STATED} where nobody spoke of it
 * @param inputs      what a derived figure follows from, in the order of its rule
 * @param rivals      what others state of the same
 * @param dependents  what follows from it
 * @param revisions   all that was recorded of the period, the oldest first
 */
public record Explanation(Series series, Observation observation, List<Input> inputs, List<Rival> rivals, List<Dependent> dependents,
                   List<Revised> revisions) {

    /** A number that was put in. @param said the statement behind it; empty where it is itself derived */
    public record Input(Derivation.Input input, Indicator indicator, Optional<History.Standing> said, Selection selection) {
    }

    /** Another statement of the same. @param ground why the headline speaks before it */
    public record Rival(History.Standing said, Headline.Ground ground, Source.Kind kind, Source.Kind headlineKind) {
    }

    /** A figure that follows from the one explained. */
    public record Dependent(Indicator indicator, Selection selection, Observation.Derived derived) {
    }

    /** What can be said of the number of a period. */
    public static Explanation of(Reading reading, Viewer viewer, Series series, Period period) {
        Observation observation = series.observations().stream().filter(o -> o.period().equals(period)).findFirst()
                .orElseGet(() -> new Observation.Missing(period, Observation.Reason.NOT_STATED, Optional.empty(), List.of()));
        return new Explanation(series, observation, inputs(reading, viewer, series, observation), rivals(reading, viewer, series.indicator(), observation),
                dependents(reading, viewer, series, period), revisions(reading, viewer, series, period));
    }

    /** The period that is explained. */
    public Period period() {
        return observation.period();
    }

    /** The series pinned to what is shown now, and the period: the address that shows the same for ever. */
    public Selection pinned() {
        return series.selection().with(series.frequency()).between(Optional.empty(), Optional.empty())
                .with(barometer.domain.Form.AUTO).atRevision(Optional.of(series.revision()));
    }

    private static List<Input> inputs(Reading reading, Viewer viewer, Series series, Observation observation) {
        if (!(observation instanceof Observation.Derived derived)) {
            return List.of();
        }
        List<Input> found = new ArrayList<>();
        for (Derivation.Input input : derived.derivation().inputs()) {
            Selection selection = clocks(series, input.indicator(), input.period().frequency());
            Optional<Series> of = input.period().frequency().flatMap(f -> reading.series(selection, viewer));
            Optional<History.Standing> said = input.stated() ? of.flatMap(s -> s.said().stream()
                    .filter(standing -> standing.statement().period().equals(input.period()) && standing.statement().indicator().equals(input.indicator())
                            && standing.statement().claim().toString().equals(input.text())).findFirst()) : Optional.empty();
            of.map(Series::indicator).or(() -> reading.indicator(input.indicator(), viewer))
                    .ifPresent(indicator -> found.add(new Input(input, indicator, said, selection)));
        }
        return List.copyOf(found);
    }

    private static Selection clocks(Series series, String code, Optional<Frequency> frequency) {
        Selection all = Selection.of(code).knownOn(series.selection().knownOn()).atRevision(series.selection().revision());
        return frequency.map(all::with).orElse(all);
    }

    private static List<Rival> rivals(Reading reading, Viewer viewer, Indicator indicator, Observation observation) {
        if (!(observation instanceof Observation.Stated stated)) {
            return List.of();
        }
        Map<String, Source.Kind> kinds = new HashMap<>();
        reading.sources(viewer).forEach(source -> kinds.put(source.code(), source.kind()));
        return stated.alsoStated().stream().map(also -> new Rival(also,
                Headline.ground(stated.statement(), also, indicator.handling().ranks(), code -> kinds.getOrDefault(code, Source.Kind.PRESS)), kind(also, kinds),
                kind(stated.statement(), kinds))).toList();
    }

    private static Source.Kind kind(History.Standing said, Map<String, Source.Kind> kinds) {
        return kinds.getOrDefault(said.statement().citation().document().source(), Source.Kind.PRESS);
    }

    /** One step: levels of the same indicator, and calculated indicators that have it in their formula. */
    private static List<Dependent> dependents(Reading reading, Viewer viewer, Series series, Period period) {
        List<Dependent> found = new ArrayList<>();
        String code = series.indicator().code();
        for (Frequency frequency : series.available()) {
            Selection selection = clocks(series, code, Optional.of(frequency));
            reading.series(selection, viewer).ifPresent(all -> following(all, selection, code, period, found));
        }
        Optional<Frequency> frequency = period.frequency();
        for (Indicator other : reading.indicators(viewer)) {
            if (frequency.filter(other.frequencies()::contains).isPresent()
                    && other.formula().filter(formula -> Formula.parse(formula).codes().contains(code)).isPresent()) {
                Selection selection = clocks(series, other.code(), frequency);
                reading.series(selection, viewer).ifPresent(all -> following(all, selection, code, period, found));
            }
        }
        return List.copyOf(found);
    }

    private static void following(Series all, Selection selection, String code, Period period, List<Dependent> found) {
        for (Observation o : all.observations()) {
            if (o instanceof Observation.Derived derived && derived.derivation().inputs().stream()
                    .anyMatch(input -> input.indicator().equals(code) && input.period().equals(period))) {
                found.add(new Dependent(all.indicator(), selection, derived));
            }
        }
    }

    private static List<Revised> revisions(Reading reading, Viewer viewer, Series series, Period period) {
        return reading.history(series.indicator().code(), viewer)
                .map(history -> series.selection().revision().map(history::atRevision).orElse(history))
                .map(history -> Revised.of(history, period, series.indicator().multiplier())).orElse(List.of());
    }
}
