package dev.supportdesk.lucene;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.VectorState;
import dev.supportdesk.vectors.Embedder;
import dev.supportdesk.vectors.EmbeddingException;
import dev.supportdesk.vectors.PassageVectors;
import dev.supportdesk.vectors.VectorCache;
import dev.supportdesk.vectors.VectorTable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Computes the vectors of a generation on one daemon thread. A newer generation makes it leave the older one; what both
 * have in common is computed once.
 */
final class VectorWorker implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(VectorWorker.class.getName());

    private final Supplier<? extends Embedder> loading;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "supportdesk-vectors");
        daemon.setDaemon(true);
        return daemon;
    });
    private final @Nullable Path cacheFolder;
    private @Nullable Model model;
    private volatile @Nullable Generation wanted;
    private volatile @Nullable Generation failed;
    private volatile @Nullable Future<Boolean> latest;
    /** The newest generation whose vectors are complete, for what the next has in common with it. */
    private @Nullable Learnt last;

    /** Articles of generations that were left before they were complete. */
    private final Map<Article, List<PassageVectors>> spare = new IdentityHashMap<>();

    private record Learnt(Map<Article, Integer> firstSlots, VectorTable table) {}

    private record Model(Embedder embedder, @Nullable VectorCache cache) {
        float[] embed(String text) {
            return cache == null ? embedder.embed(text) : cache.embed(text);
        }
    }

    /** @param cacheFolder where vectors are kept from one start to the next; null to compute them at each start */
    VectorWorker(Supplier<? extends Embedder> loading, @Nullable Path cacheFolder) {
        this.loading = loading;
        this.cacheFolder = cacheFolder;
    }

    /** Begins with the vectors of {@code generation}; {@code ready} gets the model before they are switched on. */
    void learn(Generation generation, Consumer<Embedder> ready) {
        wanted = generation;
        latest = thread.submit(() -> compute(generation, ready));
    }

    /** Where the vectors of the newest generation stand. */
    VectorState state() {
        Generation newest = wanted;
        if (newest == null) {
            return VectorState.COMPUTING;
        }
        if (newest.meaning() != null) {
            return VectorState.READY;
        }
        return newest == failed ? VectorState.FAILED : VectorState.COMPUTING;
    }

    /** Whether the vectors of the newest generation are there, waiting for them at most so long. */
    boolean await(Duration longest) throws InterruptedException {
        Future<Boolean> task = latest;
        try {
            return task == null || task.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The vectors could not be computed", e);
        }
    }

    private boolean compute(Generation generation, Consumer<Embedder> ready) {
        try {
            Model loaded = model();
            List<PassageVectors> passages = passages(generation, loaded);
            if (passages == null) {
                return false;
            }
            VectorTable table = VectorTable.of(loaded.embedder().dimensions(), passages);
            last = new Learnt(firstSlots(generation), table);
            spare.clear();
            ready.accept(loaded.embedder());
            generation.learn(Meaning.of(table, generation.readable()));
            return true;
        } catch (EmbeddingException e) {
            failed = generation;
            LOG.log(System.Logger.Level.WARNING, "Questions are answered by text search alone: {0}", e.getMessage());
            return false;
        } catch (RuntimeException | Error e) {
            failed = generation;
            // Nobody need ever ask the task how it ended.
            LOG.log(System.Logger.Level.ERROR, "Questions are answered by text search alone", e);
            throw e;
        }
    }

    private Model model() {
        Model loaded = model;
        if (loaded == null) {
            Embedder embedder = loading.get();
            loaded = new Model(embedder, cacheFolder == null ? null : VectorCache.in(cacheFolder, embedder));
            model = loaded;
        }
        return loaded;
    }

    private static Map<Article, Integer> firstSlots(Generation generation) {
        Map<Article, Integer> firstSlots = new IdentityHashMap<>();
        for (int slot = 0; slot < generation.slots().size(); slot++) {
            firstSlots.putIfAbsent(generation.slots().get(slot).article(), slot);
        }
        return firstSlots;
    }

    /** The vectors of all slots; null as soon as a newer generation is wanted. */
    private @Nullable List<PassageVectors> passages(Generation generation, Model loaded) {
        List<PassageVectors> passages = new ArrayList<>();
        for (int slot = 0; slot < generation.slots().size(); slot = passages.size()) {
            if (wanted != generation) {
                return null;
            }
            Article article = generation.slots().get(slot).article();
            passages.addAll(article(article, loaded));
        }
        return passages;
    }

    private List<PassageVectors> article(Article article, Model loaded) {
        Learnt before = last;
        Integer first = before == null ? null : before.firstSlots().get(article);
        if (before == null || first == null) {
            return spare.computeIfAbsent(
                    article,
                    a -> Slot.of(a).stream().map(slot -> embed(slot, loaded)).toList());
        }
        return IntStream.range(first, first + article.passages().size())
                .mapToObj(before.table()::passage)
                .toList();
    }

    private static PassageVectors embed(Slot slot, Model loaded) {
        String text = slot.passage().text();
        return PassageVectors.embed(
                loaded::embed,
                slot.heading(),
                text.isBlank() ? null : text,
                slot.passage().phrasings());
    }

    @Override
    public void close() {
        wanted = null;
        thread.execute(() -> {
            Model loaded = model;
            if (loaded != null && loaded.cache() != null) {
                loaded.cache().close();
            }
            if (loaded != null) {
                loaded.embedder().close();
            }
        });
        thread.shutdown();
    }
}
