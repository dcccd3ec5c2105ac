package barometer.explore;

import barometer.domain.Period;
import barometer.domain.Selection;
import barometer.domain.Unreadable;
import barometer.text.Words;
import java.time.LocalDate;
import java.util.Optional;

/** The earlier of two moments that are compared: a day, {@code 2024-05-28}, or a revision, {@code r3}. */
sealed interface Since {

    /** What was known on a day. */
    record Day(LocalDate day) implements Since {

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** What the ledger held at a revision. */
    record Revision(long number) implements Since {

        @Override
        public String toString() {
            return "r" + number;
        }
    }

    /** Reads the text form. */
    static Since parse(String text) {
        String s = text.strip();
        if (s.matches("[rR][1-9]\\d{0,17}")) {
            return new Revision(Long.parseLong(s.substring(1)));
        }
        try {
            return new Day(Period.day(s));
        } catch (Unreadable other) {
            throw new Unreadable("since", text);
        }
    }

    /** The moment before the last thing that happened; empty where nothing has. */
    static Optional<Since> last(Timeline timeline) {
        return timeline.documents().isEmpty() ? Optional.empty() : Optional.of(new Day(timeline.documents().lastKey().minusDays(1)));
    }

    /** The same view at this moment. */
    default Selection of(Selection selection) {
        return switch (this) {
            case Day d -> selection.knownOn(Optional.of(d.day()));
            case Revision r -> selection.atRevision(Optional.of(r.number()));
        };
    }

    default String text(Words words) {
        return switch (this) {
            case Day d -> words.say("chart.known-on", d.day());
            case Revision r -> words.say("chart.revision", r.number());
        };
    }
}
