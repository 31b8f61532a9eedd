package dev.supportdesk.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * A question as the text index sees it.
 *
 * @param query each word in the better of heading and text, and at less weight its pairs and runs of letters
 * @param weight the idf of all its words together, at least 1: what scores are divided by to compare questions
 * @param content its words that carry meaning (all, if none does), by stem, each with its idf
 * @param known those of its words that stand in any passage, by stem
 */
record TextQuery(Query query, double weight, Map<String, Double> content, Set<String> known) {
    private static final float FUNCTION_WORD = 0.6f;
    private static final float PAIR = 0.4f;
    private static final float RUN = 0.4f;
    private static final float TITLE = 0.5f;
    /** What the worse field adds to the better one. */
    private static final float TIE = 0.1f;

    private static final int MOST_RUNS = 256;

    static TextQuery of(List<Word> words, TextSearch search) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        double weight = 1;
        Map<String, Double> content = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        Map<String, Float> runs = new LinkedHashMap<>();
        for (Word word : distinct(words)) {
            float boost = word.function() ? FUNCTION_WORD : 1;
            TermQuery asked = search.term(Fields.ASKED, word.stem());
            TermQuery text = search.term(Fields.TEXT, word.stem());
            int frequency = Math.max(frequency(asked), frequency(text));
            if (frequency > 0) {
                known.add(word.stem());
            }
            double idf = Math.log(1 + (search.passages() - frequency + 0.5) / (frequency + 0.5));
            weight += boost * idf;
            content.put(word.stem(), idf);
            add(query, either(asked, text, search.term(Fields.TITLE, word.stem())), boost);
            for (String run : WordAnalysis.runs(word)) {
                runs.merge(run, RUN * boost, Math::max);
            }
        }
        for (Map.Entry<String, Boolean> pair : WordAnalysis.pairs(words).entrySet()) {
            add(query, search.term(Fields.PAIRS, pair.getKey()), PAIR * (pair.getValue() ? FUNCTION_WORD : 1));
        }
        for (Map.Entry<String, Float> run :
                runs.entrySet().stream().limit(MOST_RUNS).toList()) {
            add(query, search.term(Fields.RUNS, run.getKey()), run.getValue());
        }
        return new TextQuery(query.build(), weight, meaningful(words, content), known);
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

    private static int frequency(@Nullable TermQuery term) {
        return term == null ? 0 : term.getTermStates().docFreq();
    }

    private static @Nullable Query either(
            @Nullable TermQuery asked, @Nullable TermQuery text, @Nullable TermQuery title) {
        List<Query> fields = new ArrayList<>(3);
        if (asked != null) {
            fields.add(asked);
        }
        if (text != null) {
            fields.add(text);
        }
        if (title != null) {
            fields.add(new BoostQuery(title, TITLE));
        }
        return fields.isEmpty() ? null : new DisjunctionMaxQuery(fields, TIE);
    }

    /** Adds what some passage has. */
    private static void add(BooleanQuery.Builder all, @Nullable Query query, float boost) {
        if (query != null) {
            all.add(boost == 1 ? query : new BoostQuery(query, boost), BooleanClause.Occur.SHOULD);
        }
    }
}
