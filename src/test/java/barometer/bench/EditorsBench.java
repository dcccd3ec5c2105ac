package barometer.bench;

import barometer.entry.Rivals;
import barometer.ledger.LedgerFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ten thousand recordings by eight desks at the same few figures, in a file: none may be lost, none may replace a figure that
 * its writer had not seen. Another number may be given.
 */
public final class EditorsBench {

    private static final int DESKS = 8;

    private EditorsBench() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int all = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path folder = Files.createTempDirectory("editors");
        try (LedgerFile file = LedgerFile.in(folder).shipped()) {
            Rivals rivals = new Rivals(file, DESKS, all / DESKS);
            long start = System.nanoTime();
            rivals.run();
            double seconds = (System.nanoTime() - start) / 1e9;
            List<String> problems = rivals.problems();
            System.out.printf("%d recordings by %d desks in %.1f s, %d problems%n", rivals.recorded(), DESKS, seconds, problems.size());
            problems.stream().limit(20).forEach(System.out::println);
            if (!problems.isEmpty() || rivals.recorded() != all / DESKS * DESKS) {
                throw new IllegalStateException("something was lost");
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
