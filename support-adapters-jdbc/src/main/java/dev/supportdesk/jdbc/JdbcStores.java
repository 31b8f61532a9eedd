package dev.supportdesk.jdbc;

import dev.supportdesk.conversation.ConversationStore;
import dev.supportdesk.conversation.RequestKeys;
import dev.supportdesk.conversation.Stores;
import dev.supportdesk.knowledge.RevisionArchive;

/** The stores of one unit of work in a database. */
final class JdbcStores implements Stores {
    private final Session session;

    JdbcStores(Session session) {
        this.session = session;
    }

    @Override
    public ConversationStore conversations() {
        return new JdbcConversations(session);
    }

    @Override
    public RevisionArchive revisions() {
        return new JdbcRevisions(session);
    }

    @Override
    public RequestKeys requestKeys() {
        return new JdbcRequestKeys(session);
    }
}
