package dev.supportdesk.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether questions are answered well enough: runs {@code eval} on every set of questions below a folder and on the
 * product's own articles, and holds the figures against their bars.
 */
final class AnswerBars {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ENGLISH = List.of("banking77-faq", "clinc150-oos", "covid-qsim-en");
    private static final String OWN_ARTICLES = "support-http/src/test/resources/suites/brightfold-check.jsonl";

    private final Map<String, JsonNode> figures = new HashMap<>();
    private boolean held = true;

    private AnswerBars() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 1) {
            System.err.println("Say below which folder the sets of questions are.");
            System.exit(2);
        }
        AnswerBars bars = new AnswerBars();
        bars.measure("--sets", arguments[0], "--retrieval", "all");
        bars.measure("--suite", OWN_ARTICLES, "--retrieval", "all");
        System.exit(bars.compare() ? 0 : 1);
    }

    private void measure(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "support-http/target/support-http.jar",
                "eval",
                "--json"));
        command.addAll(List.of(options));
        Process eval = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(eval.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode set = JSON.readTree(line);
                figures.put(set.get("set").asText() + " " + set.get("retrieval").asText(), set);
            }
        }
        if (eval.waitFor() != 0) {
            throw new IllegalStateException("eval ended with " + eval.exitValue());
        }
    }

    private boolean compare() {
        System.out.printf("%-60s %8s %8s%n", "", "figure", "bar");
        for (String retrieval : List.of("bm25", "vector", "hybrid")) {
            ENGLISH.forEach(set -> show(set + " " + retrieval + ": nDCG@10", figure(set, retrieval, "ndcg_at_10")));
        }
        atLeast("mean of the English sets, bm25: nDCG@10", englishMean("bm25"), 0.805);
        atLeast("mean of the English sets, hybrid: nDCG@10", englishMean("hybrid"), 0.900);
        atLeast("clinc150-oos hybrid: AUROC of refusal", figure("clinc150-oos", "hybrid", "auroc"), 0.960);
        atMost(
                "clinc150-oos hybrid: false answers at 90 % coverage",
                figure("clinc150-oos", "hybrid", "false_answers_at_90_coverage"), 0.10);
        double person = (figure("esc-nlupp", "rules", "f1") + figure("esc-rasa-helpdesk", "rules", "f1")) / 2;
        atLeast("asks for a person: mean F1", person, 0.86);
        atLeast("asks for a person, esc-nlupp: recall", figure("esc-nlupp", "rules", "recall"), 0.90);
        atLeast("own articles, hybrid: nDCG@10", figure("brightfold-check.jsonl", "hybrid", "ndcg_at_10"), 0.84);
        atLeast("own articles, hybrid: AUROC of refusal", figure("brightfold-check.jsonl", "hybrid", "auroc"), 0.85);
        atLeast("own articles, hybrid: coverage", figure("brightfold-check.jsonl", "hybrid", "coverage"), 0.68);
        return held;
    }

    private double figure(String set, String retrieval, String name) {
        JsonNode found = figures.get(set + " " + retrieval);
        if (found == null || !found.hasNonNull(name)) {
            throw new IllegalStateException("eval printed no " + name + " for " + set + " with " + retrieval);
        }
        return found.get(name).doubleValue();
    }

    private double englishMean(String retrieval) {
        return ENGLISH.stream()
                .mapToDouble(set -> figure(set, retrieval, "ndcg_at_10"))
                .average()
                .orElseThrow();
    }

    private static void show(String name, double figure) {
        System.out.printf("%-60s %8.3f%n", name, figure);
    }

    private void atLeast(String name, double figure, double bar) {
        judge(name, figure, bar, figure >= bar);
    }

    private void atMost(String name, double figure, double bar) {
        judge(name, figure, bar, figure <= bar);
    }

    private void judge(String name, double figure, double bar, boolean reached) {
        System.out.printf("%-60s %8.3f %8.3f  %s%n", name, figure, bar, reached ? "held" : "MISSED");
        held &= reached;
    }
}
