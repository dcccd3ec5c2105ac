package barometer.derive;

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
import java.util.function.Function;

/**
 * A calculated indicator: numbers, codes, {@code + - * /} between spaces, parentheses: {@code trade / trade-share}.
 * A percentage enters as its fraction. Evaluated at equal periods.
 */
public final class Formula {

    private final Expression root;
    private final Set<String> codes;

    private Formula(Expression root) {
        this.root = root;
        Set<String> found = new LinkedHashSet<>();
        root.codes().forEach(found::add);
        this.codes = Collections.unmodifiableSet(found);
    }

    /** Reads the text form. @throws barometer.domain.Unreadable {@code formula} */
    public static Formula parse(String text) {
        return new Formula(FormulaParser.parse(text));
    }

    /** The codes of its inputs, in order of appearance. */
    public Set<String> codes() {
        return codes;
    }

    /** Whether its units make sense: like is added to like, and what comes out is counted in the unit. */
    public boolean comesOutIn(Unit unit, Function<String, Unit> unitOf) {
        return root.units(unitOf).filter((unit.isPercent() ? Map.of() : Map.of(unit, 1))::equals).isPresent();
    }

    /** The text form; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return root.text(code -> code);
    }

    /**
     * The observation of the calculated indicator at a period; empty where no input has a stated figure, or had one, at it.
     * What is only implied is no input: a sum of conclusions would look like a sum of statements.
     *
     * @param inputs the indicators by code
     * @param at     the observation of an input at the period
     */
    public Optional<Observation> evaluate(Indicator target, Period period, Map<String, Indicator> inputs,
                                          Function<String, Optional<Observation>> at) {
        Map<String, Observation> present = new LinkedHashMap<>();
        Map<String, Quantity> quantities = new LinkedHashMap<>();
        for (String code : codes) {
            at.apply(code).filter(o -> spokenOf(o)).ifPresent(o -> {
                present.put(code, o);
                amount(o, inputs.get(code)).ifPresent(q -> quantities.put(code, q));
            });
        }
        if (present.isEmpty()) {
            return Optional.empty();
        }
        if (quantities.size() < codes.size()) {
            return Optional.of(missing(period, Observation.Reason.INPUT_MISSING));
        }
        try {
            return Optional.of(derived(target, period, inputs, present, quantities));
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

    private static int power(Indicator indicator) {
        return indicator.multiplier().power() - (indicator.unit().isPercent() ? 2 : 0);
    }

    private Observation derived(Indicator target, Period period, Map<String, Indicator> inputs, Map<String, Observation> present,
                                Map<String, Quantity> quantities) {
        Quantity result = root.value(quantities);
        boolean repeated = root.codes().count() > codes.size();
        if (repeated && quantities.values().stream().allMatch(q -> q.bounds().closed())) {
            result = result.withBounds(atCorners(quantities));
        }
        Quantity counted = result.scaled(-power(target));
        List<Derivation.Input> used = new ArrayList<>();
        present.forEach((code, o) -> used.add(new Derivation.Input(code, period,
                o.shown().map(Figure::toString).orElse(""), o instanceof Observation.Stated)));
        String expression = root.text(code -> number(present.get(code), inputs.get(code)));
        Derivation derivation = counted.derivation(Derivation.Rule.FORMULA, expression, used);
        return counted.shaped()
                .<Observation>map(s -> new Observation.Derived(period, s.figure(), s.bounds(), derivation, List.of()))
                .orElseGet(() -> missing(period, Observation.Reason.OPEN_INPUTS));
    }

    /** An input that appears twice is the same number both times: 2<sup>n</sup> corners of what the inputs can be. */
    private Bounds atCorners(Map<String, Quantity> quantities) {
        List<String> names = List.copyOf(quantities.keySet());
        BigDecimal lowest = root.value(quantities).value();
        BigDecimal highest = lowest;
        for (int corner = 0; corner < 1 << names.size(); corner++) {
            Map<String, Quantity> ends = new LinkedHashMap<>();
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
