package barometer.store;

import barometer.domain.IssuedReport;
import barometer.domain.Language;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reports that were issued, and their pictures. */
public final class IssuedReports {

    private static final int PART = 500_000;
    private static final RowMapper<IssuedReport> ISSUE = (row, n) -> new IssuedReport(row.getLong("number"), row.getString("template"),
            row.getInt("version"), row.getString("title"), row.getObject("issued_at", OffsetDateTime.class).toInstant(),
            row.getLong("account_id"), Language.parse(row.getString("language")), row.getLong("revision"),
            Optional.ofNullable(row.getObject("known_on", LocalDate.class)), row.getString("address"), row.getString("file_name"),
            Set.of(row.getString("indicators").split(",")), row.getBoolean("internal"), row.getString("program"),
            row.getString("sha256"), row.getLong("bytes"), row.getString("reason"), row.getInt("branding"));

    private final Writing writing;
    private final JdbcClient jdbc;

    public IssuedReports(Writing writing) {
        this.writing = writing;
        this.jdbc = writing.jdbc();
    }

    /** The number of the last issue, 0 where there is none. */
    public long last() {
        return jdbc.sql("select coalesce(max(number), 0) from issued_report").query(Long.class).single();
    }

    /** All issues, newest first. */
    public List<IssuedReport> all() {
        return jdbc.sql("select * from issued_report order by number desc").query(ISSUE).list();
    }

    /** An issue by number. */
    public Optional<IssuedReport> issue(long number) {
        return jdbc.sql("select * from issued_report where number = ?").param(number).query(ISSUE).optional();
    }

    /** The picture of an issue, as it was issued. */
    public byte[] picture(long number) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        jdbc.sql("select content from issued_picture where number = ? order by part").param(number)
                .query((row, n) -> row.getBytes(1)).list().forEach(all::writeBytes);
        return all.toByteArray();
    }

    /**
     * Keeps an issue with its picture and what else belongs to it: all or nothing.
     *
     * @param together written in the same act
     * @return false, and nothing kept, where somebody else has taken the number meanwhile
     */
    public boolean add(IssuedReport issue, byte[] picture, Runnable together) {
        return writing.durably(() -> {
            if (last() + 1 != issue.number()) {
                return false;
            }
            jdbc.sql("""
                    insert into issued_report (number, template, version, title, issued_at, account_id, language, revision, known_on,
                      address, file_name, indicators, internal, program, sha256, bytes, reason, branding)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(issue.number(), issue.template(), issue.version(), issue.title(), issue.at().atOffset(ZoneOffset.UTC),
                            issue.account(), issue.language().tag(), issue.revision(), issue.knownOn().orElse(null), issue.address(),
                            issue.fileName(), String.join(",", new TreeSet<>(issue.indicators())), issue.internal(),
                            issue.program(), issue.sha256(), issue.size(), issue.reason(), issue.branding()).update();
            for (int from = 0, part = 0; from < picture.length; from += PART, part++) {
                jdbc.sql("insert into issued_picture (number, part, content) values (?, ?, ?)")
                        .params(issue.number(), part, Arrays.copyOfRange(picture, from, Math.min(from + PART, picture.length))).update();
            }
            together.run();
            return true;
        });
    }
}
