package dev.supportdesk.lucene;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.Passage;
import java.util.ArrayList;
import java.util.List;

/** A passage in its article: what a search ranks. */
record Slot(Article article, Passage passage) {
    /** The passages of an article, in order. */
    static List<Slot> of(Article article) {
        return article.passages().stream()
                .map(passage -> new Slot(article, passage))
                .toList();
    }

    /** What the passage is headed with: the article's title, and its own heading where that says more. */
    String heading() {
        return hasOwnHeading() ? article.title() + ": " + passage.heading() : passage.heading();
    }

    /** Everything that stands for a question the passage answers. */
    List<String> questions() {
        List<String> questions = new ArrayList<>();
        questions.add(passage.heading());
        questions.addAll(passage.phrasings());
        return questions;
    }

    /** The article's title, which all its passages share; empty where it is the passage's heading. */
    String sharedTitle() {
        return hasOwnHeading() ? article.title() : "";
    }

    private boolean hasOwnHeading() {
        return !passage.heading().equals(article.title());
    }
}
