package barometer.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The templates of reports in all their versions, each as its text. */
public final class Templates {

    /** A version of a template. @param text its JSON form */
    public record Version(String name, int version, long account, Instant at, String text) {
    }

    private static final String COLUMNS = "name, version, account_id, saved_at, template";
    private static final RowMapper<Version> VERSION = (row, n) -> new Version(row.getString("name"), row.getInt("version"),
            row.getLong("account_id"), row.getObject("saved_at", OffsetDateTime.class).toInstant(), row.getString("template"));

    private final Writing writing;
    private final JdbcClient jdbc;

    public Templates(Writing writing) {
        this.writing = writing;
        this.jdbc = writing.jdbc();
    }

    /** The newest version of each template, by name. */
    public List<Version> newest() {
        return jdbc.sql("select " + COLUMNS + " from template_version t where version = (select max(version) from template_version n"
                + " where n.name = t.name) order by name").query(VERSION).list();
    }

    /** The newest version of a template. */
    public Optional<Version> newest(String name) {
        return jdbc.sql("select " + COLUMNS + " from template_version where name = ? order by version desc fetch first 1 rows only")
                .param(name).query(VERSION).optional();
    }

    /** A version of a template. */
    public Optional<Version> version(String name, int version) {
        return jdbc.sql("select " + COLUMNS + " from template_version where name = ? and version = ?").params(name, version)
                .query(VERSION).optional();
    }

    /** All versions of a template, newest first. */
    public List<Version> versions(String name) {
        return jdbc.sql("select " + COLUMNS + " from template_version where name = ? order by version desc").param(name)
                .query(VERSION).list();
    }

    /**
     * Keeps a text as the next version.
     *
     * @param basedOn the version that it was made from, where that is known
     * @return empty where somebody else has saved a newer one meanwhile
     */
    public Optional<Version> save(String name, String text, long account, Instant at, Optional<Integer> basedOn) {
        return writing.durably(() -> {
            int last = newest(name).map(Version::version).orElse(0);
            if (basedOn.filter(b -> b != last).isPresent()) {
                return Optional.empty();
            }
            jdbc.sql("insert into template_version (name, version, account_id, saved_at, template) values (?, ?, ?, ?, ?)")
                    .params(name, last + 1, account, at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC), text).update();
            return version(name, last + 1);
        });
    }
}
