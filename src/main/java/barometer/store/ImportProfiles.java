package barometer.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How files of a kind are read, under names that people gave. */
public final class ImportProfiles {

    private static final RowMapper<Profile> PROFILE = (row, n) -> new Profile(row.getString("name"), row.getString("signature"),
            row.getString("plan"));

    private final Writing writing;
    private final JdbcClient jdbc;
    private final Clock clock;

    public ImportProfiles(Writing writing, Clock clock) {
        this.writing = writing;
        this.jdbc = writing.jdbc();
        this.clock = clock;
    }

    /**
     * A profile.
     *
     * @param signature what the columns of such files are called
     * @param plan      the text form of a plan
     */
    public record Profile(String name, String signature, String plan) {
    }

    /** All of them, by name. */
    public List<Profile> all() {
        return jdbc.sql("select name, signature, plan from import_profile order by name").query(PROFILE).list();
    }

    /** The profile that was saved last for files whose columns are called so. */
    public Optional<Profile> of(String signature) {
        return jdbc.sql("select name, signature, plan from import_profile where signature = ? order by saved_at desc, id desc "
                + "fetch first 1 rows only").param(signature).query(PROFILE).optional();
    }

    /** Keeps a profile; one of that name is replaced. */
    public void save(Profile profile, long account) {
        writing.durably(() -> {
            jdbc.sql("delete from import_profile where name = ?").param(profile.name()).update();
            return jdbc.sql("insert into import_profile (name, signature, plan, account_id, saved_at) values (?, ?, ?, ?, ?)")
                    .params(profile.name(), profile.signature(), profile.plan(), account, clock.instant().atOffset(ZoneOffset.UTC)).update();
        });
    }
}
