package barometer.ledger;

import barometer.domain.History;
import barometer.domain.Row;
import barometer.domain.Statement;
import java.util.List;
import java.util.Optional;

/** A draft as it was understood: what each row says, what would become of it, and what the checks have to say. */
public record Checked(List<CheckedRow> rows) {

    /** What would become of a statement. */
    public enum Outcome {
        ADDED, REVISED, UNCHANGED
    }

    /**
     * A statement that a row makes.
     *
     * @param before what stands under its key now
     */
    public record Reads(Statement statement, Outcome outcome, Optional<History.Standing> before) {
    }

    /**
     * @param reads    the statements of the row, none where it cannot be read or was derived
     * @param findings what the checks have to say, gravest first
     * @param conflict a newer statement that somebody else made since the draft was begun
     */
    public record CheckedRow(Row row, List<Reads> reads, List<Finding> findings, Optional<History.Standing> conflict) {

        /** Whether it cannot be recorded. */
        public boolean refused() {
            return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
        }
    }

    /** All findings, row by row. */
    public List<Finding> findings() {
        return rows.stream().flatMap(r -> r.findings().stream()).toList();
    }

    /** How many statements have an outcome. */
    public long count(Outcome outcome) {
        return rows.stream().flatMap(r -> r.reads().stream()).filter(r -> r.outcome() == outcome).count();
    }
}
