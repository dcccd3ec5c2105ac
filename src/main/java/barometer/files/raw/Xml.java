package barometer.files.raw;

import barometer.domain.Unreadable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML read as a stream, without document types and entities: nothing outside of the file is opened, nothing multiplies. */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private static final int HEAD = 256;
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding=[\"']([\\w.:-]{1,40})[\"']");

    private final XMLStreamReader reader;
    private final InputStream in;

    Xml(InputStream in) {
        this.in = in;
        try {
            this.reader = FACTORY.createXMLStreamReader(decoded(in));
        } catch (XMLStreamException | IOException | IllegalArgumentException e) {
            throw broken(e);
        }
    }

    /** The text, decoded here: the parser would tell the console of each byte that is not of its encoding. */
    private static Reader decoded(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, 65_536);
        bytes.mark(HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.reset();
        String start = new String(head, StandardCharsets.ISO_8859_1);
        Matcher named = ENCODING.matcher(start);
        boolean wide = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
        Charset charset = wide ? StandardCharsets.UTF_16 : Encoding.utf16(head).map(Charset::forName)
                .orElseGet(() -> named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8);
        if (start.startsWith("\u00ef\u00bb\u00bf")) {
            bytes.skipNBytes(3);
        }
        return new InputStreamReader(bytes, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no entity is resolved");
        });
        return factory;
    }

    /** Goes on to the next element that begins or ends; false at the end of the file. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new Unreadable("xml-entities", "");
                }
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
    }

    boolean starts() {
        return reader.isStartElement();
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    String name() {
        return reader.getLocalName();
    }

    /** The namespace of the element. */
    String namespace() {
        return reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    }

    Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** The attributes of the element, by their local names. */
    java.util.Map<String, String> attributes() {
        java.util.Map<String, String> found = new java.util.LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String space = reader.getAttributeNamespace(i);
            if (space == null || space.isEmpty()) {
                found.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return found;
    }

    /** The text of an element that has begun, up to its end; elements within it add theirs. */
    String text() {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        try {
            while (depth > 0) {
                int event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        text.append(reader.getText());
                        if (text.length() > Delimited.LONGEST_CELL) {
                            throw new Unreadable("cell-too-long", String.valueOf(reader.getLocation().getLineNumber()));
                        }
                    }
                    case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD -> throw new Unreadable("xml-entities", "");
                    default -> { }
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
        return text.toString();
    }

    private static Unreadable broken(Exception e) {
        return e instanceof Unreadable known ? known : new Unreadable("broken-xml", "");
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw new Unreadable("broken-xml", "");
        }
    }
}
