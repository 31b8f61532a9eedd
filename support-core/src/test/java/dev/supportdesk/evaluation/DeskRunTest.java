package dev.supportdesk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supportdesk.assistant.Question;
import dev.supportdesk.assistant.Reply;
import dev.supportdesk.conversation.AnsweredBy;
import dev.supportdesk.conversation.ConversationId;
import dev.supportdesk.conversation.MessageId;
import dev.supportdesk.conversation.Mode;
import dev.supportdesk.conversation.Status;
import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Citation;
import dev.supportdesk.knowledge.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeskRunTest {
    private static final Article CARD = Article.ofQuestion("card", "Where is my card?", "Within 7 days.");
    private static final ConversationId CONVERSATION = new ConversationId("cnv_AAAAAAAAAAAAAAAAAAAAAA");

    private final List<Question> asked = new ArrayList<>();

    @Test
    void anAnswerMustCiteARelevantArticle() {
        assertThat(judge(Expectation.ANSWER, Set.of("card"), ANSWERED)).isEqualTo(Verdict.right("1"));
        assertThat(judge(Expectation.ANSWER, Set.of("fees"), ANSWERED).why()).isEqualTo("answered from [card]");
        assertThat(judge(Expectation.ANSWER, Set.of("card"), ABSTAINED).why()).isEqualTo("did not answer");
    }

    @Test
    void anAnswerToACaseWithoutArticlesMayCiteAny() {
        assertThat(judge(Expectation.ANSWER, Set.of(), ANSWERED).right()).isTrue();
    }

    @Test
    void abstainingMeansNotAnswering() {
        assertThat(judge(Expectation.ABSTAIN, Set.of(), ABSTAINED).right()).isTrue();
        assertThat(judge(Expectation.ABSTAIN, Set.of(), ANSWERED).why()).isEqualTo("answered from [card]");
    }

    @Test
    void escalatingMeansOfferingAPerson() {
        assertThat(judge(Expectation.ESCALATE, Set.of(), OFFERED).right()).isTrue();
        assertThat(judge(Expectation.ESCALATE, Set.of(), ABSTAINED).why()).isEqualTo("did not offer a person");
        assertThat(judge(Expectation.ESCALATE, Set.of(), ANSWERED).why()).isEqualTo("answered from [card]");
    }

    @Test
    void looksForWordsWhateverTheirCase() {
        Case each = new Case(
                "1",
                List.of("x"),
                Mode.PUBLIC,
                Set.of(),
                Expectation.ANSWER,
                List.of("WITHIN 7", "14 days"),
                List.of("Days", "password"));

        assertThat(run(each, ANSWERED).why()).isEqualTo("does not say \"14 days\"; says \"Days\"");
    }

    @Test
    void theTurnsOfACaseAreOneConversation() {
        Case each = new Case(
                "1", List.of("hello", "where is it"), Mode.PUBLIC, Set.of(), Expectation.ANSWER, List.of(), List.of());

        run(each, ANSWERED);

        assertThat(asked).containsExactly(Question.of("hello"), Question.of("where is it", CONVERSATION));
    }

    private Verdict judge(Expectation expectation, Set<String> relevant, Reply reply) {
        Set<ArticleId> articles = relevant.stream().map(ArticleId::new).collect(Collectors.toSet());
        return run(new Case("1", List.of("x"), Mode.PUBLIC, articles, expectation, List.of(), List.of()), reply);
    }

    private Verdict run(Case each, Reply reply) {
        DeskRun run = new DeskRun(question -> {
            asked.add(question);
            return reply;
        });
        return run.run(new Suite("one", List.of(each))).get(0);
    }

    private static final Reply ANSWERED = reply("Within 7 days.", AnsweredBy.KNOWLEDGE, false);
    private static final Reply ABSTAINED = reply("I cannot answer that.", AnsweredBy.NONE, false);
    private static final Reply OFFERED = reply("Shall a person help?", AnsweredBy.NONE, true);

    private static Reply reply(String text, AnsweredBy answeredBy, boolean offered) {
        Passage passage = CARD.passages().get(0);
        Stream<Citation> citations = passage.sentences().stream().map(sentence -> CARD.cite(passage, sentence));
        return new Reply(
                CONVERSATION,
                new MessageId("msg_1"),
                text,
                offered,
                answeredBy == AnsweredBy.NONE ? List.of() : citations.toList(),
                answeredBy,
                Status.AUTO_RESOLVED);
    }
}
