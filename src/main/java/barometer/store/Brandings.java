package barometer.store;

import barometer.domain.Accent;
import barometer.domain.Branding;
import barometer.domain.LocalText;
import barometer.domain.Logo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the house looks, in all its versions. What asks for the look of today asks here each time; a version is read once. */
public final class Brandings {

    /** Who made a version, and when. */
    public record Saved(int version, long account, Instant at) {
    }

    private final Writing writing;
    private final JdbcClient jdbc;
    private final Newest<Integer, Optional<Branding>> read = new Newest<>(16);

    public Brandings(Writing writing) {
        this.writing = writing;
        this.jdbc = writing.jdbc();
    }

    /** The look of today. */
    public Branding current() {
        return version(newest()).orElse(Branding.NONE);
    }

    /** The number of the newest version; 0 where the program looks as it came. */
    public int newest() {
        return jdbc.sql("select coalesce(max(version), 0) from branding_version").query(Integer.class).single();
    }

    /** The look of a version. */
    public Optional<Branding> version(int number) {
        return number == 0 ? Optional.of(Branding.NONE) : read.get(number, this::find);
    }

    private Optional<Branding> find(int number) {
        return jdbc.sql("select v.*, l.width, l.height, l.content from branding_version v left join branding_logo l on l.hash = v.logo"
                + " where v.version = ?").param(number).query((row, n) -> branding(row)).optional();
    }

    private static Branding branding(ResultSet row) throws SQLException {
        byte[] logo = row.getBytes("content");
        String accent = row.getString("accent");
        return new Branding(row.getInt("version"), LocalText.parse(row.getString("house")), LocalText.parse(row.getString("footer")),
                LocalText.parse(row.getString("licence")), accent.isEmpty() ? Optional.empty() : Optional.of(Accent.parse(accent)),
                logo == null ? Optional.empty() : Optional.of(new Logo(logo, row.getInt("width"), row.getInt("height"))));
    }

    /** All versions, newest first. */
    public List<Saved> all() {
        return jdbc.sql("select version, account_id, saved_at from branding_version order by version desc").query((row, n) ->
                new Saved(row.getInt(1), row.getLong(2), row.getObject(3, OffsetDateTime.class).toInstant())).list();
    }

    /**
     * Keeps a look as the next version.
     *
     * @param basedOn the version that it was made from
     * @return empty where somebody else has made a newer one meanwhile
     */
    public Optional<Branding> save(Branding branding, int basedOn, long account, Instant at) {
        return writing.durably(() -> {
            if (newest() != basedOn) {
                return Optional.empty();
            }
            Branding next = branding.as(basedOn + 1);
            next.logo().filter(logo -> jdbc.sql("select count(*) from branding_logo where hash = ?").param(logo.hash()).query(Long.class).single() == 0)
                    .ifPresent(logo -> jdbc.sql("insert into branding_logo (hash, width, height, content) values (?, ?, ?, ?)")
                            .params(logo.hash(), logo.width(), logo.height(), logo.png()).update());
            jdbc.sql("insert into branding_version (version, account_id, saved_at, house, footer, licence, accent, logo) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(next.version(), account, at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC), next.house().toString(),
                            next.footer().toString(), next.licence().toString(), next.accent().map(Accent::toString).orElse(""),
                            next.logo().map(Logo::hash).orElse(null)).update();
            return Optional.of(next);
        });
    }
}
