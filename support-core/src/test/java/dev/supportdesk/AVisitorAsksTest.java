package dev.supportdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supportdesk.assistant.Question;
import dev.supportdesk.assistant.Reply;
import dev.supportdesk.channel.Channel;
import dev.supportdesk.conversation.AnsweredBy;
import dev.supportdesk.conversation.Conversation;
import dev.supportdesk.conversation.ConversationId;
import dev.supportdesk.conversation.InMemoryUnitOfWork;
import dev.supportdesk.conversation.Message;
import dev.supportdesk.conversation.Once;
import dev.supportdesk.conversation.Opening;
import dev.supportdesk.conversation.RequestKey;
import dev.supportdesk.conversation.Role;
import dev.supportdesk.conversation.Source;
import dev.supportdesk.conversation.Status;
import dev.supportdesk.conversation.Transcript;
import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.Audience;
import dev.supportdesk.knowledge.Citation;
import dev.supportdesk.knowledge.Corpus;
import dev.supportdesk.testing.SequentialIds;
import dev.supportdesk.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A visitor of a shop's web page asks the desk. The best single page to learn from what the desk does: what is asked,
 * what is answered and from where, what is refused, and what is kept of it.
 */
class AVisitorAsksTest {
    private static final Article REFUNDS = Article.ofQuestion(
            "refunds",
            "How long do refunds take?",
            "A refund takes up to 7 days. It goes back to the card that was charged. Shipping is not refunded.");

    private static final Article SHIPPING = Article.ofQuestion(
            "shipping", "Where do you ship to?", "We ship to all of Europe. Shipping costs 5 euros per parcel.");

    private final SettableClock clock = SettableClock.onAMonday();
    private Corpus knowledge = Corpus.of(REFUNDS, SHIPPING);
    private final SupportDesk desk = SupportDesk.builder()
            .name("Corner Shop")
            .contact("help@corner.example")
            .knowledge(() -> knowledge)
            .storage(new InMemoryUnitOfWork())
            .clock(clock)
            .ids(new SequentialIds())
            .build();

    @Test
    void isAnsweredWithTheArticlesOwnSentencesAndWhereTheyStand() {
        Reply reply = desk.frontDesk().ask(Question.of("how long does a refund take?"));

        assertThat(reply.text())
                .isEqualTo("A refund takes up to 7 days. It goes back to the card that was charged. "
                        + "Shipping is not refunded.");
        assertThat(reply.answeredBy()).isEqualTo(AnsweredBy.KNOWLEDGE);
        assertThat(reply.escalationSuggested()).isFalse();
        assertThat(reply.citations()).hasSize(3);
        Citation first = reply.citations().get(0);
        assertThat(first.title()).isEqualTo("How long do refunds take?");
        assertThat(first.quote()).isEqualTo("A refund takes up to 7 days.");
        assertThat(lookedUp(first)).isEqualTo("A refund takes up to 7 days.");
    }

    @Test
    void isToldSoWhenTheKnowledgeDoesNotHoldTheAnswerAndOfferedAPerson() {
        Reply reply = desk.frontDesk().ask(Question.of("Do you sell gift vouchers?"));

        assertThat(reply.answeredBy()).isEqualTo(AnsweredBy.NONE);
        assertThat(reply.escalationSuggested()).isTrue();
        assertThat(reply.citations()).isEmpty();
        assertThat(reply.text()).contains("would rather not guess").contains("help@corner.example");
    }

    @Test
    void isUnderstoodWhenTheSecondQuestionLeansOnTheFirst() {
        Reply first = desk.frontDesk().ask(Question.of("Where do you ship to?"));
        Reply second = desk.frontDesk().ask(Question.of("and how much is it?", first.conversation()));

        assertThat(second.conversation()).isEqualTo(first.conversation());
        assertThat(second.text()).contains("5 euros");
    }

    @Test
    void isNotAnsweredFromTheSubjectBeforeWhenTheSecondQuestionTurnsToSomethingElse() {
        Reply first = desk.frontDesk().ask(Question.of("How long do refunds take?"));
        Reply second = desk.frontDesk().ask(Question.of("and what about the weather?", first.conversation()));

        assertThat(second.answeredBy()).isEqualTo(AnsweredBy.NONE);
    }

    @Test
    void isHeardWhenAPersonIsWanted() {
        Reply reply = desk.frontDesk().ask(Question.of("Stop it, let me talk to a real person about shipping!"));

        assertThat(reply.answeredBy()).isEqualTo(AnsweredBy.NONE);
        assertThat(reply.escalationSuggested()).isTrue();
        assertThat(reply.text()).contains("You would like to speak to a person").contains("help@corner.example");
    }

    @Test
    void isGreetedBackWithoutBeingOfferedAPerson() {
        Reply reply = desk.frontDesk().ask(Question.of("Hello!"));

        assertThat(reply.text()).contains("Corner Shop");
        assertThat(reply.escalationSuggested()).isFalse();
    }

