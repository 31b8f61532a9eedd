package dev.supportdesk.conversation;

import java.util.List;

/**
 * A conversation and what was said in it.
 *
 * @param messages oldest first
 */
public record Transcript(Conversation conversation, List<Message> messages) {
    public Transcript {
        messages = List.copyOf(messages);
    }
}
