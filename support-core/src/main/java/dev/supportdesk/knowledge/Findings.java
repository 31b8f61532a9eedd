package dev.supportdesk.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param hits best first; no passage twice
 * @param confidence how likely the best hit answers the question, 0 to 1: from 0.5 on it is good enough to answer from;
 *     0 when there are no hits
 * @param retrieval how it was found: {@code bm25}, {@code vector}, {@code hybrid}, or the name of another method
 */
public record Findings(List<Hit> hits, double confidence, String retrieval) {
    public Findings {
        hits = List.copyOf(hits);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence is from 0 to 1, but was " + confidence);
        }
    }

    /** The best hit. */
    public Optional<Hit> best() {
        return hits.stream().findFirst();
    }
}
