package dev.supportdesk.conversation;

import static dev.supportdesk.conversation.ConversationFixtures.aClosedConversation;
import static dev.supportdesk.conversation.ConversationFixtures.aConversation;
import static dev.supportdesk.conversation.ConversationFixtures.aConversationId;
import static dev.supportdesk.conversation.ConversationFixtures.aMessage;
import static dev.supportdesk.conversation.ConversationFixtures.aPrivateConversation;
import static dev.supportdesk.conversation.ConversationFixtures.anAnswerTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supportdesk.channel.Channel;
import dev.supportdesk.knowledge.ArticleFixtures;
import dev.supportdesk.knowledge.Citation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link ConversationStore} holds to. */
public interface ConversationStoreContract {
    /** The storage under test; the same one during a test. */
    UnitOfWork storage();

    @Test
    default void findsTheConversationThatWasAdded() {
        Conversation conversation = kept(aConversation());

        assertThat(found(conversation.id())).contains(conversation);
    }

    @Test
    default void keepsEveryFieldOfAConversation() {
        Conversation conversation = kept(aClosedConversation());

        assertThat(found(conversation.id())).contains(conversation);
    }

    @ParameterizedTest
    @EnumSource
    default void keepsEveryStatus(Status status) {
        Conversation started = kept(aConversation());
        Conversation changed = replaced(ConversationFixtures.withStatus(started, status));

        assertThat(found(started.id())).contains(changed);
    }

    @ParameterizedTest
    @EnumSource
    default void keepsEveryChannel(Channel channel) {
        Conversation conversation = kept(Conversation.start(
                aConversationId(), channel, Opening.UNKNOWN, Mode.PUBLIC, null, ConversationFixtures.NOON));

        assertThat(found(conversation.id())).contains(conversation);
    }

    @Test
    default void keepsTheLongestOpening() {
        Opening longest = new Opening(
                new Source("s".repeat(40)),
                "\u00FC".repeat(200),
                "https://shop.example/" + "p".repeat(1_979),
                "\uD83D\uDE00".repeat(250));
        Conversation conversation = kept(Conversation.start(
                new ConversationId("cnv_" + "x".repeat(24) + UUID.randomUUID()),
                Channel.WEB,
                longest,
                Mode.PUBLIC,
                null,
                ConversationFixtures.NOON));

        assertThat(found(conversation.id())).contains(conversation);
    }

    @Test
    default void doesNotFindWhatWasNeverAdded() {
        assertThat(found(aConversationId())).isEmpty();
    }

    @Test
    default void doesNotFindAPrivateConversationByItsId() {
        Conversation conversation = kept(aPrivateConversation());

        assertThat(found(conversation.id())).isEmpty();
    }

    @Test
    default void refusesASecondConversationWithOneId() {
        Conversation conversation = kept(aConversation());

        assertThatIllegalStateException().isThrownBy(() -> kept(conversation));
    }

    @Test
    default void replacesAConversationByItsNextVersion() {
        Conversation started = kept(aConversation());
        Conversation heard = replaced(started.heard(aMessage(started, "Hello")));

        assertThat(found(started.id())).contains(heard);
    }

    @Test
    default void refusesAVersionThatIsNotTheNext() {
        Conversation started = kept(aConversation());
        Conversation heard = started.heard(aMessage(started, "Hello"));
        Conversation answered = heard.answered(anAnswerTo(aMessage(started, "Hello")));

        assertThatThrownBy(() -> replaced(answered)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> replaced(started)).isInstanceOf(StaleVersionException.class);
        assertThat(found(started.id())).contains(started);
    }

    @Test
    default void refusesToReplaceAConversationThatIsNotStored() {
        Conversation never = aConversation();

        assertThatThrownBy(() -> replaced(never.heard(aMessage(never, "Hello"))))
                .isInstanceOf(StaleVersionException.class);
        assertThat(found(never.id())).isEmpty();
    }

    @Test
    default void letsOneOfTwoReplaceAConversation() throws Exception {
        for (int round = 0; round < 20; round++) {
            Conversation started = kept(aConversation());
            List<Message> said = List.of(aMessage(started, "first"), aMessage(started, "second"));

            long losers = Race.losersAmong(
                    2,
                    number -> storage().write(stores -> {
                        Message message = said.get(number);
                        stores.conversations().update(started.heard(message));
                        stores.conversations().append(message);
                        return message;
                    }));

            assertThat(losers).isEqualTo(1);
            List<Message> kept = latest(started.id(), 10);
            assertThat(kept).hasSize(1);
            assertThat(found(started.id())).contains(started.heard(kept.get(0)));
        }
    }

    /** Texts that some storage somewhere spoils. */
    static Stream<String> texts() {
        return Stream.of(
                "plain",
                "Where is my order? \uD83D\uDE4F\uD83C\uDFFE\u200D\u2640\uFE0F",
                "\u0645\u062A\u0649 \u064A\u0635\u0644 \u0637\u0644\u0628\u064A\u061F \u200F(#12)",
                "'quoted' \"twice\" \\ % _ $1 :name ? ?? <b> -- /* ; */ {\"a\": null}",
                "  kept\t\r\nas it is  ",
                "e\u0301 is not \u00E9, A is not a",
                "\u0001\u007F\uFFFD\uFEFF",
                "x".repeat(MessageText.LONGEST),
                "\uD83D\uDE00".repeat(MessageText.LONGEST / 2));
    }

