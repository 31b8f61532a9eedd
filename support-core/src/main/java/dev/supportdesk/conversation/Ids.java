package dev.supportdesk.conversation;

/** Makes new ids; no id twice. Safe for use by several threads. */
public interface Ids {
    /** An id that nobody can guess. */
    ConversationId conversation();

    /** An id for a new message. */
    MessageId message();
}
