package dev.supportdesk.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/**
 * Text search over the shelves that one audience may read, as they were at one moment. Passages go by their slot.
 *
 * <p>What is asked for is read from the index once and stays in arrays from then on: that is no more than the index
 * itself holds, and the words of questions come again and again. Safe for use by several threads.
 */
final class TextSearch {
    private static final float TITLE = 0.5f;
    /** What the worse field adds to the better one. */
    private static final float TIE = 0.1f;

    private static final int NO_SLOT = -1;

    private final IndexSearcher searcher;
    private final int passages;
    private final int[] slotOfDocument;
    private final Map<String, Postings> words = new ConcurrentHashMap<>();
    private final Map<Term, Postings> terms = new ConcurrentHashMap<>();

    /**
     * @param shelves of this audience and those before it, in the order of the slots
     * @param slotOf the slot of each passage's number
     */
    TextSearch(List<DirectoryReader> shelves, Map<Long, Integer> slotOf) throws IOException {
        IndexReader reader = new MultiReader(shelves.toArray(IndexReader[]::new), false);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Fields.similarity());
        passages = reader.numDocs();
        slotOfDocument = new int[reader.maxDoc()];
        Arrays.fill(slotOfDocument, NO_SLOT);
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues numbers = leaf.reader().getNumericDocValues(Fields.NUMBER);
            for (int doc = numbers.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = numbers.nextDoc()) {
                slotOfDocument[leaf.docBase + doc] = slotOf.getOrDefault(numbers.longValue(), NO_SLOT);
            }
        }
    }

    /** How many passages there are. */
    int passages() {
        return passages;
    }

    /** The passages that have a word, by its stem; the score is that of the better of heading and text. */
    Postings word(String stem) {
        return kept(words, stem, this::readWord);
    }

    /** The passages with two neighbouring words in what they are asked with. */
    Postings pair(String stems) {
        return kept(terms, new Term(Fields.PAIRS, stems), this::read);
    }

    /** The passages with a run of letters in what they are asked with. */
    Postings run(String letters) {
        return kept(terms, new Term(Fields.RUNS, letters), this::read);
    }

    private interface Reading<K> {
        Postings of(K key) throws IOException;
    }

    /** What no passage has is not kept: there is no end of it. */
    private static <K> Postings kept(Map<K, Postings> kept, K key, Reading<K> reading) {
        Postings known = kept.get(key);
        if (known != null) {
            return known;
        }
        try {
            Postings read = reading.of(key);
            if (read != Postings.NONE) {
                kept.put(key, read);
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot be read", e);
        }
    }

    private Postings readWord(String stem) throws IOException {
        Postings asked = read(new Term(Fields.ASKED, stem));
        Postings text = read(new Term(Fields.TEXT, stem));
        Postings title = read(new Term(Fields.TITLE, stem));
        if (asked == Postings.NONE && text == Postings.NONE && title == Postings.NONE) {
            return Postings.NONE;
        }
        float[] sums = new float[passages];
        float[] scores = new float[passages];
        asked.addTo(sums, 1);
        asked.raise(scores, 1);
        text.addTo(sums, 1);
        text.raise(scores, 1);
        title.addTo(sums, TITLE);
        title.raise(scores, TITLE);
        for (int slot = 0; slot < passages; slot++) {
            scores[slot] += TIE * (sums[slot] - scores[slot]);
        }
        return Postings.of(Math.max(asked.frequency(), text.frequency()), scores);
    }

    private Postings read(Term term) throws IOException {
        TermStates states = TermStates.build(searcher, term, true);
        if (states.docFreq() == 0) {
            return Postings.NONE;
        }
        SimScorer scorer = searcher.getSimilarity()
                .scorer(
                        1,
                        searcher.collectionStatistics(term.field()),
                        searcher.termStatistics(term, states.docFreq(), states.totalTermFreq()));
        float[] scores = new float[passages];
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.FREQS);
            if (postings != null) {
                score(postings, leaf, term.field(), scorer, scores);
            }
        }
        return Postings.of(states.docFreq(), scores);
    }

    private void score(PostingsEnum postings, LeafReaderContext leaf, String field, SimScorer scorer, float[] scores)
            throws IOException {
        NumericDocValues lengths = leaf.reader().getNormValues(field);
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            int slot = slotOfDocument[leaf.docBase + doc];
            if (slot != NO_SLOT) {
                long length = lengths != null && lengths.advanceExact(doc) ? lengths.longValue() : 1;
                scores[slot] = scorer.score(postings.freq(), length);
            }
        }
    }
}
