package dev.supportdesk.markdown;

import dev.supportdesk.knowledge.Sentence;
import java.util.List;

/**
 * A paragraph, list item, table row or piece of code: what is never cut when a long section is.
 *
 * @param introduces whether it means little without the block after it
 */
record Block(List<Sentence> sentences, boolean introduces) {
    Block {
        sentences = List.copyOf(sentences);
    }

    int wordCount() {
        return sentences.stream()
                .mapToInt(sentence ->
                        (int) sentence.text().chars().filter(c -> c == ' ').count() + 1)
                .sum();
    }
}
