package barometer.chart;

import barometer.chart.ChartSpec.Role;
import barometer.domain.Series;

/** A series in a chart of several. @param name what its trace is called */
record Member(Series series, String name, Role role) {

    Member in(Role other) {
        return new Member(series, name, other);
    }
}
