package barometer.files.raw;

import barometer.domain.Unreadable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** Opens a file as what it is, by its content: a name may say anything. What holds no table is refused by its own name. */
public final class Opener {

    private static final Set<String> SDMX_DATA = Set.of("GenericData", "CompactData", "StructureSpecificData", "UtilityData",
            "GenericTimeSeriesData", "StructureSpecificTimeSeriesData", "CrossSectionalData", "MessageGroup");

    private Opener() {
    }

    /** @throws Unreadable with a code that names what the file is, where that is no table */
    public static RawFile open(Path file) {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new Unreadable("empty-file", "");
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK")) {
            return zip(file);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return compound(file);
        }
        refuseBinary(start);
        String text = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
        text = text.replace("\0", "").replaceFirst("^[\u00fe\u00ff]{2}", "").stripLeading();
        if (text.startsWith("<")) {
            return xml(file, text.toLowerCase(Locale.ROOT));
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return JsonStat.open(file);
        }
        return new Delimited(file);
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4096);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void refuseBinary(String start) {
        if (start.startsWith("%PDF")) {
            throw new Unreadable("is-pdf", "");
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00ff\u00d8\u00ff") || start.startsWith("GIF8") || start.startsWith("RIFF")) {
            throw new Unreadable("is-picture", "");
        }
        if (start.startsWith("{\\rtf")) {
            throw new Unreadable("is-document", "");
        }
        if (start.startsWith("\u001f\u008b") || start.startsWith("7z") || start.startsWith("Rar!")) {
            throw new Unreadable("is-archive", "");
        }
        if (start.startsWith("PAR1") || start.startsWith("SQLite format")) {
            throw new Unreadable("is-binary", "");
        }
        boolean utf16 = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
        long zeros = start.chars().filter(c -> c == 0).count();
        long controls = start.chars().filter(c -> c < 32 && c != 9 && c != 10 && c != 13 && c != 0 && c != 12).count();
        boolean wide = utf16 || Encoding.utf16(start.getBytes(StandardCharsets.ISO_8859_1)).isPresent();
        if (!wide && (zeros > 0 || controls > start.length() / 20L + 1)) {
            throw new Unreadable("is-binary", "");
        }
    }

    private static RawFile zip(Path file) {
        try (ZipSecureFile zip = new ZipSecureFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null) {
                return Xlsx.open(file);
            }
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw new Unreadable("is-xlsb", "");
            }
            if (zip.getEntry("word/document.xml") != null || zip.getEntry("ppt/presentation.xml") != null) {
                throw new Unreadable("is-document", "");
            }
            if (zip.getEntry("mimetype") != null) {
                throw new Unreadable("is-opendocument", "");
            }
            throw new Unreadable("is-archive", "");
        } catch (IOException | IllegalArgumentException e) {
            throw e instanceof Unreadable known ? known : new Unreadable("broken-spreadsheet", "");
        }
    }

    private static RawFile compound(Path file) {
        try (org.apache.poi.poifs.filesystem.POIFSFileSystem folder =
                new org.apache.poi.poifs.filesystem.POIFSFileSystem(file.toFile(), true)) {
            if (folder.getRoot().hasEntry("EncryptedPackage")) {
                throw new Unreadable("encrypted", "");
            }
            if (folder.getRoot().hasEntry("WordDocument")) {
                throw new Unreadable("is-document", "");
            }
        } catch (IOException | RuntimeException e) {
            throw e instanceof Unreadable known ? known : new Unreadable("broken-spreadsheet", "");
        }
        return Xls.open(file);
    }

    private static RawFile xml(Path file, String start) {
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<table")) {
            throw new Unreadable("is-html", "");
        }
        try (Xml xml = new Xml(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!xml.next()) {
                throw new Unreadable("broken-xml", "");
            }
            if (xml.name().equals("Structure") && xml.namespace().contains("sdmx")) {
                throw new Unreadable("sdmx-structure", "");
            }
            if (xml.name().equals("html")) {
                throw new Unreadable("is-html", "");
            }
            if (!SDMX_DATA.contains(xml.name())) {
                throw new Unreadable("is-other-xml", xml.name());
            }
        } catch (IOException e) {
            throw new Unreadable("broken-xml", "");
        }
        return SdmxXml.open(file);
    }
}
