package barometer.entry;

import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Period;
import barometer.domain.Recorded;
import barometer.domain.Statement;
import barometer.ledger.Finding;
import barometer.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of an act at the desk. */
sealed interface Outcome {

    /** It is on the disk. @param nothingNew all of it stood there already */
    record Done(long revision, boolean nothingNew) implements Outcome {
    }

    /** Somebody else was first. @param clashes never empty */
    record Conflict(List<Clash> clashes) implements Outcome {
    }

    /**
     * What one source said of one period, on which two have worked.
     *
     * @param seen  what stood when the one who comes second looked
     * @param since what others have recorded of it since, oldest first, never empty
     * @param mine  what is typed
     */
    record Clash(Indicator indicator, Period period, List<History.Standing> seen, List<Recorded> since, List<Statement> mine) {
    }

    /** Something has to be mended, or a reason given. */
    record Stopped(List<Finding> findings) implements Outcome {
    }

    /** Somebody else records so much that it takes long. */
    record Waits() implements Outcome {
    }

    /** The right to record is gone. */
    record NotAllowed() implements Outcome {
    }

    /** @param perhaps whether it may have been written all the same */
    record Failed(boolean perhaps) implements Outcome {
    }

    /** Why it did not succeed; empty where it did. */
    default Optional<String> trouble(Words words) {
        return switch (this) {
            case Done done -> Optional.empty();
            case Stopped(List<Finding> findings) -> Optional.of(findings.stream()
                    .map(f -> (f.reason(words) + " " + f.remedy(words)).strip()).collect(Collectors.joining(" ")));
            case Conflict conflict -> Optional.of(words.say("entry.conflict.text"));
            case Waits waits -> Optional.of(words.say("import.waits"));
            case NotAllowed notAllowed -> Optional.of(words.say("entry.denied"));
            case Failed(boolean perhaps) -> Optional.of(words.say(perhaps ? "entry.failed.perhaps" : "entry.failed"));
        };
    }
}
