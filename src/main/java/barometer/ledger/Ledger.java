package barometer.ledger;

import barometer.domain.Access;
import barometer.domain.Definition;
import barometer.domain.Document;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.History;
import barometer.domain.Recorded;
import barometer.domain.Viewer;
import barometer.store.Dictionary;
import barometer.store.LedgerTables;
import barometer.store.Revisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way in: the only writer of statements and definitions. What it has answered survives a power cut. */
public final class Ledger {

    private static final int LONGEST_REASON = 2000;

    private final LedgerTables tables;
    private final Access access;
    private final Changes changes;
    private final Clock clock;
    private final Turn turn;

    /** @param clock for the time of recording, and for what day it is; reading never asks it */
    public Ledger(LedgerTables tables, Access access, Changes changes, Clock clock) {
        this.tables = tables;
        this.access = access;
        this.changes = changes;
        this.clock = clock;
        this.turn = new Turn(tables.writing(), changes);
    }

    /** How a draft reads and what the checks say; nothing is written. @throws Denied without the right to record */
    public Checked check(Draft draft, Viewer viewer) {
        require(viewer, Access.Act.RECORD);
        long head = tables.revisions().head();
        return drafted(draft, viewer, head, tables.definitions().at(head)).checked();
    }

    /** The same as on a day to come, when what is published until then may be recorded. */
    Checked check(Draft draft, Viewer viewer, LocalDate day) {
        require(viewer, Access.Act.RECORD);
        long head = tables.revisions().head();
        return new Drafting(tables.statements(), tables.definitions().at(head), head, day).drafted(draft, viewer, access).checked();
    }

    /** @throws Refused where the draft could not be recorded on a day to come */
    void requireRecordable(Draft draft, Viewer viewer, LocalDate day) {
        requireRecordable(check(draft, viewer, day), draft.overrule());
    }

    /** The recording that takes long and is under way, for which others wait. */
    public Optional<UnderWay> underWay() {
        return turn.underWay();
    }

    /** Holds rows against the head, an indicator after the other, as if these were defined; nothing is written. */
    ManyDrafts drafts(Bulk bulk, Optional<Long> basedOn, Viewer viewer) {
        List<Definition> definitions = bulk.definitions();
        require(viewer, Access.Act.RECORD);
        if (!definitions.isEmpty()) {
            require(viewer, Access.Act.DEFINE);
        }
        long head = tables.revisions().head();
        Dictionary before = tables.definitions().at(head);
        new DefinitionCheck(before, definitions, tables.statements(), head).require(definitions);
        Set<String> silent = new HashSet<>(bulk.indicators());
        silent.removeAll(tables.statements().spokenOf(bulk.indicators(), head));
        Drafting drafting = new Drafting(tables.statements(), before.with(definitions), head, today(), silent::contains);
        return new ManyDrafts(drafting, drafting.reader(Optional.empty(), viewer, access), basedOn);
    }

    /**
     * Records the rows of many indicators as one revision, all of it or nothing; nobody else records meanwhile.
     *
     * @param about what the draft of all rows would say besides them
     * @throws Refused @throws Denied @throws Progress.Stopped @throws Busy
     */
    Receipt commit(Bulk bulk, Draft about, Progress progress, Viewer viewer) {
        requireShort(about.note());
        about.overrule().ifPresent(Ledger::requireShort);
        require(viewer, Access.Act.RECORD);
        UnderWay begun = new UnderWay(viewer.account().orElseThrow(), 0, bulk.rows(), clock.instant());
        Receipt receipt = turn.take(begun, progress, done -> recorded(bulk, about, (step, count) -> {
            done.accept(count);
            return progress.at(step, count);
        }, viewer));
        changes.nudge();
        return receipt;
    }

    private Receipt recorded(Bulk bulk, Draft about, Progress progress, Viewer viewer) {
        LongRecording recording = new LongRecording(drafts(bulk, about.basedOn(), viewer), about.overrule(), progress);
        Revisions.LongRevision revision = tables.revisions().longRevision(viewer.account().orElseThrow(), clock);
        try {
            recording.write(bulk.definitions(), bulk.groups(), revision);
            return recording.receipt(revision.isEmpty() ? tables.revisions().head() : revision.publish(
                    act(about.note(), about.overrule().filter(r -> recording.warned()), viewer)), bulk.definitions().size());
        } catch (RuntimeException | Error e) {
            undone(revision, e);
            throw e;
        }
    }

