package barometer.entry;

import barometer.admin.SignedIn;
import barometer.domain.Language;
import barometer.domain.Role;
import barometer.store.Accounts;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Set;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Signs a test in with an account of its own. */
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = WithStaff.Factory.class)
public @interface WithStaff {

    /** The role of the account. */
    Role value() default Role.STAFF;

    /** Makes the account, once. */
    final class Factory implements WithSecurityContextFactory<WithStaff> {

        private final Accounts accounts;
        private final SignedIn signedIn;

        Factory(Accounts accounts, SignedIn signedIn) {
            this.accounts = accounts;
            this.signedIn = signedIn;
        }

        @Override
        public SecurityContext createSecurityContext(WithStaff wanted) {
            String name = "entry-" + wanted.value().name().toLowerCase(java.util.Locale.ROOT);
            accounts.add(name, "no password", Set.of(wanted.value()), false, Language.EN);
            return new SecurityContextImpl(signedIn.authentication(accounts.byName(name).orElseThrow()));
        }
    }
}
