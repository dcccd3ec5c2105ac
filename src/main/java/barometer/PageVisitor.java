package barometer;

import barometer.admin.SignedIn;
import barometer.domain.Account;
import barometer.domain.Language;
import barometer.domain.Viewer;
import barometer.store.Accounts;
import barometer.ui.Visitor;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the pages who looks at them. */
@Component
class PageVisitor implements Visitor {

    private final SignedIn signedIn;
    private final Accounts accounts;
    private final AuthenticationContext pages;

    PageVisitor(SignedIn signedIn, Accounts accounts, AuthenticationContext pages) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.pages = pages;
    }

    @Override
    public Viewer viewer() {
        return signedIn.viewer();
    }

    @Override
    public Optional<Account> account() {
        return signedIn.account();
    }

    @Override
    public void keep(Language language) {
        signedIn.account().ifPresent(account -> accounts.setLanguage(account.id(), language));
    }

    @Override
    public void signOut() {
        pages.logout();
    }
}
