package dev.supportdesk.lucene;

import dev.supportdesk.knowledge.ArticleId;
import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/**
 * The text index of the articles for one audience, in memory. Each audience has its own, so that neither the hits nor the
 * word statistics behind a score know of articles that the reader may not read.
 *
 * <p>Used by one thread at a time; the readers it hands out by any number.
 */
final class AudienceShelf implements AutoCloseable {
    private final WordAnalysis analysis;
    private final IndexWriter writer;

    AudienceShelf(WordAnalysis analysis) throws IOException {
        this.analysis = analysis;
        // Statistics count deleted passages until they are merged away, so no segment may keep any.
        TieredMergePolicy merging = new TieredMergePolicy().setForceMergeDeletesPctAllowed(0);
        writer = new IndexWriter(
                // Each file as one array: a search looks into it hundreds of times, and views of buffers are dear.
                new ByteBuffersDirectory(
                        new SingleInstanceLockFactory(),
                        ByteBuffersDataOutput::new,
                        ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY),
                new IndexWriterConfig()
                        .setSimilarity(Fields.similarity())
                        .setMergePolicy(merging)
                        .setMergeScheduler(new SerialMergeScheduler()));
    }

    void remove(Collection<ArticleId> articles) throws IOException {
        Term[] terms = articles.stream()
                .map(id -> new Term(Fields.ARTICLE, id.value()))
                .toArray(Term[]::new);
        if (terms.length > 0) {
            writer.deleteDocuments(terms);
            writer.forceMergeDeletes();
        }
    }

    void add(Slot slot, long number) throws IOException {
        writer.addDocument(Fields.document(slot, number, analysis));
    }

    /** What is on the shelf now; stays so whatever is added later. To be closed. */
    DirectoryReader open() throws IOException {
        return DirectoryReader.open(writer);
    }

    @Override
    public void close() throws IOException {
        writer.rollback();
    }
}
