package barometer.ledger;

import barometer.derive.Agreement;
import barometer.derive.SpanAgreement;
import barometer.domain.Claim;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Row.Field;
import barometer.domain.Statement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Holds a statement against the others: what it replaces, contradicts, agrees with, and how far it is from its neighbours. */
final class Comparison {

    /** Enough for a person; a thousand sources of one period would have a million remarks on each other. */
    private static final int MOST_OTHERS = 20;
    private static final BigDecimal JUMP = BigDecimal.valueOf(5);
    /** A misplaced decimal mark, and a wrong multiplier: where the factor is within three per cent of these. */
    private static final List<BigDecimal> SLIPS = List.of(BigDecimal.TEN, BigDecimal.valueOf(1000));
    private static final BigDecimal NEAR = new BigDecimal("0.03");

    private final Indicator indicator;
    private final CheckContext context;
    private final LocalDate today;
    private final Findings found;

    Comparison(Indicator indicator, CheckContext context, LocalDate today, Findings found) {
        this.today = today;
        this.indicator = indicator;
        this.context = context;
        this.found = found;
    }

    void compare(Statement candidate) {
        Field field = candidate.claim() instanceof Claim.Level ? Field.FIGURE : Field.CHANGE;
        revises(candidate, field);
        others(candidate, field);
        switch (candidate.claim()) {
            case Claim.Level level -> {
                changesBeside(candidate);
                distance(candidate);
                sums(candidate);
                replacesDerived(candidate);
            }
            case Claim.Changed changed -> levelsBeside(candidate, changed);
        }
    }

    private void revises(Statement candidate, Field field) {
        context.before(candidate).map(History.Standing::statement)
                .filter(old -> !old.claim().toString().equals(candidate.claim().toString()))
                .ifPresent(old -> found.information(field, "revises", old.claim(), candidate.claim(), candidate.period()));
        older(candidate, field);
    }

    /** What is recorded last stands, even where its document is the older one: that is said. */
    private void older(Statement candidate, Field field) {
        context.before(candidate).filter(old -> old.withdrawn().isEmpty()).ifPresent(old -> {
            LocalDate mine = candidate.citation().document().published().orElse(today);
            LocalDate theirs = old.statement().citation().document().published().orElse(mine);
            if (mine.isBefore(theirs)) {
                found.warning(field, "older-document", old.statement().claim(), new Period.Day(theirs), new Period.Day(mine));
            }
        });
    }

    private void others(Statement candidate, Field field) {
        context.ofOthers(candidate).limit(MOST_OTHERS).forEach(other -> {
            if (Agreement.compatible(indicator, candidate, other)) {
                found.information(field, "also-stated", other.claim(), candidate.period(), named(other));
            } else {
                found.warning(field, "contradicts-source", candidate.claim(), candidate.period(), other.claim(), named(other));
            }
        });
    }

    private static String named(Statement s) {
        String title = s.citation().document().title();
        return title.isBlank() ? CheckContext.source(s) : title;
    }

    /** A level against the changes that stand: as the level they lead to, or as the one they start from. */
    private void changesBeside(Statement candidate) {
        String source = CheckContext.source(candidate);
        for (Statement change : context.standingChanges(candidate.period()).stream().limit(MOST_OTHERS).toList()) {
            Period base = ((Claim.Changed) change.claim()).base();
            boolean leadsHere = change.period().equals(candidate.period());
            Optional<Statement> other = context.level(leadsHere ? base : change.period(), source);
            other.flatMap(o -> leadsHere ? Agreement.of(indicator, candidate, o, change) : Agreement.of(indicator, o, candidate, change))
                    .ifPresent(agreement -> {
                        if (agreement.holds()) {
                            found.information(Field.FIGURE, "agrees", candidate.claim(), candidate.period(), change.claim(),
                                    change.period(), base);
                        } else {
                            found.warning(Field.FIGURE, "contradicts-change", candidate.claim(), candidate.period(), change.claim(),
                                    change.period(), base, agreement.computed());
                        }
                    });
        }
    }

