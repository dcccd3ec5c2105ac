package barometer.explain;

import barometer.domain.Change;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.Figure;
import barometer.domain.History;
import barometer.domain.Multiplier;
import barometer.domain.Period;
import barometer.domain.Qualifier;
import barometer.domain.Recorded;
import barometer.domain.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A line of the revision table: what was recorded of a period, when, and by how much it differs from what stood before.
 *
 * @param difference to the statement that stood under the same key; empty where there was none, or one of the two is open
 * @param statement  that it is about; empty where its figure was blanked on a legal ground
 * @param reason     of a retraction or a withdrawal, or the ground of a redaction; else blank
 */
public record Revised(Recorded recorded, Optional<Statement> statement, Kind kind, Optional<Change> difference, String reason) {

    /** What the entry did. */
    public enum Kind {
        FIRST, REVISED, REPEATED, RETRACTED, WITHDRAWN, REDACTED;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** All that was recorded of a period, the oldest first; a statement that was retracted does not count as the one before. */
    static List<Revised> of(History history, Period period, Multiplier multiplier) {
        Map<EntryRef, Statement> said = new HashMap<>();
        Map<Statement.Key, List<EntryRef>> standing = new HashMap<>();
        Set<EntryRef> undone = new HashSet<>();
        List<Revised> out = new ArrayList<>();
        for (Recorded r : history.entries()) {
            switch (r.entry()) {
                case Entry.Stated(Statement s) when s.period().equals(period) -> {
                    said.put(r.ref(), s);
                    List<EntryRef> under = standing.computeIfAbsent(s.key(), k -> new ArrayList<>());
                    Optional<Statement> before = under.reversed().stream().filter(ref -> !undone.contains(ref)).findFirst().map(said::get);
                    Optional<Change> difference = before.flatMap(b -> difference(b, s, multiplier));
                    Kind kind = before.isEmpty() ? Kind.FIRST
                            : before.get().claim().toString().equals(s.claim().toString()) ? Kind.REPEATED : Kind.REVISED;
                    out.add(new Revised(r, Optional.of(s), kind, kind == Kind.REVISED ? difference : Optional.empty(), ""));
                    under.add(r.ref());
                }
                case Entry.Retracted retracted when said.containsKey(retracted.entry()) -> {
                    undone.add(retracted.entry());
                    out.add(new Revised(r, Optional.of(said.get(retracted.entry())), Kind.RETRACTED, Optional.empty(), retracted.reason()));
                }
                case Entry.Withdrawn withdrawn when said.containsKey(withdrawn.entry()) -> out.add(new Revised(r,
                        Optional.of(said.get(withdrawn.entry())), Kind.WITHDRAWN, Optional.empty(), withdrawn.reason()));
                case Entry.Stated other -> { }
                case Entry.Retracted other -> { }
                case Entry.Withdrawn other -> { }
                case Entry.Redacted redacted when redacted.period().equals(period) -> out.add(new Revised(r,
                        Optional.ofNullable(said.get(redacted.entry())), Kind.REDACTED, Optional.empty(), redacted.ground()));
                case Entry.Redacted other -> { }
                case Entry.Defined other -> { }
            }
        }
        return List.copyOf(out);
    }

    /** By how much a statement differs from another of the same; nothing where one of the two is open or a range. */
    static Optional<Change> difference(Statement before, Statement now, Multiplier multiplier) {
        boolean change = now.claim() instanceof barometer.domain.Claim.Changed;
        return difference(before.figure(), now.figure(), change ? Multiplier.UNITS : multiplier);
    }

    /** By how much a figure differs from another, in a multiplier. */
    public static Optional<Change> difference(Figure before, Figure now, Multiplier multiplier) {
        if (!pointed(before) || !pointed(now)) {
            return Optional.empty();
        }
        BigDecimal by = now.valueIn(multiplier).subtract(before.valueIn(multiplier));
        boolean exact = before.qualifier() == Qualifier.EXACT && now.qualifier() == Qualifier.EXACT;
        return by.signum() == 0 ? Optional.empty()
                : Optional.of(new Change(Figure.of(exact ? Qualifier.EXACT : Qualifier.ABOUT, by.toPlainString()), Change.Kind.DIFFERENCE));
    }

    private static boolean pointed(Figure figure) {
        return switch (figure.qualifier()) {
            case EXACT, ABOUT, NEARLY -> true;
            case OVER, AT_LEAST, UNDER, AT_MOST, RANGE -> false;
        };
    }
}