    private static void undone(Revisions.LongRevision revision, Throwable cause) {
        try {
            revision.abandon();
        } catch (RuntimeException e) { // beyond the head it is nobody's; the next start removes it
            cause.addSuppressed(e);
        }
    }

    /**
     * Records a draft, all of it or nothing.
     *
     * @throws Refused where there is an error, a conflict, or a warning and no reason to overrule it
     * @throws Denied  without the right to record
     */
    public Receipt commit(Draft draft, Viewer viewer) {
        require(viewer, Access.Act.RECORD);
        return written(() -> record(List.of(), draft, viewer));
    }

    /** Undoes an entry that was our error; what stood before stands again. @throws Refused @throws Denied */
    public Receipt retract(EntryRef entry, String reason, Viewer viewer) {
        require(viewer, Access.Act.RECORD);
        return undo(entry.revision(), r -> r.ref().equals(entry), reason, viewer);
    }

    /** Undoes all of a revision. @throws Refused @throws Denied */
    public Receipt revert(long revision, String reason, Viewer viewer) {
        require(viewer, Access.Act.RECORD);
        return undo(revision, r -> true, reason, viewer);
    }

    /** Records that the source took a statement back. @throws Refused @throws Denied */
    public Receipt withdraw(EntryRef entry, Document document, String reason, Viewer viewer) {
        require(viewer, Access.Act.RECORD);
        return written(() -> {
            requireReason(reason);
            long head = tables.revisions().lockedHead();
            Dictionary dictionary = tables.definitions().at(head);
            Recorded target = tables.revisions().entry(entry).filter(seen(viewer, dictionary, new Undoing(tables, head)))
                    .orElseThrow(() -> Refused.because("no-such-entry", entry.toString()));
            boolean stands = target.entry() instanceof Entry.Stated stated
                    && tables.statements().history(stated.statement().indicator(), head).standing().stream()
                    .anyMatch(s -> s.recorded().ref().equals(entry) && s.withdrawn().isEmpty());
            if (!stands) {
                throw Refused.because("not-standing", entry.toString());
            }
            Undoing.requireDocument(document, dictionary, today());
            return appended(List.of(new Entry.Withdrawn(entry, document, reason)), reason, Optional.empty(), viewer);
        });
    }

