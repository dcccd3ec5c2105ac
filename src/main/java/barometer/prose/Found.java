package barometer.prose;

import barometer.domain.Change;
import barometer.domain.Figure;
import barometer.domain.Period;
import barometer.domain.Unit;
import java.util.Optional;
import java.util.Set;

/**
 * A figure found in a text.
 *
 * @param said         how much it was, or how much it changed
 * @param unit         what is counted; empty for a change in percent, points or times, and where the text leaves it open
 * @param period       of which period; empty where neither its sentence nor the one before says
 * @param periodStated whether the text states a period; otherwise the figure counts for the day it was said
 * @param base         the period that a change is a change on
 * @param at           where the figure stands, with its unit
 * @param qualifier    where the qualifying words stand
 * @param periodAt     where the period is named, if in the same sentence
 * @param words        the qualifying words, blank where the figure is plainly stated
 * @param quotation    the figure among its neighbours, short
 * @param doubts       what a person should look at
 */
public record Found(Said said, Optional<Unit> unit, Optional<Period> period, boolean periodStated, Optional<Period> base, Span at,
                    Optional<Span> qualifier, Optional<Span> periodAt, String words, String quotation, Set<Doubt> doubts) {

    /** What is said. */
    public sealed interface Said {

        /** How much it was, with the multiplier as written. */
        record Level(Figure figure) implements Said {

            @Override
            public String toString() {
                return figure.toString();
            }
        }

        /** How much it changed. */
        record Changed(Change change) implements Said {

            @Override
            public String toString() {
                return change.toString();
            }
        }
    }

    /** Why a person should look before it is taken over. */
    public enum Doubt {
        /** A fraction in words, such as "a quarter more". */ FRACTION,
        /** The unit was taken over from the figure before. */ UNIT_CARRIED,
        /** The text names no unit that is known. */ UNIT_OPEN,
        /** The period was taken over from the sentence before. */ PERIOD_CARRIED,
        /** The period follows only from what the change is a change on. */ PERIOD_INFERRED,
        /** The year is not written beside the quarter or month. */ YEAR_CARRIED,
        /** No period is stated. */ PERIOD_OPEN;

        /** The key of its words. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public Found {
        doubts = Set.copyOf(doubts);
    }

    /** Whether nothing in the reading was taken over or inferred in a way that may be wrong. */
    public boolean clear() {
        return doubts.stream().allMatch(d -> d == Doubt.PERIOD_CARRIED || d == Doubt.UNIT_CARRIED);
    }

    /** {@code level} or {@code change}. */
    public String kind() {
        return switch (said) {
            case Said.Level level -> "level";
            case Said.Changed changed -> "change";
        };
    }
}
