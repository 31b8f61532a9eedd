package dev.supportdesk.server;

import dev.supportdesk.evaluation.Suite;
import dev.supportdesk.knowledge.Corpus;
import dev.supportdesk.lucene.Retrieval;
import dev.supportdesk.server.Evaluator.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures every set of questions below a folder. A folder with {@code corpus.jsonl} and {@code queries.jsonl} is a set of
 * questions; one whose name begins with {@code esc-} and that has a {@code labels.tsv} is a set of texts that ask for a
 * person, or not. Other folders are left alone.
 */
final class EvalSets {
    private EvalSets() {}

    static List<Outcome> run(Path folder, Evaluator evaluator, List<Retrieval> retrievals) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Path set : folders(folder)) {
            Path corpus = set.resolve("corpus.jsonl");
            Path queries = set.resolve("queries.jsonl");
            Path labels = set.resolve("labels.tsv");
            String name = set.getFileName().toString();
            if (Files.exists(corpus) && Files.exists(queries)) {
                Corpus filled = KnowledgeSetup.filled(corpus);
                Suite suite = new Suite(name, SuiteFile.suite(queries).cases());
                retrievals.forEach(retrieval -> outcomes.add(evaluator.search(suite, filled, retrieval)));
            } else if (name.startsWith("esc-") && Files.exists(labels)) {
                outcomes.add(evaluator.labels(name, SuiteFile.labels(labels)));
            }
        }
        if (outcomes.isEmpty()) {
            throw StartException.misconfigured(
                    "There is no set in " + folder + ": a set is a folder in it with corpus.jsonl and queries.jsonl.");
        }
        return outcomes;
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw StartException.misconfigured("The folder " + folder + " of --sets cannot be read.");
        }
    }
}
