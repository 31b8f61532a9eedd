package dev.supportdesk.markdown;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Corpus;
import dev.supportdesk.knowledge.KnowledgeSource;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of Markdown files: each {@code *.md} file in it and below is an article, whose id is its path without the
 * ending. Hidden files are none, nor are links that leave the folder.
 *
 * <p>The folder is looked at again for each {@link #read}, but for at most about a twentieth of the time: after a look
 * that took one millisecond, none follows for twenty. Only changed files are opened. A file that is broken keeps its last
 * good version, with a warning that names it; so does every file while the folder itself is missing.
 *
 * <p>Safe for use by several threads: while one reloads, the others wait for what it finds.
 */
public final class MarkdownFolder implements KnowledgeSource {
    private static final System.Logger LOG = System.getLogger(MarkdownFolder.class.getName());
    private static final int MAX_FILES = 100_000;
    private static final int PAUSE_PER_LOOK = 20;

    private record Look(Corpus corpus, long finishedAt, long pause) {}

    private final Path folder;
    private final int maxFiles;
    private final LongSupplier nanos;
    private final InstantSource clock;
    private final MarkdownParser parser = new MarkdownParser();
    private final ReentrantLock reload = new ReentrantLock();
    private Map<ArticleId, KnownFile> known = new TreeMap<>();
    private long lastCost;
    private volatile @Nullable Look look;

    /** @param folder need not exist yet */
    public MarkdownFolder(Path folder) {
        this(folder, MAX_FILES, System::nanoTime, InstantSource.system());
    }

    MarkdownFolder(Path folder, int maxFiles, LongSupplier nanos, InstantSource clock) {
        this.folder = folder;
        this.maxFiles = maxFiles;
        this.nanos = nanos;
        this.clock = clock;
    }

    @Override
    public Corpus read() {
        Look seen = look;
        if (seen != null && isRecent(seen)) {
            return seen.corpus;
        }
        reload.lock();
        try {
            seen = look;
            return seen != null && isRecent(seen) ? seen.corpus : lookAgain(seen);
        } finally {
            reload.unlock();
        }
    }

    private boolean isRecent(Look seen) {
        return nanos.getAsLong() - seen.finishedAt < seen.pause;
    }

    private Corpus lookAgain(@Nullable Look before) {
        long begun = nanos.getAsLong();
        FolderScan scan = FolderScan.of(folder, maxFiles);
        long finished = nanos.getAsLong();
        // The lower of two costs: a cold disk or a pause of the virtual machine must not make edits wait.
        long pause = PAUSE_PER_LOOK * Math.min(finished - begun, lastCost);
        lastCost = finished - begun;
        if (scan.exists()) {
            known = readChanged(scan);
        }
        Corpus corpus = corpus(scan, before == null ? null : before.corpus);
        look = new Look(corpus, finished, pause);
        return corpus;
    }

    private Map<ArticleId, KnownFile> readChanged(FolderScan scan) {
        Map<ArticleId, KnownFile> now = new TreeMap<>();
        Map<ArticleId, FolderScan.FileState> changed = new TreeMap<>();
        scan.files().forEach((id, state) -> {
            KnownFile before = known.get(id);
            if (before != null && before.settled() && before.state().equals(state)) {
                now.put(id, before);
            } else {
                changed.put(id, state);
            }
        });
        now.putAll(readAll(changed));
        known.forEach((id, file) -> {
            if (scan.couldNotSee(id)) {
                now.putIfAbsent(id, file);
            }
        });
        return now;
    }

    private Map<ArticleId, KnownFile> readAll(Map<ArticleId, FolderScan.FileState> files) {
        Map<ArticleId, KnownFile> read = new ConcurrentHashMap<>();
        Stream<Map.Entry<ArticleId, FolderScan.FileState>> stream = files.entrySet().stream();
        // A start waits for the first reading of a large folder; a few edits are not worth other threads.
        (files.size() < 50 ? stream : stream.parallel()).forEach(entry -> {
            ArticleId id = entry.getKey();
            KnownFile.read(parser, id, entry.getValue(), known.get(id), clock.instant())
                    .ifPresent(file -> read.put(id, file));
        });
        return read;
    }

    /** The same instance as before when nothing has changed. */
    private Corpus corpus(FolderScan scan, @Nullable Corpus before) {
        List<Article> articles = known.values().stream()
                .map(KnownFile::article)
                .filter(Objects::nonNull)
                .toList();
        List<String> warnings = warnings(scan);
        if (before != null && before.warnings().equals(warnings) && sameInstances(before.articles(), articles)) {
            return before;
        }
        warnings.stream()
                .filter(warning -> before == null || !before.warnings().contains(warning))
                .forEach(warning -> LOG.log(System.Logger.Level.WARNING, warning));
        return Corpus.of(articles, warnings);
    }

    private List<String> warnings(FolderScan scan) {
        List<String> warnings = new ArrayList<>(scan.warnings());
        known.values().stream().map(KnownFile::warning).filter(Objects::nonNull).forEach(warnings::add);
        if (!scan.exists()) {
            warnings.add("The knowledge folder " + folder + " is not there"
                    + (known.isEmpty() ? "" : ", and the articles stay as they were")
                    + ": create it and put Markdown files (*.md) into it");
        } else if (known.isEmpty()) {
            warnings.add("The knowledge folder " + folder + " is empty: put Markdown files (*.md) into it");
        }
        return warnings;
    }

    private static boolean sameInstances(List<Article> before, List<Article> now) {
        if (before.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (before.get(i) != now.get(i)) {
                return false;
            }
        }
        return true;
    }
}
