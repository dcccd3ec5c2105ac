package barometer.admin;

import barometer.domain.Access;
import barometer.domain.Language;
import barometer.domain.Role;
import barometer.domain.Viewer;
import barometer.ledger.Denied;
import barometer.store.Accounts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the administrator does with accounts. Asks the table of rights at each act, whichever page it comes from. */
public final class Administration {

    /** What came of the wish for a new account. */
    public sealed interface Making {
    }

    /** It was made. @param password to be told this once, and changed at the first sign-in */
    public record Made(long id, String name, String password) implements Making {
    }

    /** It cannot be called that. */
    public record NameWillNotDo(NameRule.Fault fault) implements Making {
    }

    /** What came of a change. */
    public enum Change {
        DONE,
        /** It would have left nobody who can administer. */ LAST_ADMINISTRATOR,
        /** It would have taken the right to undo it from who did it. */ OWN_RIGHTS
    }

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final FirstPassword firstPassword;
    private final Access access;

    public Administration(Accounts accounts, PasswordEncoder encoder, FirstPassword firstPassword, Access access) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.firstPassword = firstPassword;
        this.access = access;
    }

    /** All accounts, in the order in which they were made. */
    public List<Accounts.Held> accounts(Viewer viewer) {
        require(viewer);
        return accounts.all();
    }

    /** Makes an account with a random first password. */
    public Making make(String name, Set<Role> roles, Language language, Viewer viewer) {
        require(viewer);
        var fault = NameRule.fault(name);
        if (fault.isPresent()) {
            return new NameWillNotDo(fault.get());
        }
        var password = Secrets.password();
        var id = accounts.add(name, encoder.encode(password), roles, true, language);
        return id.isPresent() ? new Made(id.getAsLong(), name.strip(), password) : new NameWillNotDo(NameRule.Fault.TAKEN);
    }

    /** Gives an account whose owner forgot the password a new first one; ends its sessions and tokens. */
    public String newPassword(long id, Viewer viewer) {
        require(viewer);
        var password = Secrets.password();
        accounts.setPassword(id, encoder.encode(password), true);
        firstPassword.changed(accounts.byId(id).orElseThrow().account().name());
        return password;
    }

    /** Sets the roles; they hold from the next request on. */
    public Change setRoles(long id, Set<Role> roles, Viewer viewer) {
        require(viewer);
        if (own(id, viewer) && !roles.contains(Role.ADMINISTRATOR)) {
            return Change.OWN_RIGHTS;
        }
        return accounts.setRoles(id, roles) ? Change.DONE : Change.LAST_ADMINISTRATOR;
    }

    /** Ends the account's sessions and tokens, and keeps it from coming back. */
    public Change deactivate(long id, Viewer viewer) {
        require(viewer);
        if (own(id, viewer)) {
            return Change.OWN_RIGHTS;
        }
        return accounts.deactivate(id) ? Change.DONE : Change.LAST_ADMINISTRATOR;
    }

    /** Lets the account sign in again. */
    public void reactivate(long id, Viewer viewer) {
        require(viewer);
        accounts.activate(id);
    }

    /** Forgets who it was, for good; what the account recorded stays. */
    public Change anonymise(long id, Viewer viewer) {
        require(viewer);
        if (own(id, viewer)) {
            return Change.OWN_RIGHTS;
        }
        return accounts.anonymise(id) ? Change.DONE : Change.LAST_ADMINISTRATOR;
    }

    private void require(Viewer viewer) {
        if (!access.may(viewer, Access.Act.ADMINISTER)) {
            throw new Denied(Access.Act.ADMINISTER);
        }
    }

    private static boolean own(long id, Viewer viewer) {
        return viewer.account().equals(Optional.of(id));
    }
}
