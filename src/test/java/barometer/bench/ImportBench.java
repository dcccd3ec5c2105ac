package barometer.bench;

import barometer.domain.Access;
import barometer.domain.Definition;
import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.LocalText;
import barometer.domain.Multiplier;
import barometer.domain.Unit;
import barometer.files.plan.Plan;
import barometer.files.raw.Opener;
import barometer.ledger.Imports;
import barometer.ledger.LedgerFile;
import barometer.ledger.Progress;
import barometer.ledger.Receipt;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How fast a file of statements comes in through the whole door (read, checked, committed, on the disk), beside bare JDBC
 * batches into the same tables of another file. Both take turns in one run, so that whatever else the machine does falls on
 * both; besides the time by the clock the time of the processors is told, which other programs do not lengthen. Arguments: how
 * many statements, 100 000 where nothing is said; {@code tried}: the door is asked for a dry run first, as a person does;
 * {@code door}: without the bare side.
 */
public final class ImportBench {

    private static final int PERIODS = 240;
    private static final int WARM_UP = 60_000;

    private ImportBench() {
    }

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        List<String> how = List.of(arguments);
        boolean tried = how.contains("tried");
        boolean alone = how.contains("door");
        measure(Math.min(count, WARM_UP), tried, alone);
        Sides sides = measure(count, tried, alone);
        System.out.printf("import of %d statements%s: whole door %.1f s (%.0f/s), %.1f s of the processors, most memory in use %d MB of %d MB%n", sides.rows(),
                tried ? ", tried first" : "", sides.door().seconds(), sides.rows() / sides.door().seconds(), sides.door().processor(), mostUsed,
                Runtime.getRuntime().maxMemory() / 1_000_000);
        if (!alone) {
            System.out.printf("bare JDBC batches %.1f s (%.0f/s), %.1f s of the processors; rate of the door %.0f %% by the clock, %.0f %% by the processors%n",
                    sides.bare().seconds(), sides.rows() / sides.bare().seconds(), sides.bare().processor(),
                    100 * sides.bare().seconds() / sides.door().seconds(), 100 * sides.bare().processor() / sides.door().processor());
        }
    }

    /** How long something took, by the clock and by the processors, in seconds. */
    private record Time(double seconds, double processor) {

        static final Time NONE = new Time(0, 0);

        static Time since(long start, long processor) {
            return new Time((System.nanoTime() - start) / 1e9, (processorTime() - processor) / 1e9);
        }

        static long processorTime() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }

        Time and(Time other) {
            return new Time(seconds + other.seconds, processor + other.processor);
        }

        Time by(int parts) {
            return new Time(seconds / parts, processor / parts);
        }
    }

    private record Sides(long rows, Time bare, Time door) {
    }

    private static Sides measure(int count, boolean tried, boolean alone) throws IOException, SQLException {
        int indicators = Math.max(1, count / PERIODS);
        Path folder = Files.createTempDirectory("import-bench");
        try {
            Path csv = folder.resolve("statements.csv");
            write(csv, indicators);
            if (alone) {
                return new Sides((long) indicators * PERIODS, Time.NONE, door(folder.resolve("door"), csv, indicators, tried));
            }
            Time first = bare(folder.resolve("bare"), indicators);
            remove(folder.resolve("bare"));
            Time door = door(folder.resolve("door"), csv, indicators, tried);
            remove(folder.resolve("door"));
            Time second = bare(folder.resolve("again"), indicators);
            return new Sides((long) indicators * PERIODS, first.and(second).by(2), door);
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static volatile long mostUsed;

    private static String code(int indicator) {
        return "bench-" + indicator;
    }

    private static String period(int index) {
        return "%04d-%02d".formatted(2000 + index / 12, index % 12 + 1);
    }

    private static String figure(int indicator, int index) {
        return (100 + (indicator * 31 + index * 7) % 50) + "." + (indicator + index) % 10;
    }

    private static void write(Path csv, int indicators) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
            out.write("indicator,period,value\n");
            for (int i = 0; i < indicators; i++) {
                for (int p = 0; p < PERIODS; p++) {
                    out.write(code(i) + "," + period(p) + "," + figure(i, p) + "\n");
                }
            }
        }
    }

    private static LedgerFile ledger(Path folder, int indicators) throws IOException {
        Files.createDirectories(folder);
        LedgerFile ledger = LedgerFile.in(folder);
        List<Definition> definitions = new ArrayList<>();
        for (int i = 0; i < indicators; i++) {
            definitions.add(new Indicator(code(i), "prices", LocalText.parse("Bench " + i), LocalText.parse("Bench " + i), "BY", Optional.empty(),
                    Optional.empty(), "N", new Unit("INDEX"), Multiplier.UNITS, LocalText.EMPTY, LocalText.EMPTY, Indicator.Aggregation.NONE,
                    List.of(Frequency.MONTHLY), Indicator.Visibility.PUBLIC, Optional.empty(), LocalText.EMPTY, Optional.empty()));
        }
        ledger.ledger.define(definitions, "bench", LedgerFile.STAFF);
        return ledger;
    }

    private static Time bare(Path folder, int indicators) throws IOException, SQLException {
        try (LedgerFile ledger = ledger(folder, indicators); Connection connection = ledger.pool.getConnection()) {
            long start = System.nanoTime();
            long processor = Time.processorTime();
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into statement (revision, ordinal, indicator, period, first_day, last_day, figure, change_kind, base,
                        status, source, document, address, published, place, said_by, words, note, period_stated, rounded_to,
                        counts_from)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)) {
                int ordinal = 0;
                for (int i = 0; i < indicators; i++) {
                    for (int p = 0; p < PERIODS; p++) {
                        LocalDate first = LocalDate.of(2000 + p / 12, p % 12 + 1, 1);
                        Object[] values = {2L, ++ordinal, code(i), period(p), first, first.plusMonths(1).minusDays(1), figure(i, p), null, null,
                            "A", "statements", "statements", "", null, "", "", "", "", true, null, LocalDate.of(2024, 6, 3)};
                        for (int k = 0; k < values.length; k++) {
                            insert.setObject(k + 1, values[k]);
                        }
                        insert.addBatch();
                        if (ordinal % 1000 == 0) {
                            insert.executeBatch();
                        }
                        if (ordinal % 20_000 == 0) {
                            commit(connection);
                        }
                    }
                }
                insert.executeBatch();
                commit(connection);
            }
            return Time.since(start, processor);
        }
    }

    /** Committed, and on the disk. */
    private static void commit(Connection connection) throws SQLException {
        connection.commit();
        connection.createStatement().execute("checkpoint sync");
    }

    private static Time door(Path folder, Path csv, int indicators, boolean tried) throws IOException {
        try (LedgerFile ledger = ledger(folder, indicators)) {
            Imports imports = new Imports(ledger.ledger, ledger.reading, new Access(false));
            Thread watch = Thread.ofPlatform().daemon().start(ImportBench::watch);
            long start = System.nanoTime();
            long processor = Time.processorTime();
            Imports.Brought brought = new Imports.Brought(Opener.open(csv), "statements.csv", Plan.GUESSED, Optional.empty(), Optional.of("bench"), "bench");
            if (tried) {
                imports.trial(brought, 20, Progress.NOBODY, LedgerFile.STAFF);
            }
            Receipt receipt = imports.record(brought, Progress.NOBODY, LedgerFile.STAFF);
            Time time = Time.since(start, processor);
            watch.interrupt();
            if (receipt.added() < (long) indicators * PERIODS) {
                throw new IllegalStateException("added " + receipt.added());
            }
            return time;
        }
    }

    private static void watch() {
        Runtime runtime = Runtime.getRuntime();
        while (!Thread.currentThread().isInterrupted()) {
            mostUsed = Math.max(mostUsed, (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }
}
