package dev.supportdesk.conversation;

import java.util.Locale;

/** How far a conversation has come. */
public enum Status {
    /** The assistant answers; nobody else is needed. */
    AUTO_RESOLVED(Holder.ASSISTANT),
    /** A person should look at it; the assistant goes on answering. */
    NEEDS_REVIEW(Holder.ASSISTANT),
    /** The customer waits for a person. */
    OPEN(Holder.NOBODY),
    /** A person is at work on it. */
    IN_PROGRESS(Holder.STAFF),
    /** Staff consider it done; the customer may still disagree. */
    RESOLVED(Holder.NOBODY),
    /** Over: what the customer writes next starts a new conversation. */
    CLOSED(Holder.NOBODY);

    private final Holder holder;

    Status(Holder holder) {
        this.holder = holder;
    }

    /** Who has the floor in this status. */
    public Holder holder() {
        return holder;
    }

    /** The name on the wire and in tables: lower case. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
