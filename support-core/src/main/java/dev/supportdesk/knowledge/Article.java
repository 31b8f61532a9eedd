package dev.supportdesk.knowledge;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page of the company's knowledge at one revision. Immutable: an edited page is another {@code Article} with the same
 * id and another revision.
 *
 * @param revision the hash of {@code text} in UTF-8
 * @param url where people can read it; null when it is not published
 * @param language the language it is written in; the root locale when the source does not say
 * @param text the source as it was written, markup and front matter included: what citations point into
 * @param passages in the order in which they stand in the text
 */
public record Article(
        ArticleId id,
        Revision revision,
        String title,
        @Nullable URI url,
        Locale language,
        Audience audience,
        String text,
        List<Passage> passages) {
    public Article {
        passages = List.copyOf(passages);
    }

    /**
     * A public entry of one question and its answer. The article's text is the question, an empty line, and the answer;
     * of an entry without an answer, the question alone.
     */
    public static Article ofQuestion(
            ArticleId id, String question, String answer, List<String> phrasings, @Nullable URI url) {
        String text = answer.isBlank() ? question : question + "\n\n" + answer;
        int start = question.getBytes(StandardCharsets.UTF_8).length + 2;
        List<Sentence> sentences = answer.isBlank() ? List.of() : Sentences.of(answer, Locale.ROOT, start);
        return new Article(
                id,
                Revision.of(text),
                question,
                url,
                Locale.ROOT,
                Audience.PUBLIC,
                text,
                List.of(new Passage(question, sentences, phrasings)));
    }

    /** A public entry of one question and its answer, as {@link #ofQuestion(ArticleId, String, String, List, URI)}. */
    public static Article ofQuestion(String id, String question, String answer) {
        return ofQuestion(new ArticleId(id), question, answer, List.of(), null);
    }

    /**
     * The bytes from {@code start} to {@code end} of the text, decoded.
     *
     * @throws IllegalArgumentException if the article has no such bytes
     */
    public String span(int start, int end) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (start < 0 || end < start || end > bytes.length) {
            throw new IllegalArgumentException(
                    "Article " + id + " has bytes 0 to " + bytes.length + ", not " + start + " to " + end);
        }
        return new String(Arrays.copyOfRange(bytes, start, end), StandardCharsets.UTF_8);
    }

    /** A citation of this article's bytes from {@code sentence}'s start to its end. */
    public Citation cite(Passage passage, Sentence sentence) {
        return new Citation(
                title,
                url,
                id,
                revision,
                passage.heading(),
                sentence.start(),
                sentence.end(),
                span(sentence.start(), sentence.end()));
    }
}