    @ParameterizedTest
    @MethodSource("dev.supportdesk.conversation.ConversationStoreContract#texts")
    default void keepsTextsToTheCharacter(String text) {
        Conversation started = aConversation();
        Message message = aMessage(started, text);
        Conversation heard = keptWith(started.heard(message), message);

        assertThat(latest(started.id(), 1)).containsExactly(message);
        assertThat(found(started.id())).contains(heard);
    }

    @Test
    default void keepsCitationsAndProvenanceOfAnAnswer() {
        Conversation started = aConversation();
        Message question = aMessage(started, "How long may I wait?");
        Citation published = ConversationFixtures.aCitation("Returns");
        Citation unpublished = ArticleFixtures.anArticle("Drafts").unpublished().cite();
        Message answer = anAnswerTo(question, List.of(published, unpublished, published));
        keptWith(started.heard(question).answered(answer), question, answer);

        assertThat(latest(started.id(), 10)).containsExactly(question, answer);
    }

    @ParameterizedTest
    @EnumSource
    default void keepsEveryRole(Role role) {
        Conversation conversation = aConversation();
        Message said = aMessage(conversation, "Hello");
        Message message = new Message(
                said.id(),
                said.conversation(),
                said.seq(),
                said.exchange(),
                role,
                said.content(),
                List.of(),
                null,
                true,
                Origin.CLIENT_REPORTED,
                said.createdAt());
        keptWith(conversation, message);

        assertThat(latest(conversation.id(), 1)).containsExactly(message);
    }

    @Test
    default void givesTheLatestMessagesOldestFirst() {
        Conversation conversation = aConversation();
        List<Message> said = IntStream.rangeClosed(1, 12)
                .mapToObj(seq -> seq % 2 == 1
                        ? aMessage(conversation, seq, "question " + seq)
                        : anAnswerTo(aMessage(conversation, seq - 1, "question " + (seq - 1))))
                .toList();
        keptWith(conversation, said.toArray(Message[]::new));

        assertThat(latest(conversation.id(), 5)).isEqualTo(said.subList(7, 12));
        assertThat(latest(conversation.id(), 100)).isEqualTo(said);
    }

    @Test
    default void givesNoMessagesWhereThereAreNone() {
        Conversation silent = kept(aConversation());

        assertThat(latest(silent.id(), 10)).isEmpty();
        assertThat(latest(aConversationId(), 10)).isEmpty();
    }

    @Test
    default void keepsTheMessagesOfConversationsApart() {
        Conversation mine = aConversation();
        Conversation other = aConversation();
        Message myQuestion = aMessage(mine, "mine");
        Message myAnswer = anAnswerTo(myQuestion);
        Message otherQuestion = aMessage(other, "other");
        Message otherAnswer = anAnswerTo(otherQuestion, List.of());
        keptWith(mine, myQuestion, myAnswer);
        keptWith(other, otherQuestion, otherAnswer);

        assertThat(latest(mine.id(), 10)).containsExactly(myQuestion, myAnswer);
        assertThat(latest(other.id(), 10)).containsExactly(otherQuestion, otherAnswer);
    }

    @Test
    default void refusesASecondMessageInOnePlace() {
        Conversation conversation = aConversation();
        Message first = aMessage(conversation, 1, "first");
        keptWith(conversation, first);

        assertThatThrownBy(() -> append(aMessage(conversation, 1, "second"))).isInstanceOf(StaleVersionException.class);
        assertThat(latest(conversation.id(), 10)).containsExactly(first);
    }

    @Test
    default void letsOneOfTwoTakeAPlace() throws Exception {
        for (int round = 0; round < 20; round++) {
            Conversation conversation = kept(aConversation());

            long losers = Race.losersAmong(2, number -> append(aMessage(conversation, 1, "runner " + number)));

            assertThat(losers).isEqualTo(1);
            assertThat(latest(conversation.id(), 10)).hasSize(1);
        }
    }

    @Test
    default void refusesAMessageOfAConversationThatIsNotStored() {
        Message message = aMessage(aConversation(), "Hello");

        assertThatIllegalStateException().isThrownBy(() -> append(message));
        assertThat(latest(message.conversation(), 10)).isEmpty();
    }

    @Test
    default void findsAnExchangeOldestFirst() {
        Conversation conversation = aConversation();
        Message before = aMessage(conversation, 1, "before");
        Message question = aMessage(conversation, 2, "question");
        Message answer = anAnswerTo(question);
        Message after = aMessage(conversation, 4, "after");
        keptWith(conversation, before, question, answer, after);

        assertThat(exchange(conversation.id(), question.id())).containsExactly(question, answer);
        assertThat(exchange(conversation.id(), after.id())).containsExactly(after);
        assertThat(exchange(kept(aConversation()).id(), question.id())).isEmpty();
    }

    private Conversation kept(Conversation conversation) {
        return keptWith(conversation);
    }

    private Conversation keptWith(Conversation conversation, Message... messages) {
        return storage().write(stores -> {
            stores.conversations().add(conversation);
            Stream.of(messages).forEach(stores.conversations()::append);
            return conversation;
        });
    }

    private Conversation replaced(Conversation next) {
        return storage().write(stores -> {
            stores.conversations().update(next);
            return next;
        });
    }

    private Message append(Message message) {
        return storage().write(stores -> {
            stores.conversations().append(message);
            return message;
        });
    }

    private Optional<Conversation> found(ConversationId id) {
        return storage().read(stores -> stores.conversations().findPublic(id));
    }

    private List<Message> latest(ConversationId id, int limit) {
        return storage().read(stores -> stores.conversations().latestMessages(id, limit));
    }

    private List<Message> exchange(ConversationId id, MessageId exchange) {
        return storage().read(stores -> stores.conversations().exchange(id, exchange));
    }
}
