package barometer.ledger;

import barometer.derive.Basis;
import barometer.derive.Formula;
import barometer.derive.Transformer;
import barometer.domain.Claim;
import barometer.domain.Derivation;
import barometer.domain.Event;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Transformation;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.ledger.Levels.Clocks;
import barometer.store.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes series for one viewer: names and formulas as they were at the revision, permission as it is now.
 *
 * @param then the definitions at the revision that is read
 * @param now  the definitions at the head
 */
record SeriesReading(Levels levels, Sight sight, Viewer viewer, Dictionary then, Dictionary now) {

    /**
     * @param page the indicator whose address it is
     * @throws Unreadable {@code not-accepted-frequency}, {@code other-unknown}, the refusal of a transformation or of a formula
     */
    Series of(Indicator page, Selection selection, Clocks clocks) {
        Indicator indicator = selection.formula().map(formula -> made(page, Formula.parse(formula))).orElse(page);
        List<Frequency> available = Arrays.stream(Frequency.values()).filter(f -> levels.reaches(indicator, f, then))
                .filter(f -> levels.of(indicator, f, clocks).stream().anyMatch(SeriesReading::hasFigure)).toList();
        Frequency frequency = selection.frequency().or(() -> Optional.of(chosen(page, available, clocks)).filter(available::contains))
                .orElseGet(() -> chosen(indicator, available, clocks));
        if (!levels.reaches(indicator, frequency, then)) {
            throw new Unreadable("not-accepted-frequency", frequency.code());
        }
        Optional<Indicator> other = Transformation.other(selection.transformation()).map(code -> other(code));
        Basis basis = levels.basis(indicator, frequency, clocks, selection.transformation(), other, selection.partial());
        Transformer.refusal(selection.transformation(), basis).ifPresent(code -> {
            throw new Unreadable(code, selection.transformation().toString());
        });
        List<Observation> observations = Transformer.apply(selection.transformation(), basis).stream()
                .filter(o -> within(o.period(), selection)).toList();
        List<History.Standing> said = said(indicator, observations, basis, clocks);
        Set<String> cited = said.stream().map(s -> s.statement().citation().document().source()).collect(Collectors.toSet());
        List<Indicator> inputs = Stream.concat(levels.stated(indicator, then).stream(), other.stream())
                .filter(i -> !i.equals(indicator)).distinct().toList();
        // Events and wholes are linked to indicators, not to what somebody makes of them.
        boolean recorded = selection.formula().isEmpty();
        List<Event> events = then.events().values().stream().filter(e -> recorded && e.indicators().contains(indicator.code()))
                .map(e -> sight.linked(e, viewer, now)).toList();
        return new Series(indicator, selection, frequency, available, observations, said, events,
                then.sources().values().stream().filter(s -> cited.contains(s.code())).toList(), inputs, clocks.revision(),
                recorded ? total(indicator, frequency, observations, clocks) : Optional.empty());
    }

    private Indicator made(Indicator page, Formula formula) {
        Map<String, Indicator> inputs = new LinkedHashMap<>();
        formula.codes().forEach(code -> inputs.put(code, other(code)));
        return AdHoc.of(page, formula, inputs, (input, frequency) -> levels.reaches(input, frequency, then));
    }

    /** The other indicator that a transformation looks at; one that the viewer may not see is unknown to him. */
    private Indicator other(String code) {
        return then.indicator(code).filter(i -> sees(code)
                        && levels.allInputs(i, then, input -> sees(input.code())))
                .orElseThrow(() -> new Unreadable("other-unknown", code));
    }

    /** The first frequency that figures are stated of, else the first that has some. */
    private Frequency chosen(Indicator indicator, List<Frequency> available, Clocks clocks) {
        return indicator.frequencies().stream().filter(f -> levels.of(indicator, f, clocks).stream().anyMatch(o -> o instanceof Observation.Stated
                        || !o.changes().isEmpty() || o instanceof Observation.Derived d && d.derivation().rule() == Derivation.Rule.FORMULA)).findFirst()
                .orElseGet(() -> available.isEmpty() ? indicator.frequencies().getFirst() : available.getFirst());
    }

    private static boolean hasFigure(Observation observation) {
        return observation.shown().isPresent() || !observation.changes().isEmpty();
    }

    private boolean sees(String code) {
        return sight.sees(viewer, code, now);
    }

    private static boolean within(Period period, Selection selection) {
        return selection.from().filter(from -> period.first().isBefore(from.first())).isEmpty()
                && selection.to().filter(to -> period.last().isAfter(to.last())).isEmpty();
    }

    /** Newest period first; of one period the level before its changes, the inputs of a formula in its order. */
    private List<History.Standing> said(Indicator indicator, List<Observation> observations, Basis basis, Clocks clocks) {
        Set<Period> shown = new HashSet<>();
        observations.forEach(o -> shown.add(o.period()));
        // What a transformation is made from may itself be put together: the statements are two steps away at most.
        follow(observations, shown);
        follow(basis.levels(), shown);
        basis.other().ifPresent(other -> follow(other.levels(), shown));
        List<History.Standing> said = new ArrayList<>();
        for (Indicator stated : Stream.concat(levels.stated(indicator, then).stream(),
                basis.other().stream().flatMap(o -> levels.stated(o.indicator(), then).stream())).distinct().toList()) {
            levels.standing(stated.code(), clocks).stream().filter(s -> shown.contains(s.statement().period()))
                    .sorted(Comparator.comparing(s -> s.statement().claim() instanceof Claim.Level ? 0 : 1)).forEach(said::add);
        }
        said.sort(Comparator.comparing((History.Standing s) -> s.statement().period()).reversed());
        return said;
    }

    /** Adds the periods of what the figures at some periods follow from. */
    private static void follow(List<Observation> observations, Set<Period> shown) {
        Set<Period> further = new HashSet<>();
        for (Observation o : observations) {
            if (o instanceof Observation.Derived d && shown.contains(o.period())) {
                d.derivation().inputs().forEach(i -> further.add(i.period()));
            }
        }
        shown.addAll(further);
    }

    private Optional<Series.Total> total(Indicator indicator, Frequency frequency, List<Observation> observations,
                                         Clocks clocks) {
        Optional<Period> last = observations.reversed().stream().filter(o -> o.shown().isPresent()).findFirst()
                .map(Observation::period);
        return last.flatMap(period -> levels.totalsOf(indicator, then)
                .filter(total -> total.frequencies().contains(frequency))
                .filter(total -> sees(total.code())
                        && levels.allInputs(total, then, input -> sees(input.code())))
                .flatMap(total -> levels.of(total, frequency, clocks).stream()
                        .filter(o -> o.period().equals(period) && o.shown().isPresent()).map(o -> new Series.Total(total, o)))
                .findFirst());
    }
}
