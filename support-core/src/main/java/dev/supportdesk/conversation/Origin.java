package dev.supportdesk.conversation;

import java.util.Locale;

/** How a message came into the record. */
public enum Origin {
    /** It was said through the desk. */
    LIVE,
    /** A client reported what was said elsewhere. */
    CLIENT_REPORTED;

    /** The name on the wire and in tables: lower case. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
