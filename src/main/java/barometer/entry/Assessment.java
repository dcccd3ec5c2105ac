package barometer.entry;

import barometer.domain.Row.Field;
import barometer.domain.Statement;
import barometer.ledger.Checked;
import barometer.ledger.Finding;
import java.util.List;
import java.util.Optional;

/**
 * How what was typed reads, and what is to be said of it.
 *
 * @param reads     the statements it makes, none where it cannot be read
 * @param sourceless whether the source is still to be named; all else was read without it
 */
record Assessment(List<Checked.Reads> reads, List<Finding> findings, boolean sourceless) {

    /** Nothing is typed. */
    static final Assessment NOTHING = new Assessment(List.of(), List.of(), false);

    List<Statement> statements() {
        return reads.stream().map(Checked.Reads::statement).toList();
    }

    /** Whether warnings have to be overruled with a reason. */
    boolean needsReason() {
        return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.WARNING);
    }

    boolean refused() {
        return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
    }

    /** The error of a field. */
    Optional<Finding> error(Field field) {
        return findings.stream().filter(f -> f.severity() == Finding.Severity.ERROR && f.field().filter(field::equals).isPresent())
                .findFirst();
    }

    /** What recording it would do: {@code added}, {@code revised}, {@code also-stated}, {@code unchanged} or {@code refused}. */
    Optional<String> fate() {
        if (refused()) {
            return Optional.of("refused");
        }
        if (reads.isEmpty()) {
            return Optional.empty();
        }
        if (reads.stream().allMatch(r -> r.outcome() == Checked.Outcome.UNCHANGED)) {
            return Optional.of("unchanged");
        }
        if (reads.stream().anyMatch(r -> r.outcome() == Checked.Outcome.REVISED)) {
            return Optional.of("revised");
        }
        return Optional.of(findings.stream().anyMatch(f -> f.code().equals("also-stated")) ? "also-stated" : "added");
    }
}
