package barometer.delivery;

import barometer.domain.Access;
import barometer.domain.Account;
import barometer.domain.Trouble;
import barometer.domain.Trouble.Kind;
import barometer.domain.Viewer;
import barometer.store.Accounts;
import java.util.Optional;

/** The account that a report is drawn under, as it stands now: asked again at each drawing and at each attempt. */
record Permission(Accounts accounts, Access access) {

    /** @throws Undelivered where it is closed, or may not make reports any more */
    Viewer viewer(long id) throws Undelivered {
        Account account = accounts.byId(id).map(Accounts.Held::account).filter(a -> a.active() && !a.mustChangePassword())
                .orElseThrow(() -> new Undelivered(Kind.ACCOUNT_CLOSED, name(id)));
        Viewer viewer = Viewer.of(account);
        if (!access.may(viewer, Access.Act.REPORT)) {
            throw new Undelivered(Kind.NOT_ALLOWED, account.name());
        }
        return viewer;
    }

    /** What is the matter with an account; empty: nothing. */
    Optional<Trouble> obstacle(long id) {
        try {
            viewer(id);
            return Optional.empty();
        } catch (Undelivered e) {
            return Optional.of(e.trouble());
        }
    }

    private String name(long id) {
        return accounts.byId(id).map(held -> held.account().name()).orElse(String.valueOf(id));
    }
}
