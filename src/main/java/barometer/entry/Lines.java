package barometer.entry;

import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.History;
import barometer.domain.Period;
import barometer.domain.Recorded;
import barometer.domain.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What was ever stated of an indicator, by period, the newest first, and what became of each statement. */
final class Lines {

    /** What became of a statement. */
    enum State {
        /** It counts. */ STANDS,
        /** A newer statement of the same source took its place. */ REVISED,
        /** It was our error. */ RETRACTED,
        /** The source took it back. */ WITHDRAWN
    }

    /**
     * A statement.
     *
     * @param ended the retraction or withdrawal that ended it
     */
    record Line(Recorded recorded, Statement statement, State state, Optional<Recorded> ended) {

        EntryRef ref() {
            return recorded.ref();
        }
    }

    private Lines() {
    }

    /** The statements of each period, newest period and newest statement first. */
    static Map<Period, List<Line>> of(History history) {
        Set<EntryRef> standing = new HashSet<>();
        history.standing().stream().filter(s -> s.withdrawn().isEmpty()).forEach(s -> standing.add(s.recorded().ref()));
        Set<EntryRef> inForce = new HashSet<>();
        Map<EntryRef, Recorded> ended = new HashMap<>();
        for (Recorded r : history.inForce()) {
            inForce.add(r.ref());
            switch (r.entry()) {
                case Entry.Retracted retracted -> ended.put(retracted.entry(), r);
                case Entry.Withdrawn withdrawn -> ended.put(withdrawn.entry(), r);
                case Entry.Stated stated -> { }
                case Entry.Redacted redacted -> { }
                case Entry.Defined defined -> { }
            }
        }
        Map<Period, List<Line>> lines = new TreeMap<>(Collections.reverseOrder());
        for (Recorded r : history.entries()) {
            if (r.entry() instanceof Entry.Stated(Statement statement)) {
                Optional<Recorded> end = Optional.ofNullable(ended.get(r.ref()));
                State state = !inForce.contains(r.ref()) ? State.RETRACTED : standing.contains(r.ref()) ? State.STANDS
                        : end.isPresent() ? State.WITHDRAWN : State.REVISED;
                lines.computeIfAbsent(statement.period(), p -> new ArrayList<>()).add(new Line(r, statement, state, end));
            }
        }
        lines.values().forEach(list -> list.sort(Comparator.comparing(Line::ref).reversed()));
        return lines;
    }
}
