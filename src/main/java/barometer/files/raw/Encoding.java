package barometer.files.raw;

import barometer.domain.Unreadable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which encoding a file of text is written: told by its first bytes, or by what would be no text in another one. */
final class Encoding {

    /** The encodings that are read, by the names that people know. */
    static final List<String> KNOWN = List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "windows-1252");
    private static final int SAMPLE = 65_536;

    private Encoding() {
    }

    /** The name of the encoding of a file. */
    static String guess(Path file) {
        byte[] head = head(file);
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return "UTF-8";
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return "UTF-16LE";
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return "UTF-16BE";
        }
        Optional<String> wide = utf16(head);
        if (wide.isPresent()) {
            return wide.get();
        }
        return isUtf8(file) ? "UTF-8" : isCyrillic(head) ? "windows-1251" : "windows-1252";
    }

    /** UTF-16 without a mark: every second byte is that of the Latin or the Cyrillic block. */
    static Optional<String> utf16(byte[] head) {
        int[] blocks = {0, 0};
        int zeros = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            for (int k = 0; k < 2; k++) {
                byte b = head[i + k];
                blocks[k] += b == 0 || b == 4 || b == 0x20 ? 1 : 0;
                zeros += b == 0 ? 1 : 0;
            }
        }
        int pairs = head.length / 2;
        if (zeros == 0 || pairs < 2) {
            return Optional.empty();
        }
        return blocks[1] * 10 >= pairs * 9 && blocks[1] > blocks[0] ? Optional.of("UTF-16LE")
                : blocks[0] * 10 >= pairs * 9 && blocks[0] > blocks[1] ? Optional.of("UTF-16BE") : Optional.empty();
    }

    /** The text of a file; a byte that its encoding has no letter for is not passed over in silence. */
    static Reader open(Path file, String encoding) throws IOException {
        Charset charset = charset(encoding);
        Reader reader = new InputStreamReader(new BufferedInputStream(Files.newInputStream(file), SAMPLE),
                charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
        return reader;
    }

    private static Charset charset(String encoding) {
        if (KNOWN.stream().noneMatch(encoding::equalsIgnoreCase) && !encoding.toUpperCase(Locale.ROOT).equals("UTF-16")) {
            throw new Unreadable("encoding", encoding);
        }
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Unreadable("encoding", encoding);
        }
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsWith(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(Path file) {
        char[] buffer = new char[SAMPLE];
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT))) {
            while (reader.read(buffer) >= 0) {
                continue;
            }
            return true;
        } catch (java.nio.charset.CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cyrillic words are runs of high bytes; in a Western text a letter with a mark stands alone among Latin ones. */
    private static boolean isCyrillic(byte[] head) {
        int inRuns = 0;
        int alone = 0;
        for (int i = 0; i < head.length; i++) {
            if (letter(head[i])) {
                boolean beside = i > 0 && letter(head[i - 1]) || i + 1 < head.length && letter(head[i + 1]);
                if (beside) {
                    inRuns++;
                } else {
                    alone++;
                }
            }
        }
        return inRuns > alone;
    }

    private static boolean letter(byte b) {
        int code = b & 0xFF;
        return code >= 0xC0 || code == 0xA8 || code == 0xB8 || code == 0xB3 || code == 0xA2 || code == 0xB2 || code == 0xA1;
    }
}
