package dev.supportdesk.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** The fields of a passage in the text index, and how each is scored. */
final class Fields {
    /** The words of the heading and the phrasings. */
    static final String ASKED = "asked";
    /** The pairs of neighbouring words of the heading and the phrasings. */
    static final String PAIRS = "pairs";
    /** The runs of letters of the heading and the phrasings. */
    static final String RUNS = "runs";
    /** The words of the article's title, where the heading is another. */
    static final String TITLE = "title";
    /** The words of the text. */
    static final String TEXT = "text";
    /** Which article the passage belongs to. */
    static final String ARTICLE = "article";
    /** The passage's number. */
    static final String NUMBER = "number";

    private static final int MOST_WORDS = 5_000;
    private static final FieldType TOKENS = tokens();

    private Fields() {}

    private static FieldType tokens() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    /**
     * Okapi BM25 (Robertson and Zaragoza 2009). A word in several phrasings of a question is several people's word for it,
     * so frequency saturates late there; in a text it saturates early.
     */
    static Similarity similarity() {
        Similarity asked = new BM25Similarity(1.5f, 0.6f);
        Similarity text = new BM25Similarity(0.9f, 0.75f);
        return new PerFieldSimilarityWrapper() {
            @Override
            public Similarity get(String field) {
                return field.equals(TEXT) ? text : asked;
            }
        };
    }

    static Document document(Slot slot, long number, WordAnalysis analysis) {
        List<String> asked = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        List<String> runs = new ArrayList<>();
        for (String question : slot.questions()) {
            List<Word> words = analysis.words(question, MOST_WORDS);
            for (Word word : words) {
                asked.add(word.stem());
                runs.addAll(WordAnalysis.runs(word));
            }
            pairs.addAll(WordAnalysis.pairs(words).keySet());
        }
        Document document = new Document();
        document.add(new StringField(ARTICLE, slot.article().id().value(), Field.Store.NO));
        document.add(new NumericDocValuesField(NUMBER, number));
        document.add(new Field(ASKED, new TokenList(asked), TOKENS));
        document.add(new Field(PAIRS, new TokenList(pairs), TOKENS));
        document.add(new Field(RUNS, new TokenList(runs), TOKENS));
        document.add(new Field(TEXT, new TokenList(stems(slot.passage().text(), analysis)), TOKENS));
        document.add(new Field(TITLE, new TokenList(stems(slot.sharedTitle(), analysis)), TOKENS));
        return document;
    }

    private static List<String> stems(String text, WordAnalysis analysis) {
        return analysis.words(text, MOST_WORDS).stream().map(Word::stem).toList();
    }
}
