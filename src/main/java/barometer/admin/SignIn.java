package barometer.admin;

import barometer.store.Accounts;
import barometer.store.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Who somebody is, by name and password or by token. An account that does not exist takes as long to refuse as a wrong
 * password, and every refusal is alike.
 */
public final class SignIn {

    /** What came of an attempt. */
    public sealed interface Outcome {
    }

    /** It is who he says he is. */
    public record Known(Accounts.Held held) implements Outcome {
    }

    /** No such account, a wrong password, or an account that may not sign in: which of them is not said. */
    public record Unknown() implements Outcome {
    }

    /** Too many attempts failed. @param pause how long to wait */
    public record TooMany(Duration pause) implements Outcome {
    }

    private static final int REMEMBERED = 500;

    private final Accounts accounts;
    private final Tokens tokens;
    private final PasswordEncoder encoder;
    private final Attempts attempts;
    private final String nobodysHash;
    private final Object[] turns = new Object[64];
    private final Mac mac;
    private final Map<String, byte[]> verified = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    public SignIn(Accounts accounts, Tokens tokens, PasswordEncoder encoder, Attempts attempts) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.encoder = encoder;
        this.attempts = attempts;
        this.nobodysHash = encoder.encode(Secrets.password());
        for (int i = 0; i < turns.length; i++) {
            turns[i] = new Object();
        }
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /** By name and password, from a network address. */
    public Outcome withPassword(String name, String password, String address) {
        var fold = Accounts.fold(name);
        // One at a time for an account and an address: a hundred guesses sent at once are not a hundred first guesses.
        synchronized (turns[Math.floorMod((fold + address).hashCode(), turns.length)]) {
            var pause = attempts.pause(fold, address);
            if (pause.isPresent()) {
                return new TooMany(pause.get());
            }
            var held = accounts.byName(fold);
            if (!verify(held, PasswordRule.canonical(password)) || !held.orElseThrow().account().active()) {
                attempts.failed(fold, address);
                return new Unknown();
            }
            attempts.succeeded(fold, address);
            return new Known(held.orElseThrow());
        }
    }

    /** By token. One cannot be guessed, so only an address that tries very many has to wait, and a right one never. */
    public Outcome withToken(String token, String address) {
        var held = Optional.of(token).filter(t -> t.startsWith(Secrets.TOKEN_PREFIX))
                .flatMap(t -> tokens.use(Secrets.hash(t)))
                .flatMap(t -> accounts.byId(t.account()))
                .filter(h -> h.account().active());
        if (held.isPresent()) {
            return new Known(held.get());
        }
        var pause = attempts.pause(address);
        attempts.failed(address);
        return pause.isPresent() ? new TooMany(pause.get()) : new Unknown();
    }

    private boolean verify(Optional<Accounts.Held> held, String password) {
        var hash = held.flatMap(Accounts.Held::passwordHash);
        boolean readable = password.getBytes(StandardCharsets.UTF_8).length <= PasswordRule.LONGEST;
        var checked = readable ? password : "";
        if (hash.isPresent() && remembers(hash.get(), checked)) {
            return true;
        }
        boolean right = encoder.matches(checked, hash.orElse(nobodysHash)) && hash.isPresent() && readable;
        if (right) {
            remember(hash.get(), checked);
        }
        return right;
    }

    /**
     * A slow hash for each call of a program that signs in with HTTP Basic would cost more than the call. What was
     * verified is remembered as a code under a key that only this process has; a new password has a new hash, so it is
     * forgotten with the old one.
     */
    private synchronized boolean remembers(String hash, String password) {
        var known = verified.get(hash);
        return known != null && MessageDigest.isEqual(known, code(password));
    }

    private synchronized void remember(String hash, String password) {
        verified.put(hash, code(password));
    }

    private synchronized byte[] code(String password) {
        return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
    }
}
