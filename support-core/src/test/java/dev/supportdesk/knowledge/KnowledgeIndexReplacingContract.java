package dev.supportdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link KnowledgeIndex#replace} changes, at once and wholly. A part of {@link KnowledgeIndexContract}. */
public interface KnowledgeIndexReplacingContract {
    /** A new index with nothing in it. The test closes it. */
    KnowledgeIndex index();

    @Test
    default void findsAnAddedArticleAtOnce() {
        Article added = Article.ofQuestion("new/bicycles", "May I park bicycles inside?", "Bicycles stay outside.");
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            assertThat(Searching.articlesFoundFor(index, Audience.PUBLIC, "bicycles"))
                    .doesNotContain(added);
            index.replace(Handbook.publicArticlesAnd(added));
            assertThat(Searching.ask(index, "bicycles").best().orElseThrow().article())
                    .isEqualTo(added);
            assertThat(Searching.ask(index, Handbook.REFUND.title())
                            .best()
                            .orElseThrow()
                            .article())
                    .isEqualTo(Handbook.REFUND);
        }
    }

    @Test
    default void forgetsARemovedArticleAtOnce() {
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            List<Article> fewer = new ArrayList<>(Handbook.publicArticles());
            fewer.remove(Handbook.REFUND);
            index.replace(fewer);
            assertThat(Searching.articlesFoundFor(index, Audience.PUBLIC, "Can I get a refund? I want my money back"))
                    .doesNotContain(Handbook.REFUND);
        }
    }

    @Test
    default void findsAnEditedArticleAtItsNewRevisionOnly() {
        Article edited = Article.ofQuestion(
                "shipping/duration", "How long does shipping take?", "Drones deliver within the hour.");
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            List<Article> articles = new ArrayList<>(Handbook.publicArticles());
            articles.replaceAll(article -> article.equals(Handbook.SHIPPING) ? edited : article);
            index.replace(articles);
            assertThat(Searching.ask(index, "drones").best().orElseThrow().article())
                    .isEqualTo(edited);
            assertThat(Searching.articlesFoundFor(index, Audience.PUBLIC, "How long does shipping take? business days"))
                    .contains(edited)
                    .doesNotContain(Handbook.SHIPPING);
        }
    }

    @Test
    default void goesBackToAnEarlierRevision() {
        Article edited = Article.ofQuestion(
                "shipping/duration", "How long does shipping take?", "Drones deliver within the hour.");
        try (KnowledgeIndex index = index()) {
            index.replace(List.of(Handbook.SHIPPING));
            index.replace(List.of(edited));
            index.replace(List.of(Handbook.SHIPPING));
            assertThat(Searching.articlesFoundFor(index, Audience.PUBLIC, "How long does shipping take?"))
                    .containsExactly(Handbook.SHIPPING);
        }
    }

    @Test
    default void notesAChangedAudienceOfTheSameText() {
        Article hidden =
                Handbook.article("shipping/duration", Audience.STAFF, "How long does shipping take?", "A day.");
        Article open = Handbook.article("shipping/duration", Audience.PUBLIC, "How long does shipping take?", "A day.");
        try (KnowledgeIndex index = index()) {
            index.replace(List.of(open));
            index.replace(List.of(hidden));
            assertThat(Searching.articlesFoundFor(index, Audience.PUBLIC, "shipping"))
                    .isEmpty();
            index.replace(List.of(open));
            assertThat(Searching.articlesFoundFor(index, Audience.PUBLIC, "shipping"))
                    .containsExactly(open);
        }
    }

    @Test
    default void findsTheSameAfterReplacingWithTheSame() {
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            List<Article> before = Searching.articlesFoundFor(index, Audience.PUBLIC, "How do I change my password?");
            index.replace(Handbook.publicArticles());
            assertThat(Searching.articlesFoundFor(index, Audience.PUBLIC, "How do I change my password?"))
                    .isEqualTo(before);
        }
    }

    @Test
    default void forgetsEverythingWhenReplacedWithNothing() {
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            index.replace(List.of());
            assertThat(Searching.ask(index, Handbook.REFUND.title()).hits()).isEmpty();
        }
    }

    @Test
    default void refusesTwoArticlesWithOneIdAndStaysAsItWas() {
        Article twin = Article.ofQuestion("billing/refund", "Do elephants fly?", "Elephants do not fly.");
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> index.replace(List.of(Handbook.SHIPPING, Handbook.REFUND, twin)))
                    .withMessageContaining("billing/refund");
            assertThat(Searching.ask(index, Handbook.RESET_PASSWORD.title())
                            .best()
                            .orElseThrow()
                            .article())
                    .isEqualTo(Handbook.RESET_PASSWORD);
            assertThat(Searching.articlesFoundFor(index, Audience.PUBLIC, "elephants fly"))
                    .doesNotContain(twin);
        }
    }

    @Test
    default void answersSeveralThreadsAlike() throws Exception {
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                List<Callable<Boolean>> searches = new ArrayList<>();
                for (int round = 0; round < 20; round++) {
                    for (Article article : Handbook.publicArticles()) {
                        searches.add(() -> Searching.ask(index, article.title())
                                .best()
                                .orElseThrow()
                                .article()
                                .equals(article));
                    }
                }
                for (Future<Boolean> found : threads.invokeAll(searches)) {
                    assertThat(found.get()).isTrue();
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Test
    default void alwaysSaysWhetherItEverSearchesByMeaning() {
        try (KnowledgeIndex index = index()) {
            boolean off = index.vectors() == VectorState.OFF;
            index.replace(Handbook.publicArticles());
            assertThat(index.vectors() == VectorState.OFF).isEqualTo(off);
            Searching.ask(index, Handbook.REFUND.title());
            index.replace(List.of());
            assertThat(index.vectors() == VectorState.OFF).isEqualTo(off);
        }
    }

    @Test
    default void namesItsMethod() {
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            assertThat(Searching.ask(index, "password").retrieval()).isNotBlank();
        }
    }

    @Test
    default void neverShowsAMixtureOfTwoReplacements() throws Exception {
        List<List<Article>> generations = List.of(generation("old"), generation("new"));
        try (KnowledgeIndex index = index()) {
            index.replace(generations.get(0));
            AtomicBoolean done = new AtomicBoolean();
            CountDownLatch searching = new CountDownLatch(2);
            Callable<Integer> reader = () -> {
                int mixtures = 0;
                do {
                    Set<String> seen = Searching.ask(index, "When does the harbour office open?").hits().stream()
                            .map(hit -> hit.article().passages().get(0).text())
                            .collect(Collectors.toSet());
                    mixtures += seen.size() == 1 ? 0 : 1;
                    searching.countDown();
                } while (!done.get());
                return mixtures;
            };
            ExecutorService readers = Executors.newFixedThreadPool(2);
            try {
                List<Future<Integer>> mixtures = List.of(readers.submit(reader), readers.submit(reader));
                searching.await();
                for (int round = 1; round <= 60; round++) {
                    index.replace(generations.get(round % 2));
                }
                done.set(true);
                for (Future<Integer> count : mixtures) {
                    assertThat(count.get()).isZero();
                }
            } finally {
                done.set(true);
                readers.shutdownNow();
            }
        }
    }

    private static List<Article> generation(String name) {
        return IntStream.range(0, 5)
                .mapToObj(number -> Article.ofQuestion(
                        "office/" + number,
                        "When does the harbour office open?",
                        "By the " + name + " timetable the harbour office opens at nine."))
                .toList();
    }
}
