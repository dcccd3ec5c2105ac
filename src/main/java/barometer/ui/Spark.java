package barometer.ui;

import barometer.chart.PictureChoice;
import barometer.domain.Observation;
import barometer.domain.Series;
import com.vaadin.flow.component.Svg;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The course of a series in the height of a line of text: columns from zero for few figures, a line for many; what is derived
 * is an outline, a period without a figure is a gap. It says less than a figure and stands beside one, so it is hidden from
 * those who listen.
 */
public final class Spark extends Svg {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 96;
    private static final int HEIGHT = 24;
    private static final int MOST = 48;

    /** @param series empty for an empty picture */
    public Spark(Optional<Series> series) {
        super("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + WIDTH + " " + HEIGHT + "' width='" + WIDTH + "' height='" + HEIGHT
                + "' aria-hidden='true'>" + series.map(Spark::drawn).orElse("") + "</svg>");
        addClassName("spark");
    }

    private static String drawn(Series series) {
        List<Observation> all = series.observations();
        List<Observation> last = all.subList(Math.max(0, all.size() - MOST), all.size());
        double[] values = last.stream().mapToDouble(o -> o.shown().map(f -> f.valueIn(series.multiplier()).doubleValue()).orElse(Double.NaN)).toArray();
        long figures = last.stream().filter(o -> o.shown().isPresent()).count();
        if (figures < 2) {
            return ""; // one figure has no course
        }
        return figures < PictureChoice.LINE_FROM ? columns(last, values) : line(series, last, values);
    }

    private static String columns(List<Observation> observations, double[] values) {
        double most = 0;
        double least = 0;
        for (double value : values) {
            most = Double.isNaN(value) ? most : Math.max(most, value);
            least = Double.isNaN(value) ? least : Math.min(least, value);
        }
        double unit = (HEIGHT - 3) / Math.max(most - least, Double.MIN_NORMAL);
        double step = Math.min(16, WIDTH / (double) values.length);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                double top = 1.5 + (most - Math.max(values[i], 0)) * unit;
                boolean derived = observations.get(i) instanceof Observation.Derived;
                out.append(String.format(Locale.ROOT, "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' class='%s'/>", i * step + 1, top,
                        step - 3, Math.max(0.5, Math.abs(values[i]) * unit), derived ? "derived" : "stated"));
            }
        }
        return out.toString();
    }

    private static String line(Series series, List<Observation> observations, double[] values) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (double value : values) {
            least = Double.isNaN(value) ? least : Math.min(least, value);
            most = Double.isNaN(value) ? most : Math.max(most, value);
        }
        double unit = (HEIGHT - 6) / Math.max(most - least, Double.MIN_NORMAL);
        double step = (WIDTH - 8) / Math.max(1.0, values.length - 1);
        StringBuilder path = new StringBuilder();
        double x = 0;
        double y = 0;
        long before = Long.MIN_VALUE;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                long place = series.frequency().ordinalOf(observations.get(i).period().first());
                x = 4 + i * step;
                y = 3 + (most - values[i]) * unit;
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", place == before + 1 ? "L" : "M", x, y));
                before = place;
            }
        }
        return String.format(Locale.ROOT, "<path d='%s'/><circle cx='%.1f' cy='%.1f' r='2.5'/>", path, x, y);
    }
}
