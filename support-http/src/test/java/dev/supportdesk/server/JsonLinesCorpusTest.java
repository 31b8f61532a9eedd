package dev.supportdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Corpus;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesCorpusTest {
    private static final String CARD =
            "{\"id\": \"card\", \"question\": \"Where is my card?\", \"answer\": \"In 7 days.\"}";
    private static final String FEES =
            "{\"id\": \"fees\", \"question\": \"What are the fees?\", \"answer\": \"None.\"}";
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private Path file;
    private JsonLinesCorpus corpus;
    private int edits;

    @BeforeEach
    void open() {
        file = folder.resolve("corpus.jsonl");
        corpus = new JsonLinesCorpus(file);
    }

    @Test
    void aRowIsAPublicArticle() throws IOException {
        write("{\"id\": \"card\", \"question\": \"Where is my card?\", \"answer\": \"In 7 days.\","
                + " \"examples\": [\"no card yet\"], \"url\": \"https://example.com/card\"}");

        assertThat(corpus.read().articles())
                .containsExactly(Article.ofQuestion(
                        new ArticleId("card"),
                        "Where is my card?",
                        "In 7 days.",
                        List.of("no card yet"),
                        URI.create("https://example.com/card")));
        assertThat(corpus.read().warnings()).isEmpty();
    }

    @Test
    void anAnswerMayBeMissing() throws IOException {
        write("{\"id\": \"card\", \"question\": \"Where is my card?\"}");

        assertThat(corpus.read().articles()).containsExactly(Article.ofQuestion("card", "Where is my card?", ""));
    }

    @Test
    void anUnchangedFileGivesTheSameCorpus() throws IOException {
        write(CARD);

        assertThat(corpus.read()).isSameAs(corpus.read());
    }

    @Test
    void aFileThatWasOnlyTouchedGivesTheSameCorpus() throws IOException {
        write(CARD);
        Corpus before = corpus.read();
        write(CARD);

        assertThat(corpus.read()).isSameAs(before);
    }

    @Test
    void anEditIsSeenAtTheNextReading() throws IOException {
        write(CARD);
        Corpus before = corpus.read();
        write(CARD, FEES);

        assertThat(ids(corpus.read())).containsExactly("card", "fees");
        assertThat(corpus.read().revision()).isNotEqualTo(before.revision());
    }

    @Test
    void anEditOfTheSameLengthRightAfterAnotherIsSeen() throws IOException {
        Files.writeString(file, CARD);
        corpus.read();
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, CARD.replace("7", "9"));
        Files.setLastModifiedTime(file, time);

        assertThat(corpus.read().articles().get(0).text()).endsWith("In 9 days.");
    }

    @Test
    void newExamplesAreSeen() throws IOException {
        write(CARD);
        corpus.read();
        write(CARD.replace("}", ", \"examples\": [\"no card\"]}"));

        assertThat(corpus.read().articles().get(0).passages().get(0).phrasings())
                .containsExactly("no card");
    }

    @Test
    void aDeletedRowIsGone() throws IOException {
        write(CARD, FEES);
        corpus.read();
        write(FEES);

        assertThat(ids(corpus.read())).containsExactly("fees");
    }

    @Test
    void aBrokenRowKeepsItsArticleAndIsNamed() throws IOException {
        write(CARD, FEES);
        corpus.read();
        write(CARD.substring(0, 30), FEES.replace("None", "Few"));

        Corpus read = corpus.read();

        assertThat(ids(read)).containsExactlyInAnyOrder("card", "fees");
        assertThat(read.find(new ArticleId("fees")).orElseThrow().text()).endsWith("Few.");
        assertThat(read.warnings()).hasSize(1);
        assertThat(read.warnings().get(0)).startsWith(file + ":1: the row is not valid JSON");
        assertThat(corpus.read()).isSameAs(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"question\": \"q\"} | needs a \"id\"",
                "{\"id\": \"a\"} | needs a \"question\"",
                "{\"id\": \"a\", \"question\": \"q\", \"answer\": 5} | has a \"answer\"",
                "{\"id\": \"a\", \"question\": \"q\", \"url\": \"no url\"} | has a \"url\" that is no URL",
                "{\"id\": \"card\", \"question\": \"q\"} | has the id \"card\" of a row above it",
                "{\"id\": \"a\", \"id\": \"b\", \"question\": \"q\"} | is not valid JSON",
            })
    void saysWhatIsWrongWithARow(String row, String problem) throws IOException {
        write(CARD, row);

        assertThat(ids(corpus.read())).containsExactly("card");
        assertThat(corpus.read().warnings())
                .singleElement()
                .asString()
                .startsWith(file + ":2: ")
                .contains(problem);
    }

    @Test
    void aRowThatIsNotUtf8IsNamed() throws IOException {
        Files.write(file, (CARD + "\n{\"id\": \"\u00e4\"}").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(corpus.read().warnings()).containsExactly(file + ":2: the row is not UTF-8");
    }

    @Test
    void aFileThatWasNeverThereGivesAWarning() {
        assertThat(corpus.read().articles()).isEmpty();
        assertThat(corpus.read().warnings()).singleElement().asString().startsWith(file + " cannot be read");
        assertThat(corpus.read()).isSameAs(corpus.read());
    }

    @Test
    void aFileThatIsGoneKeepsItsArticles() throws IOException {
        write(CARD);
        corpus.read();
        Files.delete(file);

        assertThat(ids(corpus.read())).containsExactly("card");
        assertThat(corpus.read().warnings()).hasSize(1);

        write(CARD);
        assertThat(corpus.read().warnings()).isEmpty();
    }

    private static List<String> ids(Corpus read) {
        return read.articles().stream().map(article -> article.id().value()).toList();
    }

    private void write(String... rows) throws IOException {
        Files.writeString(file, String.join("\n", rows) + "\n");
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.plusSeconds(edits++)));
    }
}
