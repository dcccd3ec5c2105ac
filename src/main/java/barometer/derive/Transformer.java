package barometer.derive;

import barometer.domain.Bounds;
import barometer.domain.Change;
import barometer.domain.Claim;
import barometer.domain.Derivation;
import barometer.domain.Figure;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Statement;
import barometer.domain.Transformation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Transforms levels by period arithmetic, never by counting rows; a stated change is preferred to a computed one. */
public final class Transformer {

    private final Indicator indicator;
    private final Change.Kind kind;
    private final boolean relative;
    private final Map<Period, Observation> levels = new HashMap<>();

    private Transformer(Indicator indicator, Change.Kind kind, List<Observation> levels) {
        this.indicator = indicator;
        this.kind = kind;
        this.relative = kind == Change.Kind.PERCENT;
        levels.forEach(o -> this.levels.put(o.period(), o));
    }

    /** Why a transformation makes no sense for an indicator, as a code of the words; empty where it does. */
    public static Optional<String> refusal(Indicator indicator, Transformation transformation) {
        return switch (transformation) {
            case LEVEL, DIFF_YOY -> Optional.empty();
            case YOY -> indicator.unit().isPercent() ? Optional.of("percent-of-percent") : Optional.empty();
        };
    }

    /**
     * The transformed observations, in order of period; periods of which nothing can be said are left out.
     *
     * @throws IllegalArgumentException where there is a {@link #refusal}
     */
    public static List<Observation> apply(Indicator indicator, Transformation transformation, List<Observation> levels) {
        refusal(indicator, transformation).ifPresent(code -> {
            throw new IllegalArgumentException(code);
        });
        return transformation.changeOf(indicator.unit()).map(kind -> new Transformer(indicator, kind, levels).changes(levels))
                .orElse(List.copyOf(levels));
    }

    private List<Observation> changes(List<Observation> ofLevels) {
        List<Observation> out = new ArrayList<>();
        for (Observation o : ofLevels) {
            stated(o).or(() -> fromRatio(o)).or(() -> withdrawn(o)).or(() -> computed(o)).ifPresent(out::add);
        }
        return List.copyOf(out);
    }

    private Optional<Observation> stated(Observation o) {
        List<History.Standing> said = onYearBefore(o, kind);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Statement headline = said.getFirst().statement();
        Bounds bounds = headline.figure().bounds(multiplier(), headline.roundedTo());
        return Optional.of(new Observation.Stated(o.period(), headline.figure(), bounds, said.getFirst(),
                said.subList(1, said.size()), o.changes()));
    }

    private Multiplier multiplier() {
        return relative ? Multiplier.UNITS : indicator.multiplier();
    }

    private static List<History.Standing> onYearBefore(Observation o, Change.Kind kind) {
        return o.changes().stream().filter(Headline::onYearBefore)
                .filter(s -> ((Claim.Changed) s.statement().claim()).change().kind() == kind).toList();
    }

    /** "More than doubled" is "more than +100 %"; nobody said it in percent, so it is derived. */
    private Optional<Observation> fromRatio(Observation o) {
        List<History.Standing> said = relative ? onYearBefore(o, Change.Kind.RATIO) : List.of();
        return said.stream().findFirst().map(History.Standing::statement).flatMap(statement -> {
            Change ratio = ((Claim.Changed) statement.claim()).change();
            Quantity factor = Quantity.factor(ratio, statement.roundedTo()).orElseThrow();
            String expression = "(" + ratio.figure().digits() + " - 1) * 100";
            return derived(o, growth(factor), Derivation.Rule.CHANGE_PERCENT, expression,
                    List.of(new Derivation.Input(indicator.code(), o.period(), ratio.toString(), true)));
        });
    }

    private static Quantity growth(Quantity factor) {
        return factor.minus(Quantity.exact(BigDecimal.ONE)).scaled(2);
    }

    private static Optional<Observation> withdrawn(Observation o) {
        return o instanceof Observation.Missing m && m.reason() == Observation.Reason.WITHDRAWN ? Optional.of(m) : Optional.empty();
    }

    private Optional<Observation> computed(Observation o) {
        Optional<Quantity> now = Quantity.of(o, indicator.multiplier());
        Optional<Observation> base = o.period().yearBefore().map(levels::get);
        if (now.isEmpty() || base.isEmpty()) {
            return Optional.empty();
        }
        Optional<Quantity> before = Quantity.of(base.get(), indicator.multiplier());
        if (before.isEmpty()) {
            return Optional.of(missing(o, Observation.Reason.INPUT_MISSING));
        }
        String a = number(o);
        String b = number(base.get());
        List<Derivation.Input> inputs = List.of(input(o), input(base.get()));
        if (!relative) {
            return derived(o, now.get().minus(before.get()), Derivation.Rule.CHANGE_DIFFERENCE,
                    before.get().value().signum() < 0 ? a + " - (" + b + ")" : a + " - " + b, inputs);
        }
        // A rate has no meaning on nothing, nor on less than nothing: its sign would be wrong.
        if (before.get().value().signum() <= 0 || before.get().bounds().lower().filter(l -> l.signum() < 0).isPresent()) {
            return Optional.of(missing(o, Observation.Reason.BASE_NOT_POSITIVE));
        }
        return derived(o, growth(now.get().over(before.get())), Derivation.Rule.CHANGE_PERCENT,
                "(" + a + " / " + b + " - 1) * 100", inputs);
    }

    private Optional<Observation> derived(Observation o, Quantity result, Derivation.Rule rule, String expression,
                                          List<Derivation.Input> inputs) {
        Derivation derivation = new Derivation(rule, expression, result.exactDigits(), inputs);
        return Optional.of(result.shaped()
                .<Observation>map(s -> new Observation.Derived(o.period(), s.figure(), s.bounds(), derivation, o.changes()))
                .orElseGet(() -> missing(o, Observation.Reason.OPEN_INPUTS)));
    }

    private static Observation missing(Observation o, Observation.Reason reason) {
        Optional<History.Standing> about = o instanceof Observation.Stated s ? Optional.of(s.statement()) : Optional.empty();
        return new Observation.Missing(o.period(), reason, about, o.changes());
    }

    private String number(Observation o) {
        return o.shown().orElseThrow().valueIn(indicator.multiplier()).toPlainString();
    }

    private Derivation.Input input(Observation o) {
        return new Derivation.Input(indicator.code(), o.period(), o.shown().map(Figure::toString).orElseThrow(),
                o instanceof Observation.Stated);
    }
}
