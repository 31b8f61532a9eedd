package dev.supportdesk.knowledge;

/**
 * What is looked for, and for whom.
 *
 * @param text a customer's words
 * @param reader who will read what is found
 * @param limit how many hits at most, 1 to 1,000
 */
public record KnowledgeQuery(String text, Audience reader, int limit) {
    public KnowledgeQuery {
        if (limit < 1 || limit > 1_000) {
            throw new IllegalArgumentException("A search returns 1 to 1000 hits, but " + limit + " were asked for");
        }
    }
}
