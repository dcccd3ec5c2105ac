package barometer.entry;

import barometer.domain.Role;
import barometer.domain.Viewer;
import barometer.store.Accounts;
import barometer.text.Words;
import java.util.function.Supplier;

/** Who recorded something, by role: a name never stands beside a figure. */
final class Recorders {

    private final Accounts accounts;
    private final Supplier<Viewer> viewer;
    private final Words words;

    Recorders(Accounts accounts, Supplier<Viewer> viewer, Words words) {
        this.accounts = accounts;
        this.viewer = viewer;
        this.words = words;
    }

    /** The role behind an account, in words. */
    String role(long account) {
        if (account == Accounts.SHIPPED_DATA) {
            return words.say("entry.by.shipped");
        }
        if (viewer.get().account().filter(me -> me == account).isPresent()) {
            return words.say("entry.by.you");
        }
        boolean administratorOnly = accounts.byId(account).map(h -> h.account().roles())
                .filter(roles -> roles.contains(Role.ADMINISTRATOR) && !roles.contains(Role.STAFF)).isPresent();
        return words.say(administratorOnly ? "entry.by.administrator" : "entry.by.staff");
    }
}
