package dev.supportdesk.lucene;

import dev.supportdesk.knowledge.Audience;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the signals of a search from its candidates.
 *
 * @param prominence see {@link Signal#PROMINENCE}
 */
record SignalReading(
        Candidate best,
        List<Candidate> candidates,
        List<Word> words,
        TextQuery query,
        Retrieval retrieval,
        double prominence) {
    Signals read(@Nullable Meaning meaning, Audience reader) {
        Map<Signal, Double> values = new EnumMap<>(Signal.class);
        values.put(Signal.BREVITY, 1 / Math.log(words.size() + 1.0));
        boolean substance = !best.passage().passage().sentences().isEmpty();
        values.put(Signal.SUBSTANCE, substance ? 1.0 : 0.0);
        if (retrieval != Retrieval.VECTOR) {
            values.put(Signal.TEXT, best.text());
            values.put(Signal.TEXT_GAP, gap(Candidate::text));
            values.put(Signal.COVERAGE, substance ? share(stem -> query.isIn(best.slot(), stem)) : 0);
            values.put(Signal.UNKNOWN, substance ? 1 - share(query::isKnown) : 0);
        }
        if (meaning != null && retrieval != Retrieval.BM25) {
            values.put(Signal.MEANING, best.meaning());
            values.put(Signal.MEANING_GAP, gap(Candidate::meaning));
            values.put(Signal.PROMINENCE, prominence);
            values.put(Signal.UNITY, meaning.table().unity(best.slot()));
            values.put(Signal.CENTRALITY, meaning.centrality(best.slot(), reader));
        }
        if (retrieval == Retrieval.HYBRID) {
            boolean agree = gap(Candidate::text) >= 0 && gap(Candidate::meaning) >= 0;
            values.put(Signal.AGREEMENT, agree ? 1.0 : 0.0);
        }
        return new Signals(retrieval, values);
    }

    /** How far the best candidate is ahead of the other articles; 0 when there is no other. */
    private double gap(ToDoubleFunction<Candidate> measure) {
        double own = Double.NEGATIVE_INFINITY;
        double others = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : candidates) {
            boolean same = candidate
                    .passage()
                    .article()
                    .id()
                    .equals(best.passage().article().id());
            double value = measure.applyAsDouble(candidate);
            own = same ? Math.max(own, value) : own;
            others = same ? others : Math.max(others, value);
        }
        return others == Double.NEGATIVE_INFINITY ? 0 : own - others;
    }

    /** The share of the question's meaningful words for which this holds, each at its idf. */
    private double share(Predicate<String> holds) {
        double all = 0;
        double found = 0;
        for (Map.Entry<String, Double> word : query.content().entrySet()) {
            all += word.getValue();
            found += holds.test(word.getKey()) ? word.getValue() : 0;
        }
        return all == 0 ? 0 : found / all;
    }
}
