package barometer.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A file that the page loads as it is; where its address carries the hash of its content, a browser may keep it for ever. */
public final class StaticFile {

    /** Where such files lie in the program. */
    public static final String ROOT = "META-INF/resources/";

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private StaticFile() {
    }

    /** The address of a static file with the hash of its content: {@code assets/icon.svg?v=…}. */
    public static String address(String path) {
        return ADDRESSES.computeIfAbsent(path, p -> p + "?v=" + hash(p));
    }

    private static String hash(String path) {
        try (InputStream file = StaticFile.class.getClassLoader().getResourceAsStream(ROOT + path)) {
            if (file == null) {
                throw new IllegalArgumentException("No static file " + path);
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.readAllBytes()), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException("No static file " + path, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
