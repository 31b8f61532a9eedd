package dev.supportdesk.conversation;

import java.util.Locale;

/** Who said a message. */
public enum Role {
    /** The customer. */
    USER,
    /** The assistant. */
    ASSISTANT,
    /** A person of the company's staff. */
    AGENT,
    /** The desk itself: acknowledgements and notices. */
    SYSTEM;

    /** The name on the wire and in tables: lower case. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
