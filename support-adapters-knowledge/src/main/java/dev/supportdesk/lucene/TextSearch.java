package dev.supportdesk.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Text search over the shelves that one audience may read, as they were at one moment. Passages go by their slot. */
final class TextSearch {
    private final IndexSearcher searcher;
    private final int[] slotOfDocument;
    private final int[] documentOfSlot;
    /** Where the terms stand that were asked for; no more than there are in the index. */
    private final Map<Term, TermStates> found = new ConcurrentHashMap<>();

    /**
     * @param shelves of this audience and those before it, in the order of the slots
     * @param slotOf the slot of each passage's number
     */
    TextSearch(List<DirectoryReader> shelves, Map<Long, Integer> slotOf) throws IOException {
        IndexReader reader = new MultiReader(shelves.toArray(IndexReader[]::new), false);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Fields.similarity());
        searcher.setQueryCache(null);
        slotOfDocument = new int[reader.maxDoc()];
        documentOfSlot = new int[reader.numDocs()];
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues numbers = leaf.reader().getNumericDocValues(Fields.NUMBER);
            for (int doc = numbers.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = numbers.nextDoc()) {
                Integer slot = slotOf.get(numbers.longValue());
                if (slot != null) {
                    slotOfDocument[leaf.docBase + doc] = slot;
                    documentOfSlot[slot] = leaf.docBase + doc;
                }
            }
        }
    }

    /** How many passages there are. */
    int passages() {
        return documentOfSlot.length;
    }

    /** A query for a term; null if no passage has it. */
    @Nullable
    TermQuery term(String field, String token) throws IOException {
        Term term = new Term(field, token);
        TermStates states = found.get(term);
        if (states == null) {
            states = TermStates.build(searcher, term, true);
            if (states.docFreq() == 0) {
                return null;
            }
            found.put(term, states);
        }
        return new TermQuery(term, states);
    }

    /** The scores of the {@code limit} best slots. */
    Map<Integer, Double> best(Query query, int limit) throws IOException {
        Map<Integer, Double> scores = new HashMap<>();
        if (documentOfSlot.length > 0) {
            ScoreDoc[] hits = searcher.search(query, new TopScoreDocCollectorManager(limit, null, limit)).scoreDocs;
            for (ScoreDoc hit : hits) {
                scores.put(slotOfDocument[hit.doc], (double) hit.score);
            }
        }
        return scores;
    }

    /** Adds to {@code scores} those of {@code slots}, 0 where no word matches. */
    void score(Query query, int[] slots, Map<Integer, Double> scores) throws IOException {
        int[] documents =
                Arrays.stream(slots).map(slot -> documentOfSlot[slot]).sorted().toArray();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        int next = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            Scorer scorer = next < documents.length && documents[next] < end ? weight.scorer(leaf) : null;
            for (; next < documents.length && documents[next] < end; next++) {
                scores.put(slotOfDocument[documents[next]], score(scorer, documents[next] - leaf.docBase));
            }
        }
    }

    private static double score(@Nullable Scorer scorer, int document) throws IOException {
        if (scorer == null) {
            return 0;
        }
        boolean matches = scorer.docID() == document
                || scorer.docID() < document && scorer.iterator().advance(document) == document;
        return matches ? scorer.score() : 0;
    }
}
