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
public final class Rivals {

    private static final List<Place> PLACES = List.of(new Place("trade", "2021"), new Place("trade", "2020"), new Place("rail-transit", "2021"),
            new Place("trade-share", "2023-Q1"), new Place("investment-share", "2023-Q2"), new Place("investment-russia", "2023-Q3"),
            new Place("currency-share", "2024-05-20"));

    private final LedgerFile file;
    private final int desks;
    private final int each;
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> trouble = new ConcurrentLinkedQueue<>();

    private record Place(String indicator, String period) {
    }

    /** @param saw the figure of that place that its writer had before the eyes, blank for none */
    private record Acknowledged(long revision, Place place, String figure, String saw) {
    }

    /** @param each how many figures each desk records */
    public Rivals(LedgerFile file, int desks, int each) {
        this.file = file;
        this.desks = desks;
        this.each = each;
    }

    /** Has all desks work, until each has recorded its figures. */
    public void run() throws InterruptedException {
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
            Place place = PLACES.get(random.nextInt(PLACES.size()));
            recording.look();
            String saw = standing(place);
            String figure = "4" + desk + "." + "%06d".formatted(i);
            Outcome outcome = recording.record(List.of(row(place, figure)), "", "a race");
            while (outcome instanceof Outcome.Conflict(List<Outcome.Clash> clashes)) {
                recording.shown(clashes);
                saw = clashes.getLast().since().getLast().entry() instanceof Entry.Stated(Statement s) ? s.claim().toString() : saw;
                outcome = recording.record(List.of(row(place, figure)), "", "a race");
            }
            if (outcome instanceof Outcome.Done(long revision, boolean nothingNew) && !nothingNew) {
                acknowledged.add(new Acknowledged(revision, place, figure, saw));
            } else {
                trouble.add(place + " " + figure + ": " + outcome);
            }
        }
    }

    private String standing(Place place) {
        return file.reading.history(place.indicator(), LedgerFile.STAFF).orElseThrow().standing().stream().map(s -> s.statement())
                .filter(s -> s.period().toString().equals(place.period())).map(s -> s.claim().toString()).findFirst().orElse("");
    }

    private static Row row(Place place, String figure) {
        return new Row(1, Map.of(Field.INDICATOR, place.indicator(), Field.PERIOD, place.period(), Field.FIGURE, figure, Field.SOURCE, "Yearbook"));
    }

    /** How many figures were acknowledged. */
    public int recorded() {
        return acknowledged.size();
    }

    /** What does not hold. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>(trouble);
        Map<Long, Acknowledged> told = new HashMap<>();
        acknowledged.forEach(a -> {
            if (told.put(a.revision(), a) != null) {
                problems.add("two were told of revision " + a.revision());
            }
        });
        Map<Place, String> stood = new HashMap<>();
        PLACES.stream().map(Place::indicator).distinct().flatMap(code -> file.reading.history(code, LedgerFile.STAFF).orElseThrow().entries().stream())
                .filter(r -> r.ref().revision() > 1).flatMap(r -> r.entry() instanceof Entry.Stated(Statement s)
                        ? Stream.of(Map.entry(r.ref().revision(), s)) : Stream.empty())
                .forEach(e -> {
                    Place place = new Place(e.getValue().indicator(), e.getValue().period().toString());
                    Acknowledged mine = told.remove(e.getKey());
                    if (mine == null || !mine.figure().equals(e.getValue().claim().toString()) || !mine.place().equals(place)) {
                        problems.add("revision " + e.getKey() + " holds what nobody was told");
                    } else if (!mine.saw().equals(stood.getOrDefault(place, ""))) {
                        problems.add("revision " + e.getKey() + " replaced " + stood.get(place) + ", its writer saw " + mine.saw());
                    }
                    stood.put(place, e.getValue().claim().toString());
                });
        told.values().forEach(a -> problems.add("lost: " + a));
        return problems;
    }
}
