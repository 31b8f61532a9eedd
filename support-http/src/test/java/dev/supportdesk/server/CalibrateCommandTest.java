package dev.supportdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supportdesk.lucene.Calibration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesACalibrationThatTheServerUses() throws IOException {
        Run run = calibrate(25);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("bm25 before: ", "bm25 after:  ", "Written to ");
        assertThat(KnowledgeSetup.hasOwnCalibration(data())).isTrue();
        assertThat(KnowledgeSetup.calibration(data())).isNotEqualTo(Calibration.standard());
    }

    @Test
    void fewQuestionsTeachNothing() throws IOException {
        Run run = calibrate(5);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("at least 20 questions");
        assertThat(KnowledgeSetup.hasOwnCalibration(data())).isFalse();
    }

    @Test
    void asksForASuite() {
        assertThat(Run.of(Map.of(), "calibrate").err()).contains("--suite FILE");
    }

    @Test
    void aBrokenCalibrationIsNamed() throws IOException {
        Files.createDirectories(data());
        Files.writeString(KnowledgeSetup.calibrationFile(data()), "{");

        Run run = Run.of(environment(), "eval", "--labels", "none.tsv");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("calibration.json is no calibration");
    }

    private Run calibrate(int questions) throws IOException {
        String corpus = IntStream.range(0, 60)
                .mapToObj(
                        "{\"id\": \"a%1$d\", \"question\": \"How do I change gadget%1$d?\", \"answer\": \"Turn gadget%1$d.\"}"
                                ::formatted)
                .collect(Collectors.joining("\n"));
        String suite = IntStream.range(0, questions)
                .mapToObj(i -> "{\"text\": \"change gadget%1$d\", \"relevant\": [\"a%1$d\"]}\n".formatted(i)
                        + "{\"text\": \"how do I cook %d eggs with my change\", \"relevant\": []}".formatted(i))
                .collect(Collectors.joining("\n"));
        Path knowledge = Files.writeString(folder.resolve("corpus.jsonl"), corpus);
        Path file = Files.writeString(folder.resolve("suite.jsonl"), suite);
        return Run.of(environment(), "calibrate", "--knowledge", knowledge.toString(), "--suite", file.toString());
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Map<String, String> environment() {
        return Map.of("SUPPORT_VECTORS", "off", "SUPPORT_DATA_DIR", data().toString());
    }
}
