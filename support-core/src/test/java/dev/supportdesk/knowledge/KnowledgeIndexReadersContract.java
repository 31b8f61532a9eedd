package dev.supportdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who finds what. A part of {@link KnowledgeIndexContract}. */
public interface KnowledgeIndexReadersContract {
    /** A new index with nothing in it. The test closes it. */
    KnowledgeIndex index();

    @Test
    default void findsOnlyWhatTheReaderMayRead() {
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticlesAnd(Handbook.BULK_DISCOUNT, Handbook.GOODWILL));
            String text = "bulk discount, goodwill refund";
            assertThat(Searching.articlesFoundFor(index, Audience.PUBLIC, text))
                    .contains(Handbook.REFUND)
                    .doesNotContain(Handbook.BULK_DISCOUNT, Handbook.GOODWILL);
            assertThat(Searching.articlesFoundFor(index, Audience.CUSTOMER, text))
                    .contains(Handbook.REFUND, Handbook.BULK_DISCOUNT)
                    .doesNotContain(Handbook.GOODWILL);
            assertThat(Searching.articlesFoundFor(index, Audience.STAFF, text))
                    .contains(Handbook.REFUND, Handbook.BULK_DISCOUNT, Handbook.GOODWILL);
        }
    }

    @Test
    default void letsNoUnreadableArticleChangeWhatTheReaderFinds() {
        List<String> questions = List.of(
                "How do I reset my password?",
                "refund please",
                "When may I grant a goodwill refund?",
                "Who bakes the bread?",
                "invoice number");
        try (KnowledgeIndex open = index();
                KnowledgeIndex mixed = index()) {
            open.replace(Handbook.publicArticles());
            mixed.replace(
                    Handbook.publicArticlesAnd(Handbook.GOODWILL, Handbook.PASSWORD_CHECKS, Handbook.BULK_DISCOUNT));
            for (String question : questions) {
                Findings expected = Searching.ask(open, question);
                Findings actual = Searching.ask(mixed, question);
                assertThat(actual.hits())
                        .as(question)
                        .extracting(Hit::article)
                        .containsExactlyElementsOf(
                                expected.hits().stream().map(Hit::article).toList());
                assertThat(actual.confidence()).as(question).isCloseTo(expected.confidence(), within(0.01));
            }
        }
    }

    @Test
    default void findsNothingWhenTheReaderMayReadNothing() {
        try (KnowledgeIndex index = index()) {
            index.replace(List.of(Handbook.GOODWILL, Handbook.PASSWORD_CHECKS));
            Findings findings = Searching.ask(index, Handbook.GOODWILL.title());
            assertThat(findings.hits()).isEmpty();
            assertThat(findings.confidence()).isZero();
        }
    }
}
