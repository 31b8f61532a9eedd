package dev.supportdesk.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.Corpus;
import dev.supportdesk.knowledge.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownFolderThreadsTest {
    private static final int FILES = 20;
    private static final int GENERATIONS = 100;

    @TempDir
    Path folder;

    @TempDir
    Path drafts;

    @Test
    void neverShowsHalfAnEditAndNeverGoesBack() throws Exception {
        publish(0);
        MarkdownFolder source = new MarkdownFolder(folder);
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch reading = new CountDownLatch(3);
        Callable<List<String>> reader = () -> {
            List<String> faults = new ArrayList<>();
            long newest = 0;
            do {
                Corpus corpus = source.read();
                faults.addAll(corpus.warnings());
                if (corpus.articles().size() != FILES) {
                    faults.add("Only " + corpus.articles().size() + " articles");
                }
                for (Article article : corpus.articles()) {
                    long generation = generation(article, faults);
                    if (article.id().value().equals("0")) {
                        if (generation < newest) {
                            faults.add("Back from " + newest + " to " + generation);
                        }
                        newest = generation;
                    }
                }
                reading.countDown();
            } while (!done.get());
            return faults;
        };
        ExecutorService readers = Executors.newFixedThreadPool(3);
        try {
            List<Future<List<String>>> faults =
                    List.of(readers.submit(reader), readers.submit(reader), readers.submit(reader));
            reading.await();
            for (int generation = 1; generation <= GENERATIONS; generation++) {
                publish(generation);
            }
            done.set(true);
            for (Future<List<String>> found : faults) {
                assertThat(found.get()).isEmpty();
            }
        } finally {
            done.set(true);
            readers.shutdownNow();
        }
    }

    @Test
    void letsReadersWaitForAReloadRatherThanSeeWhatWas() throws Exception {
        publish(1);
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicLong calls = new AtomicLong();
        MarkdownFolder source = new MarkdownFolder(
                folder,
                100,
                () -> {
                    // In the second read, when the folder is looked at and no file is opened yet.
                    if (calls.incrementAndGet() == 6) {
                        looking.countDown();
                        await(goOn);
                    }
                    return 0;
                },
                InstantSource.system());
        source.read();
        publish(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Corpus> first = threads.submit(source::read);
            looking.await();
            CountDownLatch asked = new CountDownLatch(1);
            Future<Corpus> second = threads.submit(() -> {
                asked.countDown();
                return source.read();
            });
            asked.await();
            goOn.countDown();
            for (Corpus corpus : List.of(first.get(), second.get())) {
                assertThat(corpus.articles())
                        .allSatisfy(article -> assertThat(generation(article, new ArrayList<>()))
                                .isEqualTo(2));
            }
        } finally {
            goOn.countDown();
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The one number that all of the article's passages name. */
    private static long generation(Article article, List<String> faults) {
        if (!article.revision().equals(Revision.of(article.text()))) {
            faults.add("The revision of " + article.id() + " is not its text's");
        }
        Set<String> numbers = article.passages().stream()
                .flatMap(passage -> passage.sentences().stream())
                .map(sentence -> article.span(sentence.start(), sentence.end()))
                .collect(Collectors.toSet());
        if (numbers.size() != 1) {
            faults.add("A mixture: " + numbers);
        }
        return Long.parseLong(numbers.iterator().next());
    }

    private void publish(int generation) throws IOException {
        for (int i = 0; i < FILES; i++) {
            Path draft = drafts.resolve("draft");
            Files.writeString(draft, ("# Heading\n\n" + generation + "\n\n").repeat(3));
            Files.move(
                    draft,
                    folder.resolve(i + ".md"),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
