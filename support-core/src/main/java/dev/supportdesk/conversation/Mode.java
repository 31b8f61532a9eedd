package dev.supportdesk.conversation;

import java.util.Locale;

/** What a conversation may be about. */
public enum Mode {
    /** Anybody's questions, answered from what is public. */
    PUBLIC,
    /** A verified customer's questions about their own account. */
    PRIVATE;

    /** The name on the wire and in tables: lower case. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
