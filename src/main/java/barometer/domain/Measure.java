package barometer.domain;

import java.util.Optional;

/** What kind of number a transformation makes of levels. */
public enum Measure {
    /** Still a level, in the indicator's unit. */
    LEVEL,
    /** A difference of two levels, in the indicator's unit, of percentages in points. */
    DIFFERENCE,
    /** A relative change in percent. */
    PERCENT,
    /** A hundred times the difference of two logarithms. */
    LOG_CHANGE,
    /** A natural logarithm. */
    LOGARITHM,
    /** A hundred at its base. */
    INDEX,
    /** A part in percent of another indicator. */
    SHARE,
    /** Percentage points of the growth of another indicator. */
    CONTRIBUTION;

    /** As what change it is shown, of levels in a unit; empty where it is no change. */
    public Optional<Change.Kind> change(Unit unit) {
        return switch (this) {
            case LEVEL, LOGARITHM, INDEX, SHARE -> Optional.empty();
            case DIFFERENCE -> Optional.of(unit.isPercent() ? Change.Kind.POINTS : Change.Kind.DIFFERENCE);
            case PERCENT -> Optional.of(Change.Kind.PERCENT);
            case LOG_CHANGE -> Optional.of(Change.Kind.DIFFERENCE);
            case CONTRIBUTION -> Optional.of(Change.Kind.POINTS);
        };
    }

    /** In which unit it is counted, of levels in a unit. */
    public Unit unit(Unit unit) {
        return switch (this) {
            case LEVEL, DIFFERENCE -> unit;
            case PERCENT, SHARE, CONTRIBUTION -> Unit.PERCENT;
            case LOG_CHANGE -> Unit.LOG_PERCENT;
            case LOGARITHM -> Unit.LOG;
            case INDEX -> Unit.INDEX;
        };
    }

    /** In which multiplier it is counted. */
    public Multiplier multiplier(Multiplier multiplier) {
        return switch (this) {
            case LEVEL, DIFFERENCE -> multiplier;
            case PERCENT, SHARE, CONTRIBUTION, LOG_CHANGE, LOGARITHM, INDEX -> Multiplier.UNITS;
        };
    }
}
