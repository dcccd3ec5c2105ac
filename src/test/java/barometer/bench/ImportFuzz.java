package barometer.bench;

import barometer.domain.Access;
import barometer.domain.Unreadable;
import barometer.files.Spoilt;
import barometer.files.plan.Plan;
import barometer.files.raw.Opener;
import barometer.ledger.Imports;
import barometer.ledger.LedgerFile;
import barometer.ledger.Progress;
import barometer.ledger.Refused;
import barometer.ledger.Untried;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Spoilt files, recorded for real: each is refused by a name, and the ledger is then as it was, or recorded whole. Arguments: how many
 * (10 000 where nothing is said), the seed.
 */
public final class ImportFuzz {

    private ImportFuzz() {
    }

    /** Runs it; fails at the first file that does neither. */
    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Random random = new Random(arguments.length > 1 ? Long.parseLong(arguments[1]) : 7);
        Path folder = Files.createTempDirectory("import-fuzz");
        List<byte[]> files = List.of(
                "period,indicator,value,source\n2019,trade,35.5,office\n2020,trade,29.4,office\n2021,trade,40.1,office\n".getBytes(StandardCharsets.UTF_8),
                "Показатель;2021;2022\nВзаимный товарооборот Беларуси и России;40,1;45,8\n".getBytes(StandardCharsets.UTF_8),
                "<m:StructureSpecificData xmlns:m='sdmx'><m:DataSet><Series INDICATOR='trade'><Obs TIME_PERIOD='2021' OBS_VALUE='40.1'/></Series></m:DataSet></m:StructureSpecificData>"
                        .getBytes(StandardCharsets.UTF_8));
        TreeMap<String, Integer> outcomes = new TreeMap<>();
        try (LedgerFile ledger = LedgerFile.in(folder).shipped()) {
            Imports imports = new Imports(ledger.ledger, ledger.reading, new Access(false));
            for (int i = 0; i < count; i++) {
                Path file = folder.resolve("file");
                Files.write(file, Spoilt.of(files.get(i % files.size()), random));
                long head = ledger.tables.revisions().head();
                String outcome;
                try {
                    imports.record(new Imports.Brought(Opener.open(file), "file.csv", Plan.GUESSED, Optional.empty(), Optional.of("fuzz"), ""),
                            Progress.NOBODY, LedgerFile.STAFF);
                    outcome = "recorded or unchanged";
                } catch (Unreadable e) {
                    outcome = e.code();
                } catch (Untried | Refused e) {
                    outcome = "refused by place";
                }
                if (!outcome.startsWith("recorded") && ledger.tables.revisions().head() != head) {
                    throw new IllegalStateException("refused, and the ledger moved: file " + i);
                }
                outcomes.merge(outcome, 1, Integer::sum);
            }
        }
        System.out.println(count + " spoilt files: " + outcomes);
    }
}
