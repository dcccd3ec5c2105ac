package barometer.ui;

import barometer.domain.Account;
import barometer.domain.Language;
import barometer.domain.Viewer;
import java.util.Optional;

/** Who looks at the page now, as far as the page must know. Answered anew each time: a right may be gone meanwhile. */
public interface Visitor {

    /** Whoever looks, with the roles that count. */
    Viewer viewer();

    /** The account of somebody who has signed in. */
    Optional<Account> account();

    /** Keeps the chosen language with the account, where there is one. */
    void keep(Language language);

    /** Signs out and leaves for the overview. */
    void signOut();
}
