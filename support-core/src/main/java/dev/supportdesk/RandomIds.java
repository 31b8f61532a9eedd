package dev.supportdesk;

import dev.supportdesk.conversation.ConversationId;
import dev.supportdesk.conversation.Ids;
import dev.supportdesk.conversation.MessageId;
import java.security.SecureRandom;
import java.util.Base64;

/** Ids of 144 random bits. */
final class RandomIds implements Ids {
    private final SecureRandom random = new SecureRandom();

    @Override
    public ConversationId conversation() {
        return new ConversationId("cnv_" + token());
    }

    @Override
    public MessageId message() {
        return new MessageId("msg_" + token());
    }

    private String token() {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
