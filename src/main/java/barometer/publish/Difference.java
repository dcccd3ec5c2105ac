package barometer.publish;

import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Qualifier;
import barometer.domain.Transformation;
import barometer.text.Words;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A point that is not what it was.
 *
 * @param before what stood there; empty where nobody spoke of it
 * @param after  what stands there now; empty where nothing does any more
 */
public record Difference(Indicator indicator, Frequency frequency, Transformation transformation, Period period, Optional<Observation> before,
                         Optional<Observation> after) {

    /** What became of a point. */
    public enum Kind {
        ADDED, CHANGED, GONE
    }

    /** What became of it. */
    public Kind kind() {
        boolean was = before.flatMap(Observation::shown).isPresent();
        boolean is = after.flatMap(Observation::shown).isPresent();
        return !was ? Kind.ADDED : is ? Kind.CHANGED : Kind.GONE;
    }

    /** By how much a figure moved, in the unit of its indicator; empty where either is open or missing. */
    public Optional<BigDecimal> amount() {
        if (before.flatMap(Observation::shown).isEmpty() || after.flatMap(Observation::shown).isEmpty()
                || !closed(before.get().shown().get().qualifier()) || !closed(after.get().shown().get().qualifier())) {
            return Optional.empty();
        }
        return Optional.of(after.get().shown().get().valueIn(indicator.multiplier())
                .subtract(before.get().shown().get().valueIn(indicator.multiplier())));
    }

    private static boolean closed(Qualifier qualifier) {
        return !qualifier.opensUpwards() && !qualifier.opensDownwards() && qualifier != Qualifier.RANGE;
    }

    /** Why, in a few words: {@code revised by the same source, revision 2}. */
    public String reason(Words words) {
        return switch (after.orElse(null)) {
            case null -> words.say("difference.retracted");
            case Observation.Derived d -> words.say(before.filter(Observation.Stated.class::isInstance).isPresent()
                    ? "difference.only-derived" : "difference.derived");
            case Observation.Missing m -> m.reason() == Observation.Reason.WITHDRAWN ? words.say("difference.withdrawn")
                    : words.say("difference.missing", words.say("missing." + m.reason().code()));
            case Observation.Stated s -> {
                String revision = String.valueOf(s.statement().since().revision());
                yield switch (before.orElse(null)) {
                    case Observation.Stated was when source(was.statement()).equals(source(s.statement())) ->
                            words.say("difference.revised", revision);
                    case Observation.Stated was -> words.say("difference.other-source", revision);
                    case Observation.Derived was -> words.say("difference.stated", revision);
                    case Observation.Missing was -> words.say("difference.added", revision);
                    case null -> words.say("difference.added", revision);
                };
            }
        };
    }

    private static String source(History.Standing standing) {
        return standing.statement().citation().document().source();
    }
}
