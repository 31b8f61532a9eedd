package dev.supportdesk.conversation;

import dev.supportdesk.channel.Channel;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Starts conversations and shows them to those who may read them. Safe for use by several threads. */
public final class Conversations {
    private static final int MOST_MESSAGES_SHOWN = 1_000;

    private final UnitOfWork work;
    private final KeyedWork keyed;
    private final Ids ids;
    private final InstantSource clock;

    public Conversations(UnitOfWork work, Ids ids, InstantSource clock) {
        this.work = work;
        this.keyed = new KeyedWork(work, clock);
        this.ids = ids;
        this.clock = clock;
    }

    /** Starts a public conversation in which nothing has been said yet. */
    public Conversation start(Channel channel, Opening opening) {
        return work.write(stores -> add(stores, channel, opening));
    }

    /**
     * Starts a public conversation, or repeats what was answered to an earlier request with this key.
     *
     * @param rendering how the answer is kept for a repetition
     */
    public Once<Conversation> start(
            Channel channel, Opening opening, RequestKey key, Function<Conversation, String> rendering) {
        return keyed.inOneStep(key, stores -> add(stores, channel, opening), Conversation::id, rendering);
    }

    private Conversation add(Stores stores, Channel channel, Opening opening) {
        Conversation conversation =
                Conversation.start(ids.conversation(), channel, opening, Mode.PUBLIC, null, clock.instant());
        stores.conversations().add(conversation);
        return conversation;
    }

    /** A public conversation with its latest 1,000 messages, for anybody who knows its id. */
    public Optional<Transcript> transcript(ConversationId id) {
        return work.read(stores -> stores.conversations().findPublic(id).map(conversation -> {
            List<Message> messages = stores.conversations().latestMessages(id, MOST_MESSAGES_SHOWN);
            return new Transcript(conversation, messages);
        }));
    }
}
