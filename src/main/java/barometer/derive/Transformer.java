package barometer.derive;

import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Transformation;
import java.util.List;
import java.util.Optional;

/** Transforms levels by period arithmetic, never by counting rows; a stated change is preferred to a computed one. */
public final class Transformer {

    private Transformer() {
    }

    /** Why a transformation makes no sense for an indicator, as a code of the words; empty where it does. */
    public static Optional<String> refusal(Indicator indicator, Transformation transformation) {
        throw new UnsupportedOperationException();
    }

    /** The transformed observations, in order of period. */
    public static List<Observation> apply(Indicator indicator, Transformation transformation, List<Observation> levels) {
        throw new UnsupportedOperationException();
    }
}
