package barometer.bench;

import java.nio.file.Path;

/**
 * What a page takes from a store of ten million statements and 100 000 indicators, against one of ten thousand. Arguments:
 * rounds (9) and how many statements the large one has. The stores are made once and kept under {@code target/}.
 */
public final class PagesBench {

    private PagesBench() {
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        int statements = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000_000;
        Path folder = Path.of("target", "bench-stores").toAbsolutePath();
        Path large = BigStore.of(folder, statements);
        Path small = BigStore.of(folder, 10_000);
        if (rounds == 0) {
            return;
        }
        try (Running few = started(small); Running many = started(large)) {
            System.out.println(Running.machine());
            for (String page : new String[] {"/indicators/series-%d?freq=Q", "/embed/indicators/series-%d", "/api/v1/indicators/series-%d/observations",
                    "/api/v1/indicators/series-%d/chart.png", "/"}) {
                compare(page, few, many, rounds);
            }
        }
        System.exit(0);
    }

    private static Running started(Path data) {
        long start = System.nanoTime();
        long spent = Running.cpu();
        Running program = Running.in(data);
        System.out.printf("%s: started in %.1f s, of the processors %.1f s%n", data.getFileName(), (System.nanoTime() - start) / 1e9,
                (Running.cpu() - spent) / 1e9);
        return program;
    }

    private static void compare(String page, Running few, Running many, int rounds) throws Exception {
        Race race = new Race(Running::work).with("few", 12, n -> read(few, page, n)).with("many", 12, n -> read(many, page, n));
        race.run(6, rounds);
        long less = bytes(few, page);
        long more = bytes(many, page);
        System.out.printf("%-48s %6.2f ms, %d bytes; of 10 000: %.2f ms, %d bytes; ratio of time %.2f, of bytes %.2f (at most 1.20)%n",
                page, race.of("many"), more, race.of("few"), less, race.of("many") / race.of("few"), (double) more / less);
    }

    /** Of the same hundred indicators in both stores: the picture of one is larger than that of another. */
    private static long bytes(Running program, String page) throws Exception {
        long sum = 0;
        for (int n = 0; n < 100; n++) {
            sum += read(program, page, n);
        }
        return sum / 100;
    }

    private static long read(Running program, String page, int n) throws Exception {
        Running.Answer answer = program.anonymously(page.formatted(n % 100));
        if (answer.status() != 200) {
            throw new IllegalStateException(page + ": " + answer.status());
        }
        return answer.body().length;
    }
}
