package barometer.chart;

import barometer.domain.Series;
import barometer.text.Words;

/** Makes the chart of a series: chooses the picture that fits, and every word in it. */
public final class ChartComposer {

    public ChartComposer(Words words) {
        throw new UnsupportedOperationException();
    }

    /**
     * The chart of a series in the form its selection asks for.
     *
     * @param columns how many pixel columns the picture has; more points than four a column are thinned, keeping minimum,
     *                maximum, first, last and the edges of gaps
     */
    public ChartSpec compose(Series series, int columns) {
        throw new UnsupportedOperationException();
    }
}
