package dev.supportdesk.conversation;

import java.util.Locale;

/** Who has the floor: exactly one may speak to the customer. */
public enum Holder {
    /** The assistant. */
    ASSISTANT,
    /** A person of the company's staff. */
    STAFF,
    /** Nobody: the customer waits, or the conversation is over. */
    NOBODY;

    /** The name on the wire and in tables: lower case. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
