package barometer.store;

import barometer.domain.Account;
import barometer.domain.Language;
import barometer.domain.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may sign in. Two accounts never have names that differ in case or in the width of letters alone. */
public final class Accounts {

    /** The account under which the shipped data stand in the ledger; nobody can sign in with it. */
    public static final long SHIPPED_DATA = 1;

    /**
     * An account as it is kept.
     *
     * @param passwordHash empty once anonymised
     * @param era          what was signed in under an earlier one is over
     */
    public record Held(Account account, Optional<String> passwordHash, long era, Instant createdAt, boolean anonymised) {
    }

    private static final String COLUMNS =
            "id, name, password_hash, roles, active, must_change, language, era, created_at, anonymised";

    private final JdbcClient jdbc;
    private final Writing writing;
    private final Clock clock;

    public Accounts(Writing writing, Clock clock) {
        this.jdbc = writing.jdbc();
        this.writing = writing;
        this.clock = clock;
    }

    /** The form of a name that decides whether two are the same. */
    public static String fold(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Whether there is none yet, not even one that was deactivated. */
    public boolean none() {
        return jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
    }

    /** All accounts, in the order in which they were made. */
    public List<Held> all() {
        return jdbc.sql("select " + COLUMNS + " from account order by id").query(Accounts::held).list();
    }

    /** An account by id, whatever its state. */
    public Optional<Held> byId(long id) {
        return jdbc.sql("select " + COLUMNS + " from account where id = ?").param(id).query(Accounts::held).optional();
    }

    /** An account by name, whatever its state. */
    public Optional<Held> byName(String name) {
        return jdbc.sql("select " + COLUMNS + " from account where name_fold = ?").param(fold(name))
                .query(Accounts::held).optional();
    }

    /** Makes an active account; empty where the name is taken. */
    public OptionalLong add(String name, String passwordHash, Set<Role> roles, boolean mustChange, Language language) {
        return writing.durably(() -> {
            if (byName(name).isPresent()) {
                return OptionalLong.empty();
            }
            jdbc.sql("""
                    insert into account (name, name_fold, password_hash, roles, active, must_change, language, era,
                      created_at, anonymised) values (?, ?, ?, ?, true, ?, ?, 0, ?, false)""")
                    .params(name.strip(), fold(name), passwordHash, text(roles), mustChange, language.tag(), now())
                    .update();
            return OptionalLong.of(byName(name).orElseThrow().account().id());
        });
    }

    /** Sets a new password and ends whatever was signed in with the old one, tokens included; answers the new era. */
    public long setPassword(long id, String passwordHash, boolean mustChange) {
        return writing.durably(() -> {
            jdbc.sql("update account set password_hash = ?, must_change = ?, era = era + 1 where id = ? and anonymised = false")
                    .params(passwordHash, mustChange, id).update();
            revokeTokens(id);
            return byId(id).orElseThrow().era();
        });
    }

    /** Sets the language that the account's pages begin in. */
    public void setLanguage(long id, Language language) {
        writing.durably(() -> jdbc.sql("update account set language = ? where id = ?").params(language.tag(), id).update());
    }

    /** Sets the roles; false, and nothing done, where no administrator would be left. */
    public boolean setRoles(long id, Set<Role> roles) {
        return writing.durably(() -> {
            if (!roles.contains(Role.ADMINISTRATOR) && lastAdministrator(id)) {
                return false;
            }
            jdbc.sql("update account set roles = ? where id = ? and anonymised = false").params(text(roles), id).update();
            return true;
        });
    }

    /** Lets the account sign in again; what was signed in before stays ended. */
    public void activate(long id) {
        writing.durably(() ->
                jdbc.sql("update account set active = true where id = ? and anonymised = false").param(id).update());
    }

    /** Ends the account's sessions and tokens for good; false, and nothing done, where no administrator would be left. */
    public boolean deactivate(long id) {
        return writing.durably(() -> {
            if (lastAdministrator(id)) {
                return false;
            }
            jdbc.sql("update account set active = false, era = era + 1 where id = ?").param(id).update();
            revokeTokens(id);
            return true;
        });
    }

    /** Forgets the name and the password; what the account recorded stays. False where no administrator would be left. */
    public boolean anonymise(long id) {
        return writing.durably(() -> {
            if (lastAdministrator(id)) {
                return false;
            }
            var name = "account " + id; // the space keeps it free: no name that people choose holds one
            jdbc.sql("""
                    update account set name = ?, name_fold = ?, password_hash = null, roles = '', active = false,
                      must_change = false, language = 'en', era = era + 1, anonymised = true where id = ?""")
                    .params(name, name, id).update();
            jdbc.sql("update token set revoked = true, label = '', last_used = null where account_id = ?")
                    .param(id).update();
            return true;
        });
    }

    private void revokeTokens(long id) {
        jdbc.sql("update token set revoked = true where account_id = ?").param(id).update();
    }

    /** Locks the administrators' rows, so that two of them, on two machines, cannot remove each other. */
    private boolean lastAdministrator(long id) {
        var administrators = jdbc.sql("select id from account where active = true and roles like ? for update")
                .param("%" + Role.ADMINISTRATOR + "%").query(Long.class).list();
        return administrators.equals(List.of(id));
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static String text(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    static Held held(ResultSet row, int number) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(row.getString("roles").split(",")).filter(r -> !r.isEmpty()).map(Role::valueOf).forEach(roles::add);
        var account = new Account(row.getLong("id"), row.getString("name"), roles, row.getBoolean("active"),
                row.getBoolean("must_change"), Language.parse(row.getString("language")));
        return new Held(account, Optional.ofNullable(row.getString("password_hash")), row.getLong("era"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getBoolean("anonymised"));
    }
}
