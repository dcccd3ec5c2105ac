package barometer.chart.png;

import barometer.domain.Unreadable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Draws an SVG that only draws. Only what is known to be shapes, gradients and letters is let in, and no reference that leads
 * out of the file; so there is nothing in it that could run, ask another machine, or read a file of this one.
 */
final class SafeSvg {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> DRAWS = Set.of("svg", "g", "defs", "title", "desc", "metadata", "path", "rect", "circle", "ellipse", "line",
            "polyline", "polygon", "text", "tspan", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "use", "symbol", "style");
    private static final int MOST_ELEMENTS = 5000;
    /** References may refer to references: few of them cannot grow into many. */
    private static final int MOST_USES = 12;

    private SafeSvg() {
    }

    static boolean looksLike(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, 1000), StandardCharsets.UTF_8).replace("\ufeff", "").stripLeading();
        return head.startsWith("<?xml") || head.startsWith("<svg") || head.startsWith("<!--") || head.startsWith("<!DOCTYPE svg");
    }

    /** @throws Unreadable where it is broken, or does more than draw */
    static BufferedImage draw(byte[] file, int widest, int tallest) {
        Document document = parsed(file);
        Element root = document.getDocumentElement();
        if (!SVG.equals(root.getNamespaceURI()) || !"svg".equals(root.getLocalName())) {
            throw new Unreadable("logo-kind", "");
        }
        new Guard().check(root);
        double[] box = box(root);
        double share = Math.min(widest / box[2], tallest / box[3]);
        root.setAttribute("viewBox", box[0] + " " + box[1] + " " + box[2] + " " + box[3]);
        root.setAttribute("width", String.valueOf(Math.max(1, Math.round(box[2] * share))));
        root.setAttribute("height", String.valueOf(Math.max(1, Math.round(box[3] * share))));
        Pixels pixels = new Pixels();
        pixels.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, false);
        pixels.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOWED_SCRIPT_TYPES, "");
        pixels.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        try {
            pixels.transcode(new TranscoderInput(document), new TranscoderOutput());
        } catch (TranscoderException | RuntimeException e) {
            throw new Unreadable("logo-broken", "");
        }
        return pixels.drawn;
    }

    private static final class Pixels extends ImageTranscoder {

        private BufferedImage drawn;

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        }

        @Override
        public void writeImage(BufferedImage image, TranscoderOutput output) {
            drawn = image;
        }
    }

    private static Document parsed(byte[] file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new ByteArrayInputStream(file));
        } catch (SAXException e) {
            throw new Unreadable(e.getMessage() != null && e.getMessage().contains("DOCTYPE") ? "logo-unsafe" : "logo-broken", "DOCTYPE");
        } catch (IOException | ParserConfigurationException e) {
            throw new Unreadable("logo-broken", "");
        }
    }

    /** A broken file is told to who handed it in, not to the log. */
    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // Nothing that keeps it from being read.
        }

        @Override
        public void error(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }

    /** Goes through all of a drawing. */
    private static final class Guard {

        private int elements;
        private int uses;

        void check(Element element) {
            String name = element.getLocalName();
            boolean foreign = !SVG.equals(element.getNamespaceURI());
            if (!foreign && !DRAWS.contains(name)) {
                throw new Unreadable("logo-unsafe", "<" + name + ">");
            }
            uses += "use".equals(name) ? 1 : 0;
            if (++elements > MOST_ELEMENTS || uses > MOST_USES) {
                throw new Unreadable("logo-too-detailed", "");
            }
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                check(attributes.item(i));
            }
            if ("style".equals(name)) {
                value("style", element.getTextContent());
            }
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element inner) {
                    check(inner);
                }
            }
        }

        private static void check(Node attribute) {
            String name = attribute.getNodeName().toLowerCase(Locale.ROOT);
            if (name.startsWith("on")) {
                throw new Unreadable("logo-unsafe", name);
            }
            if (name.equals("href") || name.endsWith(":href")) {
                if (!attribute.getNodeValue().strip().startsWith("#")) {
                    throw new Unreadable("logo-unsafe", name);
                }
                return;
            }
            if (!name.startsWith("xmlns")) {
                value(name, attribute.getNodeValue());
            }
        }

        /** No address but one within the file; escapes are refused, since they could hide one. */
        private static void value(String name, String text) {
            String even = text.toLowerCase(Locale.ROOT).replaceAll("[\\s\"']", "");
            if (even.contains("@import") || even.contains("\\") || even.contains("javascript:") || even.replace("url(#", "").contains("url(")) {
                throw new Unreadable("logo-unsafe", name);
            }
        }
    }

    /** The drawing's own rectangle: its view box, or its size in pixels. */
    private static double[] box(Element root) {
        double[] box = {0, 0, number(root.getAttribute("width")), number(root.getAttribute("height"))};
        String[] view = root.getAttribute("viewBox").strip().split("[\\s,]+");
        if (view.length == 4) {
            for (int i = 0; i < 4; i++) {
                box[i] = number(view[i]);
            }
        }
        double shape = box[2] / box[3];
        if (!(box[2] > 0) || !(box[3] > 0) || !(shape > 0.02) || !(shape < 50) || !Double.isFinite(box[0] + box[1])) {
            throw new Unreadable("logo-size", "");
        }
        return box;
    }

    private static double number(String text) {
        String digits = text.strip().replaceFirst("(px|pt|mm|cm|in)$", "");
        return digits.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,2})?") ? Double.parseDouble(digits) : Double.NaN;
    }
}
