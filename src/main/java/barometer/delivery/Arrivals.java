package barometer.delivery;

import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Role;
import barometer.domain.ScheduleRule;
import barometer.domain.Selection;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.ledger.Reading;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which periods have arrived. It only decides when something leaves; what is shown asks for permission of its own. */
final class Arrivals {

    private static final Viewer PROGRAM = new Viewer(Optional.empty(), "", Set.of(Role.values()));

    private final Reading reading;

    Arrivals(Reading reading) {
        this.reading = reading;
    }

    /** The revision up to which this was asked. */
    long head() {
        return reading.head();
    }

    /** The newest period for which all of a rule's indicators have a figure. */
    Optional<Period> newest(ScheduleRule.Arrival rule) {
        Set<Period> common = null;
        for (String code : rule.indicators()) {
            Set<Period> shown = periods(rule, code);
            if (common == null) {
                common = shown;
            } else {
                common.retainAll(shown);
            }
        }
        return common.stream().max(Period::compareTo);
    }

    private Set<Period> periods(ScheduleRule.Arrival rule, String code) {
        Set<Period> periods = new HashSet<>();
        try {
            reading.series(Selection.of(code).with(rule.frequency()), PROGRAM).ifPresent(series -> series.observations().stream()
                    .filter(o -> o.shown().isPresent() && o.period().frequency().equals(Optional.of(rule.frequency())))
                    .map(Observation::period).forEach(periods::add));
        } catch (Unreadable frequencyNotTaken) {
            return periods;
        }
        return periods;
    }
}
