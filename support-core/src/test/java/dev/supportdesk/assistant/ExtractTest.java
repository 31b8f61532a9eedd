package dev.supportdesk.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Hit;
import dev.supportdesk.knowledge.Passage;
import dev.supportdesk.knowledge.Sentence;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractTest {
    @Test
    void takesTheBeginningOfThePassage() {
        Hit hit = hit("Refunds take 7 days.", "They go back to the card.", "Fees stay.", "Ask us for more.");
        assertThat(words(Extract.from(hit, "refund?", 3)))
                .containsExactly("Refunds take 7 days.", "They go back to the card.", "Fees stay.");
    }

    @Test
    void takesALaterPartThatSaysClearlyMoreOfWhatWasAsked() {
        Hit hit = hit(
                "Invoices are sent by mail.",
                "Every plan has them.",
                "A quote becomes an invoice with one press.",
                "Change the footer text under Settings.",
                "The footer holds your bank details.");
        assertThat(words(Extract.from(hit, "where do I change the footer text with bank details", 2)))
                .containsExactly("Change the footer text under Settings.", "The footer holds your bank details.");
    }

    @Test
    void keepsAListTogetherWithTheSentenceThatAnnouncesIt() {
        Hit hit = hit("You need three things:", "A bank account", "A card", "A stamp", "Then press Start.", "Done.");
        List<Sentence> chosen = Extract.from(hit, "what do I need", 2);
        assertThat(words(chosen))
                .containsExactly("You need three things:", "A bank account", "A card", "A stamp", "Then press Start.");
        assertThat(Extract.join(chosen))
                .isEqualTo("You need three things:\nA bank account\nA card\nA stamp\nThen press Start.");
    }

    @Test
    void writesCompleteSentencesIntoOneLine() {
        Hit hit = hit("It is free.", "(Really.)");
        assertThat(Extract.join(Extract.from(hit, "free?", 3))).isEqualTo("It is free. (Really.)");
    }

    @Test
    void neverGrowsLong() {
        Hit hit = hit("a".repeat(600) + ".", "b".repeat(600) + ".", "Short.");
        assertThat(words(Extract.from(hit, "a", 3))).containsExactly("a".repeat(600) + ".");
    }

    @Test
    void findsNothingToSayInAnEntryWithoutAnAnswer() {
        assertThat(Extract.from(hit(), "anything", 3)).isEmpty();
    }

    private static Hit hit(String... sentences) {
        Article article = Article.ofQuestion("faq", "A question?", String.join(" ", sentences));
        List<Sentence> spans = Arrays.stream(sentences)
                .map(text -> new Sentence(text, 0, text.length()))
                .toList();
        Passage passage = new Passage("A question?", spans, List.of());
        return new Hit(
                new Article(
                        new ArticleId("faq"),
                        article.revision(),
                        article.title(),
                        null,
                        article.language(),
                        article.audience(),
                        article.text(),
                        List.of(passage)),
                passage,
                1);
    }

    private static List<String> words(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).toList();
    }
}
