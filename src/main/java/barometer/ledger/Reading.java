package barometer.ledger;

import barometer.domain.Event;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Revision;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Source;
import barometer.domain.Viewer;
import java.util.List;
import java.util.Optional;

/**
 * The way out: everything that is shown or leaves the program. It asks {@code Access} each time; what the viewer may not
 * see is unknown to him. The answer depends on revision, known-on day and permission alone, never on a clock.
 */
public final class Reading {

    /** The number of the newest revision, 0 for an empty ledger. */
    public long head() {
        throw new UnsupportedOperationException();
    }

    /** All indicators that the viewer may see, by topic in the order of definition. */
    public List<Indicator> indicators(Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** An indicator by code. */
    public Optional<Indicator> indicator(String code, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /**
     * The series of a selection; empty where the code is unknown to the viewer.
     *
     * @throws barometer.domain.Unreadable {@code not-accepted-frequency}, {@code not-a-revision}, or the refusal of a transformation
     */
    public Optional<Series> series(Selection selection, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** All that was ever recorded of an indicator. */
    public Optional<History> history(String code, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** All sources. */
    public List<Source> sources() {
        throw new UnsupportedOperationException();
    }

    /** All events, newest first; the indicators they name are those the viewer may see. */
    public List<Event> events(Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** The last revisions that recorded statements, newest first, with the entries that the viewer may see. */
    public List<Revision> latest(int count, Viewer viewer) {
        throw new UnsupportedOperationException();
    }
}
