package barometer.admin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords and tokens that the program makes, and the short form in which tokens are kept. */
public final class Secrets {

    /** What every token begins with, so that one that leaked is recognised. */
    public static final String TOKEN_PREFIX = "bmt_";

    /** No letter or digit that is taken for another: 0 and o, 1, l and i, u and v. */
    private static final String UNAMBIGUOUS = "abcdefghjkmnpqrstwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {
    }

    /** Four groups of five: 97 bits, and short enough to copy from a screen. */
    public static String password() {
        var text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                text.append('-');
            }
            text.append(UNAMBIGUOUS.charAt(RANDOM.nextInt(UNAMBIGUOUS.length())));
        }
        return text.toString();
    }

    /** A token: 32 random bytes. */
    public static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return TOKEN_PREFIX + HexFormat.of().formatHex(bytes);
    }

    /** The form in which a token is kept. */
    public static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
