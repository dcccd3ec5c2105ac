package barometer.admin;

import barometer.domain.Language;
import barometer.store.Accounts;
import barometer.store.Tokens;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What everyone does with the own account: password, language, tokens. */
public final class OwnAccount {

    /** The most tokens in use at a time. */
    static final int MOST_TOKENS = 20;

    /** What came of a change of password. */
    public sealed interface PasswordChange {
    }

    /** It was changed. @param held the account as it stands now; other sessions and all tokens are over */
    public record Changed(Accounts.Held held) implements PasswordChange {
    }

    /** The present password is another one, or too many wrong ones were given. */
    public record NotProven(SignIn.Outcome outcome) implements PasswordChange {
    }

    /** The new one will not do. */
    public record WillNotDo(PasswordRule.Fault fault) implements PasswordChange {
    }

    /** The new one is the present one. */
    public record TheSame() implements PasswordChange {
    }

    private final Accounts accounts;
    private final Tokens tokens;
    private final SignIn signIn;
    private final PasswordEncoder encoder;
    private final FirstPassword firstPassword;

    public OwnAccount(Accounts accounts, Tokens tokens, SignIn signIn, PasswordEncoder encoder, FirstPassword firstPassword) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.signIn = signIn;
        this.encoder = encoder;
        this.firstPassword = firstPassword;
    }

    /** Changes the password of who knows the present one. */
    public PasswordChange changePassword(long id, String present, String wanted, String address) {
        var name = accounts.byId(id).orElseThrow().account().name();
        var proof = signIn.withPassword(name, present, address);
        if (!(proof instanceof SignIn.Known)) {
            return new NotProven(proof);
        }
        var fault = PasswordRule.fault(wanted, name);
        if (fault.isPresent()) {
            return new WillNotDo(fault.get());
        }
        var canonical = PasswordRule.canonical(wanted);
        if (canonical.equals(PasswordRule.canonical(present))) {
            return new TheSame();
        }
        accounts.setPassword(id, encoder.encode(canonical), false);
        firstPassword.changed(name);
        return new Changed(accounts.byId(id).orElseThrow());
    }

    /** Sets the language that the own pages begin in. */
    public void setLanguage(long id, Language language) {
        accounts.setLanguage(id, language);
    }

    /** The own tokens, newest first, the revoked ones too. */
    public List<Tokens.Token> tokens(long id) {
        return tokens.of(id);
    }

    /** Whether one more may be made. */
    public boolean roomForToken(long id) {
        return tokens.of(id).stream().filter(t -> !t.revoked()).count() < MOST_TOKENS;
    }

    /** Makes a token and tells it, this once. */
    public String makeToken(long id, String label) {
        if (!roomForToken(id)) {
            throw new IllegalStateException("no room for another token");
        }
        var secret = Secrets.token();
        tokens.add(id, label.strip(), Secrets.hash(secret));
        return secret;
    }

    /** Revokes an own token. */
    public void revokeToken(long id, long token) {
        tokens.revoke(id, token);
    }
}
