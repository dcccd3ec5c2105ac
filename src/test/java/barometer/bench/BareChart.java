package barometer.bench;

import barometer.domain.Observation;
import barometer.domain.Series;
import com.pngencoder.PngEncoder;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** What a chart costs without any of this program: the library's own chart of the same figures, in the same kind of image, to the same encoder. */
final class BareChart {

    private BareChart() {
    }

    /** @param line whether it is a line, else columns */
    static JFreeChart of(Series series, boolean line) {
        String name = series.indicator().code();
        if (line) {
            XYSeries points = new XYSeries(name);
            List<Observation> all = series.observations();
            for (int i = 0; i < all.size(); i++) {
                int place = i;
                all.get(i).shown().ifPresent(f -> points.add(place, f.valueIn(series.multiplier()).doubleValue()));
            }
            return ChartFactory.createXYLineChart(name, "period", "value", new XYSeriesCollection(points), PlotOrientation.VERTICAL, true, false, false);
        }
        DefaultCategoryDataset columns = new DefaultCategoryDataset();
        series.observations().forEach(o -> o.shown().ifPresent(f -> columns.addValue(f.valueIn(series.multiplier()), name, o.period().toString())));
        return ChartFactory.createBarChart(name, "period", "value", columns, PlotOrientation.VERTICAL, true, false, false);
    }

    /** Charts beside and below each other, two in a row, as a PNG file. */
    static byte[] png(List<JFreeChart> charts, int width, int height, int scale) {
        BufferedImage image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        int across = charts.size() == 1 ? 1 : 2;
        double each = (double) width / across;
        double tall = (double) height / Math.ceilDiv(charts.size(), across);
        for (int i = 0; i < charts.size(); i++) {
            charts.get(i).draw(g, new Rectangle2D.Double(i % across * each, i / across * tall, each, tall));
        }
        g.dispose();
        return new PngEncoder().withBufferedImage(image).withCompressionLevel(1).withMultiThreadedCompressionEnabled(false).toBytes();
    }
}
