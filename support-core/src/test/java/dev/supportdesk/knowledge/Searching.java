package dev.supportdesk.knowledge;

import java.util.List;

/** Short forms of a search. */
final class Searching {
    private Searching() {}

    static Findings ask(KnowledgeIndex index, String text) {
        return index.search(new KnowledgeQuery(text, Audience.PUBLIC, 10));
    }

    static List<Article> articlesFoundFor(KnowledgeIndex index, Audience reader, String text) {
        return index.search(new KnowledgeQuery(text, reader, 100)).hits().stream()
                .map(Hit::article)
                .toList();
    }
}
