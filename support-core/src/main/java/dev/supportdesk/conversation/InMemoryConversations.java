package dev.supportdesk.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The conversations of one unit of work in memory. */
final class InMemoryConversations implements ConversationStore {
    private final InMemoryStores stores;

    InMemoryConversations(InMemoryStores stores) {
        this.stores = stores;
    }

    @Override
    public void add(Conversation conversation) {
        if (transcript(conversation.id()).isPresent()) {
            throw new IllegalStateException("There is a conversation with this id already");
        }
        stores.replace(stores.reading().with(new Transcript(conversation, List.of())));
    }

    @Override
    public void update(Conversation conversation) {
        Transcript stored = transcript(conversation.id())
                .filter(found -> found.conversation().version() == conversation.version() - 1)
                .orElseThrow(StaleVersionException::new);
        stores.replace(stores.reading().with(new Transcript(conversation, stored.messages())));
    }

    @Override
    public void append(Message message) {
        Transcript stored = transcript(message.conversation())
                .orElseThrow(() -> new IllegalStateException("There is no conversation to add this message to"));
        List<Message> messages = new ArrayList<>(stored.messages());
        // From the end: what is said next has the highest seq, so this looks at one message.
        int place = messages.size();
        while (place > 0 && messages.get(place - 1).seq() >= message.seq()) {
            place--;
        }
        if (place < messages.size() && messages.get(place).seq() == message.seq()) {
            throw new StaleVersionException();
        }
        messages.add(place, message);
        stores.replace(stores.reading().with(new Transcript(stored.conversation(), messages)));
    }

    @Override
    public Optional<Conversation> findPublic(ConversationId id) {
        return transcript(id).map(Transcript::conversation).filter(found -> found.mode() == Mode.PUBLIC);
    }

    @Override
    public List<Message> latestMessages(ConversationId id, int limit) {
        List<Message> all = messages(id);
        return List.copyOf(all.subList(Math.max(0, all.size() - limit), all.size()));
    }

    @Override
    public List<Message> exchange(ConversationId id, MessageId exchange) {
        return messages(id).stream()
                .filter(message -> message.exchange().equals(exchange))
                .toList();
    }

    private List<Message> messages(ConversationId id) {
        return transcript(id).map(Transcript::messages).orElse(List.of());
    }

    private Optional<Transcript> transcript(ConversationId id) {
        return Optional.ofNullable(stores.reading().transcripts().get(id));
    }
}
