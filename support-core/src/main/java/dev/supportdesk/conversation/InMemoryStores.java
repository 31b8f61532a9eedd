package dev.supportdesk.conversation;

import dev.supportdesk.knowledge.RevisionArchive;

/** The stores of one unit of work: they change a snapshot of its own, which it keeps or drops at the end. */
final class InMemoryStores implements Stores {
    private final boolean writable;
    private InMemorySnapshot snapshot;
    private boolean over;

    InMemoryStores(InMemorySnapshot snapshot, boolean writable) {
        this.snapshot = snapshot;
        this.writable = writable;
    }

    @Override
    public ConversationStore conversations() {
        return new InMemoryConversations(this);
    }

    @Override
    public RevisionArchive revisions() {
        return new InMemoryRevisions(this);
    }

    @Override
    public RequestKeys requestKeys() {
        return new InMemoryRequestKeys(this);
    }

    InMemorySnapshot snapshot() {
        return snapshot;
    }

    InMemorySnapshot reading() {
        if (over) {
            throw new IllegalStateException("The unit of work that these stores belong to is over");
        }
        return snapshot;
    }

    void replace(InMemorySnapshot changed) {
        reading();
        if (!writable) {
            throw new IllegalStateException("A unit of work that reads cannot write: use write(..)");
        }
        snapshot = changed;
    }

    void end() {
        over = true;
    }
}
