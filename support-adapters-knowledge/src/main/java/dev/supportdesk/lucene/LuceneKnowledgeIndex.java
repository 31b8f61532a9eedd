package dev.supportdesk.lucene;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.Findings;
import dev.supportdesk.knowledge.Hit;
import dev.supportdesk.knowledge.KnowledgeIndex;
import dev.supportdesk.knowledge.KnowledgeQuery;
import dev.supportdesk.knowledge.VectorState;
import dev.supportdesk.vectors.Embedder;
import dev.supportdesk.vectors.RecentVectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge index in memory that finds passages by their words (BM25 on Lucene) and by their meaning (exact search over
 * sentence vectors), together or alone.
 *
 * <p>Nobody waits for vectors: they are computed on a thread of their own after each {@link #replace}, and until all of
 * them are there, questions are answered by words. If the embedding model fails, that stays so, with a warning in the
 * log, until the next replacement.
 *
 * <p>Safe for use by several threads.
 */
public final class LuceneKnowledgeIndex implements KnowledgeIndex {
    /** A customer writes shorter; what stands after so many words is not looked at. */
    private static final int MOST_WORDS = 96;

    private static final int RECENT_QUESTIONS = 256;

    private final WordAnalysis analysis = new WordAnalysis();
    private final Retrieval retrieval;
    private final Calibration calibration;
    private final @Nullable VectorWorker worker;
    private final Shelves shelves;
    private volatile Generation current;
    private volatile @Nullable RecentVectors questions;

    private LuceneKnowledgeIndex(Retrieval retrieval, Calibration calibration, @Nullable VectorWorker worker) {
        this.retrieval = retrieval;
        this.calibration = calibration;
        this.worker = worker;
        try {
            this.shelves = new Shelves(analysis);
            this.current = shelves.replace(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot be opened", e);
        }
    }

    /** An index that finds passages by their words alone. */
    public static LuceneKnowledgeIndex bm25(Calibration calibration) {
        return new LuceneKnowledgeIndex(Retrieval.BM25, calibration, null);
    }

    /** An index that finds passages by words and meaning, as {@link #of}. */
    public static LuceneKnowledgeIndex hybrid(
            Calibration calibration, Supplier<? extends Embedder> model, @Nullable Path cacheFolder) {
        return of(Retrieval.HYBRID, calibration, model, cacheFolder);
    }

    /**
     * An index that finds passages as {@code retrieval} says.
     *
     * @param model loads the embedding model; asked on the thread that computes the vectors, and not at all for
     *     {@link Retrieval#BM25}. The index closes what it returns.
     * @param cacheFolder where vectors are kept from one start to the next; null to compute them at each start
     */
    public static LuceneKnowledgeIndex of(
            Retrieval retrieval,
            Calibration calibration,
            Supplier<? extends Embedder> model,
            @Nullable Path cacheFolder) {
        return retrieval == Retrieval.BM25
                ? bm25(calibration)
                : new LuceneKnowledgeIndex(retrieval, calibration, new VectorWorker(model, cacheFolder));
    }

    @Override
    public synchronized void replace(Collection<Article> articles) {
        try {
            Generation before = current;
            Generation next = shelves.replace(articles);
            current = next;
            if (worker != null) {
                worker.learn(next, this::ask);
            }
            before.release();
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot be written", e);
        }
    }

    private void ask(Embedder model) {
        if (questions == null) {
            questions = new RecentVectors(model, RECENT_QUESTIONS);
        }
    }

    /**
     * Waits until all vectors of the present articles are there: for evaluations, which must not depend on how fast the
     * machine is.
     *
     * @return whether they are there now; false also when the model failed. Without vectors, always true.
     */
    public boolean awaitVectors(Duration longest) throws InterruptedException {
        return worker == null || worker.await(longest);
    }

    @Override
    public Findings search(KnowledgeQuery query) {
        return ranked(query, ranking -> {
                    double confidence = calibration.confidence(ranking.signals());
                    List<Hit> hits = ranking.candidates().stream()
                            .limit(query.limit())
                            .map(c -> new Hit(c.passage().article(), c.passage().passage(), c.score()))
                            .toList();
                    return new Findings(hits, confidence, ranking.retrieval().token());
                })
                .orElseGet(() -> new Findings(List.of(), 0, retrieval.token()));
    }

    @Override
    public VectorState vectors() {
        return worker == null ? VectorState.OFF : worker.state();
    }

    /** What a search sees of how well its best hit answers the question; empty when it finds nothing. For calibration. */
    public Optional<Signals> signals(KnowledgeQuery query) {
        return ranked(query, Ranking::signals);
    }

    private <T> Optional<T> ranked(KnowledgeQuery query, Function<Ranking, T> read) {
        List<Word> words = analysis.words(query.text(), MOST_WORDS);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Generation generation = retained();
        try {
            RecentVectors model = generation.meaning() == null ? null : questions;
            Ranking ranking = new Ranking(
                    retrieval,
                    generation,
                    query.reader(),
                    words,
                    model == null ? null : model.embed(query.text()),
                    model != null && model.understands(query.text()),
                    query.limit());
            return ranking.candidates().isEmpty() ? Optional.empty() : Optional.of(read.apply(ranking));
        } finally {
            generation.release();
        }
    }

    private Generation retained() {
        Generation generation = current;
        while (!generation.retain()) {
            Generation next = current;
            if (next == generation) {
                throw new IllegalStateException("The knowledge index is closed");
            }
            generation = next;
        }
        return generation;
    }

    @Override
    public synchronized void close() {
        if (worker != null) {
            worker.close();
        }
        current.release();
        try {
            shelves.close();
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory did not close", e);
        }
    }
}
