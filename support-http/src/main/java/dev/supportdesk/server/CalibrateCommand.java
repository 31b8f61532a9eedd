package dev.supportdesk.server;

import dev.supportdesk.conversation.Mode;
import dev.supportdesk.evaluation.Case;
import dev.supportdesk.evaluation.ConfidenceFigures;
import dev.supportdesk.evaluation.Expectation;
import dev.supportdesk.evaluation.Suite;
import dev.supportdesk.knowledge.Audience;
import dev.supportdesk.knowledge.Corpus;
import dev.supportdesk.knowledge.KnowledgeQuery;
import dev.supportdesk.lucene.Calibration;
import dev.supportdesk.lucene.Calibration.Example;
import dev.supportdesk.lucene.LuceneKnowledgeIndex;
import dev.supportdesk.lucene.Retrieval;
import dev.supportdesk.vectors.MiniLmEmbedder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Learns from a suite when the desk should answer and when it should rather not, for the server to use. */
final class CalibrateCommand {
    static final List<String> VALUED = List.of("--knowledge", "--suite");

    private CalibrateCommand() {}

    static int run(Options options, Terminal terminal) {
        ServerConfig config = terminal.config();
        Suite suite = SuiteFile.suite(options.path("--suite")
                .orElseThrow(() -> StartException.misconfigured("Say from what to learn: --suite FILE.")));
        Path location = options.path("--knowledge").orElse(config.knowledge().location());
        Corpus corpus = KnowledgeSetup.filled(location);
        Calibration calibration = Calibration.standard();
        for (Retrieval retrieval : retrievals(config)) {
            List<Example> examples = examples(suite, corpus, retrieval, calibration);
            Calibration fitted = fit(calibration, examples);
            print(retrieval, calibration, fitted, examples, terminal.out());
            calibration = fitted;
        }
        Path file = KnowledgeSetup.calibrationFile(config.dataDirectory());
        write(calibration, file);
        terminal.out().println("Written to " + file + ": the server uses it from its next start.");
        return 0;
    }

    private static List<Retrieval> retrievals(ServerConfig config) {
        return config.knowledge().vectors() ? List.of(Retrieval.values()) : List.of(Retrieval.BM25);
    }

    private static List<Example> examples(Suite suite, Corpus corpus, Retrieval retrieval, Calibration calibration) {
        try (LuceneKnowledgeIndex index = LuceneKnowledgeIndex.of(retrieval, calibration, MiniLmEmbedder::load, null)) {
            index.replace(corpus.articles());
            Evaluator.awaitVectors(index);
            return suite.cases().stream()
                    .filter(each -> each.expectation() != Expectation.ESCALATE)
                    .flatMap(each -> example(index, each, retrieval))
                    .toList();
        }
    }

    private static Stream<Example> example(LuceneKnowledgeIndex index, Case each, Retrieval retrieval) {
        Audience reader = each.mode() == Mode.PRIVATE ? Audience.CUSTOMER : Audience.PUBLIC;
        return index.signals(new KnowledgeQuery(each.question(), reader, 10)).stream()
                // A question that the embedding model does not understand is searched for by its words alone.
                .filter(signals -> signals.retrieval() == retrieval)
                .map(signals -> new Example(signals, each.expectation() == Expectation.ANSWER));
    }

    private static Calibration fit(Calibration calibration, List<Example> examples) {
        try {
            return calibration.fit(examples);
        } catch (IllegalArgumentException e) {
            throw StartException.misconfigured(e.getMessage() + ".");
        }
    }

    private static void print(
            Retrieval retrieval, Calibration before, Calibration after, List<Example> examples, PrintStream out) {
        out.println(retrieval.token() + " before: " + figures(before, examples));
        out.println(retrieval.token() + " after:  " + figures(after, examples) + " (on the questions it learnt from)");
    }

    private static String figures(Calibration calibration, List<Example> examples) {
        ConfidenceFigures figures = ConfidenceFigures.of(
                confidences(calibration, examples, true), confidences(calibration, examples, false));
        return String.format(
                Locale.ROOT,
                "AUROC %.3f, coverage %.3f, false answers %.3f",
                number(figures.auroc()),
                number(figures.coverage()),
                number(figures.falseAnswers()));
    }

    private static double number(@Nullable Double figure) {
        return Optional.ofNullable(figure).orElse(Double.NaN);
    }

    private static double[] confidences(Calibration calibration, List<Example> examples, boolean answerable) {
        return examples.stream()
                .filter(example -> example.answerable() == answerable)
                .mapToDouble(example -> calibration.confidence(example.signals()))
                .toArray();
    }

    private static void write(Calibration calibration, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            calibration.write(file);
        } catch (IOException e) {
            throw StartException.broken(
                    file
                            + " cannot be written: give this user the right to, or set SUPPORT_DATA_DIR to another folder.",
                    e);
        }
    }
}
