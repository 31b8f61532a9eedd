package dev.supportdesk.conversation;

import java.util.List;
import java.util.Optional;

/**
 * Keeps conversations and their messages. Part of a {@link Stores}: what it does is done when the unit of work is.
 *
 * <p>What is found equals what was stored: texts to the character, instants to the microsecond.
 */
public interface ConversationStore {
    /** @throws IllegalStateException if there is a conversation with this id */
    void add(Conversation conversation);

    /**
     * Replaces the stored conversation by its next version. Where it came from (channel, source, mode, user, page, user
     * agent, the conversation before it) and when it began stay as they were added.
     *
     * @throws StaleVersionException if what is stored is not the version before it: somebody else was faster, or there is
     *     no such conversation
     */
    void update(Conversation conversation);

    /**
     * Adds a message to a conversation that is stored.
     *
     * @throws StaleVersionException if the conversation has a message with this {@code seq}
     * @throws IllegalStateException if there is no such conversation
     */
    void append(Message message);

    /**
     * A public conversation, for anybody who knows its id. A private one is never found this way: knowing its id opens
     * nothing.
     */
    Optional<Conversation> findPublic(ConversationId id);

    /** The latest messages of a conversation, oldest first; empty if there is none. */
    List<Message> latestMessages(ConversationId id, int limit);

    /** The messages of one exchange, oldest first: the customer's and what was answered. */
    List<Message> exchange(ConversationId id, MessageId exchange);
}
