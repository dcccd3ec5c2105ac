package barometer.ledger;

import barometer.derive.Aggregation;
import barometer.derive.Basis;
import barometer.derive.Formula;
import barometer.derive.Observations;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Transformation;
import barometer.store.Dictionary;
import barometer.store.LedgerTables;
import barometer.store.Newest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The levels of indicators as read at a revision and a known-on day. Asks nobody's permission: {@link Reading} has. */
final class Levels {

    private final LedgerTables tables;
    private final Newest<At, History> histories = new Newest<>(64);
    private final Newest<Key, List<Observation>> levels = new Newest<>(128);

    Levels(LedgerTables tables) {
        this.tables = tables;
    }

    /**
     * With which two clocks something is read.
     *
     * @param redaction the newest redaction known: what was read before it is not answered again, whatever the revision
     */
    record Clocks(long revision, Optional<LocalDate> knownOn, long redaction) {
    }

    private record At(String indicator, long revision, long redaction) {
    }

    private record Key(String indicator, Frequency frequency, Clocks clocks, boolean partial) {
    }

    /** All that was recorded of an indicator up to a revision. */
    History history(String indicator, long revision, long redaction) {
        return histories.get(new At(indicator, revision, redaction), at -> tables.statements().history(at.indicator(), at.revision()));
    }

    /** What stands of an indicator. */
    Collection<History.Standing> standing(String indicator, Clocks clocks) {
        History history = history(indicator, clocks.revision(), clocks.redaction());
        return clocks.knownOn().map(history::knownOn).orElse(history).standing();
    }

    /** The levels of an indicator, stated, following or calculated, in order of period. */
    List<Observation> of(Indicator indicator, Frequency frequency, Clocks clocks) {
        return of(indicator, frequency, clocks, false);
    }

    /** @param partial whether a period of which only a part has figures has one too */
    List<Observation> of(Indicator indicator, Frequency frequency, Clocks clocks, boolean partial) {
        return levels.get(new Key(indicator.code() + indicator.formula().map(f -> " = " + f).orElse(""), frequency, clocks, partial), key -> {
            Dictionary dictionary = tables.definitions().at(clocks.revision());
            List<Observation> own = indicator.formula()
                    .map(formula -> calculated(indicator, Formula.parse(formula), frequency, clocks, partial, dictionary))
                    .orElseGet(() -> Observations.levels(indicator, frequency, standing(indicator.code(), clocks), dictionary::kindOf));
            return Aggregation.levels(indicator, frequency, own, shorter -> of(indicator, shorter, clocks), partial);
        });
    }

    /** Whether an indicator has, or can be put together to, figures of a frequency: a calculated one as far as its inputs can. */
    boolean reaches(Indicator indicator, Frequency frequency, Dictionary dictionary) {
        return Aggregation.reaches(indicator, frequency) || indicator.calculated() && Formula.parse(indicator.formula().get()).codes().stream()
                .allMatch(code -> dictionary.indicator(code).filter(input -> reaches(input, frequency, dictionary)).isPresent());
    }

    /** What a transformation of an indicator is made from. */
    Basis basis(Indicator indicator, Frequency frequency, Clocks clocks, Transformation transformation,
                Optional<Indicator> other, boolean partial) {
        Dictionary dictionary = tables.definitions().at(clocks.revision());
        List<Observation> toDate = indicator.calculated() || transformation != Transformation.YTD ? List.of()
                : Observations.toDate(indicator, standing(indicator.code(), clocks), dictionary::kindOf);
        return new Basis(indicator, frequency, of(indicator, frequency, clocks, partial),
                other.map(o -> new Basis.Other(o, of(o, frequency, clocks))), toDate);
    }

    private List<Observation> calculated(Indicator target, Formula formula, Frequency frequency, Clocks clocks,
                                         boolean partial, Dictionary dictionary) {
        Map<String, Indicator> inputs = new LinkedHashMap<>();
        Map<String, Map<Period, Observation>> found = new LinkedHashMap<>();
        TreeSet<Period> periods = new TreeSet<>();
        for (String code : formula.codes()) {
            dictionary.indicator(code).ifPresent(input -> {
                inputs.put(code, input);
                Map<Period, Observation> at = new LinkedHashMap<>();
                of(input, frequency, clocks, partial).forEach(o -> at.put(o.period(), o));
                at.keySet().forEach(period -> formula.bearsOn(code, period).ifPresent(periods::add));
                found.put(code, at);
            });
        }
        List<Observation> result = new ArrayList<>();
        for (Period period : periods) {
            formula.evaluate(target, period, inputs,
                    (code, p) -> Optional.ofNullable(found.getOrDefault(code, Map.of()).get(p))).ifPresent(result::add);
        }
        return List.copyOf(result);
    }

    /** The indicators that statements about this one come from: itself, or the inputs of its formula, all the way down. */
    List<Indicator> stated(Indicator indicator, Dictionary dictionary) {
        return indicator.formula().map(formula -> Formula.parse(formula).codes().stream()
                .flatMap(code -> dictionary.indicator(code).stream())
                .flatMap(input -> stated(input, dictionary).stream()).distinct().toList()).orElse(List.of(indicator));
    }

    /** Whether the indicator is stated of its own, or is calculated from indicators that all pass. */
    boolean allInputs(Indicator indicator, Dictionary dictionary, Predicate<Indicator> passes) {
        return indicator.formula().stream().flatMap(formula -> Formula.parse(formula).codes().stream())
                .allMatch(code -> dictionary.indicator(code)
                        .filter(input -> passes.test(input) && allInputs(input, dictionary, passes)).isPresent());
    }

    /** The whole that a share belongs to: calculated as a part divided by its share, and this is one of the two. */
    Stream<Indicator> totalsOf(Indicator part, Dictionary dictionary) {
        return dictionary.quotients().getOrDefault(part.code(), List.of()).stream().filter(total -> {
            String[] terms = total.formula().orElseThrow().split(" / ");
            return dictionary.indicator(terms[0]).filter(i -> !i.unit().isPercent()).isPresent()
                    && dictionary.indicator(terms[1]).filter(i -> i.unit().isPercent()).isPresent();
        });
    }
}
