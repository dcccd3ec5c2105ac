package barometer.derive;

import barometer.domain.Bounds;
import barometer.domain.Change;
import barometer.domain.Claim;
import barometer.domain.Derivation;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Measure;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Statement;
import barometer.domain.Transformation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes on the period before or on the same period a year before. A stated change is preferred to one that is computed
 * from levels, and what else can be made of it too.
 */
final class Changes {

    private static final Quantity ONE = Quantity.exact(BigDecimal.ONE);

    private final Working working;
    private final Transformation.Plain how;
    private final Change.Kind kind;
    private final int perYear;

    Changes(Working working, Transformation.Plain how, Frequency frequency) {
        this.working = working;
        this.perYear = Working.perYear(frequency);
        // As if it went on for a year: of a whole year that is the change itself.
        this.how = how == Transformation.Plain.PCT_ANNUAL && perYear == 1 ? Transformation.Plain.PCT : how;
        this.kind = how.measure().change(working.indicator().unit()).orElseThrow();
    }

    List<Observation> of(List<Observation> levels) {
        List<Observation> out = new ArrayList<>();
        for (Observation o : levels) {
            stated(o).or(() -> fromFactor(o)).or(() -> Working.withdrawn(o)).or(() -> computed(o)).ifPresent(out::add);
        }
        return List.copyOf(out);
    }

    private Optional<Period> base(Period period) {
        return how.onYearBefore() ? period.yearBefore() : period.previous();
    }

    /** Stated changes of some kinds on the base that is asked for, the headline first. */
    private List<History.Standing> said(Observation o, Set<Change.Kind> kinds) {
        return o.changes().stream().filter(s -> s.statement().claim() instanceof Claim.Changed changed
                && kinds.contains(changed.change().kind()) && base(o.period()).filter(changed.base()::equals).isPresent()).toList();
    }

    private Optional<Observation> stated(Observation o) {
        boolean asStated = switch (how) {
            case DIFF, DIFF_YOY, PCT, YOY -> true;
            case PCT_ANNUAL, DLOG, DLOG_ANNUAL, LEVEL, LOG, YTD -> false;
        };
        List<History.Standing> said = asStated ? said(o, Set.of(kind)) : List.of();
        return said.stream().findFirst().map(History.Standing::statement).map(headline -> {
            Bounds bounds = headline.figure().bounds(multiplier(), headline.roundedTo());
            return new Observation.Stated(o.period(), headline.figure(), bounds, said.getFirst(), said.subList(1, said.size()), o.changes());
        });
    }

    private Multiplier multiplier() {
        return how.measure().multiplier(working.indicator().multiplier());
    }

    /** "More than doubled" is "more than +100 %"; nobody said it in percent, so it is derived. */
    private Optional<Observation> fromFactor(Observation o) {
        Set<Change.Kind> kinds = switch (how) {
            case PCT, YOY -> Set.of(Change.Kind.RATIO);
            case PCT_ANNUAL, DLOG, DLOG_ANNUAL -> Set.of(Change.Kind.RATIO, Change.Kind.PERCENT);
            case DIFF, DIFF_YOY, LEVEL, LOG, YTD -> Set.of();
        };
        return said(o, kinds).stream().findFirst().map(History.Standing::statement).map(statement -> {
            Change change = ((Claim.Changed) statement.claim()).change();
            Quantity factor = Quantity.factor(change, statement.roundedTo()).orElseThrow();
            return rate(o, factor, change.factor().orElseThrow().toPlainString(),
                    List.of(new Derivation.Input(working.indicator().code(), o.period(), change.toString(), true)));
        });
    }

    private Optional<Observation> computed(Observation o) {
        Optional<Quantity> now = working.quantity(o);
        Optional<Observation> base = base(o.period()).flatMap(working::at);
        if (now.isEmpty() || base.isEmpty()) {
            return Optional.empty();
        }
        Optional<Quantity> before = working.quantity(base.get());
        if (before.isEmpty()) {
            return Optional.of(Working.missing(o, Working.why(base.get())));
        }
        List<Derivation.Input> inputs = List.of(working.input(o), working.input(base.get()));
        if (how.measure() == Measure.DIFFERENCE) {
            return Optional.of(Working.derived(o, now.get().minus(before.get()), Derivation.Rule.CHANGE_DIFFERENCE,
                    working.number(o) + " - " + working.operand(base.get()), inputs));
        }
        // A rate has no meaning on nothing, nor on less than nothing: its sign would be wrong.
        if (!before.get().positive()) {
            return Optional.of(Working.missing(o, Observation.Reason.BASE_NOT_POSITIVE));
        }
        return Optional.of(rate(o, now.get().over(before.get()), working.number(o) + " / " + working.number(base.get()), inputs));
    }

    /** @param factor by what the base is multiplied; @param text the same with its numbers */
    private Observation rate(Observation o, Quantity factor, String text, List<Derivation.Input> inputs) {
        String enclosed = text.contains(" ") ? "(" + text + ")" : text;
        return switch (how) {
            case PCT, YOY -> Working.derived(o, growth(factor), Derivation.Rule.CHANGE_PERCENT, "(" + text + " - 1) * 100", inputs);
            case PCT_ANNUAL -> factor.positive()
                    ? Working.derived(o, growth(factor.power(perYear)), Derivation.Rule.CHANGE_ANNUAL,
                            "(" + enclosed + " ^ " + perYear + " - 1) * 100", inputs)
                    : Working.missing(o, Observation.Reason.NOT_POSITIVE);
            case DLOG -> factor.positive() ? Working.derived(o, logarithm(factor), Derivation.Rule.CHANGE_LOG, "ln(" + text + ") * 100", inputs)
                    : Working.missing(o, Observation.Reason.NOT_POSITIVE);
            case DLOG_ANNUAL -> factor.positive()
                    ? Working.derived(o, yearOf(logarithm(factor)), Derivation.Rule.CHANGE_LOG,
                            "ln(" + text + ") * 100 * " + perYear, inputs)
                    : Working.missing(o, Observation.Reason.NOT_POSITIVE);
            case DIFF, DIFF_YOY, LEVEL, LOG, YTD -> throw new IllegalStateException(how + " is no rate");
        };
    }

    private static Quantity growth(Quantity factor) {
        return factor.minus(ONE).scaled(2);
    }

    private static Quantity logarithm(Quantity factor) {
        return factor.growth().scaled(2);
    }

    private Quantity yearOf(Quantity change) {
        return change.times(Quantity.exact(BigDecimal.valueOf(perYear))).goodTo(change.place());
    }
}
