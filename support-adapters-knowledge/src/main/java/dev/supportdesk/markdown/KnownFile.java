package dev.supportdesk.markdown;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Revision;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was last read.
 *
 * @param state how it looked from outside before it was read
 * @param settled false when it must be opened again even if it still looks the same from outside
 * @param article the last good version; null when there never was one
 * @param warning why the file as it is now is no article; null when it is one
 */
record KnownFile(
        FolderScan.FileState state,
        boolean settled,
        @Nullable Article article,
        @Nullable String warning) {
    /** Within this time a file can change twice and show the same time of change, on the coarsest file systems. */
    private static final Duration YOUNG = Duration.ofSeconds(2);

    /**
     * Reads the file.
     *
     * @param before the same file as it was last read; null the first time
     * @param now the time just before reading
     * @return empty if the file is gone and never was good
     */
    static Optional<KnownFile> read(
            MarkdownParser parser, ArticleId id, FolderScan.FileState state, @Nullable KnownFile before, Instant now) {
        Article lastGood = before == null ? null : before.article;
        boolean young =
                Duration.between(state.modified().toInstant(), now).abs().compareTo(YOUNG) <= 0;
        try {
            FileContent.checkSize(state.size());
            Optional<byte[]> bytes = FileContent.of(state.path());
            if (bytes.isEmpty()) {
                return gone(state, lastGood, id);
            }
            boolean same = lastGood != null && lastGood.revision().equals(Revision.of(bytes.get()));
            Article article = same ? lastGood : parser.parse(id, bytes.get());
            return Optional.of(new KnownFile(state, !young, article, null));
        } catch (BrokenFileException e) {
            return Optional.of(broken(state, !young, lastGood, e.warning(id + ".md")));
        } catch (IOException e) {
            String warning = id + ".md cannot be read (" + e.getMessage() + "): check its permissions";
            return Optional.of(broken(state, false, lastGood, warning));
        } catch (RuntimeException e) {
            // The parser's fault in one file must not take all other articles away.
            String warning = id + ".md cannot be understood (" + e + "): simplify its markup";
            return Optional.of(broken(state, !young, lastGood, warning));
        }
    }

    /** Perhaps it is being replaced: the next look, which will not list it if it stays away, decides. */
    private static Optional<KnownFile> gone(FolderScan.FileState state, @Nullable Article lastGood, ArticleId id) {
        String warning = id + ".md was deleted while the folder was read: restore it, or leave it deleted";
        return lastGood == null ? Optional.empty() : Optional.of(broken(state, false, lastGood, warning));
    }

    private static KnownFile broken(
            FolderScan.FileState state, boolean settled, @Nullable Article lastGood, String warning) {
        String use = lastGood == null ? "The file is not in use." : "Its last good version stays in use.";
        return new KnownFile(state, settled, lastGood, warning + ". " + use);
    }
}
