package barometer.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Rows that a member of staff keeps outside the ledger, on their way through review. What the rows say is kept beside it,
 * until they are in the ledger.
 *
 * @param version   counts up with each change: who acts on a draft says which one was before the eyes
 * @param author    the account that wrote it
 * @param indicator the code that rows are about which name none themselves
 * @param basedOn   the revision the author had before the eyes
 * @param overrule  the reason why warnings are overruled
 * @param lines     how many rows it has, or had
 * @param release   the embargo: nobody but those two learns of it before
 * @param reviewer  the account that decided on it last
 * @param remark    why it was returned
 * @param revision  the one it became; empty too where all of it stood there already
 */
public record KeptDraft(long id, int version, long author, State state, Optional<String> indicator, Optional<Long> basedOn,
                        Optional<String> overrule, String note, int lines, Instant changedAt, Optional<Instant> release,
                        Optional<Long> reviewer, String remark, Optional<Long> revision) {

    /** How far it has come. */
    public enum State {
        /** Its author still writes. */ DRAFT,
        /** A colleague is to decide. */ IN_REVIEW,
        /** A colleague wants something changed. */ RETURNED,
        /** Reviewed; it waits for its instant of release. */ APPROVED,
        /** It is in the ledger. */ RELEASED,
        /** Its author gave it up. */ DISCARDED
    }

    /** What a person does with a draft, or the program at the instant of release. */
    public enum Act {
        KEPT, CHANGED, SUBMITTED, TAKEN_BACK, DISCARDED, RETURNED, APPROVED, COMMITTED,
        /** By the program, at the instant of release. */ RELEASED,
        /** By the program: at the instant of release the draft no longer fitted what stood. */ STOPPED;

        /** Whether only its author may do it; what is left to colleagues the author may never do. */
        public boolean authors() {
            return switch (this) {
                case KEPT, CHANGED, SUBMITTED, TAKEN_BACK, DISCARDED -> true;
                case RETURNED, APPROVED, COMMITTED, RELEASED, STOPPED -> false;
            };
        }

        /** Whether a draft in this state lets it be done. */
        public boolean fits(State state) {
            return switch (this) {
                case KEPT -> false;
                case CHANGED, SUBMITTED -> state == State.DRAFT || state == State.RETURNED;
                case TAKEN_BACK, RETURNED -> state == State.IN_REVIEW || state == State.APPROVED;
                case DISCARDED -> state == State.DRAFT || state == State.RETURNED || state == State.IN_REVIEW;
                case APPROVED, COMMITTED -> state == State.IN_REVIEW;
                case RELEASED, STOPPED -> state == State.APPROVED;
            };
        }

        /** The state that it leads to. */
        public State leadsTo() {
            return switch (this) {
                case KEPT, CHANGED, TAKEN_BACK -> State.DRAFT;
                case SUBMITTED, STOPPED -> State.IN_REVIEW;
                case RETURNED -> State.RETURNED;
                case APPROVED -> State.APPROVED;
                case COMMITTED, RELEASED -> State.RELEASED;
                case DISCARDED -> State.DISCARDED;
            };
        }
    }

    /**
     * An act that was done.
     *
     * @param account empty where the program did it
     * @param remark  the comment, or the reason why warnings are overruled
     */
    public record Done(long draft, Act act, Optional<Long> account, Instant at, String remark) {
    }

    /** Whether an account wrote it. */
    public boolean by(long account) {
        return author == account;
    }

    /**
     * Whether an account of the staff may know of it. What is to be reviewed is known to all who may review; what waits for its
     * release, to its author and the one who reviewed it; what is not finished, to its author alone.
     */
    public boolean knownTo(long account) {
        return by(account) || switch (state) {
            case DRAFT, DISCARDED -> false;
            case RETURNED, APPROVED -> reviewer.filter(r -> r == account).isPresent();
            case IN_REVIEW, RELEASED -> true;
        };
    }

    /** Whether an account may do it now, as far as the draft is concerned. */
    public boolean lets(Act act, long account) {
        return act.fits(state) && act.authors() == by(account) && knownTo(account);
    }

    /** The same in another state. */
    public KeptDraft in(State other) {
        return new KeptDraft(id, version, author, other, indicator, basedOn, overrule, note, lines, changedAt, release, reviewer, remark,
                revision);
    }

    /** The same with what stood at another revision before the author's eyes. */
    public KeptDraft basedOn(long other) {
        return new KeptDraft(id, version, author, state, indicator, Optional.of(other), overrule, note, lines, changedAt, release,
                reviewer, remark, revision);
    }

    /** The same with another reason, or none, why warnings are overruled. */
    public KeptDraft overrule(Optional<String> other) {
        return new KeptDraft(id, version, author, state, indicator, basedOn, other, note, lines, changedAt, release, reviewer, remark,
                revision);
    }

    /** The same with another instant of release, or none. */
    public KeptDraft release(Optional<Instant> other) {
        return new KeptDraft(id, version, author, state, indicator, basedOn, overrule, note, lines, changedAt, other, reviewer, remark,
                revision);
    }

    /** The same as decided by a reviewer. */
    public KeptDraft reviewed(long by, String with) {
        return new KeptDraft(id, version, author, state, indicator, basedOn, overrule, note, lines, changedAt, release, Optional.of(by),
                with, revision);
    }

    /** The same as recorded. */
    public KeptDraft became(Optional<Long> other) {
        return new KeptDraft(id, version, author, state, indicator, basedOn, overrule, note, lines, changedAt, release, reviewer, remark,
                other);
    }
}
