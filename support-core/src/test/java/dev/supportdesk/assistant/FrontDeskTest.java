package dev.supportdesk.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.supportdesk.conversation.ConversationId;
import dev.supportdesk.conversation.InMemoryUnitOfWork;
import dev.supportdesk.conversation.KeyedWork;
import dev.supportdesk.conversation.Message;
import dev.supportdesk.conversation.Once;
import dev.supportdesk.conversation.RequestKey;
import dev.supportdesk.conversation.Role;
import dev.supportdesk.conversation.StoreException;
import dev.supportdesk.conversation.Stores;
import dev.supportdesk.conversation.UnitOfWork;
import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.Corpus;
import dev.supportdesk.knowledge.Findings;
import dev.supportdesk.knowledge.InMemoryKnowledgeIndex;
import dev.supportdesk.knowledge.Knowledge;
import dev.supportdesk.knowledge.KnowledgeIndex;
import dev.supportdesk.knowledge.KnowledgeQuery;
import dev.supportdesk.testing.SequentialIds;
import dev.supportdesk.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the front desk does when something happens between a question and its answer. */
class FrontDeskTest {
    private static final RequestKey KEY = new RequestKey("public", "k-1", "hash");
    private static final Question QUESTION = Question.of("Where do you ship to?");
    private static final Corpus KNOWLEDGE =
            Corpus.of(Article.ofQuestion("shipping", "Where do you ship to?", "We ship to all of Europe."));

    private final SettableClock clock = SettableClock.onAMonday();
    private final InMemoryUnitOfWork kept = new InMemoryUnitOfWork();
    private final FailingNow storage = new FailingNow(kept);
    private final Interrupted index = new Interrupted();
    private final FrontDesk desk = new FrontDesk(
            storage,
            new Assistant(new Knowledge(() -> KNOWLEDGE, index), new Texts("Shop", null)),
            new SequentialIds(),
            clock);

    @Test
    void saysThatARequestIsRunningWhileItIs() {
        Deque<Once<Reply>> meanwhile = new ArrayDeque<>();
        index.whenSearched = () -> meanwhile.add(desk.ask(QUESTION, KEY, Reply::text));

        desk.ask(QUESTION, KEY, Reply::text);

        assertThat(meanwhile).containsExactly(new Once.Running<>());
        assertThat(everythingSaid()).hasSize(2);
    }

    @Test
    void answersAQuestionThatWasStoredBeforeTheProcessDiedWithoutStoringItAgain() {
        storage.failFrom(2);
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> desk.ask(QUESTION, KEY, Reply::text));
        assertThat(everythingSaid()).extracting(Message::role).containsExactly(Role.USER);
        storage.failFrom(Integer.MAX_VALUE);

        assertThat(desk.ask(QUESTION, KEY, Reply::text)).isEqualTo(new Once.Running<Reply>());
        clock.advance(KeyedWork.LEASE);
        Once<Reply> again = desk.ask(QUESTION, KEY, Reply::text);

        assertThat(again).isInstanceOf(Once.Fresh.class);
        assertThat(everythingSaid()).extracting(Message::role).containsExactly(Role.USER, Role.ASSISTANT);
        assertThat(desk.ask(QUESTION, KEY, Reply::text))
                .isEqualTo(new Once.Replayed<Reply>("We ship to all of Europe."));
    }

    @Test
    void doesNotKeepAFailure() {
        index.whenSearched = () -> {
            throw new IllegalStateException("the index broke");
        };
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> desk.ask(QUESTION, KEY, Reply::text));

        assertThat(desk.ask(QUESTION, KEY, Reply::text)).isInstanceOf(Once.Fresh.class);
        assertThat(everythingSaid()).hasSize(2);
    }

    @Test
    void answersBothWhenTheCustomerWritesAgainBeforeTheFirstAnswer() {
        ConversationId chat = desk.ask(QUESTION).conversation();
        index.whenSearched = () -> desk.ask(Question.of("Where do you ship to, again?", chat));

        Reply late = desk.ask(Question.of("Where exactly do you ship to?", chat));

        List<Message> said = everythingSaid();
        assertThat(said).extracting(Message::seq).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(said.get(5).id()).isEqualTo(late.message());
        assertThat(said.get(5).exchange()).isEqualTo(said.get(2).id());
    }

    @Test
    void neverMakesAnAnswerOlderThanItsQuestion() {
        index.whenSearched = () -> clock.advance(Duration.ofHours(-1));

        desk.ask(QUESTION);

        assertThat(everythingSaid().get(1).provenance())
                .satisfies(how -> assertThat(how.latency()).isZero());
    }

    private List<Message> everythingSaid() {
        ConversationId first = new ConversationId("cnv_0000000000000000000001");
        return kept.read(stores -> stores.conversations().latestMessages(first, 100));
    }

    /** A storage that is gone from its n-th write on. */
    private static final class FailingNow implements UnitOfWork {
        private final UnitOfWork kept;
        private int writes;
        private int failFrom = Integer.MAX_VALUE;

        FailingNow(UnitOfWork kept) {
            this.kept = kept;
        }

        void failFrom(int write) {
            failFrom = write;
        }

        @Override
        public <T> T write(Function<Stores, T> work) {
            if (++writes >= failFrom) {
                throw new StoreException("The storage is gone", new IllegalStateException());
            }
            return kept.write(work);
        }

        @Override
        public <T> T read(Function<Stores, T> work) {
            return kept.read(work);
        }

        @Override
        public void ping() {
            kept.ping();
        }
    }

    /** An index during whose next search something else happens, once. */
    private static final class Interrupted implements KnowledgeIndex {
        private final KnowledgeIndex index = new InMemoryKnowledgeIndex();
        private Runnable whenSearched = () -> {};

        @Override
        public void replace(Collection<Article> articles) {
            index.replace(articles);
        }

        @Override
        public Findings search(KnowledgeQuery query) {
            Runnable now = whenSearched;
            whenSearched = () -> {};
            now.run();
            return index.search(query);
        }

        @Override
        public void close() {
            index.close();
        }
    }
}
