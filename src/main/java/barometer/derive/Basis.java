package barometer.derive;

import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import java.util.List;
import java.util.Optional;

/**
 * What a transformation is made from.
 *
 * @param levels   the levels of one frequency, in order of period
 * @param other    the indicator that a share or a contribution looks at
 * @param toDate   levels of spans that begin with a year, stated or following: {@code 2024-01..2024-09}, {@code 2024}
 */
public record Basis(Indicator indicator, Frequency frequency, List<Observation> levels, Optional<Other> other,
                    List<Observation> toDate) {

    /** Another indicator, with its levels of the same frequency. */
    public record Other(Indicator indicator, List<Observation> levels) {
    }

    /** Levels alone. */
    public static Basis of(Indicator indicator, Frequency frequency, List<Observation> levels) {
        return new Basis(indicator, frequency, levels, Optional.empty(), List.of());
    }
}
