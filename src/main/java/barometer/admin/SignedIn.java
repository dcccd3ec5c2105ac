package barometer.admin;

import barometer.domain.Access;
import barometer.domain.Account;
import barometer.domain.Viewer;
import barometer.store.Accounts;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks, in a call of the interface and on a page alike. A session or a call remembers an account's id and era alone;
 * everything else is read anew each time, so a right that was taken away is gone at once.
 */
public final class SignedIn {

    /** What a session remembers. */
    public record Remembered(long id, long era, String name) implements AuthenticatedPrincipal, Serializable {

        @Override
        public String getName() {
            return name;
        }
    }

    private final Accounts accounts;
    private final Access access;

    public SignedIn(Accounts accounts, Access access) {
        this.accounts = accounts;
        this.access = access;
    }

    /** Whoever asks, with the roles that count now: none before a first password is changed. */
    public Viewer viewer() {
        return account().map(this::viewer).orElse(Viewer.ANONYMOUS);
    }

    /** The account of somebody who has signed in, as it stands now. */
    public Optional<Account> account() {
        return standing(SecurityContextHolder.getContext().getAuthentication()).map(Accounts.Held::account);
    }

    /** The account behind an authentication, unless it is over. */
    public Optional<Accounts.Held> standing(Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Remembered remembered
                ? accounts.byId(remembered.id()).filter(h -> h.account().active() && h.era() == remembered.era())
                : Optional.empty();
    }

    /**
     * What Spring's rules go by. Its authorities are the acts that the one table of rights allows, so a page that is for
     * those who record says {@code @RolesAllowed("RECORD")}.
     */
    public Authentication authentication(Accounts.Held held) {
        var account = held.account();
        var viewer = viewer(account);
        var acts = Arrays.stream(Access.Act.values()).filter(act -> access.may(viewer, act))
                .map(act -> new SimpleGrantedAuthority("ROLE_" + act)).toList();
        return UsernamePasswordAuthenticationToken.authenticated(
                new Remembered(account.id(), held.era(), account.name()), null, acts);
    }

    private Viewer viewer(Account account) {
        return account.mustChangePassword()
                ? new Viewer(Optional.of(account.id()), account.name(), Set.of()) : Viewer.of(account);
    }
}
