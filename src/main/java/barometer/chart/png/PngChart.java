package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.Panels;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Draws charts as PNG files. The same spec, size and theme give the same bytes. Safe for use by several threads: every
 * picture has its own chart.
 */
public final class PngChart {

    /** Makes the fonts ready; fails at once, and clearly, on a machine that cannot draw text. */
    public PngChart() {
        Fonts.check();
    }

    /** The file: the picture, its resolution, and title, reading and sources as text inside it. */
    public byte[] draw(ChartSpec spec, PngSize size, Theme theme) {
        return draw(Panels.of(spec), size, theme);
    }

    /** The file of several charts on one sheet. */
    public byte[] draw(Panels panels, PngSize size, Theme theme) {
        return PngFile.of(image(panels, size, theme, new Drawn()), size.scale(), panels);
    }

    /** Everything that {@link #draw} paints, noted down while painting. */
    Drawn drawn(ChartSpec spec, PngSize size, Theme theme) {
        return drawn(Panels.of(spec), size, theme);
    }

    Drawn drawn(Panels panels, PngSize size, Theme theme) {
        Drawn drawn = new Drawn();
        image(panels, size, theme, drawn);
        return drawn;
    }

    BufferedImage image(ChartSpec spec, PngSize size, Theme theme, Drawn drawn) {
        return image(Panels.of(spec), size, theme, drawn);
    }

    BufferedImage image(Panels panels, PngSize size, Theme theme, Drawn drawn) {
        BufferedImage image = new BufferedImage(size.width() * size.scale(), size.height() * size.scale(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.scale(size.scale(), size.scale());
            Rectangle2D canvas = new Rectangle2D.Double(0, 0, size.width(), size.height());
            new Sheet(panels, new Pen(g, theme.colours(), Type.of(size.width(), size.height()), drawn, canvas)).paint();
        } finally {
            g.dispose();
        }
        return image;
    }
}
