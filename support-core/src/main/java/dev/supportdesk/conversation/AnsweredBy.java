package dev.supportdesk.conversation;

import java.util.Locale;

/** What an assistant's message rests on. */
public enum AnsweredBy {
    /** A language model's sentences, each supported by a passage. */
    MODEL,
    /** A passage's own sentences. */
    KNOWLEDGE,
    /** Nothing: the assistant said that it cannot answer. */
    NONE;

    /** The name on the wire and in tables: lower case. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
