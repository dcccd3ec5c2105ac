package barometer.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What programs sign in with instead of a password. Only the hash of a token is kept. */
public final class Tokens {

    /** A token without its secret. @param lastUsed the day, in UTC */
    public record Token(long id, long account, String label, Instant createdAt, Optional<LocalDate> lastUsed,
            boolean revoked) {
    }

    private final JdbcClient jdbc;
    private final Writing writing;
    private final Clock clock;

    public Tokens(Writing writing, Clock clock) {
        this.jdbc = writing.jdbc();
        this.writing = writing;
        this.clock = clock;
    }

    /** All tokens of an account, newest first. */
    public List<Token> of(long account) {
        return jdbc.sql("select * from token where account_id = ? order by id desc").param(account)
                .query(Tokens::token).list();
    }

    /** Keeps a new token. @param hash SHA-256 in hex */
    public void add(long account, String label, String hash) {
        writing.durably(() -> jdbc.sql("""
                insert into token (account_id, label, hash, created_at, revoked) values (?, ?, ?, ?, false)""")
                .params(account, label, hash, clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update());
    }

    /** Ends a token of the account; nothing happens to the tokens of others. */
    public void revoke(long account, long token) {
        writing.durably(() -> jdbc.sql("update token set revoked = true where id = ? and account_id = ?")
                .params(token, account).update());
    }

    /** The token with a hash, unless it was revoked; notes the day of its use. */
    public Optional<Token> use(String hash) {
        var found = jdbc.sql("select * from token where hash = ? and revoked = false").param(hash)
                .query(Tokens::token).optional();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        found.filter(token -> writing.healthy() && !token.lastUsed().equals(Optional.of(today))).ifPresent(token -> writing.durably(() ->
                jdbc.sql("update token set last_used = ? where id = ?").params(today, token.id()).update()));
        return found;
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        return new Token(row.getLong("id"), row.getLong("account_id"), row.getString("label"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("last_used", LocalDate.class)), row.getBoolean("revoked"));
    }
}
