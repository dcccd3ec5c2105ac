package barometer.chart.png;

import barometer.chart.PageSpec;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws report pages as PNG files. The same spec and theme give the same bytes. Safe for use by several threads.
 */
public final class PngPage {

    /** Makes the fonts ready. */
    public PngPage() {
        Fonts.check();
    }

    /** The file, at the pixels of its paper. */
    public byte[] draw(PageSpec spec, Theme theme) {
        return draw(spec, theme, spec.paper().width(), Provenance.NONE);
    }

    /** The file at another size. @param width in pixels; the layout is that of the paper */
    public byte[] draw(PageSpec spec, Theme theme, int width, Provenance provenance) {
        double share = (double) width / spec.paper().width();
        BufferedImage image = new BufferedImage(width, Math.toIntExact(Math.round(spec.paper().height() * share)), BufferedImage.TYPE_INT_RGB);
        paint(spec, theme, image, PageSheet.SCALE * share);
        return PngFile.of(image, Math.max(1, (int) Math.round(300 * share)), texts(spec, provenance));
    }

    private static List<PngFile.Text> texts(PageSpec spec, Provenance provenance) {
        List<PngFile.Text> texts = new ArrayList<>(List.of(new PngFile.Text("Title", spec.title()), new PngFile.Text("Description", spec.reading()),
                new PngFile.Text("Comment", spec.number() + " · " + spec.stamp())));
        texts.addAll(provenance.licensed(spec.imprint().licence()).texts());
        return texts;
    }

    /** The page as PDF at the size of its paper: text that can be selected, fonts embedded. */
    public byte[] pdf(PageSpec spec, Provenance provenance) {
        double units = 72.0 / 150;
        return VectorFile.pdf(spec.paper().width() * 72.0 / 300, spec.paper().height() * 72.0 / 300, units,
                g -> new PageSheet(spec, g, Theme.LIGHT.colours(spec.imprint())).paint(), texts(spec, provenance));
    }

    /** Where blocks would stand, and what would be shortened or left out; nothing is kept of the drawing. */
    public PageSpec.Layout layout(PageSpec spec) {
        // The layout asks fonts, not pixels.
        return paint(spec, Theme.LIGHT, new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), 1);
    }

    private static PageSpec.Layout paint(PageSpec spec, Theme theme, BufferedImage image, double scale) {
        Graphics2D g = image.createGraphics();
        try {
            g.scale(scale, scale);
            PageSheet sheet = new PageSheet(spec, g, theme.colours(spec.imprint()));
            sheet.paint();
            return sheet.layout();
        } finally {
            g.dispose();
        }
    }
}
