package dev.supportdesk.evaluation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supportdesk.conversation.Mode;
import dev.supportdesk.knowledge.ArticleId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuiteTest {
    @Test
    void refusesTwoCasesWithOneId() {
        assertThatThrownBy(() -> new Suite("faq", List.of(Case.of("1", "a"), Case.of("1", "b"))))
                .hasMessage("Two cases of faq have the id 1");
    }

    @Test
    void aCaseSaysSomething() {
        assertThatThrownBy(() -> Case.of("1", " ")).hasMessageContaining("none of them is blank");
    }

    @Test
    void aCaseThatNamesArticlesExpectsNoAbstaining() {
        assertThatThrownBy(() -> new Case(
                        "1",
                        List.of("x"),
                        Mode.PUBLIC,
                        Set.of(new ArticleId("card")),
                        Expectation.ABSTAIN,
                        List.of(),
                        List.of()))
                .hasMessageContaining("cannot expect the desk to abstain");
    }

    @Test
    void anUnknownExpectationIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Expectation.ofToken("reply"))
                .hasMessage("Unknown expectation \"reply\": write answer, abstain or escalate");
    }
}
