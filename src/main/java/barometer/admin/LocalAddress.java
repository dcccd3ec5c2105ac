package barometer.admin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An address within this program, to return to; whatever could lead a browser elsewhere is none. */
public final class LocalAddress {

    private LocalAddress() {
    }

    /** The address, where it is one: a path from the root, with or without a query. */
    public static Optional<String> of(String text) {
        if (text == null || text.length() > 2000 || !text.startsWith("/") || text.startsWith("//")
                || text.indexOf('\\') >= 0 || text.codePoints().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            return Optional.empty();
        }
        try {
            var uri = new URI(text);
            var path = uri.getRawPath();
            boolean local = uri.getScheme() == null && uri.getRawAuthority() == null && path != null
                    && !path.contains("//") && !path.contains("/.") // what a browser might make of them is not to be guessed
                    && !path.startsWith("/sign-in") && !path.startsWith("/api/");
            return local ? Optional.of(text) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
