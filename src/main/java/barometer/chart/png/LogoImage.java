package barometer.chart.png;

import barometer.domain.Logo;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/** A logo in a picture, at the right of the title. On a dark ground it stands on a white plate: it was made for paper. */
final class LogoImage {

    /** What a logo looks like at a width of so many device pixels; made once a logo and width. */
    private static final Map<Logo, Map<Integer, BufferedImage>> SIZES = Collections.synchronizedMap(new WeakHashMap<>());
    private static final int MOST_SIZES = 24;

    private final Logo logo;
    private final double width;
    private final double height;

    /** @param height how tall it would be @param most how wide it may become */
    LogoImage(Logo logo, double height, double most) {
        this.logo = logo;
        double natural = height * logo.width() / logo.height();
        double share = Math.min(1, most / natural);
        this.width = Math.round(natural * share);
        this.height = Math.max(1, Math.round(height * share));
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Paints it with its right upper corner here. */
    void paint(Pen pen, double right, double top) {
        double x = Math.round(right - width);
        double y = Math.round(top);
        if (luminance(pen.colours.card()) < 128) {
            double rim = Math.round(Math.max(4, height * 0.14));
            pen.g.setPaint(Color.WHITE);
            pen.g.fill(new RoundRectangle2D.Double(x - rim, y - rim, width + 2 * rim, height + 2 * rim, rim * 1.4, rim * 1.4));
        }
        int device = (int) Math.ceil(width * Math.abs(pen.g.getTransform().getScaleX()));
        pen.g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.g.drawImage(at(Math.max(1, Math.min(device, logo.width()))), (int) x, (int) y, (int) width, (int) height, null);
        pen.drawn.word(new Drawn.Word(Drawn.Kind.HOUSE, "logo", "", true, new Rectangle2D.Double(x, y, width, height)));
    }

    private BufferedImage at(int device) {
        Map<Integer, BufferedImage> sizes = SIZES.computeIfAbsent(logo, l -> new ConcurrentHashMap<>());
        if (sizes.size() > MOST_SIZES) {
            sizes.clear();
        }
        return sizes.computeIfAbsent(device, w -> scaled(decoded(logo), w, Math.max(1, Math.round((float) w * logo.height() / logo.width()))));
    }

    private static BufferedImage decoded(Logo logo) {
        try {
            return ImageIO.read(new ByteArrayInputStream(logo.png()));
        } catch (IOException e) {
            throw new UncheckedIOException("a logo that was written here cannot be read", e);
        }
    }

    /** Halved until it is near, then once more: going there in one step would skip pixels. */
    static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage now = image;
        while (now.getWidth() != width || now.getHeight() != height) {
            BufferedImage next = new BufferedImage(Math.max(width, now.getWidth() / 2), Math.max(height, now.getHeight() / 2),
                    BufferedImage.TYPE_INT_ARGB);
            Graphics2D g = next.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            g.drawImage(now, 0, 0, next.getWidth(), next.getHeight(), null);
            g.dispose();
            now = next;
        }
        return now;
    }

    private static double luminance(Color colour) {
        return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    }
}
