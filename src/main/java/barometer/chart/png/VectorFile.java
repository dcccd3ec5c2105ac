package barometer.chart.png;

import com.pngencoder.PngEncoder;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SimpleImageHandler;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The same drawing as lines and letters: PDF and SVG, with the letters that it needs embedded. */
final class VectorFile {

    /** Soft ends are pixels inside the drawing; it is made larger and shown smaller, so that they stay fine. */
    private static final double FINER = 4;
    private static final String SVG = "http://www.w3.org/2000/svg";

    private VectorFile() {
    }

    /** @param width in points @param scale points a unit of the drawing */
    static byte[] pdf(double width, double height, double scale, Consumer<Graphics2D> drawing, List<PngFile.Text> texts) {
        try (PDDocument document = new PDDocument(); Letters letters = new Letters(document)) {
            PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
            document.addPage(page);
            document.setDocumentId(1L); // else the clock would make two files of one drawing
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, (float) (width * FINER), (float) (height * FINER));
            g.setFontTextDrawer(letters);
            g.scale(scale * FINER, scale * FINER);
            drawing.accept(g);
            g.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance((float) (1 / FINER), (float) (1 / FINER)));
                content.drawForm(g.getXFormObject());
            }
            PDDocumentInformation about = document.getDocumentInformation();
            about.setCreator("Barometer");
            for (PngFile.Text text : texts) {
                switch (text.keyword()) {
                    case "Title" -> about.setTitle(text.text());
                    case "Description" -> about.setSubject(text.text());
                    default -> about.setCustomMetadataValue(text.keyword(), text.text());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The weights of the pictures as fonts of a document, each embedded as far as it is used. */
    private static final class Letters extends PdfBoxGraphics2DFontTextDrawer {

        private final PDDocument document;
        private final Map<String, PDFont> fonts = new HashMap<>();

        Letters(PDDocument document) {
            this.document = document;
        }

        @Override
        protected PDFont mapFont(Font font, IFontTextDrawerEnv env) throws IOException {
            String name = Fonts.file(font);
            if (!fonts.containsKey(name)) {
                try (InputStream file = Fonts.open(name)) {
                    fonts.put(name, PDType0Font.load(document, file, true));
                }
            }
            return fonts.get(name);
        }
    }

    static byte[] svg(int width, int height, Consumer<Graphics2D> drawing, List<PngFile.Text> texts) {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("Barometer");
        context.setGenericImageHandler(new SimpleImageHandler(new Pixels()));
        SVGGraphics2D g = new SVGGraphics2D(context, false);
        g.setSVGCanvasSize(new Dimension(width, height));
        g.scale(FINER, FINER);
        drawing.accept(g);
        Element root = g.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + Math.round(width * FINER) + " " + Math.round(height * FINER));
        root.setAttributeNS(null, "role", "img");
        Element style = document.createElementNS(SVG, "style");
        style.setTextContent(faces(root.getTextContent()));
        root.insertBefore(style, root.getFirstChild());
        for (PngFile.Text text : texts.reversed()) {
            String name = switch (text.keyword()) {
                case "Title" -> "title";
                case "Description" -> "desc";
                default -> "";
            };
            if (!name.isEmpty()) {
                Element element = document.createElementNS(SVG, name);
                element.setTextContent(text.text());
                root.insertBefore(element, root.getFirstChild());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            g.stream(root, writer, true, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What is pixels in a drawing, as PNG inside it. */
    private static final class Pixels extends ImageHandlerBase64Encoder {

        @Override
        public void encodeImage(RenderedImage image, OutputStream out) throws SVGGraphics2DIOException {
            try {
                out.write(new PngEncoder().withBufferedImage((BufferedImage) image).withMultiThreadedCompressionEnabled(false).toBytes());
            } catch (IOException e) {
                throw new SVGGraphics2DIOException(e.getMessage(), e);
            }
        }
    }

    /** Each weight with the letters of the picture alone. */
    private static String faces(String letters) {
        StringBuilder css = new StringBuilder();
        for (Font font : new Font[] {Fonts.REGULAR, Fonts.MEDIUM, Fonts.BOLD}) {
            css.append("@font-face{font-family:'").append(font.getFamily()).append("';src:url(data:font/ttf;base64,")
                    .append(Base64.getEncoder().encodeToString(subset(font, letters))).append(")}");
        }
        return css.toString();
    }

    private static byte[] subset(Font font, String letters) {
        try (InputStream file = Fonts.open(Fonts.file(font));
                TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            TTFSubsetter subsetter = new TTFSubsetter(parsed);
            letters.codePoints().distinct().forEach(subsetter::add);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
