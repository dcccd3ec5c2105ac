package barometer.ledger;

import barometer.domain.Access;
import barometer.domain.Role;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Viewer;
import barometer.store.LedgerTables;
import barometer.store.Writing;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger in a real H2 file, opened as the program opens it. */
public final class LedgerFile implements AutoCloseable {

    public static final Viewer STAFF = new Viewer(Optional.of(7L), "anna", Set.of(Role.STAFF));
    public static final Viewer OTHER = new Viewer(Optional.of(8L), "boris", Set.of(Role.STAFF));
    public static final Clock NOON = Clock.fixed(Instant.parse("2024-06-03T09:00:00Z"), ZoneOffset.UTC);

    public final JdbcConnectionPool pool;
    public final LedgerTables tables;
    public final Changes changes;
    public final Ledger ledger;
    public final Reading reading;

    static {
        // Each new file is migrated and each statement told, which is not worth a dozen lines each time.
        ((Logger) LoggerFactory.getLogger("org.flywaydb")).setLevel(Level.ERROR);
        ((Logger) LoggerFactory.getLogger("org.springframework")).setLevel(Level.WARN);
    }

    private LedgerFile(String url, boolean migrated) {
        this(url, migrated, Duration.ofSeconds(5));
    }

    private LedgerFile(String url, boolean migrated, Duration patience) {
        pool = JdbcConnectionPool.create(url + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0", "barometer", "");
        if (!migrated) {
            Flyway.configure().dataSource(pool).load().migrate();
        }
        tables = LedgerTables.of(new Writing(pool, patience));
        tables.revisions().removeBeyondHead();
        changes = new Changes(tables.revisions());
        ledger = new Ledger(tables, new Access(false), changes, NOON);
        reading = new Reading(tables, new Access(false));
    }

    /** Opens or makes the file {@code barometer} in a folder. */
    public static LedgerFile in(Path folder) {
        return at("jdbc:h2:file:" + folder.resolve("barometer").toAbsolutePath());
    }

    /** The same, where nobody waits long for others. */
    static LedgerFile impatient(Path folder, Duration patience) {
        return new LedgerFile("jdbc:h2:file:" + folder.resolve("barometer").toAbsolutePath(), false, patience);
    }

    /** Opens or makes a database by its address, with the settings of the program. */
    public static LedgerFile at(String url) {
        return new LedgerFile(url, false);
    }

    /** Opens a file again that has its tables. */
    public static LedgerFile again(Path folder) {
        return new LedgerFile("jdbc:h2:file:" + folder.resolve("barometer").toAbsolutePath(), true);
    }

    /** The same, holding the shipped data. */
    public LedgerFile shipped() {
        new ShippedData(tables.revisions(), ledger).load();
        return this;
    }

    @Override
    public void close() {
        changes.close();
        JdbcClient.create(pool).sql("shutdown").update();
        pool.dispose();
    }

    /** Rows written as CSV, without quotes: a line of fields, a line for each row. */
    public static List<Row> rows(String text) {
        List<String> lines = text.strip().lines().toList();
        List<Field> header = List.of(lines.getFirst().split(",")).stream().map(h -> Field.of(h.strip()).orElseThrow()).toList();
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Map<Field, String> fields = new EnumMap<>(Field.class);
            String[] cells = line.split(",", -1);
            for (int i = 0; i < cells.length; i++) {
                fields.put(header.get(i), cells[i]);
            }
            rows.add(new Row(rows.size() + 1, fields));
        }
        return rows;
    }

    /** A draft of such rows, based on nothing and overruling all. */
    public static Draft draft(String text) {
        return new Draft(Optional.empty(), rows(text), Optional.empty(), Optional.of("test"), "");
    }

    /** A draft of such rows, made with a revision before the eyes. */
    public static Draft draft(String text, long basedOn) {
        return new Draft(Optional.empty(), rows(text), Optional.of(basedOn), Optional.of("test"), "");
    }

    public Receipt record(String text) {
        return ledger.commit(draft(text), STAFF);
    }
}
