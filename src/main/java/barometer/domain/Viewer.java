package barometer.domain;

import java.util.Optional;
import java.util.Set;

/** Who asks: an account with its roles, or anybody. */
public record Viewer(Optional<Long> account, String name, Set<Role> roles) {

    /** Anybody who has not signed in. */
    public static final Viewer ANONYMOUS = new Viewer(Optional.empty(), "", Set.of());

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** The person behind an account. */
    public static Viewer of(Account account) {
        return new Viewer(Optional.of(account.id()), account.name(), account.roles());
    }

    /** Whether somebody has signed in. */
    public boolean signedIn() {
        return account.isPresent();
    }
}
