package dev.supportdesk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supportdesk.conversation.Mode;
import dev.supportdesk.evaluation.Case;
import dev.supportdesk.evaluation.Expectation;
import dev.supportdesk.evaluation.LabelledText;
import dev.supportdesk.knowledge.ArticleId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteFileTest {
    @TempDir
    Path folder;

    @Test
    void readsAQuestionWithTheArticlesThatAnswerIt() throws IOException {
        assertThat(cases("{\"id\": \"q1\", \"text\": \"Where is my card?\", \"relevant\": [\"card\"]}"))
                .containsExactly(Case.of("q1", "Where is my card?", "card"));
    }

    @Test
    void aQuestionThatNothingAnswersIsToBeRefused() throws IOException {
        assertThat(cases("{\"text\": \"Who won?\", \"relevant\": []}")).containsExactly(Case.of("line 1", "Who won?"));
    }

    @Test
    void readsAWholeCase() throws IOException {
        assertThat(
                        cases(
                                "{\"id\": 7, \"turns\": [\"hello\", \"a person!\"], \"mode\": \"private\", \"expect\": \"escalate\","
                                        + " \"contains\": [\"person\"], \"must_not_contain\": [\"password\"], \"note\": \"ignored\"}"))
                .containsExactly(new Case(
                        "7",
                        List.of("hello", "a person!"),
                        Mode.PRIVATE,
                        Set.of(),
                        Expectation.ESCALATE,
                        List.of("person"),
                        List.of("password")));
    }

    @Test
    void anExpectedAnswerMayNameItsArticles() throws IOException {
        Case read = cases("{\"text\": \"x\", \"relevant\": [\"a\", \"b\"], \"expect\": \"answer\"}")
                .get(0);

        assertThat(read.relevant()).containsExactlyInAnyOrder(new ArticleId("a"), new ArticleId("b"));
        assertThat(read.expectation()).isEqualTo(Expectation.ANSWER);
    }

    @Test
    void passesOverBlankLinesAndAByteOrderMark() throws IOException {
        assertThat(cases("\uFEFF{\"text\": \"x\", \"relevant\": []}\r\n\r\n")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"text\": \"x\"} | needs \"relevant\"",
                "{\"relevant\": []} | needs either \"text\" or \"turns\"",
                "{\"text\": \"x\", \"turns\": [\"y\"], \"relevant\": []} | needs either \"text\" or \"turns\"",
                "{\"turns\": [], \"relevant\": []} | at least one turn",
                "{\"text\": \" \", \"relevant\": []} | needs a \"text\" that is not blank",
                "{\"text\": 5, \"relevant\": []} | has a \"text\" that is no text in quotes",
                "{\"text\": \"x\", \"relevant\": \"card\"} | has a \"relevant\" that is no list in brackets",
                "{\"text\": \"x\", \"relevant\": [1]} | has a \"relevant\" with something else than texts in it",
                "{\"text\": \"x\", \"expect\": \"reply\"} | write answer, abstain or escalate",
                "{\"text\": \"x\", \"relevant\": [], \"mode\": \"secret\"} | write public or private",
                "{\"text\": \"x\", \"relevant\": [\"a\"], \"expect\": \"abstain\"} | cannot expect the desk to abstain",
                "{\"text\": \"x\" | is not valid JSON",
                "[1] | must be a JSON object",
            })
    void saysWhatIsWrongWithARowAndWhereItStands(String row, String problem) throws IOException {
        Path file = write("bad.jsonl", "{\"text\": \"fine\", \"relevant\": []}\n" + row);

        assertThatThrownBy(() -> SuiteFile.suite(file))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("bad.jsonl:2: the row ")
                .hasMessageContaining(problem);
    }

    @Test
    void reportsAllBadRowsTogether() throws IOException {
        Path file = write("bad.jsonl", "{}\n{}\n");

        assertThatThrownBy(() -> SuiteFile.suite(file))
                .hasMessageContaining("bad.jsonl:1:")
                .hasMessageContaining("bad.jsonl:2:");
    }

    @Test
    void refusesTwoCasesWithOneId() throws IOException {
        Path file = write("twice.jsonl", "{\"id\":\"a\",\"text\":\"x\",\"relevant\":[]}\n".repeat(2));

        assertThatThrownBy(() -> SuiteFile.suite(file))
                .hasMessage("Two cases of twice.jsonl have the id a: give each its own.");
    }

    @Test
    void saysWhenThereIsNoSuchFileOrNothingInIt() throws IOException {
        Path missing = folder.resolve("missing.jsonl");
        Path empty = write("empty.jsonl", "\n");

        assertThatThrownBy(() -> SuiteFile.suite(missing)).hasMessage("There is no file " + missing + ".");
        assertThatThrownBy(() -> SuiteFile.suite(empty)).hasMessageContaining("has no rows");
    }

    @Test
    void readsLabelsBelowTheirHeader() throws IOException {
        Path file = write("labels.tsv", "label\tdetail\ttext\n1\thandoff\ta person\tplease\n0\tgreet\thello\n");

        assertThat(SuiteFile.labels(file))
                .containsExactly(
                        new LabelledText(file + ":2", "a person\tplease", true),
                        new LabelledText(file + ":3", "hello", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"yes/x/text | has the label \"yes\"", "1/text | needs a label", "label/detail/text | is a header"})
    void saysWhatIsWrongWithALabel(String row, String problem) throws IOException {
        Path file = write("labels.tsv", "1\tx\tfine\n" + row.replace('/', '\t'));

        assertThatThrownBy(() -> SuiteFile.labels(file))
                .hasMessageContaining("labels.tsv:2: the row ")
                .hasMessageContaining(problem);
    }

    private List<Case> cases(String rows) throws IOException {
        return SuiteFile.suite(write("suite.jsonl", rows)).cases();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
