package dev.supportdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a search finds, in which order, and how sure it is. A part of {@link KnowledgeIndexContract}. */
public interface KnowledgeIndexFindingContract {
    /** A new index with nothing in it. The test closes it. */
    KnowledgeIndex index();

    @Test
    default void findsNothingInAnEmptyIndex() {
        try (KnowledgeIndex index = index()) {
            assertThat(Searching.ask(index, "How do I reset my password?").hits())
                    .isEmpty();
            index.replace(List.of());
            Findings findings = Searching.ask(index, "How do I reset my password?");
            assertThat(findings.hits()).isEmpty();
            assertThat(findings.confidence()).isZero();
        }
    }

    @Test
    default void findsEachEntryFirstByItsOwnQuestion() {
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            for (Article article : Handbook.publicArticles()) {
                Findings findings = Searching.ask(index, article.title());
                assertThat(findings.best()).as(article.title()).isPresent();
                Hit best = findings.best().orElseThrow();
                assertThat(best.article()).isEqualTo(article);
                assertThat(best.passage()).isEqualTo(article.passages().get(0));
            }
        }
    }

    @Test
    default void findsByWordsOfTheQuestionAndOfTheAnswerInAnyLetterCase() {
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            assertThat(Searching.ask(index, "PASSWORD RESET")
                            .best()
                            .orElseThrow()
                            .article())
                    .isEqualTo(Handbook.RESET_PASSWORD);
            assertThat(Searching.ask(index, "are cheques fine?")
                            .best()
                            .orElseThrow()
                            .article())
                    .isEqualTo(Handbook.PAYMENT_METHODS);
            assertThat(Searching.ask(index, "kündigungsfrist")
                            .best()
                            .orElseThrow()
                            .article())
                    .isEqualTo(Handbook.CANCELLATION);
        }
    }

    @Test
    default void findsByAPhrasing() {
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            assertThat(Searching.ask(index, "i want my money back")
                            .best()
                            .orElseThrow()
                            .article())
                    .isEqualTo(Handbook.REFUND);
        }
    }

    @Test
    default void findsAnEntryWithoutAnAnswerText() {
        Article bare = Article.ofQuestion("misc/gift-voucher", "Do you sell gift vouchers?", "");
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticlesAnd(bare));
            assertThat(Searching.ask(index, "gift vouchers")
                            .best()
                            .orElseThrow()
                            .article())
                    .isEqualTo(bare);
        }
    }

    @Test
    default void acceptsAnArticleWithoutPassages() {
        Article empty = new Article(
                new ArticleId("empty"), Revision.of(""), "Empty", null, Locale.ROOT, Audience.PUBLIC, "", List.of());
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticlesAnd(empty));
            assertThat(Searching.articlesFoundFor(index, Audience.PUBLIC, "Empty password"))
                    .contains(Handbook.RESET_PASSWORD)
                    .doesNotContain(empty);
        }
    }

    @Test
    default void findsTheSameTextUnderTwoIds() {
        Article first = Article.ofQuestion("first", "Is parking free?", "Parking is free for guests.");
        Article second = Article.ofQuestion("second", "Is parking free?", "Parking is free for guests.");
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticlesAnd(first, second));
            assertThat(Searching.articlesFoundFor(index, Audience.PUBLIC, "Is parking free?"))
                    .contains(first, second);
        }
    }

    @Test
    default void putsTheBestFirst() {
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            Findings findings =
                    Searching.ask(index, "How do I reset my password for the account, and change the invoice address?");
            assertThat(findings.hits()).hasSizeGreaterThan(1);
            assertThat(findings.hits())
                    .extracting(Hit::score)
                    .isSortedAccordingTo(Comparator.reverseOrder())
                    .allSatisfy(score -> assertThat(score).isFinite());
        }
    }

    @Test
    default void returnsAtMostAsManyHitsAsAskedFor() {
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            String text = "password email account refund payment invoice shipping";
            Findings one = index.search(new KnowledgeQuery(text, Audience.PUBLIC, 1));
            Findings three = index.search(new KnowledgeQuery(text, Audience.PUBLIC, 3));
            Findings all = index.search(new KnowledgeQuery(text, Audience.PUBLIC, 1_000));
            assertThat(one.hits()).hasSize(1);
            assertThat(three.hits()).hasSize(3);
            assertThat(three.hits().get(0).article())
                    .isEqualTo(one.hits().get(0).article());
            assertThat(all.hits()).hasSizeGreaterThan(3);
        }
    }

    @Test
    default void givesTheSameConfidenceForEachLimit() {
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            String text = "How do I reset my password?";
            assertThat(index.search(new KnowledgeQuery(text, Audience.PUBLIC, 1))
                            .confidence())
                    .isCloseTo(
                            index.search(new KnowledgeQuery(text, Audience.PUBLIC, 10))
                                    .confidence(),
                            within(0.001));
        }
    }

    @Test
    default void findsNoPassageTwice() {
        String words = "warranty";
        Article article = Article.ofQuestion(
                new ArticleId("warranty"),
                "How long is the warranty?",
                "The warranty is two years. The warranty covers batteries. Warranty claims need the warranty card.",
                List.of("warranty", "warranty period", "How long is the warranty?"),
                null);
        List<Passage> passages = new ArrayList<>(article.passages());
        passages.add(new Passage(
                "Is the warranty transferable?", article.passages().get(0).sentences(), List.of()));
        Article twoPassages = new Article(
                article.id(),
                article.revision(),
                article.title(),
                null,
                Locale.ENGLISH,
                Audience.PUBLIC,
                article.text(),
                passages);
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticlesAnd(twoPassages));
            List<Passage> found = Searching.ask(index, words).hits().stream()
                    .filter(hit -> hit.article().equals(twoPassages))
                    .map(Hit::passage)
                    .toList();
            assertThat(found).containsExactlyInAnyOrderElementsOf(passages);
        }
    }

    @Test
    default void isConfidentOfAQuestionAskedWordForWord() {
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            for (Article article : Handbook.publicArticles()) {
                assertThat(Searching.ask(index, article.title()).confidence())
                        .as(article.title())
                        .isBetween(0.5, 1.0);
            }
        }
    }

    @Test
    default void isNotConfidentOfAQuestionAboutSomethingElse() {
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            for (String question : List.of(
                    "What is the capital of Mongolia?",
                    "How do I bake sourdough bread?",
                    "Who won the football game yesterday?",
                    "Recommend a good science fiction novel")) {
                assertThat(Searching.ask(index, question).confidence())
                        .as(question)
                        .isLessThan(0.5);
            }
        }
    }
}
