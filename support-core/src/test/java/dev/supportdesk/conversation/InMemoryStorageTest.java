package dev.supportdesk.conversation;

import static dev.supportdesk.conversation.ConversationFixtures.aConversation;
import static dev.supportdesk.conversation.ConversationFixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.supportdesk.knowledge.RevisionArchiveContract;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InMemoryStorageTest
        implements UnitOfWorkContract, ConversationStoreContract, RequestKeysContract, RevisionArchiveContract {
    private final InMemoryUnitOfWork storage = new InMemoryUnitOfWork();

    @Override
    public UnitOfWork storage() {
        return storage;
    }

    @Test
    void findsEachOfManyConversations() {
        List<Conversation> many = Stream.generate(ConversationFixtures::aConversation)
                .limit(20_000)
                .toList();

        many.forEach(conversation -> storage.write(stores -> {
            stores.conversations().add(conversation);
            return conversation;
        }));

        assertThat(many)
                .allSatisfy(conversation -> assertThat(storage.<Conversation>read(stores -> stores.conversations()
                                .findPublic(conversation.id())
                                .orElseThrow()))
                        .isEqualTo(conversation));
    }

    @Test
    void whatWasFoundDoesNotChangeAfterwards() {
        Conversation conversation = aConversation();
        storage.write(stores -> {
            stores.conversations().add(conversation);
            stores.conversations().append(aMessage(conversation, 1, "first"));
            return conversation;
        });
        List<Message> found = storage.read(stores -> stores.conversations().latestMessages(conversation.id(), 10));

        IntStream.rangeClosed(2, 5)
                .forEach(seq -> storage.write(stores -> {
                    stores.conversations().append(aMessage(conversation, seq, "later"));
                    return conversation;
                }));

        assertThat(found).hasSize(1);
    }
}
