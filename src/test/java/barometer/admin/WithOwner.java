package barometer.admin;

import barometer.domain.Language;
import barometer.domain.Role;
import barometer.store.Accounts;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Set;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Signs a test in with an account of that name, made where there is none yet. */
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = WithOwner.Factory.class)
@interface WithOwner {

    /** The name of the account. */
    String value();

    /** Its role. */
    Role role() default Role.ADMINISTRATOR;

    /** Whether its first password is still to be changed. */
    boolean mustChange() default false;

    /** Makes it. */
    final class Factory implements WithSecurityContextFactory<WithOwner> {

        private final Accounts accounts;
        private final SignedIn signedIn;
        private final PasswordEncoder encoder;

        Factory(Accounts accounts, SignedIn signedIn, PasswordEncoder encoder) {
            this.accounts = accounts;
            this.signedIn = signedIn;
            this.encoder = encoder;
        }

        @Override
        public SecurityContext createSecurityContext(WithOwner wanted) {
            accounts.add(wanted.value(), encoder.encode(Door.PASSWORD), Set.of(wanted.role()), wanted.mustChange(), Language.EN);
            return new SecurityContextImpl(signedIn.authentication(accounts.byName(wanted.value()).orElseThrow()));
        }
    }
}
