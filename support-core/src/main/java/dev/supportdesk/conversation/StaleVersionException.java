package dev.supportdesk.conversation;

/** Somebody else changed the conversation in between: read it again and decide anew. */
public final class StaleVersionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleVersionException() {
        // The id of a public conversation is the key to it, so it does not belong in a message that may be logged.
        super("The conversation was changed by somebody else in between");
    }
}
