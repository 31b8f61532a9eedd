package dev.supportdesk.knowledge;

/**
 * What every {@link KnowledgeIndex} promises: a test class that implements this and returns a new index runs all of it.
 */
public interface KnowledgeIndexContract
        extends KnowledgeIndexFindingContract,
                KnowledgeIndexReplacingContract,
                KnowledgeIndexReadersContract,
                KnowledgeIndexAnyTextContract {
    /** A new index with nothing in it. The test closes it. */
    @Override
    KnowledgeIndex index();
}
