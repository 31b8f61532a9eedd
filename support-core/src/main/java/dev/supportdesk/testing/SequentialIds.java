package dev.supportdesk.testing;

import dev.supportdesk.conversation.ConversationId;
import dev.supportdesk.conversation.Ids;
import dev.supportdesk.conversation.MessageId;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ids that count up, so that a test can foresee them. Anybody can guess them: for tests only. Safe for use by several
 * threads.
 */
public final class SequentialIds implements Ids {
    private final AtomicInteger conversations = new AtomicInteger();
    private final AtomicInteger messages = new AtomicInteger();

    @Override
    public ConversationId conversation() {
        return new ConversationId("cnv_%022d".formatted(conversations.incrementAndGet()));
    }

    @Override
    public MessageId message() {
        return new MessageId("msg_" + messages.incrementAndGet());
    }
}
