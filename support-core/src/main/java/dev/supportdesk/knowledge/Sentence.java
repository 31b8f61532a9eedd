package dev.supportdesk.knowledge;

/**
 * One sentence of a passage, as a reader sees it, and where it stands in the article.
 *
 * @param text the words without markup
 * @param start the offset of its first byte in the article's UTF-8 text
 * @param end the offset after its last byte
 */
public record Sentence(String text, int start, int end) {
    public Sentence {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A sentence has words");
        }
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A sentence spans at least one byte, but was " + start + " to " + end);
        }
    }
}
