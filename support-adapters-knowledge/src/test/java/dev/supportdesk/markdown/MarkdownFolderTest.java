package dev.supportdesk.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Audience;
import dev.supportdesk.knowledge.Corpus;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownFolderTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    /** Time stands still: each look costs nothing, so that each read looks. */
    private MarkdownFolder source() {
        return new MarkdownFolder(folder, 100, () -> 0, () -> NOW);
    }

    private Path write(String name, String text, Instant modified) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8), modified);
    }

    private Path write(String name, byte[] bytes, Instant modified) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private static List<String> ids(Corpus corpus) {
        return corpus.articles().stream().map(Article::id).map(ArticleId::value).toList();
    }

    private static String text(Corpus corpus, String id) {
        return corpus.find(new ArticleId(id)).orElseThrow().text();
    }

    @Test
    void findsEachMarkdownFileBelowTheFolder() throws IOException {
        write("faq.md", "Text.", LONG_AGO);
        write("account/reset password.md", "Text.", LONG_AGO);
        write("account/deep/er/x.y.md", "Text.", LONG_AGO);
        write("notes.txt", "Text.", LONG_AGO);
        write("README.MD", "Text.", LONG_AGO);
        write(".hidden.md", "Text.", LONG_AGO);
        write(".git/config.md", "Text.", LONG_AGO);
        Files.createDirectories(folder.resolve("folder.md"));
        Corpus corpus = source().read();
        assertThat(ids(corpus)).containsExactly("account/deep/er/x.y", "account/reset password", "faq");
        assertThat(corpus.warnings()).isEmpty();
    }

    @Test
    void returnsTheSameInstanceWhileNothingChanges() throws IOException {
        write("a.md", "Text.", LONG_AGO);
        write("young.md", "Text.", NOW);
        write("broken.md", new byte[] {(byte) 0xFF}, LONG_AGO);
        MarkdownFolder source = source();
        Corpus first = source.read();
        assertThat(source.read()).isSameAs(first);
        write("a.md", "Text.", LONG_AGO.plusSeconds(5));
        assertThat(source.read()).isSameAs(first);
    }

    @Test
    void seesAnEditAtTheNextRead() throws IOException {
        write("a.md", "Old.", LONG_AGO);
        write("b.md", "Same.", LONG_AGO);
        MarkdownFolder source = source();
        Corpus before = source.read();
        write("a.md", "New.", LONG_AGO.plusSeconds(1));
        Corpus after = source.read();
        assertThat(text(after, "a")).isEqualTo("New.");
        assertThat(after.revision()).isNotEqualTo(before.revision());
        assertThat(after.find(new ArticleId("b")).orElseThrow())
                .isSameAs(before.find(new ArticleId("b")).orElseThrow());
    }

    @Test
    void seesASecondEditOfTheSameSizeWithinTheSameTick() throws IOException {
        Instant tick = NOW.minusMillis(1_900);
        write("a.md", "Old.", tick);
        MarkdownFolder source = source();
        source.read();
        write("a.md", "New.", tick);
        assertThat(text(source.read(), "a")).isEqualTo("New.");
        write("a.md", new byte[] {'N', 'e', 'w', (byte) 0xFF}, tick);
        assertThat(source.read().warnings()).hasSize(1);
    }

    @Test
    void opensNoFileThatLooksTheSameFromOutside() throws IOException {
        write("a.md", "Old.", LONG_AGO);
        MarkdownFolder source = source();
        Corpus before = source.read();
        write("a.md", "New.", LONG_AGO);
        assertThat(source.read()).isSameAs(before);
    }

    @Test
    void seesFilesComeAndGo() throws IOException {
        Path a = write("a.md", "A.", LONG_AGO);
        write("dir/b.md", "B.", LONG_AGO);
        MarkdownFolder source = source();
        source.read();
        write("c.md", "C.", LONG_AGO);
        Files.move(folder.resolve("dir"), folder.resolve("other"));
        assertThat(ids(source.read())).containsExactly("a", "c", "other/b");
        Files.delete(a);
        assertThat(ids(source.read())).containsExactly("c", "other/b");
        assertThat(source.read().warnings()).isEmpty();
    }

    @Test
    void keepsTheLastGoodVersionOfABrokenFile() throws IOException {
        record Break(byte[] bytes, String says) {}
        byte[] latin = "Grüße".getBytes(StandardCharsets.ISO_8859_1);
        byte[] unclosed = "---\ntitle: T\nText.".getBytes(StandardCharsets.UTF_8);
        byte[] audience = "---\ntitle: T\naudience: intern\n---\nText.".getBytes(StandardCharsets.UTF_8);
        List<Break> breaks = List.of(
                new Break(latin, "dir/a.md is not UTF-8 at byte 2: save it as UTF-8."),
                new Break(new byte[0], "dir/a.md is empty: write the article, or delete the file."),
                new Break(unclosed, "dir/a.md, line 1: The front matter that begins here is never closed"),
                new Break(audience, "dir/a.md, line 3: Unknown audience \"intern\""),
                new Break("# Heading".getBytes(StandardCharsets.UTF_8), "dir/a.md has no text to answer from"));
        int second = 0;
        for (Break broken : breaks) {
            MarkdownFolder source = source();
            write("dir/a.md", "Good.", LONG_AGO.plusSeconds(second++));
            Corpus before = source.read();
            write("dir/a.md", broken.bytes, LONG_AGO.plusSeconds(second++));
            Corpus after = source.read();
            assertThat(text(after, "dir/a")).isEqualTo("Good.");
            assertThat(after.revision()).isEqualTo(before.revision());
            assertThat(after.warnings())
                    .singleElement()
                    .asString()
                    .startsWith(broken.says)
                    .endsWith("Its last good version stays in use.");
            write("dir/a.md", "Repaired.", LONG_AGO.plusSeconds(second++));
            assertThat(text(source.read(), "dir/a")).isEqualTo("Repaired.");
            assertThat(source.read().warnings()).isEmpty();
        }
    }

    @Test
    void leavesOutAFileThatNeverWasGood() throws IOException {
        write("a.md", "---\naudience: intern\n---\nSecret.", LONG_AGO);
        write("b.md", "---\naudience: staff\n---\nSecret.", LONG_AGO);
        Corpus corpus = source().read();
        assertThat(ids(corpus)).containsExactly("b");
        assertThat(corpus.articles().get(0).audience()).isEqualTo(Audience.STAFF);
        assertThat(corpus.warnings())
                .containsExactly("a.md, line 2: Unknown audience \"intern\": write public, customer or staff."
                        + " The file is not in use.");
    }

    @Test
    void neverLoadsAHugeFile() throws IOException {
        Path file = write("a.md", "Good.", LONG_AGO);
        MarkdownFolder source = source();
        source.read();
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(50_000_000_000L);
        }
        Corpus corpus = source.read();
        assertThat(text(corpus, "a")).isEqualTo("Good.");
        assertThat(corpus.warnings())
                .containsExactly("a.md is larger than 2 MiB: split it into several articles."
                        + " Its last good version stays in use.");
    }

    @Test
    void readsAFileOfTheLargestSize() throws IOException {
        write("a.md", "word ".repeat(FileContent.MAX_BYTES / 5), LONG_AGO);
        write("b.md", "x".repeat(FileContent.MAX_BYTES + 1), LONG_AGO);
        Corpus corpus = source().read();
        assertThat(ids(corpus)).containsExactly("a");
        assertThat(corpus.warnings()).singleElement().asString().startsWith("b.md is larger");
    }

    @Test
    void forgetsAFileThatVanishesBeforeItIsRead() throws Exception {
        assertThat(FileContent.of(folder.resolve("gone.md"))).isEmpty();
    }

    @Test
    void keepsTheLastGoodVersionOfAFileDeletedWhileItReads() throws IOException {
        Path file = write("a.md", "Good.", LONG_AGO);
        List<Path> deletedBeforeReading = new ArrayList<>();
        MarkdownFolder source = new MarkdownFolder(folder, 100, () -> 0, () -> {
            deletedBeforeReading.forEach(path -> path.toFile().delete());
            return NOW;
        });
        source.read();

        write("a.md", "Better.", LONG_AGO.plusSeconds(1));
        deletedBeforeReading.add(file);
        Corpus during = source.read();
        assertThat(text(during, "a")).isEqualTo("Good.");
        assertThat(during.warnings())
                .containsExactly("a.md was deleted while the folder was read: restore it, or leave it deleted."
                        + " Its last good version stays in use.");

        assertThat(source.read().articles()).isEmpty();
    }

    @Test
    void startsWithoutAFolder() throws IOException {
        Path missing = folder.resolve("kb");
        MarkdownFolder source = new MarkdownFolder(missing, 100, () -> 0, () -> NOW);
        Corpus corpus = source.read();
        assertThat(corpus.articles()).isEmpty();
        assertThat(corpus.warnings())
                .containsExactly("The knowledge folder " + missing
                        + " is not there: create it and put Markdown files (*.md) into it");
        assertThat(source.read()).isSameAs(corpus);
        Files.createDirectories(missing);
        assertThat(source.read().warnings())
                .containsExactly("The knowledge folder " + missing + " is empty: put Markdown files (*.md) into it");
        write("kb/a.md", "Text.", LONG_AGO);
        assertThat(ids(source.read())).containsExactly("a");
        assertThat(source.read().warnings()).isEmpty();
    }

    @Test
    void keepsAllArticlesWhileTheFolderIsAway() throws IOException {
        Path kb = folder.resolve("kb");
        write("kb/a.md", "Text.", LONG_AGO);
        MarkdownFolder source = new MarkdownFolder(kb, 100, () -> 0, () -> NOW);
        Corpus before = source.read();
        Files.move(kb, folder.resolve("away"));
        Corpus away = source.read();
        assertThat(away.articles()).isEqualTo(before.articles());
        assertThat(away.warnings()).singleElement().asString().contains("is not there, and the articles stay");
        Files.move(folder.resolve("away"), kb);
        assertThat(source.read().warnings()).isEmpty();
    }

    @Test
    void saysWhenTheFolderIsAFile() throws IOException {
        Path file = write("kb", "Text.", LONG_AGO);
        Corpus corpus = new MarkdownFolder(file, 100, () -> 0, () -> NOW).read();
        assertThat(corpus.articles()).isEmpty();
        assertThat(corpus.warnings()).hasSize(1);
    }

    @Test
    void followsNoLinkOutOfTheFolder(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.md"), "Secret.");
        Files.createSymbolicLink(folder.resolve("file.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("dir"), outside);
        Files.createSymbolicLink(folder.resolve("dangling.md"), folder.resolve("nothing.md"));
        write("a.md", "Text.", LONG_AGO);
        Corpus corpus = source().read();
        assertThat(ids(corpus)).containsExactly("a");
        assertThat(corpus.warnings())
                .hasSize(2)
                .allSatisfy(warning -> assertThat(warning).contains("leaves the knowledge folder"));
    }

    @Test
    void followsLinksWithinTheFolderOnce() throws IOException {
        write("..data/a.md", "Text.", LONG_AGO);
        Files.createSymbolicLink(folder.resolve("a.md"), Path.of("..data", "a.md"));
        Files.createSymbolicLink(folder.resolve("linked"), Path.of("..data"));
        write("x/x.md", "Text.", LONG_AGO);
        Files.createSymbolicLink(folder.resolve("x/self"), Path.of("."));
        Files.createSymbolicLink(folder.resolve("x/up"), Path.of(".."));
        Files.createDirectories(folder.resolve("y"));
        Files.createSymbolicLink(folder.resolve("x/to-y"), Path.of("..", "y"));
        Files.createSymbolicLink(folder.resolve("y/to-x"), Path.of("..", "x"));
        Corpus corpus = source().read();
        assertThat(ids(corpus)).contains("a", "linked/a", "x/x", "y/to-x/x").hasSizeLessThan(10);
        assertThat(corpus.warnings()).isEmpty();
    }

    @Test
    void worksOnALinkToAFolder(@TempDir Path elsewhere) throws IOException {
        write("a.md", "Text.", LONG_AGO);
        write("b/c.md", "Text.", LONG_AGO);
        Path link = Files.createSymbolicLink(elsewhere.resolve("kb"), folder);
        Files.createSymbolicLink(folder.resolve("d.md"), folder.resolve("b/c.md"));
        assertThat(ids(new MarkdownFolder(link, 100, () -> 0, () -> NOW).read()))
                .containsExactly("a", "b/c", "d");
    }

    @Test
    void stopsAtTooManyFiles() throws IOException {
        for (int i = 0; i < 5; i++) {
            write("a" + i + ".md", "Text.", LONG_AGO);
        }
        Corpus corpus = new MarkdownFolder(folder, 3, () -> 0, () -> NOW).read();
        assertThat(ids(corpus)).containsExactly("a0", "a1", "a2");
        assertThat(corpus.warnings()).singleElement().asString().contains("more than 3 articles");
    }

    @Test
    void skipsNamesThatAreNoIds() throws IOException {
        write("a".repeat(150) + "/" + "b".repeat(150) + ".md", "Text.", LONG_AGO);
        write("line\nbreak.md", "Text.", LONG_AGO);
        write("ok.md", "Text.", LONG_AGO);
        Corpus corpus = source().read();
        assertThat(ids(corpus)).containsExactly("ok");
        assertThat(corpus.warnings())
                .hasSize(2)
                .allSatisfy(warning -> assertThat(warning).contains("rename it"));
    }

    @Test
    void looksForATwentiethOfTheTimeOnly() throws IOException {
        AtomicLong time = new AtomicLong();
        long[] stepNanos = {1_000};
        MarkdownFolder source = new MarkdownFolder(folder, 100, () -> time.getAndAdd(stepNanos[0]), () -> NOW);
        write("a.md", "Old.", LONG_AGO);
        source.read();
        source.read();
        // Each look takes one step, so that none follows for twenty steps; each read takes one or more.
        stepNanos[0] = 0;
        write("a.md", "New.", LONG_AGO.plusSeconds(1));
        time.addAndGet(17_000);
        assertThat(text(source.read(), "a")).isEqualTo("Old.");
        time.addAndGet(3_000);
        assertThat(text(source.read(), "a")).isEqualTo("New.");
    }

    @Test
    void letsOneSlowLookNotDelayTheNext() throws IOException {
        AtomicLong time = new AtomicLong();
        long[] stepNanos = {1_000_000_000};
        MarkdownFolder source = new MarkdownFolder(folder, 100, () -> time.getAndAdd(stepNanos[0]), () -> NOW);
        write("a.md", "Old.", LONG_AGO);
        source.read();
        stepNanos[0] = 0;
        write("a.md", "New.", LONG_AGO.plusSeconds(1));
        assertThat(text(source.read(), "a")).isEqualTo("New.");
    }

    @Test
    void readsInAnInterruptedThread() throws IOException {
        write("a.md", "Text.", LONG_AGO);
        Thread.currentThread().interrupt();
        try {
            Corpus corpus = source().read();
            assertThat(ids(corpus)).containsExactly("a");
            assertThat(corpus.warnings()).isEmpty();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
