package dev.supportdesk.lucene;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Audience;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;

/**
 * The text index of all articles, brought up to date by what has changed.
 *
 * <p>Used by one thread at a time.
 */
final class Shelves implements AutoCloseable {
    private final Map<Audience, AudienceShelf> shelves = new EnumMap<>(Audience.class);
    private Map<ArticleId, Shelved> shelved = new HashMap<>();
    private long nextNumber;

    /** An article on a shelf; its passages have the numbers from {@code firstNumber} on. */
    private record Shelved(Article article, long firstNumber) {}

    Shelves(WordAnalysis analysis) throws IOException {
        for (Audience audience : Audience.values()) {
            shelves.put(audience, new AudienceShelf(analysis));
        }
    }

    /** @throws IllegalArgumentException if two articles have the same id; nothing has changed then */
    Generation replace(Collection<Article> articles) throws IOException {
        Map<ArticleId, Article> wanted = new HashMap<>();
        for (Article article : articles) {
            if (wanted.put(article.id(), article) != null) {
                throw new IllegalArgumentException("Two articles have the id " + article.id());
            }
        }
        removeAllBut(wanted);
        Map<ArticleId, Shelved> next = new HashMap<>();
        for (Article article : articles) {
            Shelved before = shelved.get(article.id());
            next.put(article.id(), before == null ? add(article) : before);
        }
        shelved = next;
        return generation();
    }

    private void removeAllBut(Map<ArticleId, Article> wanted) throws IOException {
        Map<Audience, List<ArticleId>> stale = new EnumMap<>(Audience.class);
        for (Shelved before : shelved.values()) {
            Article article = before.article();
            // Not by revision alone: phrasings and audience may change while the text stays.
            if (!article.equals(wanted.get(article.id()))) {
                stale.computeIfAbsent(article.audience(), a -> new ArrayList<>())
                        .add(article.id());
            }
        }
        for (Map.Entry<Audience, List<ArticleId>> entry : stale.entrySet()) {
            shelf(entry.getKey()).remove(entry.getValue());
            entry.getValue().forEach(shelved::remove);
        }
    }

    private Shelved add(Article article) throws IOException {
        Shelved added = new Shelved(article, nextNumber);
        for (Slot slot : Slot.of(article)) {
            shelf(article.audience()).add(slot, nextNumber++);
        }
        return added;
    }

    private AudienceShelf shelf(Audience audience) {
        return Objects.requireNonNull(shelves.get(audience));
    }

    private Generation generation() throws IOException {
        List<Shelved> sorted = new ArrayList<>(shelved.values());
        sorted.sort(Comparator.comparing((Shelved s) -> s.article().audience())
                .thenComparing(s -> s.article().id()));
        List<Slot> slots = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        for (Shelved article : sorted) {
            long number = article.firstNumber();
            for (Slot slot : Slot.of(article.article())) {
                slots.add(slot);
                numbers.add(number++);
            }
        }
        List<DirectoryReader> readers = new ArrayList<>();
        for (AudienceShelf shelf : shelves.values()) {
            readers.add(shelf.open());
        }
        return new Generation(slots, numbers, readers);
    }

    @Override
    public void close() throws IOException {
        for (AudienceShelf shelf : shelves.values()) {
            shelf.close();
        }
    }
}
