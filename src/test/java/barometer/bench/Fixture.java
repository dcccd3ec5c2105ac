package barometer.bench;

import barometer.domain.Definition;
import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.LocalText;
import barometer.domain.Multiplier;
import barometer.domain.Period;
import barometer.domain.Role;
import barometer.domain.Row;
import barometer.domain.Unit;
import barometer.domain.Viewer;
import barometer.ledger.Draft;
import barometer.ledger.Ledger;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Figures to measure with, the same each time. */
final class Fixture {

    static final Viewer STAFF = new Viewer(Optional.of(2L), "admin", Set.of(Role.STAFF));
    private static final Map<String, String> TAGS = new HashMap<>();

    private Fixture() {
    }

    /** Records indicators {@code series-0 …} of so many quarters. */
    static void record(Running program, int indicators, int quarters) {
        Ledger ledger = program.bean(Ledger.class);
        List<Definition> all = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < indicators; i++) {
            all.add(indicator("series-" + i, Frequency.QUARTERLY));
            rows.addAll(rows("series-" + i, "2014-Q1", quarters));
        }
        ledger.define(all, "", STAFF);
        for (int i = 0; i < rows.size(); i += 4000) {
            ledger.commit(new Draft(Optional.empty(), renumbered(rows.subList(i, Math.min(rows.size(), i + 4000))), Optional.empty(), Optional.of("bench"), ""), STAFF);
        }
    }

    static List<Row> renumbered(List<Row> rows) {
        List<Row> out = new ArrayList<>();
        rows.forEach(row -> out.add(new Row(out.size() + 1, row.fields())));
        return out;
    }

    static Indicator indicator(String code, Frequency frequency) {
        LocalText name = LocalText.parse("Output " + code + " |ru| Выпуск " + code + " |be| Выпуск " + code);
        return new Indicator(code, "output", name, name, "BY", Optional.empty(), Optional.empty(), "N", new Unit("TONNE"), Multiplier.THOUSANDS,
                LocalText.EMPTY, LocalText.EMPTY, Indicator.Aggregation.SUM, List.of(frequency), Indicator.Visibility.PUBLIC, Optional.empty(),
                LocalText.EMPTY, Optional.empty());
    }

    /** A walk of so many periods. */
    static List<Row> rows(String code, String first, int count) {
        Random random = new Random(code.hashCode());
        List<Row> rows = new ArrayList<>();
        Period period = Period.parse(first);
        double level = 100 + random.nextInt(900);
        for (int i = 0; i < count; i++) {
            level = Math.max(1, level + random.nextGaussian() * level * 0.03);
            rows.add(new Row(rows.size() + 1, Map.of(Row.Field.INDICATOR, code, Row.Field.PERIOD, period.toString(), Row.Field.FIGURE,
                    String.format(java.util.Locale.ROOT, "%.1f", level), Row.Field.SOURCE, "Bench office", Row.Field.DOCUMENT, "Bulletin",
                    Row.Field.PUBLISHED, "2024-05-28")));
            period = period.next().orElseThrow();
        }
        return rows;
    }

    /** The tag of an answer, asked for once. */
    static String tag(Running program, String path) throws IOException {
        String known = TAGS.get(path);
        if (known == null) {
            known = program.anonymously(path).header("ETag");
            TAGS.put(path, known);
        }
        return known;
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
