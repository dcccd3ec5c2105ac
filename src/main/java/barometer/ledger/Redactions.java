package barometer.ledger;

import barometer.domain.Access;
import barometer.domain.CleanText;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.Indicator;
import barometer.domain.Recorded;
import barometer.domain.Statement;
import barometer.domain.Viewer;
import barometer.store.LedgerTables;
import barometer.store.Occupied;
import barometer.store.Revisions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Blanks what must not be kept, on legal ground. The one act that destroys; the administrator's alone. */
public final class Redactions {

    private static final int KEY_BYTES = 16;

    private final LedgerTables tables;
    private final Access access;
    private final Changes changes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Redactions(LedgerTables tables, Access access, Changes changes, Clock clock) {
        this.tables = tables;
        this.access = access;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What was blanked.
     *
     * @param key with it and the text, whoever has kept both can prove what was blanked; told once and kept nowhere, since a
     *            hash of a short figure alone gives the figure away
     */
    public record Blanked(long revision, List<Entry.Redacted> entries, String key) {
    }

    /**
     * Blanks parts of a statement at every revision and records the ground.
     *
     * @throws Refused where there is no such statement, a part has no text, or no ground is given
     * @throws Denied  without the right to administer
     */
    public Blanked redact(EntryRef entry, Set<Entry.Redacted.Part> parts, String ground, Viewer viewer) {
        if (viewer.account().isEmpty() || !access.may(viewer, Access.Act.ADMINISTER)) {
            throw new Denied(Access.Act.ADMINISTER);
        }
        String reason = CleanText.line(ground).strip();
        Ledger.requireReason(reason);
        if (parts.isEmpty()) {
            throw Refused.because("nothing-to-redact", entry.toString());
        }
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Blanked blanked = inLedger(() -> {
            long head = tables.revisions().lockedHead();
            Statement statement = tables.revisions().entry(entry).flatMap(r -> statement(r, viewer, head))
                    .orElseThrow(() -> Refused.because("no-such-entry", entry.toString()));
            List<Entry.Redacted> entries = parts.stream().sorted().map(part -> redacted(entry, part, statement, reason, key)).toList();
            long revision = tables.revisions().append(new Revisions.Act(viewer.account().get(), reason, Optional.empty()),
                    List.copyOf(entries), clock);
            return new Blanked(revision, entries, HexFormat.of().formatHex(key));
        });
        changes.nudge();
        return blanked;
    }

    private <T> T inLedger(Supplier<T> action) {
        try {
            return tables.writing().inLedger(action);
        } catch (Occupied e) {
            throw new Busy(Optional.empty());
        }
    }

    private Optional<Statement> statement(Recorded recorded, Viewer viewer, long head) {
        return recorded.entry() instanceof Entry.Stated(Statement statement)
                && tables.definitions().at(head).indicator(statement.indicator()).filter((Indicator i) -> access.maySee(viewer, i)).isPresent()
                ? Optional.of(statement) : Optional.empty();
    }

    private static Entry.Redacted redacted(EntryRef entry, Entry.Redacted.Part part, Statement statement, String ground, byte[] key) {
        String text = switch (part) {
            case FIGURE -> statement.claim().toString();
            case WORDS -> statement.citation().words();
            case NOTE -> statement.note();
        };
        if (text.isEmpty()) {
            throw Refused.because("nothing-to-redact", entry.toString());
        }
        return new Entry.Redacted(entry, part, statement.indicator(), statement.period(), ground, hash(key, text));
    }

    /** The hash that a redaction leaves: SHA-256 of the key's bytes and the text in UTF-8, in hex. */
    static String hash(byte[] key, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
