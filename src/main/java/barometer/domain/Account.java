package barometer.domain;

import java.util.Set;

/**
 * Who may sign in. The ledger knows the id alone, so a name can be forgotten.
 *
 * @param active             false: cannot sign in any more
 * @param mustChangePassword true: nothing else is open until a new password is chosen
 */
public record Account(long id, String name, Set<Role> roles, boolean active, boolean mustChangePassword, Language language) {

    public Account {
        roles = Set.copyOf(roles);
    }
}
