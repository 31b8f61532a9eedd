package dev.supportdesk.evaluation;

import dev.supportdesk.conversation.Mode;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Audience;
import dev.supportdesk.knowledge.Findings;
import dev.supportdesk.knowledge.KnowledgeIndex;
import dev.supportdesk.knowledge.KnowledgeQuery;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Asks an index the questions of a suite, one after the other. Only the last turn of a case is searched for. As safe for use
 * by several threads as the index is.
 */
public final class RetrievalRun {
    private static final int DEPTH = 10;
    private static final int PASSAGES_OF_LONG_ARTICLES = 200;

    private final KnowledgeIndex index;
    private final LongSupplier nanoTime;

    /** @param nanoTime a clock that only moves forwards, in nanoseconds */
    public RetrievalRun(KnowledgeIndex index, LongSupplier nanoTime) {
        this.index = index;
        this.nanoTime = nanoTime;
    }

    /** What is found for each case, in the suite's order. */
    public List<Retrieved> run(Suite suite) {
        return suite.cases().stream().map(this::search).toList();
    }

    private Retrieved search(Case question) {
        long start = nanoTime.getAsLong();
        Findings findings = index.search(query(question, DEPTH));
        long nanos = nanoTime.getAsLong() - start;
        List<ArticleId> ranked = articles(findings);
        if (ranked.size() < DEPTH && findings.hits().size() == DEPTH) {
            // Several passages of one article took the places; the longer search is not what a customer waits for.
            ranked = articles(index.search(query(question, PASSAGES_OF_LONG_ARTICLES)));
        }
        return new Retrieved(question, ranked, findings.confidence(), nanos);
    }

    private static KnowledgeQuery query(Case question, int limit) {
        Audience reader = question.mode() == Mode.PRIVATE ? Audience.CUSTOMER : Audience.PUBLIC;
        return new KnowledgeQuery(question.question(), reader, limit);
    }

    private static List<ArticleId> articles(Findings findings) {
        return findings.hits().stream()
                .map(hit -> hit.article().id())
                .distinct()
                .limit(DEPTH)
                .toList();
    }
}
