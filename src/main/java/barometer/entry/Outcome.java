package barometer.entry;

import barometer.domain.History;
import barometer.domain.Statement;
import barometer.ledger.Finding;
import barometer.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of an act at the desk. */
sealed interface Outcome {

    /** It is on the disk. @param nothingNew all of it stood there already */
    record Recorded(long revision, boolean nothingNew) implements Outcome {
    }

    /** Somebody else was first. @param theirs what stands now, never empty @param mine what was typed */
    record Conflict(List<History.Standing> theirs, List<Statement> mine) implements Outcome {
    }

    /** Something has to be mended, or a reason given. */
    record Stopped(List<Finding> findings) implements Outcome {
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
            case Recorded recorded -> Optional.empty();
            case Stopped(List<Finding> findings) -> Optional.of(findings.stream()
                    .map(f -> (f.reason(words) + " " + f.remedy(words)).strip()).collect(Collectors.joining(" ")));
            case Conflict conflict -> Optional.of(words.say("entry.conflict.text"));
            case NotAllowed notAllowed -> Optional.of(words.say("entry.denied"));
            case Failed(boolean perhaps) -> Optional.of(words.say(perhaps ? "entry.failed.perhaps" : "entry.failed"));
        };
    }
}
