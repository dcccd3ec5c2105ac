package barometer.admin;

import barometer.store.Accounts;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an account may be called: something that can be typed into a terminal and is not taken for another. */
public final class NameRule {

    /** Why a name will not do; the words are {@code account-name.<code>}. */
    public enum Fault {
        LENGTH, CHARACTERS, MIXED_SCRIPTS, TAKEN;

        /** The last part of the key of its words. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A colon would end the name in HTTP Basic, a space stands in the names that the program gives. */
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._@-]*");

    private NameRule() {
    }

    /** Why the name will not do; empty where it will, unless it is taken. */
    public static Optional<Fault> fault(String name) {
        var folded = Accounts.fold(name);
        if (folded.length() < 2 || folded.length() > 40) {
            return Optional.of(Fault.LENGTH);
        }
        if (!ALLOWED.matcher(folded).matches()) {
            return Optional.of(Fault.CHARACTERS);
        }
        boolean oneScript = folded.codePoints().filter(Character::isLetter).mapToObj(Character.UnicodeScript::of)
                .distinct().count() <= 1;
        return oneScript ? Optional.empty() : Optional.of(Fault.MIXED_SCRIPTS); // "аdmin" with one Cyrillic letter
    }
}
