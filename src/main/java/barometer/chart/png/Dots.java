package barometer.chart.png;

import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Trace;
import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/** The traces as JFreeChart reads them: a place and a value each. Places are counted; no date, no time zone. */
final class Dots extends AbstractXYDataset {

    private static final long serialVersionUID = 1L;

    private final transient List<Trace> traces;

    Dots(List<Trace> traces) {
        this.traces = traces;
    }

    Dot dot(int series, int item) {
        return traces.get(series).dots().get(item);
    }

    Trace trace(int series) {
        return traces.get(series);
    }

    @Override
    public int getSeriesCount() {
        return traces.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return series;
    }

    @Override
    public int getItemCount(int series) {
        return traces.get(series).dots().size();
    }

    @Override
    public Number getX(int series, int item) {
        return dot(series, item).place();
    }

    @Override
    public Number getY(int series, int item) {
        return dot(series, item).value();
    }
}
