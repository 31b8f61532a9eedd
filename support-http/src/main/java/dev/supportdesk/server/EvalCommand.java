package dev.supportdesk.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.supportdesk.evaluation.LabelledText;
import dev.supportdesk.evaluation.Suite;
import dev.supportdesk.knowledge.Corpus;
import dev.supportdesk.lucene.Retrieval;
import dev.supportdesk.server.Evaluator.Outcome;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures how well questions are answered, and compares with an earlier measurement. */
final class EvalCommand {
    static final List<String> VALUED =
            List.of("--knowledge", "--suite", "--labels", "--sets", "--retrieval", "--baseline", "--save");
    static final List<String> FLAGS = List.of("--json");

    private EvalCommand() {}

    static int run(Options options, Terminal terminal) {
        if (!options.has("--suite") && !options.has("--labels") && !options.has("--sets")) {
            throw StartException.misconfigured("Say what to measure: --suite FILE, --labels FILE.tsv or --sets DIR.");
        }
        ServerConfig config = terminal.config();
        Baseline before = options.path("--baseline").map(Baseline::read).orElse(null);
        Evaluator evaluator = new Evaluator(KnowledgeSetup.calibration(config.dataDirectory()));
        List<Retrieval> retrievals = retrievals(options, config);
        List<Outcome> outcomes = new ArrayList<>();
        options.path("--sets").ifPresent(sets -> outcomes.addAll(EvalSets.run(sets, evaluator, retrievals)));
        options.path("--suite").ifPresent(suite -> {
            Path knowledge =
                    options.path("--knowledge").orElse(config.knowledge().location());
            outcomes.addAll(suite(SuiteFile.suite(suite), knowledge, evaluator, retrievals));
        });
        if (options.has("--labels")) {
            outcomes.addAll(labels(options, evaluator));
        }
        print(outcomes, options, terminal.out());
        Baseline now = Baseline.of(outcomes);
        options.path("--save").ifPresent(now::write);
        return before == null ? 0 : compare(before, now, terminal);
    }

    /** Several files count as one. */
    private static List<Outcome> labels(Options options, Evaluator evaluator) {
        List<LabelledText> texts = options.paths("--labels").stream()
                .flatMap(file -> SuiteFile.labels(file).stream())
                .toList();
        return List.of(evaluator.labels("labels", texts));
    }

    private static List<Retrieval> retrievals(Options options, ServerConfig config) {
        String name = options.value("--retrieval")
                .orElse(KnowledgeSetup.usualRetrieval(config).token());
        try {
            return name.equals("all") ? List.of(Retrieval.values()) : List.of(Retrieval.ofToken(name));
        } catch (IllegalArgumentException e) {
            throw StartException.misconfigured(e.getMessage() + ", or all.");
        }
    }

    private static List<Outcome> suite(Suite suite, Path location, Evaluator evaluator, List<Retrieval> retrievals) {
        Corpus corpus = KnowledgeSetup.filled(location);
        return retrievals.stream()
                .map(retrieval -> evaluator.converse(suite, corpus, retrieval))
                .toList();
    }

    private static void print(List<Outcome> outcomes, Options options, PrintStream out) {
        if (!options.has("--json")) {
            EvalTable.print(outcomes, options.has("--sets"), out);
            return;
        }
        List<Outcome> shown = options.has("--suite") && options.has("--labels") ? together(outcomes) : outcomes;
        for (Outcome outcome : shown) {
            Map<String, @Nullable Object> figures = new LinkedHashMap<>();
            if (shown.size() > 1) {
                figures.put("set", outcome.set());
                figures.put("retrieval", outcome.retrieval());
            }
            figures.putAll(outcome.figures().named());
            out.println(json(figures));
        }
    }

    /** Labels complete the figures of the suites beside them. */
    private static List<Outcome> together(List<Outcome> outcomes) {
        Outcome labels = outcomes.get(outcomes.size() - 1);
        return outcomes.subList(0, outcomes.size() - 1).stream()
                .map(outcome -> outcome.withLabels(labels.figures().labels()))
                .toList();
    }

    private static String json(Map<String, @Nullable Object> figures) {
        try {
            return new ObjectMapper().writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Numbers and texts are always JSON", e);
        }
    }

    private static int compare(Baseline before, Baseline now, Terminal terminal) {
        List<String> lost = now.lostSince(before);
        lost.forEach(name -> terminal.err().println("Lost: " + name));
        if (!lost.isEmpty()) {
            terminal.err().println(lost.size() + " of the cases that were right before are wrong now.");
        }
        return lost.isEmpty() ? 0 : 1;
    }
}
