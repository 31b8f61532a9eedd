package dev.supportdesk.evaluation;

import dev.supportdesk.conversation.Mode;
import dev.supportdesk.knowledge.ArticleId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question with what the desk should make of it.
 *
 * @param id unique within its suite
 * @param turns what the customer says in one conversation, one after the other; the last is the question that is judged
 * @param relevant the articles that answer it; empty when it is not known or there are none
 * @param contains what the reply must hold, whatever its case
 * @param mustNotContain what the reply must not hold, whatever its case
 */
public record Case(
        String id,
        List<String> turns,
        Mode mode,
        Set<ArticleId> relevant,
        Expectation expectation,
        List<String> contains,
        List<String> mustNotContain) {
    public Case {
        turns = List.copyOf(turns);
        relevant = Set.copyOf(relevant);
        contains = List.copyOf(contains);
        mustNotContain = List.copyOf(mustNotContain);
        if (turns.isEmpty() || turns.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A case has at least one turn, and none of them is blank");
        }
        if (expectation == Expectation.ABSTAIN && !relevant.isEmpty()) {
            throw new IllegalArgumentException("A case that names relevant articles cannot expect the desk to abstain");
        }
    }

    /** A public question that these articles answer; that nothing answers when there are none. */
    public static Case of(String id, String question, String... relevant) {
        Set<ArticleId> articles = Set.of(relevant).stream().map(ArticleId::new).collect(Collectors.toSet());
        Expectation expectation = articles.isEmpty() ? Expectation.ABSTAIN : Expectation.ANSWER;
        return new Case(id, List.of(question), Mode.PUBLIC, articles, expectation, List.of(), List.of());
    }

    /** The last turn. */
    public String question() {
        return turns.get(turns.size() - 1);
    }
}
