package dev.supportdesk.conversation;

import dev.supportdesk.knowledge.Citation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said in a conversation. Immutable.
 *
 * @param seq its place in the conversation: 1, 2, 3 and so on, without gaps; the order of everything
 * @param exchange the customer's message that this one belongs to: itself for a customer's message
 * @param content the words as they were said
 * @param citations where each sentence of an assistant's answer stands, in order
 * @param provenance how an assistant's message came about; null for everybody else's
 * @param escalationSuggested whether the message offers the customer a person
 * @param createdAt in UTC, to the microsecond
 */
public record Message(
        MessageId id,
        ConversationId conversation,
        int seq,
        MessageId exchange,
        Role role,
        String content,
        List<Citation> citations,
        @Nullable Provenance provenance,
        boolean escalationSuggested,
        Origin origin,
        Instant createdAt) {
    public Message {
        if (seq < 1) {
            throw new IllegalArgumentException("Messages are counted from 1, but seq was " + seq);
        }
        citations = List.copyOf(citations);
    }
}
