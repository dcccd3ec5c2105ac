package barometer.admin;

import barometer.store.Accounts;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a password must be. Length counts; rules about digits and signs only make people write it down. */
public final class PasswordRule {

    /** The fewest characters of a password. */
    public static final int SHORTEST = 12;

    /** The most bytes in UTF-8: BCrypt reads no further. */
    public static final int LONGEST = 72;

    /** Why a password will not do; the words are {@code password.<code>}. */
    public enum Fault {
        TOO_SHORT, TOO_LONG, LIKE_THE_NAME, REPEATING, COMMON;

        /** The last part of the key of its words. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What stands in lists of stolen passwords, in its longer forms too: stripped of digits and signs at the end. */
    private static final Set<String> COMMON = Set.of("password", "passwort", "passw0rd", "p@ssw0rd", "p@ssword", "qwerty",
            "qwertyuiop", "qwertyuiopasdf", "qwertyuiopasdfghjkl", "qwertyqwerty", "asdfghjkl", "zxcvbnm", "qazwsx",
            "qazwsxedc", "qazwsxedcrfv", "letmein", "welcome", "iloveyou", "sunshine", "princess", "football", "baseball",
            "superman", "trustno", "changeme", "changemenow", "changeit", "secret", "default", "administrator", "admin",
            "adminadmin", "passwordpassword", "mypassword", "barometer", "barometr", "барометр", "пароль",
            "парольпароль", "йцукен", "йцукенгшщз", "йцукенгшщзхъ", "фывапролдж", "администратор", "адміністратар",
            "correcthorsebatterystaple", "thisisapassword", "passwordadmin", "adminpassword");

    private PasswordRule() {
    }

    /** Why the password will not do for the account of that name; empty where it will. */
    public static Optional<Fault> fault(String password, String accountName) {
        var plain = canonical(password);
        if (plain.codePointCount(0, plain.length()) < SHORTEST) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (plain.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        var folded = Accounts.fold(plain);
        var name = Accounts.fold(accountName);
        if (!name.isEmpty() && folded.replace(name, "").codePoints().filter(Character::isLetterOrDigit).count() < 6
                && folded.contains(name)) {
            return Optional.of(Fault.LIKE_THE_NAME);
        }
        if (folded.codePoints().distinct().count() < 5 || repeats(folded) || runs(folded)) {
            return Optional.of(Fault.REPEATING);
        }
        var core = folded.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        if (COMMON.contains(core) || COMMON.contains(folded)) {
            return Optional.of(Fault.COMMON);
        }
        return Optional.empty();
    }

    /** The one form of a password that is typed in several ways: keyboards differ in how they compose ё, й and ў. */
    static String canonical(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** A short piece again and again. */
    private static boolean repeats(String text) {
        for (int length = 1; length <= text.length() / 2 && length <= 6; length++) {
            if (text.substring(length).equals(text.substring(0, text.length() - length))) {
                return true;
            }
        }
        return false;
    }

    /** Little else than steps along the alphabet or the digits: 123456789012, abcdefghijkl. */
    private static boolean runs(String text) {
        int steps = 0;
        for (int i = 1; i < text.length(); i++) {
            int step = text.charAt(i) - text.charAt(i - 1);
            if (Math.abs(step) <= 1 || Math.abs(step) == 9 && Character.isDigit(text.charAt(i))) {
                steps++;
            }
        }
        return steps >= text.length() - 3;
    }
}
