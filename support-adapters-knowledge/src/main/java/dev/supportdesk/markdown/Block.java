package dev.supportdesk.markdown;

import dev.supportdesk.knowledge.Sentence;
import java.util.List;

/**
 * A paragraph, list item, table row or piece of code: what is never cut when a long section is.
 *
 * @param introduces whether it means little without the block after it
 * @param wordCount of all its sentences
 */
record Block(List<Sentence> sentences, boolean introduces, int wordCount) {
    Block {
        sentences = List.copyOf(sentences);
    }

    static Block of(List<Sentence> sentences, boolean introduces) {
        int words = 0;
        for (Sentence sentence : sentences) {
            words++;
            for (int gap = sentence.text().indexOf(' ');
                    gap >= 0;
                    gap = sentence.text().indexOf(' ', gap + 1)) {
                words++;
            }
        }
        return new Block(sentences, introduces, words);
    }
}
