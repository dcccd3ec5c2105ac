package barometer.bench;

import barometer.domain.Definition;
import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Multiplier;
import barometer.domain.Role;
import barometer.domain.Unit;
import barometer.domain.Viewer;
import barometer.ledger.LedgerFile;
import barometer.ledger.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How long a search in the catalogue takes, letter by letter, among many indicators. Argument: how many indicators, 100 000
 * where nothing is said.
 */
public final class SearchBench {

    private static final Viewer STAFF = new Viewer(Optional.of(7L), "staff", Set.of(Role.STAFF));
    private static final List<String> GOODS = List.of("Wheat |ru| Пшеница |be| Пшаніца", "Milk |ru| Молоко |be| Малако", "Timber |ru| Лес |be| Лес",
            "Potash |ru| Калийные удобрения |be| Калійныя ўгнаенні", "Tractors |ru| Тракторы |be| Трактары", "Cement |ru| Цемент |be| Цэмент");
    private static final List<String> AREAS = List.of("BY", "RU", "CN", "KZ");
    private static final List<String> TYPED = List.of("w", "wh", "wheat", "пше", "пшеница", "tovar", "quarterly milk", "трактары", "cement BY", "zzz");

    private SearchBench() {
    }

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        Path folder = Files.createTempDirectory("search-bench");
        try (LedgerFile file = LedgerFile.in(folder).shipped()) {
            List<Definition> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(indicator(i));
            }
            file.ledger.define(all, "", STAFF);
            Search search = file.reading.search();
            long[] spent = new long[TYPED.size() * 40];
            for (int i = -TYPED.size() * 5; i < spent.length; i++) { // the first ones warm up
                long start = System.nanoTime();
                search.find(new Search.Query(TYPED.get(Math.floorMod(i, TYPED.size())), Map.of()), Viewer.ANONYMOUS, Language.EN, 50);
                if (i >= 0) {
                    spent[i] = System.nanoTime() - start;
                }
            }
            Arrays.sort(spent);
            System.out.printf("search among %d indicators: median %.1f ms, 95 of 100 below %.1f ms%n", count, spent[spent.length / 2] / 1e6,
                    spent[spent.length * 95 / 100] / 1e6);
        }
    }

    private static Indicator indicator(int i) {
        LocalText name = LocalText.parse(GOODS.get(i % GOODS.size()).replace(" |", " " + i + " |"));
        return new Indicator("good-" + i, "output", name, name, AREAS.get(i % AREAS.size()), Optional.empty(), Optional.empty(), "N", new Unit("TONNE"),
                Multiplier.THOUSANDS, LocalText.EMPTY, LocalText.EMPTY, Indicator.Aggregation.SUM,
                i % 2 == 0 ? List.of(Frequency.ANNUAL, Frequency.QUARTERLY) : List.of(Frequency.MONTHLY), Indicator.Visibility.PUBLIC, Optional.empty(),
                LocalText.EMPTY, Optional.empty());
    }
}
