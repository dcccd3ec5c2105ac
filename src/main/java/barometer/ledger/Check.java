package barometer.ledger;

import barometer.domain.Change;
import barometer.domain.Claim;
import barometer.domain.Figure;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Period;
import barometer.domain.Qualifier;
import barometer.domain.Row.Field;
import barometer.domain.Source;
import barometer.domain.Statement;
import barometer.domain.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What there is to say of a statement before it is recorded: what is wrong in itself, what does not fit the figures that
 * stand, what it changes. Plain and without side effects; a draft makes one for each indicator and asks it of each
 * statement.
 *
 * <p>No check uses a value that was derived from what it checks: figures are held against stated figures alone.
 */
public final class Check {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** An index of the same period a year before, 100 for no change, looks like this where it is taken for a growth. */
    private static final BigDecimal INDEX_FROM = BigDecimal.valueOf(60);
    private static final BigDecimal INDEX_TO = BigDecimal.valueOf(160);

    private final Indicator indicator;
    private final LocalDate today;
    private final CheckContext context;
    private final Optional<Balancing> balancing;

    /**
     * @param standing what stands of the indicator
     * @param drafted  all statements of the draft about it; a statement is held against the others too
     * @param kinds    the kind of a source by its code
     * @param today    the day it is recorded
     */
    public Check(Indicator indicator, Collection<History.Standing> standing, Collection<Statement> drafted,
                 Function<String, Source.Kind> kinds, LocalDate today) {
        this(indicator, new CheckContext(indicator, standing, drafted, kinds), Optional.empty(), today);
    }

    /** @param balancing the other indicators that it has to add up with */
    Check(Indicator indicator, CheckContext context, Optional<Balancing> balancing, LocalDate today) {
        this.indicator = indicator;
        this.context = context;
        this.balancing = balancing;
        this.today = today;
    }

    /** What there is to say of a statement of the draft, gravest first. @param row the number of its row */
    public List<Finding> of(int row, Statement candidate) {
        Findings found = new Findings(row);
        period(candidate, found);
        switch (candidate.claim()) {
            case Claim.Level level -> level(level.figure(), found);
            case Claim.Changed changed -> change(candidate, changed, found);
        }
        boolean sound = found.list().stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR);
        if (sound) {
            new Comparison(indicator, context, today, found).compare(candidate);
            balancing.filter(b -> candidate.claim() instanceof Claim.Level).ifPresent(b -> b.compare(indicator, candidate, found));
        }
        return found.list().isEmpty() ? List.of() : found.list().stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }

    private void period(Statement candidate, Findings found) {
        Period period = candidate.period();
        if (indicator.calculated()) {
            found.error(Field.INDICATOR, "calculated", indicator.formula().orElseThrow());
        }
        if (!indicator.accepts(period)) {
            found.error(Field.PERIOD, "frequency", period,
                    indicator.frequencies().stream().map(Frequency::code).collect(Collectors.joining(", ")));
        }
        LocalDate published = candidate.citation().document().published().orElse(today);
        if (published.isAfter(today)) {
            found.error(Field.PUBLISHED, "published-in-future", published, today);
        } else if (period.last().isAfter(published) && candidate.status() != Status.F) {
            found.warning(Field.PERIOD, "period-not-over", period, published);
        }
    }

    private void level(Figure figure, Findings found) {
        if (indicator.unit().isPercent() && figure.upperIn(indicator.multiplier()).compareTo(HUNDRED) > 0) {
            found.warning(Field.FIGURE, "share-above-100", figure);
        }
    }

    private void change(Statement candidate, Claim.Changed changed, Findings found) {
        Change change = changed.change();
        if (!changed.base().last().isBefore(candidate.period().last())) {
            found.error(Field.BASE, "base-not-before", changed.base(), candidate.period());
        } else if (!changed.base().frequency().equals(candidate.period().frequency())) {
            found.warning(Field.BASE, "base-other-frequency", changed.base(), candidate.period());
        }
        boolean percent = indicator.unit().isPercent();
        switch (change.kind()) {
            case PERCENT -> {
                if (percent) {
                    found.warning(Field.CHANGE, "percent-of-percent", change);
                }
                indexAsGrowth(change, found);
                if (new BigDecimal(change.figure().digits()).compareTo(HUNDRED.negate()) < 0) {
                    found.warning(Field.CHANGE, "fall-above-whole", change);
                }
            }
            case POINTS -> {
                if (!percent) {
                    found.error(Field.CHANGE, "kind-of-change", change);
                }
            }
            case DIFFERENCE -> {
                if (percent) {
                    found.error(Field.CHANGE, "write-points", change, new Change(change.figure(), Change.Kind.POINTS));
                }
            }
            case RATIO -> { }
        }
    }

    private static void indexAsGrowth(Change change, Findings found) {
        BigDecimal number = new BigDecimal(change.figure().digits());
        if (number.compareTo(INDEX_FROM) >= 0 && number.compareTo(INDEX_TO) <= 0 && change.figure().qualifier() != Qualifier.RANGE) {
            Figure growth = Figure.of(change.figure().qualifier(), number.subtract(HUNDRED).toPlainString());
            found.warning(Field.CHANGE, "index-as-growth", change, new Change(growth, Change.Kind.PERCENT));
        }
    }
}
