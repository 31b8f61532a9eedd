package dev.supportdesk.lucene;

import java.util.EnumMap;
import java.util.Map;

/**
 * The signals of one search.
 *
 * @param retrieval which of them there are: those of text search, of vectors, or all
 */
public record Signals(Retrieval retrieval, Map<Signal, Double> values) {
    public Signals {
        values = Map.copyOf(new EnumMap<>(values));
    }

    /** The value of a signal; 0 if this way of retrieval does not have it. */
    public double get(Signal signal) {
        return values.getOrDefault(signal, 0.0);
    }
}
