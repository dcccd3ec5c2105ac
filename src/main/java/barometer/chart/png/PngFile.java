package barometer.chart.png;

import barometer.chart.Panels;
import com.pngencoder.PngEncoder;
import com.pngencoder.PngEncoderPhysicalPixelDimensions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** The file format: fast compression, the resolution, and the words of the chart in text chunks, so that it carries its own alternative text. */
final class PngFile {

    /** Signature and header chunk; text may follow from here. */
    private static final int AFTER_HEADER = 8 + 25;

    private PngFile() {
    }

    /** Words inside the file. @param keyword as the format registers it, for example {@code Description} */
    record Text(String keyword, String text) {
    }

    /** What a file tells of its chart. */
    static List<Text> texts(Panels panels, Provenance provenance) {
        List<Text> texts = new ArrayList<>(List.of(new Text("Title", panels.title()), new Text("Description", panels.reading()),
                new Text("Source", String.join("\n", panels.sources())), new Text("Comment", panels.stamp())));
        texts.addAll(provenance.licensed(panels.imprint().licence()).texts());
        return texts;
    }

    static byte[] of(BufferedImage image, int dotsPerInch, List<Text> texts) {
        byte[] png = new PngEncoder().withBufferedImage(image).withCompressionLevel(1).withMultiThreadedCompressionEnabled(false)
                .withPhysicalPixelDimensions(PngEncoderPhysicalPixelDimensions.dotsPerInch(dotsPerInch)).toBytes();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(png.length + 2048);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(png, 0, AFTER_HEADER);
            for (Text text : texts) {
                text(out, text.keyword(), text.text());
            }
            out.write(png, AFTER_HEADER, png.length - AFTER_HEADER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An iTXt chunk: keyword, not compressed, no language, no translated keyword, UTF-8. */
    private static void text(DataOutputStream out, String keyword, String text) throws IOException {
        if (text.isBlank()) {
            return;
        }
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.write("iTXt".getBytes(StandardCharsets.US_ASCII));
        chunk.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
        chunk.write(new byte[5]);
        chunk.write(text.getBytes(StandardCharsets.UTF_8));
        byte[] typed = chunk.toByteArray();
        CRC32 crc = new CRC32();
        crc.update(typed);
        out.writeInt(typed.length - 4);
        out.write(typed);
        out.writeInt((int) crc.getValue());
    }
}
