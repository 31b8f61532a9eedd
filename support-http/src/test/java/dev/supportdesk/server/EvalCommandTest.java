package dev.supportdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CORPUS = """
            {"id": "card", "question": "When will my new card arrive?", "answer": "A new card arrives within 7 days."}
            {"id": "fees", "question": "What does a transfer abroad cost?", "answer": "A transfer abroad costs 2 euros."}
            {"id": "pin", "question": "How do I change my PIN?", "answer": "Choose Change PIN at any cash machine."}
            """;
    private static final String SUITE = """
            {"id": "card", "text": "When will my new card arrive?", "relevant": ["card"], "contains": ["7 days"]}
            {"id": "pin", "turns": ["hello", "How do I change my PIN?"], "relevant": ["pin"]}
            {"id": "person", "text": "Can I talk to a human agent, please?", "expect": "escalate"}
            {"id": "off", "text": "Xylophones quickly juggle zebras", "relevant": []}
            """;

    @TempDir
    Path folder;

    private Path corpus;
    private Path suite;

    @BeforeEach
    void write() throws IOException {
        corpus = Files.writeString(folder.resolve("corpus.jsonl"), CORPUS);
        suite = Files.writeString(folder.resolve("suite.jsonl"), SUITE);
    }

    @Test
    void printsATable() {
        Run run = eval("--knowledge", corpus.toString(), "--suite", suite.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().toList().get(0)).startsWith("set ").contains("nDCG@10", "false@90", "right");
        assertThat(run.out().lines().toList().get(1))
                .startsWith("suite.jsonl  bm25")
                .endsWith("4/4");
    }

    @Test
    void printsOneObjectWithExactlyThePromisedFigures() throws IOException {
        Run run = eval("--knowledge", corpus.toString(), "--suite", suite.toString(), "--json");

        JsonNode figures = JSON.readTree(run.out());
        assertThat(names(figures))
                .containsExactly(
                        "queries",
                        "ndcg_at_10",
                        "hit_at_1",
                        "hit_at_5",
                        "mrr_at_10",
                        "auroc",
                        "coverage",
                        "false_answers_at_90_coverage",
                        "precision",
                        "recall",
                        "f1",
                        "p50_ms",
                        "p99_ms",
                        "index_ms",
                        "model");
        assertThat(figures.get("queries").intValue()).isEqualTo(4);
        assertThat(figures.get("ndcg_at_10").doubleValue()).isEqualTo(1);
        assertThat(figures.get("auroc").doubleValue()).isEqualTo(1);
        assertThat(figures.get("recall").doubleValue()).isEqualTo(1);
        assertThat(figures.get("model").textValue()).isEqualTo("none");
    }

    @Test
    void whatIsNotMeasuredIsNull() throws IOException {
        Path labels =
                Files.writeString(folder.resolve("labels.tsv"), "label\tdetail\ttext\n1\t\ta human, please\n0\t\thi\n");

        JsonNode figures =
                JSON.readTree(eval("--labels", labels.toString(), "--json").out());

        assertThat(figures.get("queries").intValue()).isEqualTo(2);
        assertThat(figures.get("f1").doubleValue()).isEqualTo(1);
        assertThat(figures.get("ndcg_at_10").isNull()).isTrue();
        assertThat(figures.get("index_ms").isNull()).isTrue();
    }

    @Test
    void labelsCompleteTheFiguresOfASuite() throws IOException {
        Path labels = Files.writeString(folder.resolve("labels.tsv"), "1\t\ta human, please\n1\t\tbanana\n");

        JsonNode figures = JSON.readTree(eval(
                        "--knowledge",
                        corpus.toString(),
                        "--suite",
                        suite.toString(),
                        "--labels",
                        labels.toString(),
                        "--json")
                .out());

        assertThat(figures.get("queries").intValue()).isEqualTo(4);
        assertThat(figures.get("recall").doubleValue()).isEqualTo(0.5);
    }

    @Test
    void namesEachCaseThatWasLost() throws IOException {
        Path before = folder.resolve("before.json");
        eval("--knowledge", corpus.toString(), "--suite", suite.toString(), "--save", before.toString());
        Files.writeString(corpus, CORPUS.replace("7 days", "a week"));

        Run run = eval("--knowledge", corpus.toString(), "--suite", suite.toString(), "--baseline", before.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(
                        "Lost: suite.jsonl bm25 card: does not say \"7 days\"",
                        "1 of the cases that were right before are wrong now.");
    }

    @Test
    void loosesNothingAgainstItself() {
        Path before = folder.resolve("before.json");
        eval("--knowledge", corpus.toString(), "--suite", suite.toString(), "--save", before.toString());

        Run run = eval("--knowledge", corpus.toString(), "--suite", suite.toString(), "--baseline", before.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void measuresEverySetBelowAFolder() throws IOException {
        for (String name : List.of("first", "second")) {
            Path set = Files.createDirectories(folder.resolve("sets").resolve(name));
            Files.writeString(set.resolve("corpus.jsonl"), CORPUS);
            Files.writeString(
                    set.resolve("queries.jsonl"),
                    "{\"text\": \"When will my new card arrive?\", \"relevant\": [\"card\"]}");
        }
        for (String name : List.of("esc-banking", "anger")) {
            Path set = Files.createDirectories(folder.resolve("sets").resolve(name));
            Files.writeString(set.resolve("labels.tsv"), "1\t\ta human, please\n");
        }

        Run run = eval("--sets", folder.resolve("sets").toString());

        assertThat(run.out().lines().skip(1).map(line -> line.split(" +", -1)[0] + " " + line.split(" +", -1)[1]))
                .containsExactly("esc-banking rules", "first bm25", "second bm25", "mean rules", "mean bm25");
        List<String> objects = eval("--sets", folder.resolve("sets").toString(), "--json")
                .out()
                .lines()
                .toList();
        assertThat(objects).hasSize(3);
        assertThat(JSON.readTree(objects.get(1)).get("set").textValue()).isEqualTo("first");
    }

    @Test
    void theDeskAsksForSomethingToMeasure() {
        assertThat(eval().err()).contains("Say what to measure");
        assertThat(eval().exitCode()).isEqualTo(2);
    }

    @Test
    void anUnknownRetrievalIsRefused() {
        assertThat(eval("--suite", suite.toString(), "--retrieval", "magic").err())
                .contains("Unknown retrieval \"magic\": write bm25, vector or hybrid, or all.");
    }

    @Test
    void aBadKnowledgeIsRefusedWithFileAndLine() throws IOException {
        Files.writeString(corpus, "{\n");

        Run run = eval("--knowledge", corpus.toString(), "--suite", suite.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith(corpus + ":1: the row is not valid JSON");
    }

    @Test
    void aFileThatIsNoBaselineIsRefused() {
        Run run = eval("--suite", suite.toString(), "--baseline", suite.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("write one with --save");
    }

    private Run eval(String... options) {
        String[] arguments =
                Stream.concat(Stream.of("eval"), Stream.of(options)).toArray(String[]::new);
        return Run.of(
                Map.of(
                        "SUPPORT_VECTORS",
                        "off",
                        "SUPPORT_DATA_DIR",
                        folder.resolve("data").toString()),
                arguments);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
