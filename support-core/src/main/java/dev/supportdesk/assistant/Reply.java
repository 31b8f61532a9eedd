package dev.supportdesk.assistant;

import dev.supportdesk.conversation.AnsweredBy;
import dev.supportdesk.conversation.ConversationId;
import dev.supportdesk.conversation.MessageId;
import dev.supportdesk.conversation.Status;
import dev.supportdesk.knowledge.Citation;
import java.util.List;

/**
 * What the desk says to a customer's question. It is stored already when the caller gets it.
 *
 * @param message the stored message that holds the text
 * @param text plain text, never markup
 * @param escalationSuggested whether the customer should be offered a person
 * @param citations where each sentence of the text stands, in order; empty unless the knowledge was cited
 * @param status of the conversation after this reply
 */
public record Reply(
        ConversationId conversation,
        MessageId message,
        String text,
        boolean escalationSuggested,
        List<Citation> citations,
        AnsweredBy answeredBy,
        Status status) {
    public Reply {
        citations = List.copyOf(citations);
    }
}
