package barometer.derive;

import barometer.domain.Bounds;
import barometer.domain.Change;
import barometer.domain.Claim;
import barometer.domain.Derivation;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Statement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The level of an earlier period that a stated level and a stated change on that period imply; one step deep. */
final class Implied {

    private final Indicator indicator;

    Implied(Indicator indicator) {
        this.indicator = indicator;
    }

    /**
     * What is known of the base of a change.
     *
     * @param level   the level at the period of the change, where one is stated
     * @param changes what is stated of the base period itself
     */
    Observation base(History.Standing change, Optional<Statement> level, List<History.Standing> changes) {
        Period period = ((Claim.Changed) change.statement().claim()).base();
        return level.flatMap(l -> derived(change.statement(), l, period, changes))
                .orElseGet(() -> new Observation.Missing(period, Observation.Reason.BASE_NOT_BOUNDED, Optional.of(change), changes));
    }

    private Optional<Observation> derived(Statement change, Statement level, Period base, List<History.Standing> changes) {
        Change stated = ((Claim.Changed) change.claim()).change();
        Quantity now = Quantity.of(level.figure(), indicator.multiplier(), level.roundedTo());
        return switch (stated.kind()) {
            case PERCENT, RATIO -> indicator.unit().isPercent() ? Optional.empty()
                    : divided(now, Quantity.factor(stated, change.roundedTo()).orElseThrow())
                            .flatMap(q -> observation(q, plain(level) + " / " + factorText(stated), change, level, base, changes));
            case POINTS, DIFFERENCE -> {
                Quantity shift = Quantity.of(stated.figure(), indicator.multiplier(), change.roundedTo());
                String number = shift.value().abs().toPlainString();
                String expression = plain(level) + (shift.value().signum() < 0 ? " + " : " - ") + number;
                yield observation(now.minus(shift), expression, change, level, base, changes);
            }
        };
    }

    /** A relative change speaks of amounts above zero only; then its factor is above zero too, however open it is below. */
    private static Optional<Quantity> divided(Quantity now, Quantity factor) {
        if (now.value().signum() <= 0 || factor.value().signum() <= 0) {
            return Optional.empty();
        }
        boolean openBelow = factor.bounds().upper().isPresent()
                && factor.bounds().lower().filter(l -> l.signum() > 0).isEmpty();
        Quantity positive = openBelow ? factor.withBounds(Bounds.between(BigDecimal.ZERO, factor.bounds().upper().get())) : factor;
        return Optional.of(now.over(positive));
    }

    private Optional<Observation> observation(Quantity result, String expression, Statement change, Statement level, Period base,
                                              List<History.Standing> changes) {
        Derivation derivation = result.derivation(Derivation.Rule.IMPLIED_BASE, expression, List.of(
                new Derivation.Input(indicator.code(), level.period(), level.claim().toString(), true),
                new Derivation.Input(indicator.code(), change.period(), change.claim().toString(), true)));
        return result.shaped().map(s -> new Observation.Derived(base, s.figure(), s.bounds(), derivation, changes));
    }

    private String plain(Statement level) {
        return level.figure().valueIn(indicator.multiplier()).toPlainString();
    }

    private static String factorText(Change change) {
        return change.factor().orElseThrow().toPlainString();
    }
}
