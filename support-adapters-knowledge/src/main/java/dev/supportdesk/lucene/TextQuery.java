package dev.supportdesk.lucene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question as the text index sees it: each word in the better of heading and text, and at less weight its pairs and
 * runs of letters.
 *
 * @param scores the BM25 score of every passage, by slot; 0 where nothing matches
 * @param weight the idf of all its words together, at least 1: what scores are divided by to compare questions
 * @param words its words by stem, and where each stands
 * @param content its words that carry meaning (all, if none does), by stem, each with its idf
 */
record TextQuery(float[] scores, double weight, Map<String, Postings> words, Map<String, Double> content) {
    private static final float FUNCTION_WORD = 0.6f;
    private static final float PAIR = 0.4f;
    private static final float RUN = 0.4f;

    private static final int MOST_RUNS = 256;

    static TextQuery of(List<Word> words, TextSearch search) {
        float[] scores = new float[search.passages()];
        double weight = 1;
        Map<String, Postings> postings = new LinkedHashMap<>();
        Map<String, Double> idfs = new LinkedHashMap<>();
        Map<String, Float> runs = new LinkedHashMap<>();
        for (Word word : distinct(words)) {
            float boost = word.function() ? FUNCTION_WORD : 1;
            Postings found = search.word(word.stem());
            double idf = Math.log(1 + (search.passages() - found.frequency() + 0.5) / (found.frequency() + 0.5));
            weight += boost * idf;
            postings.put(word.stem(), found);
            idfs.put(word.stem(), idf);
            found.addTo(scores, boost);
            for (String run : WordAnalysis.runs(word)) {
                runs.merge(run, RUN * boost, Math::max);
            }
        }
        WordAnalysis.pairs(words)
                .forEach((pair, function) -> search.pair(pair).addTo(scores, PAIR * (function ? FUNCTION_WORD : 1)));
        runs.entrySet().stream()
                .limit(MOST_RUNS)
                .forEach(run -> search.run(run.getKey()).addTo(scores, run.getValue()));
        return new TextQuery(scores, weight, postings, meaningful(words, idfs));
    }

    private static Iterable<Word> distinct(List<Word> words) {
        Map<String, Word> byStem = new LinkedHashMap<>();
        words.forEach(word -> byStem.putIfAbsent(word.stem(), word));
        return byStem.values();
    }

    private static Map<String, Double> meaningful(List<Word> words, Map<String, Double> idf) {
        Map<String, Double> meaningful = new LinkedHashMap<>();
        for (Word word : words) {
            if (!word.function()) {
                meaningful.put(word.stem(), idf.getOrDefault(word.stem(), 0.0));
            }
        }
        return meaningful.isEmpty() ? idf : meaningful;
    }

    /** Whether a word, by its stem, stands in any passage. */
    boolean isKnown(String stem) {
        return words.getOrDefault(stem, Postings.NONE).frequency() > 0;
    }

    /** Whether a word of the question, by its stem, stands in this passage. */
    boolean isIn(int slot, String stem) {
        return words.getOrDefault(stem, Postings.NONE).has(slot);
    }
}
