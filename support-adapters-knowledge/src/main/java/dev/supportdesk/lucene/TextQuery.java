package dev.supportdesk.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

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

    static TextQuery of(List<Word> words, IndexReader reader) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        double weight = 1;
        Map<String, Double> content = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        Map<String, Float> runs = new LinkedHashMap<>();
        for (Word word : distinct(words)) {
            float boost = word.function() ? FUNCTION_WORD : 1;
            int frequency = frequency(word.stem(), reader);
            if (frequency > 0) {
                known.add(word.stem());
            }
            double idf = Math.log(1 + (reader.numDocs() - frequency + 0.5) / (frequency + 0.5));
            weight += boost * idf;
            content.put(word.stem(), idf);
            query.add(should(either(word.stem()), boost));
            for (String run : WordAnalysis.runs(word)) {
                runs.merge(run, RUN * boost, Math::max);
            }
        }
        WordAnalysis.pairs(words)
                .forEach((pair, function) ->
                        query.add(should(term(Fields.PAIRS, pair), PAIR * (function ? FUNCTION_WORD : 1))));
        runs.entrySet().stream()
                .limit(MOST_RUNS)
                .forEach(run -> query.add(should(term(Fields.RUNS, run.getKey()), run.getValue())));
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

    private static int frequency(String stem, IndexReader reader) throws IOException {
        return Math.max(reader.docFreq(new Term(Fields.ASKED, stem)), reader.docFreq(new Term(Fields.TEXT, stem)));
    }

    private static Query either(String stem) {
        return new DisjunctionMaxQuery(
                List.of(
                        term(Fields.ASKED, stem),
                        term(Fields.TEXT, stem),
                        new BoostQuery(term(Fields.TITLE, stem), TITLE)),
                TIE);
    }

    private static Query term(String field, String token) {
        return new TermQuery(new Term(field, token));
    }

    private static BooleanClause should(Query query, float boost) {
        return new BooleanClause(boost == 1 ? query : new BoostQuery(query, boost), BooleanClause.Occur.SHOULD);
    }
}