    /** A change against the levels of its period and its base. */
    private void levelsBeside(Statement candidate, Claim.Changed changed) {
        String source = CheckContext.source(candidate);
        Optional<Statement> level = context.level(candidate.period(), source);
        Optional<Statement> base = context.level(changed.base(), source);
        if (level.isEmpty() || base.isEmpty()) {
            return;
        }
        Agreement.of(indicator, level.get(), base.get(), candidate).ifPresent(agreement -> {
            if (agreement.holds()) {
                found.information(Field.CHANGE, "agrees-with-levels", changed, candidate.period(), changed.base(),
                        level.get().claim(), base.get().claim());
            } else {
                found.warning(Field.CHANGE, "contradicts-level", changed, candidate.period(), changed.base(),
                        level.get().claim(), base.get().claim(), agreement.computed());
            }
        });
    }

    private void distance(Statement candidate) {
        BigDecimal value = value(candidate);
        Optional<Statement> neighbour = context.nearest(candidate).filter(n -> value(n).signum() > 0);
        if (value.signum() <= 0 || neighbour.isEmpty()) {
            return;
        }
        BigDecimal other = value(neighbour.get());
        BigDecimal factor = value.max(other).divide(value.min(other), MathContext.DECIMAL64);
        Optional<BigDecimal> slip = SLIPS.stream()
                .filter(s -> factor.subtract(s).abs().compareTo(s.multiply(NEAR)) <= 0).findFirst();
        if (slip.isPresent()) {
            found.warning(Field.FIGURE, "scale-slip", candidate.claim(), neighbour.get().claim(), neighbour.get().period(), slip.get());
        } else if (factor.compareTo(limit(candidate)) >= 0) {
            String times = new BigDecimal(factor.round(new MathContext(2, RoundingMode.HALF_UP)).toPlainString())
                    .stripTrailingZeros().toPlainString();
            found.warning(Field.FIGURE, "jump", candidate.claim(), neighbour.get().claim(), neighbour.get().period(), times);
        }
    }

    /** What the indicator sets, else what its own history makes remarkable, else five times. */
    private BigDecimal limit(Statement candidate) {
        return indicator.handling().jump().orElseGet(() -> context.steps(candidate).map(s -> s.limit().min(JUMP)).orElse(JUMP));
    }

    /** Spans that tile each other, such as quarters and their year, have to add up. */
    private void sums(Statement candidate) {
        if (indicator.aggregation() != Indicator.Aggregation.SUM) {
            return;
        }
        for (SpanAgreement span : SpanAgreement.of(indicator, candidate, context.spansBeside(candidate))) {
            Statement first = span.parts().getFirst();
            Statement last = span.parts().getLast();
            if (first == last) {
                found.warning(Field.FIGURE, "part-above-whole", first.claim(), first.period(), span.whole().claim(), span.whole().period());
            } else if (span.holds()) {
                found.information(Field.FIGURE, "agrees-with-parts", span.whole().claim(), span.whole().period(), first.period(), last.period(), span.computed());
            } else {
                found.warning(Field.FIGURE, "contradicts-parts", span.whole().claim(), span.whole().period(), first.period(), last.period(), span.computed());
            }
        }
    }

    private BigDecimal value(Statement level) {
        return level.figure().valueIn(indicator.multiplier());
    }

    private void replacesDerived(Statement candidate) {
        Optional<Observation.Derived> derived = context.derived(candidate.period());
        derived.ifPresent(d -> {
            BigDecimal difference = value(candidate).subtract(d.figure().valueIn(indicator.multiplier()));
            String signed = (difference.signum() < 0 ? "" : "+") + difference.toPlainString();
            found.information(Field.FIGURE, "replaces-derived", candidate.claim(), candidate.period(), d.figure(), signed);
        });
    }
}
