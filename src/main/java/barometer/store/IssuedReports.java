package barometer.store;

import barometer.domain.IssuedReport;
import barometer.domain.Language;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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

    /**
     * The newest issues that are wanted.
     *
     * @param seen which of them may be told of
     * @param most how many at most
     */
    public IssuedReport.Part find(IssuedReport.Wanted wanted, Predicate<IssuedReport> seen, int most) {
        List<IssuedReport> found = new ArrayList<>();
        IssuedReport.Wanted rest = wanted;
        while (true) {
            List<IssuedReport> part = read(rest, 2 * most + 1);
            for (IssuedReport issue : part) {
                if (seen.test(issue)) {
                    if (found.size() == most) {
                        return new IssuedReport.Part(found, Optional.of(found.getLast().number()));
                    }
                    found.add(issue);
                }
            }
            if (part.size() < 2 * most + 1) {
                return new IssuedReport.Part(found, Optional.empty());
            }
            rest = wanted.below(part.getLast().number());
        }
    }

    private List<IssuedReport> read(IssuedReport.Wanted wanted, int most) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        List<Object> values = new ArrayList<>();
        narrow(conditions, values, "number = ?", wanted.number());
        narrow(conditions, values, "template = ?", wanted.template());
        narrow(conditions, values, "account_id = ?", wanted.account());
        narrow(conditions, values, "',' || indicators || ',' like ?", wanted.indicator().map(code -> "%," + code + ",%"));
        narrow(conditions, values, "issued_at >= ?", wanted.from().map(i -> i.atOffset(ZoneOffset.UTC)));
        narrow(conditions, values, "issued_at < ?", wanted.until().map(i -> i.atOffset(ZoneOffset.UTC)));
        narrow(conditions, values, "number < ?", wanted.before());
        values.add(most);
        return jdbc.sql("select * from issued_report where " + String.join(" and ", conditions) + " order by number desc fetch first ? rows only")
                .params(values).query(ISSUE).list();
    }

    private static void narrow(List<String> conditions, List<Object> values, String condition, Optional<?> value) {
        value.ifPresent(v -> {
            conditions.add(condition);
            values.add(v);
        });
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
