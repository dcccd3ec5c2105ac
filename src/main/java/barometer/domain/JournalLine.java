package barometer.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of the journal: what was done at once to one indicator, or with one draft.
 *
 * @param account   empty where the program did it
 * @param indicator empty where it is about none, or about several
 * @param count     how many entries, or rows of a draft
 * @param period    of a single entry, as its text form; blank otherwise
 * @param figure    of a single statement, as its text form; of a redaction the part; blank otherwise, and where it was redacted
 * @param entry     the single entry, or the one that was undone or blanked
 * @param code      of a source or an event that was defined; blank otherwise
 * @param reason    the note, the reason, the ground or the comment
 */
public record JournalLine(Instant at, Optional<Long> account, Kind kind, Optional<Long> revision, Optional<Long> draft,
                          Optional<String> indicator, long count, String period, String figure, Optional<EntryRef> entry, String code,
                          String reason) {

    /** What was done. */
    public enum Kind {
        /** Statements entered the ledger. */ RECORDED,
        /** Warnings were answered with a reason, which stays. */ OVERRULED,
        /** Our error. */ RETRACTED,
        /** The source took it back. */ WITHDRAWN,
        /** An indicator, a source or an event, or a new version of one. */ DEFINED,
        /** Blanked on legal ground. */ REDACTED,
        /** A draft was kept, changed, taken back or given up. */ DRAFTED,
        /** A draft was sent to review. */ SUBMITTED,
        /** A reviewer gave a draft back. */ RETURNED,
        /** A reviewer let a draft wait for its release. */ APPROVED,
        /** A reviewer let a draft be recorded. */ COMMITTED,
        /** The program recorded a draft at its instant. */ RELEASED,
        /** At its instant a draft no longer fitted. */ STOPPED;

        /** The kind of line that an act with a draft makes. */
        public static Kind of(KeptDraft.Act act) {
            return switch (act) {
                case KEPT, CHANGED, TAKEN_BACK, DISCARDED -> DRAFTED;
                case SUBMITTED -> SUBMITTED;
                case RETURNED -> RETURNED;
                case APPROVED -> APPROVED;
                case COMMITTED -> COMMITTED;
                case RELEASED -> RELEASED;
                case STOPPED -> STOPPED;
            };
        }

        /** Whether it was done to the ledger, not with a draft. */
        public boolean ofLedger() {
            return ordinal() <= REDACTED.ordinal();
        }
    }

    /**
     * Which lines are wanted.
     *
     * @param from   at or after
     * @param before earlier than
     */
    public record Wanted(Optional<Long> account, Optional<Kind> kind, Optional<String> indicator, Optional<Instant> from,
                         Optional<Instant> before) {

        /** All lines. */
        public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** The same, earlier than an instant. */
        public Wanted before(Instant instant) {
            return new Wanted(account, kind, indicator, from, Optional.of(instant));
        }
    }
}
