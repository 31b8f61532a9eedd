package dev.supportdesk.assistant;

import dev.supportdesk.conversation.AnsweredBy;
import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.Citation;
import dev.supportdesk.knowledge.Revision;
import java.util.List;

/**
 * What the assistant would say to a question, before it is stored or sent.
 *
 * @param text plain text, never markup
 * @param citations where each sentence stands, in order; empty unless the knowledge answers
 * @param cited the articles that the citations point into, each once
 * @param retrieval how the knowledge was searched; {@code none} when it was not
 * @param confidence how likely the best passage answers, 0 to 1
 * @param knowledge the revision of the corpus that was searched
 */
public record Answer(
        String text,
        List<Citation> citations,
        List<Article> cited,
        AnsweredBy answeredBy,
        boolean escalationSuggested,
        String retrieval,
        double confidence,
        Revision knowledge) {
    public Answer {
        citations = List.copyOf(citations);
        cited = List.copyOf(cited);
    }
}
