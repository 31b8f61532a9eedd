package dev.supportdesk.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All articles of a source at one moment.
 *
 * @param articles no two with the same id
 * @param revision changes when any article comes, goes or changes
 * @param warnings what could not be read, for the people who keep the knowledge
 */
public record Corpus(List<Article> articles, Revision revision, List<String> warnings) {
    public Corpus {
        articles = List.copyOf(articles);
        warnings = List.copyOf(warnings);
        Set<ArticleId> seen = new HashSet<>();
        for (Article article : articles) {
            if (!seen.add(article.id())) {
                throw new IllegalArgumentException("Two articles have the id " + article.id());
            }
        }
    }

    /** A corpus of these articles; its revision is the hash of their ids and revisions. */
    public static Corpus of(List<Article> articles, List<String> warnings) {
        StringBuilder content = new StringBuilder();
        articles.stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .forEach(a ->
                        content.append(a.revision()).append("  ").append(a.id()).append('\n'));
        return new Corpus(articles, Revision.of(content.toString()), warnings);
    }

    /** A corpus of these articles, without warnings. */
    public static Corpus of(Article... articles) {
        return of(List.of(articles), List.of());
    }

    /** The article with this id. */
    public Optional<Article> find(ArticleId id) {
        return articles.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** How many passages all articles have together. */
    public int passageCount() {
        return articles.stream().mapToInt(a -> a.passages().size()).sum();
    }
}
