package barometer.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Somebody said, in a document, that an indicator was or changed so much in a period.
 *
 * @param periodStated false where no period is stated: then the period is the day it was said
 * @param roundedTo    the unit the figure was rounded to, in the figure's own multiplier, where that is known
 */
public record Statement(String indicator, Period period, Claim claim, Status status, Citation citation, String note,
                        boolean periodStated, Optional<BigDecimal> roundedTo) {

    /**
     * Under what a statement stands: the newest under one key counts.
     *
     * @param kind {@code level}, or the kind of change
     * @param base the base of a change
     */
    public record Key(String indicator, Period period, String source, String kind, Optional<Period> base) {
    }

    /** The key. */
    public Key key() {
        String source = citation.document().source();
        return switch (claim) {
            case Claim.Level level -> new Key(indicator, period, source, "level", Optional.empty());
            case Claim.Changed changed -> new Key(indicator, period, source, changed.change().kind().code(), Optional.of(changed.base()));
        };
    }

    /** Whether nothing new is said: figure, document and status are equal under the same key. */
    public boolean repeats(Statement other) {
        return key().equals(other.key()) && claim.toString().equals(other.claim.toString()) && status == other.status
                && citation.document().sameAs(other.citation.document()) && roundedTo.equals(other.roundedTo);
    }

    /** The figure of a level, the figure of the change otherwise. */
    public Figure figure() {
        return switch (claim) {
            case Claim.Level level -> level.figure();
            case Claim.Changed changed -> changed.change().figure();
        };
    }
}
