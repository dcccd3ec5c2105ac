package barometer.chart.png;

import barometer.domain.Colour;
import barometer.domain.Logo;
import barometer.domain.Unreadable;
import com.pngencoder.PngEncoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads a logo that somebody hands in: PNG, or an SVG that only draws. Either becomes pixels here and is written anew, trimmed
 * and no larger than a page needs; nothing of the file that came in is kept or ever given to a browser.
 */
public final class LogoFile {

    /** How large a file may be. */
    public static final int MOST_BYTES = 2_000_000;

    static final int WIDEST = 1200;
    static final int TALLEST = 480;
    private static final int LEAST = 24;
    private static final int MOST_KEPT = 500_000;
    private static final int LONGEST_SIDE = 8000;
    private static final long MOST_PIXELS = 25_000_000;
    /** What can be told from white at all. */
    private static final double SEEN = 1.6;

    private LogoFile() {
    }

    /** @throws Unreadable where it is too large, of another kind, broken, unsafe, empty or not to be seen on white */
    public static Logo read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Unreadable("logo-too-large", String.valueOf(file.length / 1000));
        }
        Fonts.check();
        BufferedImage trimmed = trimmed(isPng(file) ? png(file) : SafeSvg.looksLike(file) ? SafeSvg.draw(file, WIDEST, TALLEST) : unknown());
        if (trimmed.getWidth() < LEAST || trimmed.getHeight() < LEAST) {
            throw new Unreadable("logo-too-small", trimmed.getWidth() + "×" + trimmed.getHeight());
        }
        if (!seenOnWhite(trimmed)) {
            throw new Unreadable("logo-faint", "");
        }
        double share = Math.min(1, Math.min((double) WIDEST / trimmed.getWidth(), (double) TALLEST / trimmed.getHeight()));
        while (true) {
            int width = Math.max(1, (int) Math.round(trimmed.getWidth() * share));
            int height = Math.max(1, (int) Math.round(trimmed.getHeight() * share));
            byte[] png = new PngEncoder().withBufferedImage(LogoImage.scaled(trimmed, width, height)).withCompressionLevel(9)
                    .withMultiThreadedCompressionEnabled(false).toBytes();
            if (png.length <= MOST_KEPT) {
                return new Logo(png, width, height);
            }
            share *= 0.7;
        }
    }

    private static BufferedImage unknown() {
        throw new Unreadable("logo-kind", "");
    }

    private static boolean isPng(byte[] file) {
        return file.length > 8 && (file[0] & 0xFF) == 0x89 && file[1] == 'P' && file[2] == 'N' && file[3] == 'G';
    }

    private static BufferedImage png(byte[] file) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
                throw new Unreadable("logo-too-many-pixels", width + "×" + height); // before anything is unpacked
            }
            BufferedImage read = reader.read(0);
            BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            plain.createGraphics().drawImage(read, 0, 0, null);
            return plain;
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException | NegativeArraySizeException e) {
            throw new Unreadable("logo-broken", "");
        } finally {
            reader.dispose();
        }
    }

    /** Without the empty rim that many a file has, so that it stands flush with the text. */
    private static BufferedImage trimmed(BufferedImage image) {
        int left = image.getWidth();
        int right = -1;
        int top = image.getHeight();
        int bottom = -1;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) >>> 24 > 8) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        if (right < 0) {
            throw new Unreadable("logo-empty", "");
        }
        return image.getSubimage(left, top, right - left + 1, bottom - top + 1);
    }

    private static boolean seenOnWhite(BufferedImage image) {
        long all = 0;
        long seen = 0;
        for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
                int pixel = image.getRGB(x, y);
                if (pixel >>> 24 > 128) {
                    all++;
                    seen += Colour.of(pixel & 0xFFFFFF).contrast(Colour.WHITE) >= SEEN ? 1 : 0;
                }
            }
        }
        return seen * 50 >= all && seen > 0;
    }
}
