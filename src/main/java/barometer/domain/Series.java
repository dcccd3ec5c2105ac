package barometer.domain;

import java.util.List;
import java.util.Optional;

/**
 * An indicator at one frequency, read at a revision and a known-on day, transformed, cut to a span.
 *
 * @param selection    what was asked for
 * @param frequency    the frequency that was chosen
 * @param available    the frequencies that have figures
 * @param observations in order of period; places between them that nobody spoke of are not listed
 * @param said         the standing statements about the periods shown, newest period first: what was said
 * @param events       the events linked to the indicator
 * @param revision     the revision it was read at
 * @param sources      the sources of what was said
 * @param inputs       the other indicators that it is made from: by a formula, or by a transformation that looks at another
 * @param total        a calculated total that this series is a part or a share of, at the last period, where there is one
 */
public record Series(Indicator indicator, Selection selection, Frequency frequency, List<Frequency> available,
                     List<Observation> observations, List<History.Standing> said, List<Event> events, List<Source> sources,
                     List<Indicator> inputs, long revision, Optional<Total> total) {

    /** A calculated indicator that has this one as input, and its observation at this series' last period. */
    public record Total(Indicator indicator, Observation observation) {
    }

    public Series {
        available = List.copyOf(available);
        observations = List.copyOf(observations);
        said = List.copyOf(said);
        events = List.copyOf(events);
        sources = List.copyOf(sources);
        inputs = List.copyOf(inputs);
    }

    /** The last observation that has a figure. */
    public Optional<Observation> latest() {
        return observations.reversed().stream().filter(o -> o.shown().isPresent()).findFirst();
    }

    /** How many observations were stated: what decides which picture fits. */
    public long statedCount() {
        return observations.stream().filter(o -> o instanceof Observation.Stated).count();
    }

    /** The unit of what is shown: percent for a change in percent, for example. */
    public Unit unit() {
        return selection.transformation().measure().unit(indicator.unit());
    }

    /** A figure that is shown, as the change that it is; empty for levels. */
    public Optional<Change> asChange(Figure shown) {
        return selection.transformation().measure().change(indicator.unit()).map(kind -> new Change(shown, kind));
    }

    /** The multiplier of what is shown. */
    public Multiplier multiplier() {
        return selection.transformation().measure().multiplier(indicator.multiplier());
    }
}
