package dev.supportdesk.knowledge;

import java.util.Optional;

/**
 * Keeps every article revision that an answer ever cited, so that the citation can be looked up after the article has
 * changed or gone.
 */
public interface RevisionArchive {
    /** Keeps the article; one that is kept already (same id and revision) stays as it is. */
    void keep(Article article);

    /** The article at that revision, without its passages; empty if it was never kept. */
    Optional<Article> find(ArticleId id, Revision revision);
}
