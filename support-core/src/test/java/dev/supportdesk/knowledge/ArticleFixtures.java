package dev.supportdesk.knowledge;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Articles to test with. */
public final class ArticleFixtures {
    private ArticleFixtures() {}

    /** A published article of one sentence. */
    public static ArticleDraft anArticle(String title) {
        String slug = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new ArticleDraft(
                new ArticleId("help/" + slug),
                title,
                URI.create("https://shop.example/help#" + slug),
                Locale.ENGLISH,
                Audience.PUBLIC,
                "# " + title + "\n\n\uD83D\uDCE6 It takes 30 days.\n");
    }

    /** An article that is being written. */
    public record ArticleDraft(
            ArticleId id, String title, @Nullable URI url, Locale language, Audience audience, String text) {
        /** The same, not published. */
        public ArticleDraft unpublished() {
            return new ArticleDraft(id, title, null, language, audience, text);
        }

        /** The same under another title. */
        public ArticleDraft titled(String other) {
            return new ArticleDraft(id, other, url, language, audience, text);
        }

        /** The same in another language. */
        public ArticleDraft in(Locale other) {
            return new ArticleDraft(id, title, url, other, audience, text);
        }

        /** The same for other readers. */
        public ArticleDraft writtenFor(Audience other) {
            return new ArticleDraft(id, title, url, language, other, text);
        }

        /** The same article with another text. */
        public ArticleDraft saying(String other) {
            return new ArticleDraft(id, title, url, language, audience, other);
        }

        /** The article, with its whole text as the one passage. */
        public Article article() {
            Sentence sentence = new Sentence(text, 0, text.getBytes(StandardCharsets.UTF_8).length);
            List<Passage> passages = List.of(new Passage(title, List.of(sentence), List.of("how long")));
            return new Article(id, Revision.of(text), title, url, language, audience, text, passages);
        }

        /** A citation of the whole text. */
        public Citation cite() {
            Article article = article();
            Passage passage = article.passages().get(0);
            return article.cite(passage, passage.sentences().get(0));
        }
    }
}
