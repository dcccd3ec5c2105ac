package barometer.ledger;

import barometer.domain.Definition;
import barometer.domain.Entry;
import barometer.domain.Row;
import barometer.domain.Source;
import barometer.ledger.Checked.Outcome;
import barometer.store.Revisions.LongRevision;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Many rows as one revision, in acts of some thousand entries each. While one thread checks the rows of the next indicators,
 * the other writes what was checked; neither holds more than a few of them.
 */
final class LongRecording {

    private static final int AT_ONCE = 20_000;
    private static final int WAITING = 64;
    private static final int MOST_FINDINGS = 1_000;

    private final ManyDrafts drafts;
    private final Optional<String> overrule;
    private final Progress progress;
    private final BlockingQueue<Part> checked = new ArrayBlockingQueue<>(WAITING);
    private final List<Finding> findings = new ArrayList<>();
    private volatile boolean over;
    private long added;
    private long revised;
    private long unchanged;
    private boolean warned;

    LongRecording(ManyDrafts drafts, Optional<String> overrule, Progress progress) {
        this.drafts = drafts;
        this.overrule = overrule;
        this.progress = progress;
    }

    /** What comes from the other thread: the rows of an indicator, the end, or what went wrong. */
    private sealed interface Part {
        record Rows(Checked checked, List<Source> newSources) implements Part {
        }

        record End() implements Part {
        }

        record Failed(Throwable cause) implements Part {
        }
    }

    /** Writes all of it to a revision, unpublished. @throws Refused at the first indicator whose rows may not be recorded */
    void write(List<Definition> definitions, Iterator<List<Row>> groups, LongRevision revision) {
        Thread checking = Thread.ofPlatform().daemon().name("import-check").start(() -> check(groups));
        try {
            List<Entry> entries = new ArrayList<>();
            definitions.forEach(d -> entries.add(new Entry.Defined(d)));
            long done = 0;
            while (checked.take() instanceof Part part && !(part instanceof Part.End)) {
                Part.Rows rows = rows(part);
                take(rows, entries);
                done += rows.checked().rows().size();
                if (entries.size() >= AT_ONCE) {
                    revision.add(List.copyOf(entries));
                    entries.clear();
                    progress.tell(Progress.Step.RECORDING, done);
                }
            }
            if (!entries.isEmpty()) {
                revision.add(entries);
            }
            progress.tell(Progress.Step.RECORDING, done);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Progress.Stopped();
        } finally {
            over = true;
            checking.interrupt();
        }
    }

    private void check(Iterator<List<Row>> groups) {
        try {
            while (groups.hasNext() && !over) {
                List<Row> rows = groups.next();
                hand(new Part.Rows(drafts.check(rows), drafts.newSources()));
            }
            hand(new Part.End());
        } catch (RuntimeException | Error e) {
            hand(new Part.Failed(e));
        }
    }

    private void hand(Part part) {
        try {
            while (!over && !checked.offer(part, 1, TimeUnit.SECONDS)) {
                continue;
            }
        } catch (InterruptedException e) {
            over = true; // nobody takes it any more
        }
    }

    private static Part.Rows rows(Part part) {
        return switch (part) {
            case Part.Rows rows -> rows;
            case Part.Failed(RuntimeException e) -> throw e;
            case Part.Failed(Throwable e) -> throw new IllegalStateException(e);
            case Part.End end -> throw new IllegalStateException("after the end");
        };
    }

    private void take(Part.Rows rows, List<Entry> entries) {
        Checked now = rows.checked();
        Ledger.requireRecordable(now, overrule);
        rows.newSources().forEach(source -> entries.add(new Entry.Defined(source)));
        for (Checked.CheckedRow row : now.rows()) {
            for (Checked.Reads reads : row.reads()) {
                switch (reads.outcome()) {
                    case ADDED -> added++;
                    case REVISED -> revised++;
                    case UNCHANGED -> unchanged++;
                }
                if (reads.outcome() != Outcome.UNCHANGED) {
                    entries.add(new Entry.Stated(reads.statement()));
                }
            }
            for (Finding finding : row.findings()) {
                warned |= finding.severity() == Finding.Severity.WARNING;
                if (findings.size() < MOST_FINDINGS) {
                    findings.add(finding);
                }
            }
        }
    }

    /** Whether a warning was overruled. */
    boolean warned() {
        return warned;
    }

    Receipt receipt(long revision, int definitions) {
        return new Receipt(revision, added + definitions, revised, unchanged, List.copyOf(findings));
    }
}
