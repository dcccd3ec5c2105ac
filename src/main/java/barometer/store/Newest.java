package barometer.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Answers that need not be found twice, the least recently asked for forgotten first. For what never changes: a key that
 * names a visible revision has one answer for ever.
 */
public final class Newest<K, V> {

    private final Map<K, V> kept;

    public Newest(int most) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The answer to a key; two who ask at once may both look for it. */
    public V get(K key, Function<K, V> find) {
        synchronized (kept) {
            V found = kept.get(key);
            if (found != null) {
                return found;
            }
        }
        V found = find.apply(key);
        synchronized (kept) {
            kept.put(key, found);
        }
        return found;
    }
}
