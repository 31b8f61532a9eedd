package dev.supportdesk.conversation;

import static dev.supportdesk.conversation.ConversationFixtures.aClaim;
import static dev.supportdesk.conversation.ConversationFixtures.aConversation;
import static dev.supportdesk.conversation.ConversationFixtures.aMessage;
import static dev.supportdesk.conversation.ConversationFixtures.aRequestKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleFixtures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link UnitOfWork} holds to. */
public interface UnitOfWorkContract {
    /** The storage under test; the same one during a test. */
    UnitOfWork storage();

    @Test
    default void givesWhatTheWorkGave() {
        assertThat(storage().<String>write(stores -> "written")).isEqualTo("written");
        assertThat(storage().<String>read(stores -> "read")).isEqualTo("read");
    }

    @Test
    default void keepsEverythingThatOneCallDid() {
        Conversation conversation = aConversation();
        RequestKeys.Remembered claim = aClaim(aRequestKey());
        Article article = ArticleFixtures.anArticle("Kept together").article();

        storage().write(stores -> everything(stores, conversation, claim, article));

        assertThat(found(conversation, claim, article)).containsExactly("conversation", "message", "key", "article");
    }

    @Test
    default void keepsNothingWhenTheWorkThrowsAndPassesTheExceptionOn() {
        Conversation conversation = aConversation();
        RequestKeys.Remembered claim = aClaim(aRequestKey());
        Article article = ArticleFixtures.anArticle("Never kept").article();
        IllegalArgumentException thrown = new IllegalArgumentException("in the middle of it");

        assertThatThrownBy(() -> storage().write(stores -> {
                    everything(stores, conversation, claim, article);
                    throw thrown;
                }))
                .isSameAs(thrown);

        assertThat(found(conversation, claim, article)).isEmpty();
    }

    @Test
    default void keepsNothingWhenTheWorkBreaks() {
        Conversation conversation = aConversation();
        StackOverflowError broken = new StackOverflowError();

        assertThatThrownBy(() -> storage().write(stores -> {
                    stores.conversations().add(conversation);
                    throw broken;
                }))
                .isSameAs(broken);

        assertThat(found(conversation)).isEmpty();
    }

    @Test
    default void keepsNothingWhenAnotherWasFaster() {
        Conversation conversation = aConversation();
        storage().write(stores -> add(stores, conversation));
        Conversation heard = conversation.heard(aMessage(conversation, "Hello"));
        storage().write(stores -> update(stores, heard));
        RequestKeys.Remembered claim = aClaim(aRequestKey());

        assertThatThrownBy(() -> storage().write(stores -> {
                    stores.requestKeys().claim(claim, ConversationFixtures.NOON);
                    return update(stores, heard);
                }))
                .isInstanceOf(StaleVersionException.class);

        assertThat(found(claim)).isEmpty();
    }

    @Test
    default void seesItsOwnWritesBeforeTheyAreKept() {
        Conversation conversation = aConversation();

        Optional<Conversation> found = storage().write(stores -> {
            stores.conversations().add(conversation);
            return stores.conversations().findPublic(conversation.id());
        });

        assertThat(found).contains(conversation);
    }

    @Test
    default void goesOnAfterAFailure() {
        assertThatThrownBy(() -> storage().write(stores -> {
                    throw new IllegalArgumentException("once");
                }))
                .hasMessage("once");

        Conversation conversation = aConversation();
        storage().write(stores -> add(stores, conversation));
        assertThat(found(conversation)).contains(conversation);
    }

    @Test
    default void refusesToNest() {
        Conversation conversation = aConversation();

        assertThatIllegalStateException()
                .isThrownBy(() -> storage().write(stores -> storage().write(inner -> add(inner, conversation))));
        assertThatIllegalStateException()
                .isThrownBy(() -> storage().write(stores -> storage().read(inner -> "nested")));
        assertThatIllegalStateException()
                .isThrownBy(() -> storage().read(stores -> storage().read(inner -> "nested")));
    }

    @Test
    default void refusesToWriteWhileItReads() {
        Conversation conversation = aConversation();

        assertThatIllegalStateException().isThrownBy(() -> storage().read(stores -> add(stores, conversation)));
        assertThat(found(conversation)).isEmpty();
    }

    @Test
    default void itsStoresAreOfNoUseAfterwards() {
        Stores written = storage().write(stores -> stores);
        Stores read = storage().read(stores -> stores);

        assertThatIllegalStateException().isThrownBy(() -> add(written, aConversation()));
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> read.conversations().findPublic(aConversation().id()));
    }

    @Test
    default void isAlive() {
        assertThatCode(() -> storage().ping()).doesNotThrowAnyException();
    }

    private Optional<Conversation> found(Conversation conversation) {
        return storage().read(stores -> stores.conversations().findPublic(conversation.id()));
    }

    private Optional<RequestKeys.Remembered> found(RequestKeys.Remembered claim) {
        RequestKey key = claim.request();
        return storage().read(stores -> stores.requestKeys().find(key.scope(), key.key()));
    }

    private static Conversation add(Stores stores, Conversation conversation) {
        stores.conversations().add(conversation);
        return conversation;
    }

    private static Conversation update(Stores stores, Conversation conversation) {
        stores.conversations().update(conversation);
        return conversation;
    }

    private static Conversation everything(
            Stores stores, Conversation conversation, RequestKeys.Remembered claim, Article article) {
        stores.requestKeys().claim(claim, ConversationFixtures.NOON);
        stores.conversations().add(conversation);
        stores.conversations().append(aMessage(conversation, "Hello"));
        stores.revisions().keep(article);
        return conversation;
    }

    private List<String> found(Conversation conversation, RequestKeys.Remembered claim, Article article) {
        ConversationId id = conversation.id();
        RequestKey key = claim.request();
        return storage()
                .read(stores -> Stream.of(
                                stores.conversations().findPublic(id).map(found -> "conversation"),
                                stores.conversations().latestMessages(id, 1).stream()
                                        .findFirst()
                                        .map(found -> "message"),
                                stores.requestKeys()
                                        .find(key.scope(), key.key())
                                        .map(found -> "key"),
                                stores.revisions()
                                        .find(article.id(), article.revision())
                                        .map(found -> "article"))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
