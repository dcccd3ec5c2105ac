package barometer.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A report on its way: written down together with its issue before anything is sent.
 *
 * @param schedule the name of the schedule among those of the report
 * @param occasion what it is about, once for each schedule: a day, a period that arrived, or a trial
 * @param account  the id of the account that it is drawn under
 * @param issue    the number of the issue; empty for a trial, and where nothing could be issued
 * @param trouble  why nothing was issued
 * @param skipped  how many earlier days were passed over, because the program stood still then
 */
public record Delivery(long id, String report, String schedule, String occasion, boolean trial, Instant madeAt, long account,
                       Language language, Schedule.File file, Optional<Long> issue, Optional<Trouble> trouble, int skipped,
                       List<Parcel> parcels) {

    /** How it stands with a parcel. */
    public enum State {
        /** To be taken there, at once or after a pause. */ WAITING,
        /** The mail server has all of it and has not answered. */ HANDED,
        /** It is there. */ SENT,
        /** It may be there: the program or the connection ended before the answer. Never sent again by itself. */ UNSURE,
        /** Given up. */ FAILED
    }

    /**
     * What is taken to one place.
     *
     * @param key      the same at each attempt, so that whoever gets it twice can tell
     * @param next     when it is tried next
     * @param trouble  why the last attempt failed
     * @param settled  when it was sent or given up
     */
    public record Parcel(long delivery, int ordinal, Destination destination, String key, State state, int attempts, Optional<Instant> next,
                         Optional<Trouble> trouble, Optional<Instant> settled) {
    }

    public Delivery {
        parcels = List.copyOf(parcels);
    }

    /** How it stands with all of it: the worst of its parcels. */
    public State state() {
        if (parcels.isEmpty()) {
            return trouble.isPresent() ? State.FAILED : State.SENT;
        }
        List<State> states = parcels.stream().map(Parcel::state).toList();
        return List.of(State.FAILED, State.UNSURE, State.HANDED, State.WAITING).stream().filter(states::contains).findFirst().orElse(State.SENT);
    }

    /** The first thing that went wrong. */
    public Optional<Trouble> anyTrouble() {
        return trouble.or(() -> parcels.stream().filter(p -> p.state() != State.SENT).flatMap(p -> p.trouble().stream()).findFirst());
    }
}
