package dev.supportdesk.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable hash map. A changed copy shares all but one bucket with the map it came from, so that a change costs the
 * same however much is in it, up to some hundred thousand entries.
 */
final class PersistentMap<K, V> {
    private static final int BITS = 7;
    private static final int WIDTH = 1 << BITS;

    private final List<List<Map<K, V>>> rows;

    PersistentMap() {
        this(Collections.nCopies(WIDTH, Collections.nCopies(WIDTH, Map.of())));
    }

    private PersistentMap(List<List<Map<K, V>>> rows) {
        this.rows = rows;
    }

    @Nullable
    V get(K key) {
        return rows.get(row(key)).get(column(key)).get(key);
    }

    PersistentMap<K, V> with(K key, V value) {
        Map<K, V> bucket = new HashMap<>(rows.get(row(key)).get(column(key)));
        bucket.put(key, value);
        return withBucket(key, bucket);
    }

    PersistentMap<K, V> without(K key) {
        Map<K, V> bucket = new HashMap<>(rows.get(row(key)).get(column(key)));
        bucket.remove(key);
        return withBucket(key, bucket);
    }

    void forEach(BiConsumer<K, V> action) {
        rows.forEach(row -> row.forEach(bucket -> bucket.forEach(action)));
    }

    private PersistentMap<K, V> withBucket(K key, Map<K, V> bucket) {
        List<Map<K, V>> row = new ArrayList<>(rows.get(row(key)));
        row.set(column(key), bucket);
        List<List<Map<K, V>>> changed = new ArrayList<>(rows);
        changed.set(row(key), row);
        return new PersistentMap<>(changed);
    }

    private static int row(Object key) {
        return spread(key) & (WIDTH - 1);
    }

    private static int column(Object key) {
        return (spread(key) >>> BITS) & (WIDTH - 1);
    }

    private static int spread(Object key) {
        int hash = key.hashCode();
        return hash ^ (hash >>> 2 * BITS);
    }
}
