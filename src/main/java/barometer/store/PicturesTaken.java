package barometer.store;

import barometer.domain.PictureTaken;
import barometer.domain.PictureTaken.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pictures that were taken; ordinary rows, no part of the ledger. */
public final class PicturesTaken {

    private static final int MOST_STATE = 20_000;
    private static final int AT_ONCE = 20_000;

    private final Writing writing;
    private final JdbcClient jdbc;

    public PicturesTaken(Writing writing) {
        this.writing = writing;
        this.jdbc = writing.jdbc();
    }

    /** Keeps pictures, in their order, in one act. */
    public void add(List<PictureTaken> pictures) {
        writing.durably(() -> {
            for (PictureTaken picture : pictures) {
                jdbc.sql("insert into picture_taken (taken_at, account_id, subject, format, way, indicators, state, span, revision, known_on, form,"
                        + " issue, template, sha256, bytes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(Arrays.asList(picture.at().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC), picture.account().orElse(null),
                                picture.subject().code(), picture.format(), picture.way().code(), cut("," + String.join(",", picture.indicators()) + ","),
                                cut(picture.state()), picture.span(), picture.revision(), picture.knownOn().orElse(null), picture.form(),
                                picture.issue().orElse(null), picture.template().orElse(null), picture.sha256(), picture.bytes())).update();
            }
            return pictures.size();
        });
    }

    private static String cut(String text) {
        return text.length() <= MOST_STATE ? text : text.substring(0, MOST_STATE - 1) + "…";
    }

    /** The newest that are wanted, newest first. */
    public List<PictureTaken> newest(Wanted wanted, int most) {
        JdbcClient.StatementSpec spec = jdbc.sql("select * from picture_taken where 1 = 1"
                + wanted.account().map(x -> " and account_id = :account").orElse("")
                + wanted.subject().map(x -> " and subject = :subject").orElse("")
                + wanted.indicator().map(x -> " and indicators like :indicator").orElse("")
                + wanted.from().map(x -> " and taken_at >= :from").orElse("")
                + wanted.to().map(x -> " and taken_at < :to").orElse("")
                + wanted.before().map(x -> " and id < :before").orElse("")
                + " order by id desc fetch first :most rows only").param("most", most);
        if (wanted.account().isPresent()) {
            spec = spec.param("account", wanted.account().get());
        }
        if (wanted.subject().isPresent()) {
            spec = spec.param("subject", wanted.subject().get().code());
        }
        if (wanted.indicator().isPresent()) {
            spec = spec.param("indicator", "%," + wanted.indicator().get().replaceAll("[^a-z0-9-]", "") + ",%");
        }
        if (wanted.from().isPresent()) {
            spec = spec.param("from", wanted.from().get().atOffset(ZoneOffset.UTC));
        }
        if (wanted.to().isPresent()) {
            spec = spec.param("to", wanted.to().get().atOffset(ZoneOffset.UTC));
        }
        if (wanted.before().isPresent()) {
            spec = spec.param("before", wanted.before().get());
        }
        return spec.query(PicturesTaken::picture).list();
    }

    /** Forgets what was taken before an instant, in acts that let others write between. */
    public void forget(Instant before) {
        while (writing.durably(() -> jdbc.sql("delete from picture_taken where id in (select id from picture_taken where taken_at < ?"
                + " order by id fetch first " + AT_ONCE + " rows only)").param(before.atOffset(ZoneOffset.UTC)).update()) == AT_ONCE) {
            Thread.yield();
        }
    }

    private static PictureTaken picture(ResultSet row, int number) throws SQLException {
        String codes = row.getString("indicators");
        return new PictureTaken(row.getLong("id"), row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("account_id", Long.class)),
                PictureTaken.Subject.valueOf(row.getString("subject").toUpperCase(Locale.ROOT)), row.getString("format"),
                PictureTaken.Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                Arrays.stream(codes.split(",")).filter(code -> !code.isBlank()).toList(), row.getString("state"), row.getString("span"),
                row.getLong("revision"), Optional.ofNullable(row.getObject("known_on", LocalDate.class)), row.getString("form"),
                Optional.ofNullable(row.getObject("issue", Long.class)), Optional.ofNullable(row.getString("template")), row.getString("sha256"),
                row.getLong("bytes"));
    }
}
