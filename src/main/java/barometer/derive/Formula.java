package barometer.derive;

import barometer.derive.Expression.Input;
import barometer.domain.Bounds;
import barometer.domain.Derivation;
import barometer.domain.Figure;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A calculated indicator: numbers, codes, {@code + - * /} between spaces, parentheses, {@code lag(code, 4)}, {@code abs(…)},
 * {@code min(…, …)}, {@code max(…, …)}: {@code trade / trade-share}. A percentage enters as its fraction. Evaluated at equal
 * periods, and so many periods before where a lag says so.
 */
public final class Formula {

    private final Expression root;
    private final Set<Input> inputs;

    private Formula(Expression root) {
        this.root = root;
        Set<Input> found = new LinkedHashSet<>();
        root.inputs().forEach(found::add);
        this.inputs = Collections.unmodifiableSet(found);
    }

    /** Reads the text form. @throws barometer.domain.Unreadable {@code formula…}, with the place */
    public static Formula parse(String text) {
        return new Formula(FormulaParser.parse(text));
    }

    /** The codes of its inputs, in order of appearance. */
    public Set<String> codes() {
        return inputs.stream().map(Input::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether its units make sense: like is added to like, and what comes out is counted in the unit. */
    public boolean comesOutIn(Unit unit, Function<String, Unit> unitOf) {
        return root.units(unitOf).filter((unit.isPercent() ? Map.of() : Map.of(unit, 1))::equals).isPresent();
    }

    /** In which unit it comes out, a plain number included; empty where its units make no sense. */
    public Optional<Unit> unit(Function<String, Unit> unitOf) {
        return root.units(unitOf).filter(units -> units.isEmpty() || units.size() == 1 && units.containsValue(1))
                .map(units -> units.isEmpty() ? Unit.NUMBER : units.keySet().iterator().next());
    }

    /** The codes of a plain sum of indicators at one period; empty where it is anything else. */
    public Optional<Set<String>> summed() {
        return root.summed() && inputs.stream().allMatch(i -> i.lag() == 0) ? Optional.of(codes()) : Optional.empty();
    }

    /**
     * What it comes out as with these, counted in single units; empty where one is missing.
     *
     * @throws ArithmeticException on division by zero
     */
    Optional<Quantity> value(Period period, BiFunction<String, Period, Optional<Quantity>> at) {
        Map<Input, Quantity> quantities = new LinkedHashMap<>();
        inputs.forEach(i -> moved(period, i.lag(), Period::previous).flatMap(p -> at.apply(i.code(), p)).ifPresent(q -> quantities.put(i, q)));
        return quantities.size() < inputs.size() ? Optional.empty() : Optional.of(root.value(quantities));
    }

    /** The text form; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return root.text(Input::toString);
    }

    /** The text with a name for each input, given its code and how many periods before it is looked at. */
    public String text(BiFunction<String, Integer, String> nameOf) {
        return root.text(input -> nameOf.apply(input.code(), input.lag()));
    }

    /** The period that a figure of an input bears on first: its own, or where all of that input lags, a later one. */
    public Optional<Period> bearsOn(String code, Period period) {
        int lag = inputs.stream().filter(i -> i.code().equals(code)).mapToInt(Input::lag).min().orElse(0);
        return moved(period, lag, Period::next);
    }

    private static Optional<Period> moved(Period period, int times, Function<Period, Optional<Period>> step) {
        Optional<Period> at = Optional.of(period);
        for (int i = 0; i < times && at.isPresent(); i++) {
            at = step.apply(at.get());
        }
        return at;
    }

    /**
     * The observation of the calculated indicator at a period; empty where no input has a stated figure, or had one, at it.
     * What is only implied is no input: a sum of conclusions would look like a sum of statements.
     *
     * @param indicators the indicators by code
     * @param at         the observation of an input at a period
     */
    public Optional<Observation> evaluate(Indicator target, Period period, Map<String, Indicator> indicators,
                                          BiFunction<String, Period, Optional<Observation>> at) {
        Map<Input, Observation> present = new LinkedHashMap<>();
        Map<Input, Quantity> quantities = new LinkedHashMap<>();
        Observation.Reason reason = Observation.Reason.INPUT_MISSING;
        for (Input input : inputs) {
            Optional<Observation> there = moved(period, input.lag(), Period::previous).flatMap(p -> at.apply(input.code(), p));
            if (there.filter(Formula::spokenOf).isPresent()) {
                present.put(input, there.get());
                amount(there.get(), indicators.get(input.code())).ifPresent(q -> quantities.put(input, q));
            } else if (there.flatMap(Observation::shown).isPresent()) {
                reason = Working.why(there.get());
            }
        }
        int least = inputs.stream().mapToInt(Input::lag).min().orElseThrow();
        if (present.keySet().stream().noneMatch(i -> i.lag() == least)) {
            return Optional.empty();
        }
        if (quantities.size() < inputs.size()) {
            return Optional.of(missing(period, reason));
        }
        try {
            return Optional.of(derived(target, period, indicators, present, quantities));
        } catch (ArithmeticException dividedByZero) {
            return Optional.of(missing(period, Observation.Reason.DIVISION_BY_ZERO));
        }
    }

    private static boolean spokenOf(Observation o) {
        return switch (o) {
            case Observation.Stated s -> true;
            case Observation.Derived d -> d.derivation().rule().entersCalculations();
            case Observation.Missing m -> m.reason() == Observation.Reason.WITHDRAWN;
        };
    }

    /** An input counted in single units, a percentage as its fraction. */
    private static Optional<Quantity> amount(Observation o, Indicator input) {
        return Quantity.of(o, input.multiplier()).map(q -> q.scaled(power(input)));
    }

    static int power(Indicator indicator) {
        return indicator.multiplier().power() - (indicator.unit().isPercent() ? 2 : 0);
    }

    private Observation derived(Indicator target, Period period, Map<String, Indicator> indicators, Map<Input, Observation> present,
                                Map<Input, Quantity> quantities) {
        Quantity result = root.value(quantities);
        boolean repeated = root.inputs().count() > inputs.size();
        if (repeated && root.atCorners() && quantities.values().stream().allMatch(q -> q.bounds().closed())) {
            result = result.withBounds(atCorners(quantities));
        }
        Quantity counted = result.scaled(-power(target));
        List<Derivation.Input> used = new ArrayList<>();
        present.forEach((input, o) -> used.add(new Derivation.Input(input.code(), o.period(),
                o.shown().map(Figure::toString).orElse(""), o instanceof Observation.Stated)));
        String expression = root.text(input -> number(present.get(input), indicators.get(input.code())));
        Derivation derivation = counted.derivation(Derivation.Rule.FORMULA, expression, used);
        return counted.shaped()
                .<Observation>map(s -> new Observation.Derived(period, s.figure(), s.bounds(), derivation, List.of()))
                .orElseGet(() -> missing(period, Observation.Reason.OPEN_INPUTS));
    }

    /** An input that appears twice is the same number both times: 2<sup>n</sup> corners of what the inputs can be. */
    private Bounds atCorners(Map<Input, Quantity> quantities) {
        List<Input> names = List.copyOf(quantities.keySet());
        BigDecimal lowest = root.value(quantities).value();
        BigDecimal highest = lowest;
        for (int corner = 0; corner < 1 << names.size(); corner++) {
            Map<Input, Quantity> ends = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                Bounds bounds = quantities.get(names.get(i)).bounds();
                ends.put(names.get(i), Quantity.exact((corner >> i & 1) == 0 ? bounds.lower().get() : bounds.upper().get()));
            }
            Bounds there = root.value(ends).bounds();
            lowest = lowest.min(there.lower().orElse(lowest));
            highest = highest.max(there.upper().orElse(highest));
        }
        return Bounds.between(lowest, highest);
    }

    /** An input as the expression shows it: 1.63, 57.5%, 1630 mn where its multiplier is not the indicator's own. */
    private static String number(Observation o, Indicator input) {
        Figure figure = o.shown().orElseThrow();
        return figure.digits() + figure.upper().map(u -> ".." + u).orElse("")
                + figure.multiplier().map(m -> " " + m.sign()).orElse("")
                + (input.unit().isPercent() ? "%" : "");
    }

    private static Observation missing(Period period, Observation.Reason reason) {
        return new Observation.Missing(period, reason, Optional.empty(), List.of());
    }
}
