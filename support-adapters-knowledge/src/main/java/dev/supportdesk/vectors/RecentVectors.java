package dev.supportdesk.vectors;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers the vectors of the questions asked last: the same question asked again, or asked of a second search, costs
 * nothing.
 *
 * <p>Safe for use by several threads.
 */
public final class RecentVectors {
    private final Embedder embedder;
    private final Map<String, float[]> recent;

    /** Remembers {@code capacity} questions, 1.6 kB each. Does not close the embedder. */
    public RecentVectors(Embedder embedder, int capacity) {
        this.embedder = embedder;
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                return size() > capacity;
            }
        };
    }

    /** As {@link Embedder#embed}. The array is shared: do not write to it. */
    public float[] embed(String text) {
        synchronized (recent) {
            float[] known = recent.get(text);
            if (known != null) {
                return known;
            }
        }
        float[] vector = embedder.embed(text);
        synchronized (recent) {
            recent.put(text, vector);
        }
        return vector;
    }

    /** As {@link Embedder#understands}. */
    public boolean understands(String text) {
        return embedder.understands(text);
    }
}
