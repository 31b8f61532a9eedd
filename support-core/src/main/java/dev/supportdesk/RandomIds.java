package dev.supportdesk;

import dev.supportdesk.conversation.ConversationId;
import dev.supportdesk.conversation.Ids;
import dev.supportdesk.conversation.MessageId;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;

/**
 * Ids of 144 random bits behind the time in milliseconds, as UUIDs of version 7 have it (RFC 9562): what is new stands
 * together in an index, so that storing it touches few pages.
 */
final class RandomIds implements Ids {
    private static final int RADIX = 36;

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    RandomIds(InstantSource clock) {
        this.clock = clock;
    }

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
        return Long.toString(clock.millis(), RADIX)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
