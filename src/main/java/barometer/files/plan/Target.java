package barometer.files.plan;

import barometer.domain.Indicator;

/** Where the figures of a series go. */
public sealed interface Target {

    /** An indicator that is defined. */
    record Known(String code) implements Target {
    }

    /** An indicator that is defined with the import. */
    record New(Indicator indicator) implements Target {
    }

    /** Nowhere: the series is left out. */
    record LeftOut() implements Target {
    }
}
