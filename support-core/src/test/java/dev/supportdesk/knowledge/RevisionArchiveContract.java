package dev.supportdesk.knowledge;

import static dev.supportdesk.knowledge.ArticleFixtures.anArticle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supportdesk.conversation.Race;
import dev.supportdesk.conversation.UnitOfWork;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link RevisionArchive} holds to. */
public interface RevisionArchiveContract {
    /** The storage under test; the same one during a test. */
    UnitOfWork storage();

    @Test
    default void findsAKeptArticleWithoutItsPassages() {
        Article article = kept(aNewArticle().article());

        assertThat(found(article)).contains(withoutPassages(article));
    }

    @Test
    default void doesNotFindWhatWasNeverKept() {
        assertThat(found(aNewArticle().article())).isEmpty();
    }

    @Test
    default void keepsAnArticleThatIsNotPublished() {
        Article article = kept(aNewArticle().unpublished().article());

        assertThat(found(article)).contains(withoutPassages(article));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en", "pt-BR", "zh-Hant-TW"})
    default void keepsEveryLanguage(String tag) {
        Article article = kept(aNewArticle().in(Locale.forLanguageTag(tag)).article());

        assertThat(found(article)).contains(withoutPassages(article));
    }

    @ParameterizedTest
    @EnumSource
    default void keepsEveryAudience(Audience audience) {
        Article article = kept(aNewArticle().writtenFor(audience).article());

        assertThat(found(article)).contains(withoutPassages(article));
    }

    @Test
    default void keepsALongTextToTheByte() {
        String text = "# L\u00E4ngste\r\n\t\uD83D\uDE00 '\"\\ $$ :name ? \u0645\u062A\u0649 ".repeat(40_000)
                + UUID.randomUUID();
        Article article = kept(aNewArticle().saying(text).article());

        Article found = found(article).orElseThrow();
        assertThat(found).isEqualTo(withoutPassages(article));
        assertThat(Revision.of(found.text())).isEqualTo(article.revision());
    }

    @Test
    default void keepsEveryRevisionOfAnArticle() {
        Article first = kept(aNewArticle().article());
        Article second = kept(new Article(
                first.id(),
                Revision.of(first.text() + "More."),
                "A new title",
                first.url(),
                first.language(),
                first.audience(),
                first.text() + "More.",
                List.of()));

        assertThat(found(first)).contains(withoutPassages(first));
        assertThat(found(second)).contains(second);
    }

    @Test
    default void leavesWhatIsKeptAsItIs() {
        Article first = kept(aNewArticle().article());
        kept(new Article(
                first.id(),
                first.revision(),
                "Another title",
                null,
                Locale.FRENCH,
                Audience.STAFF,
                first.text(),
                List.of()));

        assertThat(found(first)).contains(withoutPassages(first));
    }

    @Test
    default void keepsOneRevisionTwiceInOneUnitOfWork() {
        Article article = aNewArticle().article();

        storage().write(stores -> {
            stores.revisions().keep(article);
            stores.revisions().keep(article);
            return article;
        });

        assertThat(found(article)).contains(withoutPassages(article));
    }

    @Test
    default void twoMayKeepOneRevisionAtOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            Article article = aNewArticle().article();

            assertThat(Race.losersAmong(2, number -> kept(article))).isZero();

            assertThat(found(article)).contains(withoutPassages(article));
        }
    }

    @Test
    default void aSecondMayKeepARevisionWhileTheFirstIsNotDone() throws Exception {
        Article article = aNewArticle().article();
        CompletableFuture<Article> second = storage().write(stores -> {
            stores.revisions().keep(article);
            return keptByAnother(article);
        });

        assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(article);
        assertThat(found(article)).contains(withoutPassages(article));
    }

    @Test
    default void aSecondKeepsTheRevisionThatTheFirstGaveUp() throws Exception {
        Article article = aNewArticle().article();
        CompletableFuture<CompletableFuture<Article>> second = new CompletableFuture<>();
        IllegalArgumentException givenUp = new IllegalArgumentException("given up");

        assertThatThrownBy(() -> storage().write(stores -> {
                    stores.revisions().keep(article);
                    second.complete(keptByAnother(article));
                    throw givenUp;
                }))
                .isSameAs(givenUp);

        assertThat(second.join().get(30, TimeUnit.SECONDS)).isEqualTo(article);
        assertThat(found(article)).contains(withoutPassages(article));
    }

    private CompletableFuture<Article> keptByAnother(Article article) {
        CountDownLatch running = new CountDownLatch(1);
        CompletableFuture<Article> kept = CompletableFuture.supplyAsync(() -> {
            running.countDown();
            return kept(article);
        });
        try {
            assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return kept;
    }

    private static ArticleFixtures.ArticleDraft aNewArticle() {
        return anArticle("Returns").saying("# Returns\n\nWithin 30 days. " + UUID.randomUUID() + "\n");
    }

    private static Article withoutPassages(Article article) {
        return new Article(
                article.id(),
                article.revision(),
                article.title(),
                article.url(),
                article.language(),
                article.audience(),
                article.text(),
                List.of());
    }

    private Article kept(Article article) {
        return storage().write(stores -> {
            stores.revisions().keep(article);
            return article;
        });
    }

    private Optional<Article> found(Article article) {
        return storage().read(stores -> stores.revisions().find(article.id(), article.revision()));
    }
}
