package dev.supportdesk.markdown;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file whole, but never more than an article may hold. */
final class FileContent {
    /** 2 MiB: some 300,000 words. */
    static final int MAX_BYTES = 2 * 1024 * 1024;

    private FileContent() {}

    /** @throws BrokenFileException if a file of so many bytes is too large */
    static void checkSize(long bytes) throws BrokenFileException {
        if (bytes > MAX_BYTES) {
            throw new BrokenFileException("is larger than 2 MiB: split it into several articles");
        }
    }

    /**
     * The file's bytes; empty if there is no such file any more.
     *
     * @throws BrokenFileException if it is empty or too large
     * @throws IOException if it is there and cannot be read
     */
    static Optional<byte[]> of(Path file) throws BrokenFileException, IOException {
        // Not a channel: an interrupt of the asking thread would close it and look like a broken file.
        try (InputStream in = new FileInputStream(file.toFile())) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            checkSize(bytes.length);
            if (bytes.length == 0) {
                throw new BrokenFileException("is empty: write the article, or delete the file");
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            if (Files.exists(file)) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
