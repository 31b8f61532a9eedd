package dev.supportdesk.assistant;

import dev.supportdesk.channel.Channel;
import dev.supportdesk.conversation.ConversationId;
import dev.supportdesk.conversation.MessageText;
import dev.supportdesk.conversation.Opening;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says to the desk.
 *
 * @param text the words, at most {@value MessageText#LONGEST} characters; white space around them is removed
 * @param conversation the conversation that it continues; null, or one that does not exist, starts a new one
 * @param opening what is known of a conversation that this question starts
 */
public record Question(String text, @Nullable ConversationId conversation, Channel channel, Opening opening) {
    public Question {
        text = MessageText.of(text, MessageText.LONGEST);
    }

    /** A question that starts a conversation. */
    public static Question of(String text) {
        return new Question(text, null, Channel.API, Opening.UNKNOWN);
    }

    /** A question that continues a conversation. */
    public static Question of(String text, ConversationId conversation) {
        return new Question(text, conversation, Channel.API, Opening.UNKNOWN);
    }
}
