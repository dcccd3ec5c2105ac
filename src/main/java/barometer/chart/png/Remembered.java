package barometer.chart.png;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Answers that never change, kept until there are too many; then all are forgotten, which costs less than to order them by use. */
final class Remembered<K, V> {

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final int most;

    Remembered(int most) {
        this.most = most;
    }

    V get(K key, Function<K, V> answer) {
        V value = known.get(key);
        if (value == null) {
            value = answer.apply(key);
            if (known.size() >= most) {
                known.clear();
            }
            known.put(key, value);
        }
        return value;
    }
}
