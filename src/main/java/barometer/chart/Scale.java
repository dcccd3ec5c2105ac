package barometer.chart;

import barometer.domain.Frequency;
import barometer.domain.Measure;
import barometer.domain.Series;
import barometer.domain.Transformation;
import barometer.domain.Unit;

/**
 * What has to be equal for two series to stand on one axis.
 *
 * @param base of an index, whose hundred is another where its base is
 */
record Scale(Unit unit, Kind kind, Frequency frequency, String base) {

    /** Changes stand apart from levels that happen to be counted in the same unit. */
    enum Kind {
        LEVEL, CHANGE
    }

    static Scale of(Series series) {
        Transformation transformation = series.selection().transformation();
        boolean change = transformation.measure().change(series.indicator().unit()).isPresent();
        return new Scale(series.unit(), change ? Kind.CHANGE : Kind.LEVEL, series.frequency(),
                transformation.measure() == Measure.INDEX ? transformation.toString() : "");
    }
}
