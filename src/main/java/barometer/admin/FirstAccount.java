package barometer.admin;

import barometer.domain.Language;
import barometer.domain.Role;
import barometer.store.Accounts;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The account that a new installation begins with. No default password exists. */
public final class FirstAccount {

    /** Its name. */
    public static final String NAME = "admin";

    /** What the start found or made. */
    public sealed interface Outcome {
    }

    /** It was made with a random password that must be changed. */
    public record Made(String password, Path file) implements Outcome {
    }

    /** It was made with the password that the operator gave. */
    public record MadeAsGiven() implements Outcome {
    }

    /** The password that the operator gave will not do, and nothing was made. */
    public record GivenWillNotDo(PasswordRule.Fault fault) implements Outcome {
    }

    /** There are accounts, and the first password still waits to be changed. */
    public record StillUnchanged(Path file) implements Outcome {
    }

    /** There are accounts. */
    public record Nothing() implements Outcome {
    }

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final FirstPassword file;

    public FirstAccount(Accounts accounts, PasswordEncoder encoder, FirstPassword file) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.file = file;
    }

    /** Makes it where there is no account yet. @param given the password from the environment, empty where it names none */
    public Outcome start(Optional<String> given) {
        if (!accounts.none()) {
            return file.unchanged() ? new StillUnchanged(file.file()) : new Nothing();
        }
        if (given.isPresent()) {
            var fault = PasswordRule.fault(given.get(), NAME);
            if (fault.isPresent()) {
                return new GivenWillNotDo(fault.get());
            }
            file.remove(); // of a start that was broken off
            make(PasswordRule.canonical(given.get()), false);
            return new MadeAsGiven();
        }
        var password = Secrets.password();
        file.write(password); // before the account: broken off between, the next start makes both anew
        make(password, true);
        return new Made(password, file.file());
    }

    private void make(String password, boolean mustChange) {
        accounts.add(NAME, encoder.encode(password), EnumSet.allOf(Role.class), mustChange, Language.EN);
    }
}
