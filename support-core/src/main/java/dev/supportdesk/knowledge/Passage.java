package dev.supportdesk.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of an article that answers one thing: the text under one heading. With a question as its heading it is a FAQ
 * entry.
 *
 * @param heading the nearest heading above the text; the article's title where there is none
 * @param sentences what the passage says, in order; empty when the entry is a question without an answer text
 * @param phrasings other ways to ask what this passage answers
 */
public record Passage(String heading, List<Sentence> sentences, List<String> phrasings) {
    public Passage {
        sentences = List.copyOf(sentences);
        phrasings = List.copyOf(phrasings);
    }

    /** The sentences as one text without markup. */
    public String text() {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    }
}
