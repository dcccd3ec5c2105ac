package barometer.entry;

import barometer.domain.Entry;
import barometer.domain.Role;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Statement;
import barometer.domain.Viewer;
import barometer.ledger.LedgerFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Several desks that record figures of the same few periods and sources as fast as they can. Each looks at what stands, writes
 * another figure, and where it is told of a clash it looks at that and tries again.
 *
 * <p>{@link #problems()} then holds the history against what the desks were told: each figure acknowledged is there once, in
 * the order of acknowledgement, and none replaced one that its writer had not seen.
 */
final class Rivals {

    private static final List<String> PERIODS = List.of("2021", "2020", "2019");

    private final LedgerFile file;
    private final int desks;
    private final int each;
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> trouble = new ConcurrentLinkedQueue<>();

    /** @param saw the figure of that period that its writer had before the eyes, blank for none */
    private record Acknowledged(long revision, String period, String figure, String saw) {
    }

    Rivals(LedgerFile file, int desks, int each) {
        this.file = file;
        this.desks = desks;
        this.each = each;
    }

    void run() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int d = 0; d < desks; d++) {
            int desk = d;
            threads.add(Thread.ofPlatform().start(() -> work(desk)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void work(int desk) {
        Viewer viewer = new Viewer(Optional.of(100L + desk), "desk " + desk, Set.of(Role.STAFF));
        Recording recording = new Recording(file.reading, file.ledger, () -> viewer);
        SplittableRandom random = new SplittableRandom(desk);
        for (int i = 0; i < each; i++) {
            String period = PERIODS.get(random.nextInt(PERIODS.size()));
            recording.look();
            String saw = standing(period);
            String figure = "4" + desk + "." + "%06d".formatted(i);
            Outcome outcome = recording.record(List.of(row(period, figure)), "", "a race");
            while (outcome instanceof Outcome.Conflict(List<Outcome.Clash> clashes)) {
                recording.shown(clashes);
                saw = clashes.getLast().since().getLast().entry() instanceof Entry.Stated(Statement s) ? s.claim().toString() : saw;
                outcome = recording.record(List.of(row(period, figure)), "", "a race");
            }
            if (outcome instanceof Outcome.Done(long revision, boolean nothingNew) && !nothingNew) {
                acknowledged.add(new Acknowledged(revision, period, figure, saw));
            } else {
                trouble.add(period + " " + figure + ": " + outcome);
            }
        }
    }

    private String standing(String period) {
        return file.reading.history("trade", LedgerFile.STAFF).orElseThrow().standing().stream().map(s -> s.statement())
                .filter(s -> s.period().toString().equals(period)).map(s -> s.claim().toString()).findFirst().orElse("");
    }

    private static Row row(String period, String figure) {
        return new Row(1, Map.of(Field.INDICATOR, "trade", Field.PERIOD, period, Field.FIGURE, figure, Field.SOURCE, "Yearbook"));
    }

    int recorded() {
        return acknowledged.size();
    }

    /** What does not hold. */
    List<String> problems() {
        List<String> problems = new ArrayList<>(trouble);
        Map<Long, Acknowledged> told = new HashMap<>();
        acknowledged.forEach(a -> {
            if (told.put(a.revision(), a) != null) {
                problems.add("two were told of revision " + a.revision());
            }
        });
        Map<String, String> stood = new HashMap<>();
        file.reading.history("trade", LedgerFile.STAFF).orElseThrow().entries().stream().filter(r -> r.ref().revision() > 1)
                .flatMap(r -> r.entry() instanceof Entry.Stated(Statement s) ? Stream.of(Map.entry(r.ref().revision(), s)) : Stream.empty())
                .forEach(e -> {
                    String period = e.getValue().period().toString();
                    Acknowledged mine = told.remove(e.getKey());
                    if (mine == null || !mine.figure().equals(e.getValue().claim().toString()) || !mine.period().equals(period)) {
                        problems.add("revision " + e.getKey() + " holds what nobody was told");
                    } else if (!mine.saw().equals(stood.getOrDefault(period, ""))) {
                        problems.add("revision " + e.getKey() + " replaced " + stood.get(period) + ", its writer saw " + mine.saw());
                    }
                    stood.put(period, e.getValue().claim().toString());
                });
        told.values().forEach(a -> problems.add("lost: " + a));
        return problems;
    }
}
