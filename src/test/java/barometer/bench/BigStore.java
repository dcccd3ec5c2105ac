package barometer.bench;

import barometer.domain.Definition;
import barometer.domain.Frequency;
import barometer.domain.Period;
import barometer.ledger.LedgerFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A data folder of many statements, made once and kept. Rows go straight into the tables: what is measured is reading.
 * Half of them are one import, as the newest revision but ten; the others came in a thousand recordings.
 */
final class BigStore {

    private static final int EACH = 100;
    private static final String INSERT = """
            insert into statement (revision, ordinal, indicator, period, first_day, last_day, figure, change_kind, base, status, source, document,
                address, published, place, said_by, words, note, period_stated, rounded_to, counts_from)
            values (?, ?, ?, ?, ?, ?, ?, null, null, 'A', 'sb-belta', 'Bulletin', '', date '2024-05-28', '', '', '', '', true, null, date '2024-05-28')
            """;

    private BigStore() {
    }

    /** The folder of a store; made where it does not exist. @param statements a hundred for each of its indicators */
    static Path of(Path folder, int statements) throws Exception {
        Path data = folder.resolve("store-" + statements);
        if (Files.exists(data.resolve("made"))) {
            return data;
        }
        Files.createDirectories(data.resolve("db"));
        long start = System.nanoTime();
        try (LedgerFile file = LedgerFile.in(data.resolve("db")).shipped()) {
            int indicators = statements / EACH;
            List<Definition> all = new ArrayList<>();
            for (int i = 0; i < indicators; i++) {
                all.add(Fixture.indicator("series-" + i, Frequency.QUARTERLY));
            }
            file.ledger.define(all, "", LedgerFile.STAFF);
            long head = file.reading.head();
            try (Connection connection = file.pool.getConnection()) {
                connection.setAutoCommit(false);
                int recordings = Math.min(1_000, indicators);
                for (int i = 0; i < recordings; i++) {
                    write(connection, ++head, indicators * i / recordings, indicators * (i + 1) / recordings, 0, EACH / 2);
                }
                write(connection, ++head, 0, indicators, EACH / 2, EACH);
                for (int i = 0; i < 10; i++) {
                    write(connection, ++head, i, i + 1, EACH, EACH + 1);
                }
                connection.createStatement().execute("delete from spoken_of");
                connection.createStatement().execute("insert into spoken_of (indicator, source, revision) select distinct indicator, source, revision from statement");
                connection.commit();
            }
        }
        Files.createFile(data.resolve("made"));
        System.out.printf("a store of %d statements made in %.0f s%n", statements, (System.nanoTime() - start) / 1e9);
        return data;
    }

    private static void write(Connection connection, long revision, int from, int to, int first, int last) throws SQLException {
        connection.createStatement().execute("insert into revision (number, account_id, recorded_at, note, overrule) values (" + revision
                + ", 1, timestamp with time zone '2024-06-03 09:00:00+00', '', null)");
        int ordinal = 0;
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = from; i < to; i++) {
                Random random = new Random(i);
                Period period = Period.parse("1996-Q1");
                double level = 100 + random.nextInt(900);
                for (int at = 0; at < last; at++, period = period.next().orElseThrow()) {
                    level = Math.max(1, level + random.nextGaussian() * level * 0.03);
                    if (at < first) {
                        continue;
                    }
                    insert.setLong(1, revision);
                    insert.setInt(2, ++ordinal);
                    insert.setString(3, "series-" + i);
                    insert.setString(4, period.toString());
                    insert.setObject(5, period.first());
                    insert.setObject(6, period.last());
                    insert.setString(7, String.format(Locale.ROOT, "%.1f", level));
                    insert.addBatch();
                    if (ordinal % 2_000 == 0) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
            }
            insert.executeBatch();
        }
        connection.createStatement().execute("update ledger_head set revision = " + revision + " where id = 1");
        connection.commit();
    }
}
