package barometer.domain;

import java.util.List;
import java.util.Optional;

/** What a series has at a period: a figure that was stated, one that follows from others, or none with the reason. */
public sealed interface Observation {

    /** The period. */
    Period period();

    /** The figure to show, in the unit of the series; empty where there is none. */
    default Optional<Figure> shown() {
        return switch (this) {
            case Stated s -> Optional.of(s.figure());
            case Derived d -> Optional.of(d.figure());
            case Missing m -> Optional.empty();
        };
    }

    /** What the figure claims; nothing where there is none. */
    default Bounds claims() {
        return switch (this) {
            case Stated s -> s.bounds();
            case Derived d -> d.bounds();
            case Missing m -> Bounds.NONE;
        };
    }

    /** The changes that were stated of this period, the headline first. */
    List<History.Standing> changes();

    /**
     * Somebody stated it.
     *
     * @param figure     the figure as stated: of the level, or of the change where the series is a transformation
     * @param statement  the statement that speaks for the period
     * @param alsoStated what other sources state of the same
     * @param changes    stated changes of the same period
     */
    record Stated(Period period, Figure figure, Bounds bounds, History.Standing statement,
                  List<History.Standing> alsoStated, List<History.Standing> changes) implements Observation {
    }

    /** It follows from what was stated; nobody published it. */
    record Derived(Period period, Figure figure, Bounds bounds, Derivation derivation, List<History.Standing> changes)
            implements Observation {
    }

    /** There is no figure. */
    record Missing(Period period, Reason reason, Optional<History.Standing> about, List<History.Standing> changes)
            implements Observation {
    }

    /** Why there is no figure. */
    enum Reason {
        /** Nobody spoke of the period: a place on a chart, never a row that is listed. */
        NOT_STATED,
        /** A source stated a change on this period, and nothing about its level follows from it. */
        BASE_NOT_BOUNDED,
        /** A source stated a change of this period, without its level. */
        ONLY_CHANGE_STATED,
        /** The source took its figure back. */
        WITHDRAWN,
        /** An input of the rule has no figure. */
        INPUT_MISSING,
        /** The inputs are open in ways that leave no value. */
        OPEN_INPUTS,
        /** The rule would divide by zero. */
        DIVISION_BY_ZERO,
        /** A rate of change on a base that is not above zero has no meaning. */
        BASE_NOT_POSITIVE,
        /** It would follow from a figure that is itself only implied. */
        INPUT_IMPLIED,
        /** What is not above zero has no logarithm. */
        NOT_POSITIVE,
        /** The base of the index has no figure. */
        INDEX_BASE_MISSING,
        /** Of the period only a part has figures. */
        PERIOD_INCOMPLETE;

        /** The name in files and words, for example {@code base-not-bounded}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
