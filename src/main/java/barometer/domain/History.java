package barometer.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that was ever recorded of one indicator, in order, and what of it stands when asked with one of the two clocks:
 * {@code history.atRevision(12)} is what the ledger held then, {@code history.knownOn(day)} what had been published by a
 * day, corrected by all we know.
 */
public record History(List<Recorded> entries) {

    public History {
        entries = List.copyOf(entries);
    }

    /**
     * A statement that nothing newer under its key has replaced.
     *
     * @param withdrawn the withdrawal, where the source took it back
     * @param since     the entry that made it stand as it does: its own, or that of its withdrawal
     */
    public record Standing(Recorded recorded, Statement statement, Optional<Entry.Withdrawn> withdrawn, EntryRef since) {
    }

    /** What the ledger held at a revision. */
    public History atRevision(long revision) {
        return new History(entries.stream().filter(r -> r.ref().revision() <= revision).toList());
    }

    /** What had been published on or before a day. A retraction is our own correction and holds on every day. */
    public History knownOn(LocalDate day) {
        return new History(entries.stream()
                .filter(r -> r.entry() instanceof Entry.Retracted || !r.countsFrom().isAfter(day)).toList());
    }

    /** The entries that no standing retraction has undone, oldest first, the standing retractions among them. */
    public List<Recorded> inForce() {
        Set<EntryRef> undone = new HashSet<>();
        List<Recorded> kept = new ArrayList<>();
        for (Recorded r : entries.reversed()) {
            if (undone.contains(r.ref())) {
                continue;
            }
            if (r.entry() instanceof Entry.Retracted retracted) {
                undone.add(retracted.entry());
            }
            kept.add(r);
        }
        return List.copyOf(kept.reversed());
    }

    /** The entries that no standing retraction has undone, oldest first; retractions themselves are left out. */
    public List<Recorded> valid() {
        return inForce().stream().filter(r -> !(r.entry() instanceof Entry.Retracted)).toList();
    }

    /** The newest statement under each key, withdrawn ones included, in order of recording. */
    public Collection<Standing> standing() {
        Map<Statement.Key, Standing> newest = new LinkedHashMap<>();
        Map<EntryRef, Statement.Key> keys = new LinkedHashMap<>();
        for (Recorded r : valid()) {
            switch (r.entry()) {
                case Entry.Stated stated -> {
                    Statement s = stated.statement();
                    keys.put(r.ref(), s.key());
                    newest.remove(s.key());
                    newest.put(s.key(), new Standing(r, s, Optional.empty(), r.ref()));
                }
                case Entry.Withdrawn withdrawn -> {
                    Statement.Key key = keys.get(withdrawn.entry());
                    newest.computeIfPresent(key, (k, was) -> was.recorded().ref().equals(withdrawn.entry())
                            ? new Standing(was.recorded(), was.statement(), Optional.of(withdrawn), r.ref()) : was);
                }
                case Entry.Retracted retracted -> { }
                case Entry.Redacted redacted -> { }
                case Entry.Defined defined -> { }
            }
        }
        return List.copyOf(newest.values());
    }

    /** The statement that stands under a key, withdrawn or not. */
    public Optional<Standing> standing(Statement.Key key) {
        return standing().stream().filter(s -> s.statement().key().equals(key)).findFirst();
    }
}
