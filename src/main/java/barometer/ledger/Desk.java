package barometer.ledger;

import barometer.domain.Access;
import barometer.domain.CleanText;
import barometer.domain.KeptDraft;
import barometer.domain.KeptDraft.Act;
import barometer.domain.KeptDraft.State;
import barometer.domain.Role;
import barometer.domain.Row;
import barometer.domain.Viewer;
import barometer.store.Drafts;
import barometer.store.LedgerTables;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk on which drafts lie until a colleague has looked at them: kept, sent to review, returned or committed, and
 * released at their instant where there is an embargo. Who acts says which version was before the eyes; each act is one
 * transaction, with what it records, so it is done once or not at all.
 */
public final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final int LONGEST_TEXT = 2000;
    private static final int RELEASED_SHOWN = 20;

    private final LedgerTables tables;
    private final Drafts drafts;
    private final Ledger ledger;
    private final Access access;
    private final Changes changes;
    private final Clock clock;
    private final Changes.Watched acts;

    /** @param clock for the time of an act, and for whether an instant of release has come */
    public Desk(LedgerTables tables, Drafts drafts, Ledger ledger, Access access, Changes changes, Clock clock) {
        this.tables = tables;
        this.drafts = drafts;
        this.ledger = ledger;
        this.access = access;
        this.changes = changes;
        this.clock = clock;
        this.acts = changes.watched(drafts::acts);
    }

    /** Calls the listener whenever something was done with a draft, whoever did it; closing ends it. */
    public AutoCloseable onAct(Runnable listener) {
        return acts.on(number -> listener.run());
    }

    // ── Writing ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /** Keeps rows, readable or not; without a revision they are based on the newest. @throws Denied @throws DraftRefused */
    public KeptDraft keep(Draft draft, Viewer viewer) {
        long author = account(viewer);
        requireFit(draft);
        KeptDraft kept = drafts.add(new KeptDraft(0, 0, author, State.DRAFT, draft.indicator(), basedOn(draft), draft.overrule(), draft.note(),
                draft.rows().size(), clock.instant(), Optional.empty(), Optional.empty(), "", Optional.empty()), draft.rows());
        changes.nudge();
        return kept;
    }

    /** Writes other rows in the place of those there were. @throws Denied @throws DraftRefused */
    public KeptDraft change(long id, Optional<Integer> version, Draft draft, Viewer viewer) {
        requireFit(draft);
        return act(id, version, Act.CHANGED, viewer, "", was -> {
            drafts.rewrite(id, draft.rows());
            return new KeptDraft(id, was.version(), was.author(), State.DRAFT, draft.indicator(), basedOn(draft), draft.overrule(),
                    draft.note(), draft.rows().size(), was.changedAt(), was.release(), was.reviewer(), was.remark(), Optional.empty());
        });
    }

    private Optional<Long> basedOn(Draft draft) {
        return draft.basedOn().or(() -> Optional.of(tables.revisions().head()));
    }

    /** What stands now was before the author's eyes: the draft is based on it. @throws Denied @throws DraftRefused */
    public KeptDraft baseOnNewest(long id, Optional<Integer> version, Viewer viewer) {
        return act(id, version, Act.CHANGED, viewer, "", was -> was.basedOn(tables.revisions().head()));
    }

    /**
     * Asks for a review.
     *
     * @param release the instant before which nobody is to learn of it, empty for none
     */
    public KeptDraft submit(long id, Optional<Integer> version, Optional<Instant> release, Viewer viewer) {
        if (release.filter(r -> !r.isAfter(clock.instant())).isPresent()) {
            throw new DraftRefused(DraftRefused.Reason.RELEASE_PAST);
        }
        return act(id, version, Act.SUBMITTED, viewer, "", was -> was.release(release.map(r -> r.truncatedTo(ChronoUnit.SECONDS))));
    }

    /** Takes it back from review, or from its release. */
    public KeptDraft takeBack(long id, Optional<Integer> version, Viewer viewer) {
        return act(id, version, Act.TAKEN_BACK, viewer, "", was -> was);
    }

    /** Gives it up; its rows are forgotten. */
    public KeptDraft discard(long id, Optional<Integer> version, Viewer viewer) {
        return act(id, version, Act.DISCARDED, viewer, "", was -> was);
    }

    // ── Reviewing ────────────────────────────────────────────────────────────────────────────────────────────────────

    /** Gives it back to its author with a comment; also when it waits for its release. */
    public KeptDraft giveBack(long id, Optional<Integer> version, String comment, Viewer viewer) {
        String remark = CleanText.line(comment).strip();
        if (remark.isEmpty()) {
            throw new DraftRefused(DraftRefused.Reason.COMMENT_MISSING);
        }
        requireShort(remark);
        return act(id, version, Act.RETURNED, viewer, remark, was -> was.reviewed(account(viewer), remark));
    }

    /**
     * Commits a colleague's draft: records it, or, where its instant of release has not come, lets it wait for that.
     *
     * @param overrule the reason why warnings are overruled; without it the author's stands
     * @throws Refused where an error, a conflict or an unanswered warning is in the way; then nothing has changed
     */
    public KeptDraft commit(long id, Optional<Integer> version, Optional<String> overrule, Viewer viewer) {
        Optional<String> reason = overrule.map(CleanText::line).filter(r -> !r.isBlank());
        reason.ifPresent(Desk::requireShort);
        KeptDraft done = ledger.inLedger(() -> {
            boolean waits = drafts.byId(id).flatMap(KeptDraft::release).filter(r -> r.isAfter(clock.instant())).isPresent();
            return act(id, version, waits ? Act.APPROVED : Act.COMMITTED, viewer, reason.orElse(""), was -> {
                KeptDraft decided = was.reviewed(account(viewer), "").overrule(reason.or(was::overrule));
                if (waits) {
                    ledger.requireRecordable(content(decided), recorder(decided), day(decided));
                    return decided;
                }
                return recorded(decided);
            });
        });
        changes.nudge();
        return done;
    }

    // ── Releasing ────────────────────────────────────────────────────────────────────────────────────────────────────

    /**
     * Records the drafts whose instant of release has come. One that no longer fits what stands goes back to review, where
     * people see both; one that meets a failure does not keep the others waiting, and is tried again.
     *
     * @return how many there were
     */
    public int releaseDue() {
        List<Long> due = drafts.due(clock.instant());
        List<RuntimeException> failures = new ArrayList<>();
        for (long id : due) {
            try {
                release(id);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!due.isEmpty()) {
            changes.nudge();
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return due.size();
    }

    private void release(long id) {
        try {
            released(id, Act.RELEASED, this::recorded);
        } catch (Refused refused) {
            released(id, Act.STOPPED, was -> was);
            LOG.warn("Draft {} no longer fits what stands: at its instant of release it went back to review", id);
        }
    }

    /** Another process may have released it meanwhile; then nothing is done. */
    private void released(long id, Act act, UnaryOperator<KeptDraft> effect) {
        ledger.inLedger(() -> drafts.locked(id).filter(was -> act.fits(was.state())).map(was ->
                drafts.save(effect.apply(was).in(act.leadsTo()), new KeptDraft.Done(id, act, Optional.empty(), clock.instant(), ""))));
    }

    private KeptDraft recorded(KeptDraft draft) {
        Receipt receipt = ledger.record(List.of(), content(draft), recorder(draft));
        return draft.became(receipt.added() + receipt.revised() > 0 ? Optional.of(receipt.revision()) : Optional.empty());
    }

    /** It is recorded under its author's account, with the rights that an author has, whatever became of the account since. */
    private static Viewer recorder(KeptDraft draft) {
        return new Viewer(Optional.of(draft.author()), "", Set.of(Role.STAFF));
    }

    // ── Reading ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /** The drafts that the viewer may know of: those that are not closed, and the last that were released. @throws Denied */
    public List<KeptDraft> drafts(Viewer viewer) {
        long account = account(viewer);
        return Stream.concat(drafts.open().stream(), drafts.released(RELEASED_SHOWN).stream()).filter(d -> d.knownTo(account)).toList();
    }

    /** A draft by number. @throws Denied @throws DraftRefused where the viewer may not know of it */
    public KeptDraft draft(long id, Viewer viewer) {
        long account = account(viewer);
        return drafts.byId(id).filter(d -> d.knownTo(account)).orElseThrow(() -> new DraftRefused(DraftRefused.Reason.UNKNOWN));
    }

    /** What its rows would do to the ledger now, and what the checks say, as on its day of release. */
    public Checked check(KeptDraft draft, Viewer viewer) {
        account(viewer);
        return ledger.check(content(draft), viewer, day(draft));
    }

    /** Its rows, as they were written; none where it is closed. */
    public List<Row> rows(KeptDraft draft) {
        return drafts.rows(draft.id());
    }

    /** What was done with it, oldest first. */
    public List<KeptDraft.Done> done(KeptDraft draft) {
        return drafts.done(draft.id());
    }

    private Draft content(KeptDraft draft) {
        return new Draft(draft.indicator(), drafts.rows(draft.id()), draft.basedOn(), draft.overrule(), draft.note());
    }

    private LocalDate day(KeptDraft draft) {
        Instant now = clock.instant();
        return LocalDate.ofInstant(draft.release().filter(r -> r.isAfter(now)).orElse(now), clock.getZone());
    }

    // ── ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

    private KeptDraft act(long id, Optional<Integer> version, Act act, Viewer viewer, String remark, UnaryOperator<KeptDraft> effect) {
        long account = account(viewer);
        KeptDraft done = tables.writing().durably(() -> {
            KeptDraft was = drafts.locked(id).filter(d -> d.knownTo(account))
                    .orElseThrow(() -> new DraftRefused(DraftRefused.Reason.UNKNOWN));
            if (act.authors() != was.by(account)) {
                throw new DraftRefused(act.authors() ? DraftRefused.Reason.NOT_AUTHOR : DraftRefused.Reason.OWN_WORK);
            }
            if (!was.lets(act, account) || version.filter(v -> v != was.version()).isPresent()) {
                throw new DraftRefused(DraftRefused.Reason.MOVED);
            }
            return drafts.save(effect.apply(was).in(act.leadsTo()),
                    new KeptDraft.Done(id, act, Optional.of(account), clock.instant(), remark));
        });
        changes.nudge();
        return done;
    }

    private long account(Viewer viewer) {
        if (!access.may(viewer, Access.Act.RECORD)) {
            throw new Denied(Access.Act.RECORD);
        }
        return viewer.account().orElseThrow(() -> new Denied(Access.Act.RECORD));
    }

    private static void requireFit(Draft draft) {
        if (draft.rows().isEmpty()) {
            throw new DraftRefused(DraftRefused.Reason.EMPTY);
        }
        requireShort(draft.note());
        draft.overrule().ifPresent(Desk::requireShort);
        if (draft.rows().stream().flatMap(r -> r.fields().values().stream()).anyMatch(t -> t.length() > Drafts.LONGEST_CELL)
                || draft.indicator().filter(i -> i.length() > 60).isPresent()) {
            throw new DraftRefused(DraftRefused.Reason.TOO_LONG);
        }
    }

    private static void requireShort(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new DraftRefused(DraftRefused.Reason.TOO_LONG);
        }
    }
}