    /** Records definitions, new or in a new version. @throws Refused @throws Denied */
    public Receipt define(List<Definition> definitions, String note, Viewer viewer) {
        require(viewer, Access.Act.DEFINE);
        return written(() -> record(definitions, new Draft(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), note),
                viewer));
    }

    /** Records what a form says, made from a version that has been seen; of something new, from none. @throws Refused @throws Denied */
    public Receipt define(Definition definition, Optional<Definition> seen, String note, Viewer viewer) {
        require(viewer, Access.Act.DEFINE);
        return written(() -> {
            DefinitionCheck.requireSeen(definition, seen, tables.definitions().at(tables.revisions().lockedHead()));
            return define(List.of(definition), note, viewer);
        });
    }

    /** Definitions and the draft that may use them, as one revision. */
    Receipt record(List<Definition> definitions, Draft draft, Viewer viewer) {
        return inLedger(() -> {
            requireShort(draft.note());
            draft.overrule().ifPresent(Ledger::requireShort);
            long head = tables.revisions().lockedHead();
            Dictionary before = tables.definitions().at(head);
            List<Definition> news = definitions.stream().filter(d -> !before.standing(d).equals(Optional.of(d))).toList();
            new DefinitionCheck(before, news, tables.statements(), head).require(news);
            Drafting.Drafted drafted = drafted(draft, viewer, head, before.with(news));
            requireRecordable(drafted.checked(), draft.overrule());
            List<Entry> entries = new ArrayList<>();
            Stream.concat(news.stream(), drafted.newSources().stream()).forEach(d -> entries.add(new Entry.Defined(d)));
            drafted.checked().rows().stream().flatMap(r -> r.reads().stream())
                    .filter(r -> r.outcome() != Checked.Outcome.UNCHANGED)
                    .forEach(r -> entries.add(new Entry.Stated(r.statement())));
            long revision = entries.isEmpty() ? head : tables.revisions().append(
                    act(draft.note(), draft.overrule().filter(r -> warned(drafted.checked())), viewer), entries, clock);
            long renewed = news.stream().filter(d -> before.standing(d).isPresent()).count();
            return new Receipt(revision,
                    drafted.checked().count(Checked.Outcome.ADDED) + news.size() - renewed,
                    drafted.checked().count(Checked.Outcome.REVISED) + renewed,
                    drafted.checked().count(Checked.Outcome.UNCHANGED) + definitions.size() - news.size(),
                    drafted.checked().findings());
        });
    }

    private Drafting.Drafted drafted(Draft draft, Viewer viewer, long head, Dictionary dictionary) {
        return new Drafting(tables.statements(), dictionary, head, today()).drafted(draft, viewer, access);
    }

    static void requireRecordable(Checked checked, Optional<String> overrule) {
        Refused refused = new Refused(checked);
        boolean wrong = checked.rows().stream().anyMatch(Checked.CheckedRow::refused);
        if (wrong || refused.conflict() || warned(checked) && overrule.filter(r -> !r.isBlank()).isEmpty()) {
            throw refused;
        }
    }

    private static boolean warned(Checked checked) {
        return checked.findings().stream().anyMatch(f -> f.severity() == Finding.Severity.WARNING);
    }

    private Receipt undo(long revision, Predicate<Recorded> which, String reason, Viewer viewer) {
        return written(() -> {
            requireReason(reason);
            long head = tables.revisions().lockedHead();
            Dictionary dictionary = tables.definitions().at(head);
            Undoing undoing = new Undoing(tables, head);
            List<Recorded> entries = tables.revisions().revision(revision).map(undoing::inForce).orElse(List.of()).stream()
                    .filter(which).filter(seen(viewer, dictionary, undoing)).toList();
            if (entries.isEmpty()) {
                throw Refused.because("nothing-to-undo", String.valueOf(revision));
            }
            if (entries.stream().anyMatch(r -> r.entry() instanceof Entry.Defined)) {
                require(viewer, Access.Act.DEFINE);
            }
            undoing.require(entries);
            return appended(entries.stream().map(r -> (Entry) new Entry.Retracted(r.ref(), reason)).toList(), reason,
                    Optional.empty(), viewer);
        });
    }

    /** To one who may not see an indicator, its entries do not exist. */
    private Predicate<Recorded> seen(Viewer viewer, Dictionary dictionary, Undoing undoing) {
        Set<String> hidden = dictionary.indicators().values().stream().filter(i -> !access.maySee(viewer, i))
                .map(Definition::code).collect(Collectors.toSet());
        return r -> undoing.indicatorOf(r).filter(hidden::contains).isEmpty();
    }

    private Receipt appended(List<Entry> entries, String note, Optional<String> overrule, Viewer viewer) {
        long revision = tables.revisions().append(act(note, overrule, viewer), entries, clock);
        return new Receipt(revision, 0, entries.size(), 0, List.of());
    }

    private Revisions.Act act(String note, Optional<String> overrule, Viewer viewer) {
        return new Revisions.Act(viewer.account().orElseThrow(), note, overrule);
    }

    private Receipt written(Supplier<Receipt> action) {
        Receipt receipt = inLedger(action);
        changes.nudge();
        return receipt;
    }

    /** An act that moves the head. @throws Busy */
    <T> T inLedger(Supplier<T> action) {
        return turn.take(action);
    }

    private void require(Viewer viewer, Access.Act act) {
        if (viewer.account().isEmpty() || !access.may(viewer, act)) {
            throw new Denied(act);
        }
    }

    static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refused.because("reason-missing");
        }
        requireShort(reason);
    }

    static void requireShort(String text) {
        if (text.length() > LONGEST_REASON) {
            throw Refused.because("too-long", String.valueOf(LONGEST_REASON));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
