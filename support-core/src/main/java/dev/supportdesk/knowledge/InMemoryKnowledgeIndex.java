package dev.supportdesk.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A text index on the heap that needs nothing but the JDK: for tests and small knowledge. It ranks by BM25 over the stems
 * of the content words ({@link Terms}).
 *
 * <p>The confidence is the share of the question that the best passage covers: the idf of the question's words in the
 * passage, divided by the idf of all of the question's words. A word that no passage has weighs most.
 *
 * <p>Safe for use by several threads: a search works on the state that the last {@link #replace} left.
 */
public final class InMemoryKnowledgeIndex implements KnowledgeIndex {
    private volatile State state = new State(Map.of(), Map.of());

    @Override
    public synchronized void replace(Collection<Article> articles) {
        Map<ArticleId, Indexed> indexed = new LinkedHashMap<>();
        for (Article article : articles) {
            Indexed before = state.indexed.get(article.id());
            boolean unchanged = before != null && before.article.equals(article);
            Indexed now = before != null && unchanged ? before : Indexed.of(article);
            if (indexed.put(article.id(), now) != null) {
                throw new IllegalArgumentException("Two articles have the id " + article.id());
            }
        }
        Map<Audience, Shelf> shelves = new EnumMap<>(Audience.class);
        for (Audience reader : Audience.values()) {
            shelves.put(
                    reader,
                    Shelf.of(indexed.values().stream()
                            .filter(i -> reader.mayRead(i.article.audience()))
                            .flatMap(i -> i.entries.stream())
                            .toList()));
        }
        state = new State(indexed, shelves);
    }

    @Override
    public Findings search(KnowledgeQuery query) {
        Shelf shelf = state.shelves.get(query.reader());
        return shelf == null ? new Findings(List.of(), 0, "bm25") : shelf.search(query);
    }

    @Override
    public void close() {
        state = new State(Map.of(), Map.of());
    }

    private record State(Map<ArticleId, Indexed> indexed, Map<Audience, Shelf> shelves) {}

    private record Indexed(Article article, List<Entry> entries) {
        static Indexed of(Article article) {
            return new Indexed(
                    article,
                    article.passages().stream()
                            .map(passage -> Entry.of(article, passage))
                            .toList());
        }
    }

    /** A passage and how often it has each term. */
    private record Entry(Article article, Passage passage, Map<String, Integer> counts, int length) {
        static Entry of(Article article, Passage passage) {
            List<String> terms = new ArrayList<>(Terms.contentOf(passage.heading()));
            if (!article.title().equals(passage.heading())) {
                terms.addAll(Terms.contentOf(article.title()));
            }
            passage.phrasings().forEach(phrasing -> terms.addAll(Terms.contentOf(phrasing)));
            terms.addAll(Terms.contentOf(passage.text()));
            Map<String, Integer> counts = new HashMap<>();
            terms.forEach(term -> counts.merge(term, 1, Integer::sum));
            return new Entry(article, passage, counts, terms.size());
        }
    }

    /** What one audience may read; its figures come from nothing else. */
    private record Shelf(int size, double meanLength, Map<String, List<Entry>> entriesByTerm) {
        private static final double K1 = 0.9;
        private static final double B = 0.75;

        static Shelf of(List<Entry> entries) {
            Map<String, List<Entry>> byTerm = new HashMap<>();
            for (Entry entry : entries) {
                entry.counts
                        .keySet()
                        .forEach(term -> byTerm.computeIfAbsent(term, t -> new ArrayList<>())
                                .add(entry));
            }
            double mean = entries.stream().mapToInt(Entry::length).average().orElse(1);
            return new Shelf(entries.size(), Math.max(1, mean), byTerm);
        }

        Findings search(KnowledgeQuery query) {
            Set<String> terms = new HashSet<>(Terms.contentOf(query.text()));
            Map<Entry, Double> scores = new IdentityHashMap<>();
            for (String term : terms) {
                for (Entry entry : entriesByTerm.getOrDefault(term, List.of())) {
                    scores.merge(entry, score(term, entry), Double::sum);
                }
            }
            List<Map.Entry<Entry, Double>> best = scores.entrySet().stream()
                    .sorted(Map.Entry.<Entry, Double>comparingByValue()
                            .reversed()
                            .thenComparing(scored -> scored.getKey().article.id())
                            .thenComparing(Shelf::placeInArticle))
                    .limit(query.limit())
                    .toList();
            List<Hit> hits = best.stream()
                    .map(scored -> new Hit(scored.getKey().article, scored.getKey().passage, scored.getValue()))
                    .toList();
            double confidence = best.isEmpty() ? 0 : coverage(terms, best.get(0).getKey());
            return new Findings(hits, confidence, "bm25");
        }

        private static int placeInArticle(Map.Entry<Entry, Double> scored) {
            return scored.getKey().article.passages().indexOf(scored.getKey().passage);
        }

        private double score(String term, Entry entry) {
            int count = entry.counts.getOrDefault(term, 0);
            double norm = K1 * (1 - B + B * entry.length / meanLength);
            return idf(term) * count * (K1 + 1) / (count + norm);
        }

        private double coverage(Set<String> terms, Entry entry) {
            double all = terms.stream().mapToDouble(this::idf).sum();
            double covered = terms.stream()
                    .filter(entry.counts::containsKey)
                    .mapToDouble(this::idf)
                    .sum();
            return Math.min(1, covered / all);
        }

        private double idf(String term) {
            int frequency = entriesByTerm.getOrDefault(term, List.of()).size();
            return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
        }
    }
}
