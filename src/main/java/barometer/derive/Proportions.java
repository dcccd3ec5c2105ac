package barometer.derive;

import barometer.domain.Bounds;
import barometer.domain.Derivation;
import barometer.domain.Frequency;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Transformation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Levels in proportion to something: an index to its base, a share of another indicator, a contribution to its growth. */
final class Proportions {

    private static final int NAMED = 12;

    private final Working working;
    private final List<Observation> levels;

    Proportions(Working working, List<Observation> levels) {
        this.working = working;
        this.levels = levels;
    }

    /** One result for each level that has a figure; what was withdrawn stays so, what is only implied has none. */
    private List<Observation> each(Function<Observation, Optional<Observation>> result) {
        List<Observation> out = new ArrayList<>();
        for (Observation o : levels) {
            Working.withdrawn(o).or(() -> o.shown().isEmpty() ? Optional.empty()
                    : working.quantity(o).isEmpty() ? Optional.of(Working.missing(o, Observation.Reason.INPUT_IMPLIED))
                    : result.apply(o)).ifPresent(out::add);
        }
        return List.copyOf(out);
    }

    List<Observation> logarithms() {
        return each(o -> {
            Quantity level = working.quantity(o).orElseThrow();
            return Optional.of(level.positive() ? Working.derived(o, level.logarithm(), Derivation.Rule.LOGARITHM,
                    "ln(" + working.number(o) + ")", List.of(working.input(o)))
                    : Working.missing(o, Observation.Reason.NOT_POSITIVE));
        });
    }

    /** The periods of a frequency that lie wholly in the base; none where it is shorter than one of them. */
    static List<Period> periodsOf(Transformation.Index index, Frequency frequency) {
        List<Period> inside = new ArrayList<>();
        Optional<Period> next = Optional.of(frequency.periodOf(index.from().first()))
                .filter(p -> !p.first().isBefore(index.from().first())).or(() -> frequency.periodOf(index.from().first()).next());
        while (next.isPresent() && !next.get().last().isAfter(index.to().last())) {
            inside.add(next.get());
            next = next.get().next();
        }
        return inside;
    }

    List<Observation> index(Transformation.Index index, Frequency frequency) {
        List<Observation> base = new ArrayList<>();
        for (Period period : periodsOf(index, frequency)) {
            Optional<Observation> there = working.at(period).filter(o -> working.quantity(o).isPresent());
            if (there.isEmpty()) {
                return each(o -> Optional.of(Working.missing(o, Observation.Reason.INDEX_BASE_MISSING)));
            }
            base.add(there.get());
        }
        Quantity sum = base.stream().map(o -> working.quantity(o).orElseThrow()).reduce(Quantity::plus).orElseThrow();
        Quantity mean = base.size() == 1 ? sum : sum.over(Quantity.exact(BigDecimal.valueOf(base.size()))).goodTo(sum.place());
        if (!mean.positive()) {
            return each(o -> Optional.of(Working.missing(o, Observation.Reason.BASE_NOT_POSITIVE)));
        }
        String divisor = base.size() == 1 ? working.number(base.getFirst())
                : "((" + Windows.text(working, base) + ") / " + base.size() + ")";
        // Of a long base its ends are named: each figure has the same one.
        List<Observation> named = base.size() <= NAMED ? base : List.of(base.getFirst(), base.getLast());
        List<Derivation.Input> inputs = named.stream().map(working::input).toList();
        Set<Period> inBase = named.stream().map(Observation::period).collect(Collectors.toSet());
        return each(o -> {
            boolean itself = base.size() == 1 && base.getFirst().period().equals(o.period());
            Quantity level = working.quantity(o).orElseThrow();
            Quantity result = itself ? hundred(level) : level.over(mean).scaled(2);
            List<Derivation.Input> all = new ArrayList<>(inBase.contains(o.period()) ? List.of() : List.of(working.input(o)));
            all.addAll(inputs);
            return Optional.of(Working.derived(o, result, Derivation.Rule.INDEX, working.operand(o) + " / " + divisor + " * 100", all));
        });
    }

    /** The base on itself is a hundred, whatever it is; it stays "about" where the base is. */
    private static Quantity hundred(Quantity base) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        Quantity itself = base.over(base).scaled(2);
        return new Quantity(hundred, base.unclaimed() ? Bounds.NONE : Bounds.between(hundred, hundred), itself.place(),
                base.unclaimed(), false, false, false);
    }

    List<Observation> share(Working other) {
        return each(o -> {
            Optional<Observation> whole = other.at(o.period());
            if (whole.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(other.quantity(whole.get()).map(divisor -> divided(o, working.quantity(o).orElseThrow(), divisor, other,
                    working.number(o) + " / " + other.operand(whole.get()) + unlike(other) + " * 100", Derivation.Rule.SHARE,
                    List.of(working.input(o), other.input(whole.get())))).orElseGet(() -> Working.missing(o, Working.why(whole.get()))));
        });
    }

    List<Observation> contribution(Working other) {
        return each(o -> {
            Optional<Observation> before = o.period().yearBefore().flatMap(working::at);
            Optional<Observation> whole = o.period().yearBefore().flatMap(other::at);
            if (before.isEmpty() || whole.isEmpty()) {
                return Optional.empty();
            }
            Optional<Quantity> base = working.quantity(before.get());
            Optional<Quantity> divisor = other.quantity(whole.get());
            if (base.isEmpty() || divisor.isEmpty()) {
                return Optional.of(Working.missing(o, Working.why(base.isEmpty() ? before.get() : whole.get())));
            }
            if (!divisor.get().positive()) {
                return Optional.of(Working.missing(o, Observation.Reason.BASE_NOT_POSITIVE));
            }
            return Optional.of(divided(o, working.quantity(o).orElseThrow().minus(base.get()), divisor.get(), other,
                    "(" + working.number(o) + " - " + working.operand(before.get()) + ") / " + other.number(whole.get()) + unlike(other) + " * 100",
                    Derivation.Rule.CONTRIBUTION, List.of(working.input(o), working.input(before.get()), other.input(whole.get()))));
        });
    }

    private Observation divided(Observation o, Quantity part, Quantity whole, Working other, String text, Derivation.Rule rule,
                                List<Derivation.Input> inputs) {
        try {
            return Working.derived(o, part.over(whole).scaled(2 + apart(other)), rule, text, inputs);
        } catch (ArithmeticException byZero) {
            return Working.missing(o, Observation.Reason.DIVISION_BY_ZERO);
        }
    }

    private int apart(Working other) {
        return working.indicator().multiplier().power() - other.indicator().multiplier().power();
    }

    /** What brings both to one multiplier: {@code / 1000} for millions in billions. */
    private String unlike(Working other) {
        int apart = apart(other);
        return apart == 0 ? "" : (apart > 0 ? " * " : " / ") + BigDecimal.ONE.scaleByPowerOfTen(Math.abs(apart)).toPlainString();
    }
}
