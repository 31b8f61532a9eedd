package dev.supportdesk.conversation;

import dev.supportdesk.knowledge.RevisionArchive;

/**
 * The stores that take part in one unit of work. Valid only inside it, and only on its thread: once it is over they throw
 * {@link IllegalStateException}.
 */
public interface Stores {
    ConversationStore conversations();

    RevisionArchive revisions();

    RequestKeys requestKeys();
}
