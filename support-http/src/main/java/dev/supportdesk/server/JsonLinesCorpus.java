package dev.supportdesk.server;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Corpus;
import dev.supportdesk.knowledge.KnowledgeSource;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Articles from a file of JSON lines, a question with its answer each:
 * {@code {"id","question","answer","examples":[...],"url"?}}. All of them are public. The file is read again when it has
 * changed. While some row of it cannot be read, articles that it no longer shows stay as they last were: one of them may be
 * that row.
 */
final class JsonLinesCorpus implements KnowledgeSource {
    private static final long TOO_FRESH_MILLIS = 2_000;

    private final Path file;
    private volatile @Nullable Seen seen;

    JsonLinesCorpus(Path file) {
        this.file = file;
    }

    /**
     * What the file held.
     *
     * @param state null when it must be read again in any case
     */
    private record Seen(@Nullable State state, Corpus corpus) {}

    private record State(
            long size, FileTime modified, @Nullable Object key) {
        static State of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }

        /** Whether another edit could still leave the same time on the file. */
        boolean isTooFresh() {
            long age = System.currentTimeMillis() - modified.toMillis();
            return age < TOO_FRESH_MILLIS;
        }
    }

    @Override
    public Corpus read() {
        Seen last = seen;
        if (last != null && last.state != null) {
            try {
                if (last.state.equals(State.of(file))) {
                    return last.corpus;
                }
            } catch (IOException e) {
                // Reading it again says what is wrong.
            }
        }
        return readAgain();
    }

    private synchronized Corpus readAgain() {
        Seen last = seen;
        Seen now = load(last == null ? Corpus.of() : last.corpus);
        boolean same = last != null
                && last.corpus.revision().equals(now.corpus.revision())
                && last.corpus.warnings().equals(now.corpus.warnings())
                && last.corpus.articles().equals(now.corpus.articles());
        Seen kept = same && last != null ? new Seen(now.state, last.corpus) : now;
        seen = kept;
        return kept.corpus;
    }

    private Seen load(Corpus before) {
        try {
            State state = State.of(file);
            byte[] bytes = Files.readAllBytes(file);
            boolean settled = state.equals(State.of(file)) && !state.isTooFresh();
            return new Seen(settled ? state : null, parse(bytes, before));
        } catch (IOException e) {
            String warning = file + " cannot be read: check that it is a file and who may read it";
            return new Seen(null, Corpus.of(before.articles(), List.of(warning)));
        }
    }

    private Corpus parse(byte[] bytes, Corpus before) {
        Map<ArticleId, Article> articles = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>();
        int line = 0;
        for (int start = 0; start < bytes.length; line++) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            try {
                add(articles, decode(bytes, start, end, line));
            } catch (BadRowException e) {
                warnings.add(file + ":" + (line + 1) + ": the row " + e.getMessage());
            }
            start = end + 1;
        }
        if (!warnings.isEmpty()) {
            before.articles().forEach(article -> articles.putIfAbsent(article.id(), article));
        }
        return Corpus.of(List.copyOf(articles.values()), warnings);
    }

    private static String decode(byte[] bytes, int start, int end, int line) throws BadRowException {
        try {
            String row = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, end - start))
                    .toString();
            return line == 0 && row.startsWith("\uFEFF") ? row.substring(1) : row;
        } catch (CharacterCodingException e) {
            throw new BadRowException("is not UTF-8");
        }
    }

    private static void add(Map<ArticleId, Article> articles, String row) throws BadRowException {
        if (!row.isBlank()) {
            Article article = toArticle(JsonRow.of(row));
            if (articles.putIfAbsent(article.id(), article) != null) {
                throw new BadRowException("has the id \"" + article.id() + "\" of a row above it");
            }
        }
    }

    private static Article toArticle(JsonRow row) throws BadRowException {
        try {
            return Article.ofQuestion(
                    new ArticleId(row.required("id")),
                    row.required("question"),
                    row.text("answer").orElse(""),
                    row.texts("examples"),
                    row.has("url") ? new URI(row.required("url")) : null);
        } catch (IllegalArgumentException e) {
            throw new BadRowException("cannot be used: " + e.getMessage());
        } catch (URISyntaxException e) {
            throw new BadRowException("has a \"url\" that is no URL");
        }
    }
}
