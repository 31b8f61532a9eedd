package dev.supportdesk.conversation;

import dev.supportdesk.channel.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happens between a customer and the desk, from the first message on, whoever answers. Immutable: every change is
 * another {@code Conversation} with the next version.
 *
 * @param userId what the embedding page says about who the visitor is; proves nothing
 * @param summary the beginning of the customer's first message, at most 255 characters; null before it
 * @param epoch raised with every change of who has the floor; an answer that was prepared in an earlier epoch is dropped
 * @param messageCount exchanges, not single messages: a question with its answer is one
 * @param lastSeq the {@code seq} of the latest message; 0 before the first
 * @param lastCustomerAt when the customer last wrote; null before the first message
 * @param previous the conversation that this one continues after it was closed
 * @param closedAt null while it is not closed
 * @param version raised with every stored change; what optimistic locking compares
 */
public record Conversation(
        ConversationId id,
        Channel channel,
        Source source,
        Mode mode,
        @Nullable String userId,
        @Nullable String pageUrl,
        @Nullable String userAgent,
        @Nullable String summary,
        Status status,
        Instant statusChangedAt,
        int epoch,
        int messageCount,
        int lastSeq,
        @Nullable Instant lastCustomerAt,
        @Nullable ConversationId previous,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant closedAt,
        int version) {
    private static final int LONGEST_SUMMARY = 255;

    /** A conversation in which nothing has been said yet. */
    public static Conversation start(
            ConversationId id,
            Channel channel,
            Opening opening,
            Mode mode,
            @Nullable ConversationId previous,
            Instant now) {
        return new Conversation(
                id,
                channel,
                opening.source(),
                mode,
                opening.userId(),
                opening.pageUrl(),
                opening.userAgent(),
                null,
                Status.AUTO_RESOLVED,
                now,
                0,
                0,
                0,
                null,
                previous,
                now,
                now,
                null,
                1);
    }

    /** Who may speak to the customer now. */
    public Holder holder() {
        return status.holder();
    }

    /** This conversation after the customer has said {@code message}. */
    public Conversation heard(Message message) {
        requireNext(message, Role.USER);
        return new Conversation(
                id,
                channel,
                source,
                mode,
                userId,
                pageUrl,
                userAgent,
                summary == null ? beginningOf(message.content()) : summary,
                status,
                statusChangedAt,
                epoch,
                messageCount + 1,
                message.seq(),
                message.createdAt(),
                previous,
                createdAt,
                message.createdAt(),
                closedAt,
                version + 1);
    }

    /** This conversation after the assistant has said {@code message}. */
    public Conversation answered(Message message) {
        requireNext(message, Role.ASSISTANT);
        return new Conversation(
                id,
                channel,
                source,
                mode,
                userId,
                pageUrl,
                userAgent,
                summary,
                status,
                statusChangedAt,
                epoch,
                messageCount,
                message.seq(),
                lastCustomerAt,
                previous,
                createdAt,
                message.createdAt(),
                closedAt,
                version + 1);
    }

    private void requireNext(Message message, Role role) {
        if (!message.conversation().equals(id) || message.seq() != lastSeq + 1 || message.role() != role) {
            throw new IllegalArgumentException("Expected message " + (lastSeq + 1) + " of this conversation, said by "
                    + role.token() + ", but was message " + message.seq() + " said by "
                    + message.role().token());
        }
    }

    private static String beginningOf(String text) {
        if (text.length() <= LONGEST_SUMMARY) {
            return text;
        }
        // A character outside the basic plane is two chars: it is kept or left out whole.
        int end = Character.isHighSurrogate(text.charAt(LONGEST_SUMMARY - 1)) ? LONGEST_SUMMARY - 1 : LONGEST_SUMMARY;
        return text.substring(0, end);
    }
}
