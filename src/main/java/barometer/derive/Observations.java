package barometer.derive;

import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Source;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The observations that the standing statements of an indicator amount to, the implied ones included. */
public final class Observations {

    private Observations() {
    }

    /**
     * The levels of one frequency in order of period; only periods that somebody spoke of are listed.
     *
     * @param standing what stands, see {@link History#standing()}
     * @param kinds    the kind of a source by its code: the headline is of the best kind, then of the later publication,
     *                 then of the later recording
     */
    public static List<Observation> levels(Indicator indicator, Frequency frequency, Collection<History.Standing> standing,
                                           Function<String, Source.Kind> kinds) {
        throw new UnsupportedOperationException();
    }
}
