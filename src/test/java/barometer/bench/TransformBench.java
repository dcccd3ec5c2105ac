package barometer.bench;

import barometer.derive.Basis;
import barometer.derive.Observations;
import barometer.derive.Transformer;
import barometer.domain.Definition;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Row;
import barometer.domain.Transformation;
import barometer.ledger.Draft;
import barometer.ledger.LedgerFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a transformation of a long daily series costs in processor time, against reading the series from the store. Arguments:
 * rounds (9) and days (10 000).
 */
public final class TransformBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String READING = "reading from the store";
    private static final List<String> ALL = List.of("diff", "diff-yoy", "pct", "yoy", "pct-annual", "dlog", "dlog-annual", "log", "index(2000)", "ma(4)",
            "ma(30)", "sum(4)", "sum(60)", "ytd", "share(other)", "contribution(other)");

    private TransformBench() {
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        int days = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        Path folder = Files.createTempDirectory("transform-bench");
        try (LedgerFile file = LedgerFile.in(folder).shipped()) {
            List<Indicator> indicators = List.of(Fixture.indicator("daily", Frequency.DAILY), Fixture.indicator("other", Frequency.DAILY));
            file.ledger.define(List.<Definition>copyOf(indicators), "", LedgerFile.STAFF);
            for (Indicator i : indicators) {
                List<Row> rows = Fixture.rows(i.code(), "1996-01-01", days);
                for (int at = 0; at < days; at += 5_000) {
                    file.ledger.commit(new Draft(Optional.empty(), Fixture.renumbered(rows.subList(at, Math.min(days, at + 5_000))), Optional.empty(),
                            Optional.of("bench"), ""), LedgerFile.STAFF);
                }
            }
            race(file, indicators, rounds, days);
        } finally {
            Fixture.remove(folder);
        }
    }

    private static List<Observation> read(LedgerFile file, Indicator indicator) {
        History history = file.tables.statements().history(indicator.code(), file.reading.head());
        return Observations.levels(indicator, Frequency.DAILY, history.standing(), file.tables.definitions().at(file.reading.head())::kindOf);
    }

    private static void race(LedgerFile file, List<Indicator> indicators, int rounds, int days) throws Exception {
        Indicator daily = indicators.getFirst();
        Basis basis = new Basis(daily, Frequency.DAILY, read(file, daily), Optional.of(new Basis.Other(indicators.getLast(), read(file, indicators.getLast()))),
                List.of());
        Race race = new Race(THREADS::getCurrentThreadCpuTime).with(READING, 1, n -> some(read(file, daily)));
        for (String code : ALL) {
            Transformation transformation = Transformation.parse(code);
            race.with(code, 1, n -> some(Transformer.apply(transformation, basis)));
        }
        race.run(12, rounds);
        List<String> dearer = new ArrayList<>();
        System.out.printf("%s; %d days%n%-24s %8.2f ms%n", Running.machine(), days, READING, race.of(READING));
        for (String code : ALL) {
            System.out.printf("%-24s %8.2f ms   %.2f of reading%n", code, race.of(code), race.of(code) / race.of(READING));
            if (race.of(code) > race.of(READING)) {
                dearer.add(code);
            }
        }
        System.out.println(dearer.isEmpty() ? "each costs less than reading" : "dearer than reading: " + String.join(", ", Set.copyOf(dearer)));
    }

    private static void some(List<Observation> observations) {
        if (observations.size() < 1000) {
            throw new IllegalStateException("only " + observations.size());
        }
    }
}
