package barometer.admin;

import barometer.domain.Account;
import barometer.domain.Language;
import barometer.domain.Role;
import barometer.store.Accounts;
import barometer.store.Tokens;
import barometer.store.Writing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Everything that decides who comes in, on an empty database of its own, with a clock that the test moves. */
final class Door {

    static final String PASSWORD = "lamp-7-orchard-9-river";

    /** Stands still until it is moved. */
    static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-11-24T10:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    final Hands clock = new Hands();
    final PasswordEncoder encoder = new BCryptPasswordEncoder(4); // quick: how slow it is matters to guessers only
    final Accounts accounts;
    final Tokens tokens;
    final SignIn signIn;
    final FirstPassword firstPassword;

    Door(Path dataFolder) {
        var pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(pool).load().migrate();
        var writing = new Writing(pool);
        accounts = new Accounts(writing, clock);
        tokens = new Tokens(writing, clock);
        signIn = new SignIn(accounts, tokens, encoder, new Attempts(clock));
        firstPassword = new FirstPassword(dataFolder);
    }

    /** An account with the usual password. */
    Account account(String name, Role... roles) {
        long id = accounts.add(name, encoder.encode(PASSWORD), Set.of(roles), false, Language.EN).orElseThrow();
        return accounts.byId(id).orElseThrow().account();
    }

    OwnAccount own() {
        return new OwnAccount(accounts, tokens, signIn, encoder, firstPassword);
    }
}
