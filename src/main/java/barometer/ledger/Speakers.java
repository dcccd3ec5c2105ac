package barometer.ledger;

import barometer.store.LedgerTables;
import barometer.store.Statements;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which indicators each source has ever spoken of. */
final class Speakers {

    private final LedgerTables tables;
    private final Map<String, Set<String>> indicators = new ConcurrentHashMap<>();
    private volatile long heard;

    Speakers(LedgerTables tables) {
        this.tables = tables;
    }

    /** The indicators that a source spoke of up to now; none where nobody used it yet. */
    Set<String> of(String source) {
        long head = tables.revisions().head();
        if (heard < head) {
            hear(head);
        }
        return indicators.getOrDefault(source, Set.of());
    }

    private synchronized void hear(long head) {
        if (heard < head) {
            for (Statements.Spoken spoken : tables.statements().spoken(heard, head)) {
                indicators.computeIfAbsent(spoken.source(), s -> ConcurrentHashMap.newKeySet()).add(spoken.indicator());
            }
            heard = head;
        }
    }
}
