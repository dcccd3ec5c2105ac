package barometer.chart.png;

import barometer.chart.ChartSpec;
import barometer.chart.Panels;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Draws charts as PNG files, and the same drawing as PDF and SVG. The same spec, size and theme give the same bytes. Safe for use by
 * several threads: every picture has its own chart.
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
        return draw(panels, size, theme, Style.FULL, Provenance.NONE);
    }

    /** The file, plain or full, with where it comes from written into it. */
    public byte[] draw(Panels panels, PngSize size, Theme theme, Style style, Provenance provenance) {
        return PngFile.of(image(panels, size, theme, style, new Drawn()), 96 * size.scale(), PngFile.texts(panels, provenance));
    }

    /** The charts as PDF, their text selectable. */
    public byte[] pdf(Panels panels, PngSize size, Theme theme, Style style, Provenance provenance) {
        return VectorFile.pdf(size.width() * 0.75, size.height() * 0.75, 0.75, g -> sheet(panels, size, theme, style, new Drawn(), g).paint(),
                PngFile.texts(panels, provenance));
    }

    /** The charts as SVG, their text selectable, the letters embedded. */
    public byte[] svg(Panels panels, PngSize size, Theme theme, Style style, Provenance provenance) {
        return VectorFile.svg(size.width(), size.height(), g -> sheet(panels, size, theme, style, new Drawn(), g).paint(),
                PngFile.texts(panels, provenance));
    }

    private static Sheet sheet(Panels panels, PngSize size, Theme theme, Style style, Drawn drawn, Graphics2D g) {
        Rectangle2D canvas = new Rectangle2D.Double(0, 0, size.width(), size.height());
        return new Sheet(panels, new Pen(g, theme.colours(panels.imprint()), Type.of(size.width(), size.height()), drawn, canvas), style.frame(), "");
    }

    /** Everything that {@link #draw} paints, noted down while painting. */
    Drawn drawn(ChartSpec spec, PngSize size, Theme theme) {
        return drawn(Panels.of(spec), size, theme);
    }

    Drawn drawn(Panels panels, PngSize size, Theme theme) {
        return drawn(panels, size, theme, Style.FULL);
    }

    Drawn drawn(Panels panels, PngSize size, Theme theme, Style style) {
        Drawn drawn = new Drawn();
        image(panels, size, theme, style, drawn);
        return drawn;
    }

    BufferedImage image(ChartSpec spec, PngSize size, Theme theme, Drawn drawn) {
        return image(Panels.of(spec), size, theme, Style.FULL, drawn);
    }

    BufferedImage image(Panels panels, PngSize size, Theme theme, Style style, Drawn drawn) {
        BufferedImage image = new BufferedImage(size.width() * size.scale(), size.height() * size.scale(), theme.imageType());
        Graphics2D g = image.createGraphics();
        try {
            g.scale(size.scale(), size.scale());
            sheet(panels, size, theme, style, drawn, g).paint();
        } finally {
            g.dispose();
        }
        return image;
    }
}
