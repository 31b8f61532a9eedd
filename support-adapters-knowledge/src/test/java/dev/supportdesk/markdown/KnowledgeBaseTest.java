package dev.supportdesk.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.Corpus;
import dev.supportdesk.knowledge.Passage;
import dev.supportdesk.knowledge.Revision;
import dev.supportdesk.knowledge.Sentence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the demo's own knowledge to what every article promises. */
class KnowledgeBaseTest {
    private static final Path FOLDER = Path.of("..", "knowledge-base");

    @Test
    void pointsWithEachSentenceAtItsSource() throws Exception {
        assertThat(FOLDER).isDirectory();
        Corpus corpus = new MarkdownFolder(FOLDER).read();
        assertThat(corpus.warnings()).isEmpty();
        assertThat(corpus.articles()).isNotEmpty();
        for (Article article : corpus.articles()) {
            byte[] bytes = Files.readAllBytes(FOLDER.resolve(article.id() + ".md"));
            assertThat(article.revision()).isEqualTo(Revision.of(bytes));
            assertThat(article.text()).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
            assertThat(article.passages()).isNotEmpty();
            int last = 0;
            for (Passage passage : article.passages()) {
                assertThat(passage.heading()).isNotBlank();
                assertThat(passage.text()).isNotBlank();
                for (Sentence sentence : passage.sentences()) {
                    String source = article.span(sentence.start(), sentence.end());
                    assertThat(letters(source)).as(article.id() + ": " + source).contains(lastWord(sentence));
                    if (!source.contains("|")) {
                        assertThat(letters(source))
                                .startsWith(letters(sentence.text()).substring(0, 1));
                    }
                    assertThat(sentence.start())
                            .as("in order, and no byte twice")
                            .isGreaterThanOrEqualTo(last);
                    last = sentence.end();
                }
            }
        }
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String lastWord(Sentence sentence) {
        String[] words = sentence.text().split(" ", -1);
        return letters(words[words.length - 1]);
    }
}
