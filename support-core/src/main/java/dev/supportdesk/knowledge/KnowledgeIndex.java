package dev.supportdesk.knowledge;

import java.util.Collection;

/**
 * Finds the passages that answer a question.
 *
 * <p>Safe for use by several threads. A search sees the articles of one {@link #replace} wholly, never a mixture of two.
 */
public interface KnowledgeIndex extends AutoCloseable {
    /**
     * Makes exactly these articles searchable; when it returns, the next search finds them. What was searchable before and
     * is not among them is gone. Unchanged articles (same id and revision) cost little.
     *
     * @throws IllegalArgumentException if two articles have the same id; the index stays as it was
     */
    void replace(Collection<Article> articles);

    /**
     * The passages that come closest to the question, best first. Only articles that the reader may read are searched, and
     * no others influence the confidence. Any text is a question: signs that mean something to a search engine mean
     * nothing here. A text without a word in it finds nothing.
     */
    Findings search(KnowledgeQuery query);

    /**
     * Where the vectors of the present articles stand; an index that never searches by meaning says
     * {@link VectorState#OFF}, always. Waits for nothing.
     */
    default VectorState vectors() {
        return VectorState.OFF;
    }

    /** Frees what the index holds. Searching afterwards is a mistake of the caller's. */
    @Override
    void close();
}
