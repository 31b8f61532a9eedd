package dev.supportdesk.knowledge;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The company's knowledge: a source and the index over it, kept in step. Every search and every look-up sees the source
 * as it is at that moment.
 *
 * <p>Safe for use by several threads.
 */
public final class Knowledge implements AutoCloseable {
    private final KnowledgeSource source;
    private final KnowledgeIndex index;
    private final Object reload = new Object();
    private volatile @Nullable Corpus indexed;

    public Knowledge(KnowledgeSource source, KnowledgeIndex index) {
        this.source = source;
        this.index = index;
    }

    /** What the index finds in the source as it is now. */
    public Findings search(KnowledgeQuery query) {
        corpus();
        return index.search(query);
    }

    /** The source as it is now, searchable. */
    public Corpus corpus() {
        Corpus seen = source.read();
        return seen == indexed ? seen : catchUp();
    }

    private Corpus catchUp() {
        synchronized (reload) {
            // Read again: while this thread waited, another may have indexed something newer than what it had seen.
            Corpus now = source.read();
            if (now != indexed) {
                index.replace(now.articles());
                indexed = now;
            }
            return now;
        }
    }

    /** The current article with this id; empty also when {@code reader} may not read it. */
    public Optional<Article> article(ArticleId id, Audience reader) {
        return corpus().find(id).filter(article -> reader.mayRead(article.audience()));
    }

    /** How much there is, and what could not be read. */
    public KnowledgeStatus status() {
        Corpus corpus = corpus();
        return new KnowledgeStatus(
                corpus.articles().size(), corpus.passageCount(), corpus.revision(), index.vectors(), corpus.warnings());
    }

    /** Closes the index. */
    @Override
    public void close() {
        index.close();
    }
}