    @Test
    void leavesARecordOfEveryMessageAndOfHowItWasAnswered() {
        Reply reply = desk.frontDesk().ask(Question.of("  How long do refunds take? "));

        Transcript transcript =
                desk.conversations().transcript(reply.conversation()).orElseThrow();
        Conversation conversation = transcript.conversation();
        assertThat(conversation.status()).isEqualTo(Status.AUTO_RESOLVED);
        assertThat(conversation.summary()).isEqualTo("How long do refunds take?");
        assertThat(conversation.messageCount()).isEqualTo(1);
        assertThat(transcript.messages()).extracting(Message::role).containsExactly(Role.USER, Role.ASSISTANT);
        assertThat(transcript.messages()).extracting(Message::seq).containsExactly(1, 2);
        Message answer = transcript.messages().get(1);
        assertThat(answer.exchange()).isEqualTo(transcript.messages().get(0).id());
        assertThat(answer.citations()).isEqualTo(reply.citations());
        assertThat(answer.provenance()).satisfies(provenance -> {
            assertThat(provenance.answeredBy()).isEqualTo(AnsweredBy.KNOWLEDGE);
            assertThat(provenance.knowledge()).isEqualTo(knowledge.revision());
            assertThat(provenance.confidence()).isBetween(0.5, 1.0);
        });
    }

    @Test
    void canLookACitationUpAfterTheArticleHasChangedOrGone() {
        Citation cited = desk.frontDesk()
                .ask(Question.of("How long do refunds take?"))
                .citations()
                .get(0);
        knowledge = Corpus.of(
                Article.ofQuestion("refunds", "How long do refunds take?", "A refund takes up to 3 days."), SHIPPING);

        assertThat(desk.frontDesk()
                        .ask(Question.of("How long do refunds take?"))
                        .text())
                .isEqualTo("A refund takes up to 3 days.");
        assertThat(lookedUp(cited)).isEqualTo("A refund takes up to 7 days.");

        knowledge = Corpus.of(SHIPPING);
        assertThat(lookedUp(cited)).isEqualTo("A refund takes up to 7 days.");
    }

    @Test
    void startsAnewWhenTheConversationIsUnknown() {
        ConversationId foreign = new ConversationId("cnv_9999999999999999999999");
        Reply reply = desk.frontDesk().ask(Question.of("Where do you ship to?", foreign));

        assertThat(reply.conversation()).isNotEqualTo(foreign);
        assertThat(reply.answeredBy()).isEqualTo(AnsweredBy.KNOWLEDGE);
    }

    @Test
    void mayOpenTheChatBeforeSayingAnything() {
        Opening opening = new Opening(new Source("app_diner"), "user-7", "https://shop.example/cart", "Browser/1");
        Conversation opened = desk.conversations().start(Channel.WEB, opening);
        clock.advance(Duration.ofMinutes(2));
        Reply reply = desk.frontDesk().ask(Question.of("Where do you ship to?", opened.id()));

        Conversation after =
                desk.conversations().transcript(opened.id()).orElseThrow().conversation();
        assertThat(reply.conversation()).isEqualTo(opened.id());
        assertThat(after.source().token()).isEqualTo("app_diner");
        assertThat(after.createdAt()).isEqualTo(opened.createdAt());
        assertThat(after.lastCustomerAt()).isEqualTo(clock.instant());
    }

    @Test
    void isAnsweredOnceForEachKeyHoweverOftenTheRequestIsSent() {
        RequestKey key = new RequestKey("public", "k-1", "hash");
        Question question = Question.of("Where do you ship to?");

        Once<Reply> first = desk.frontDesk().ask(question, key, Reply::text);
        Once<Reply> again = desk.frontDesk().ask(question, key, Reply::text);
        Once<Reply> other = desk.frontDesk()
                .ask(Question.of("Something else?"), new RequestKey("public", "k-1", "other"), Reply::text);

        Reply reply = first.match(fresh -> fresh, replayed -> null, () -> null, () -> null);
        assertThat(reply).isNotNull();
        assertThat(again).isEqualTo(new Once.Replayed<Reply>(reply.text()));
        assertThat(other).isEqualTo(new Once.Misused<Reply>());
        assertThat(desk.conversations()
                        .transcript(reply.conversation())
                        .orElseThrow()
                        .messages())
                .hasSize(2);
    }

    @Test
    void isAnsweredAnewWhenTheKeyWasUsedMoreThanADayAgo() {
        RequestKey key = new RequestKey("public", "k-1", "hash");
        desk.frontDesk().ask(Question.of("Where do you ship to?"), key, Reply::text);

        clock.advance(Duration.ofHours(23));
        desk.runDue();
        assertThat(desk.frontDesk().ask(Question.of("Where do you ship to?"), key, Reply::text))
                .isInstanceOf(Once.Replayed.class);

        clock.advance(Duration.ofHours(2));
        desk.runDue();
        assertThat(desk.frontDesk().ask(Question.of("Where do you ship to?"), key, Reply::text))
                .isInstanceOf(Once.Fresh.class);
    }

    private String lookedUp(Citation citation) {
        return desk.article(citation.article(), citation.revision(), Audience.PUBLIC)
                .orElseThrow()
                .span(citation.start(), citation.end());
    }
}
