package dev.supportdesk.server;

import dev.supportdesk.SupportDesk;
import dev.supportdesk.conversation.Mode;
import dev.supportdesk.escalation.WantsPerson;
import dev.supportdesk.evaluation.Case;
import dev.supportdesk.evaluation.ConfidenceFigures;
import dev.supportdesk.evaluation.DeskRun;
import dev.supportdesk.evaluation.Expectation;
import dev.supportdesk.evaluation.LabelFigures;
import dev.supportdesk.evaluation.LabelledText;
import dev.supportdesk.evaluation.Latency;
import dev.supportdesk.evaluation.RetrievalFigures;
import dev.supportdesk.evaluation.RetrievalRun;
import dev.supportdesk.evaluation.Retrieved;
import dev.supportdesk.evaluation.Suite;
import dev.supportdesk.evaluation.Verdict;
import dev.supportdesk.knowledge.Audience;
import dev.supportdesk.knowledge.Corpus;
import dev.supportdesk.knowledge.KnowledgeIndex;
import dev.supportdesk.knowledge.KnowledgeQuery;
import dev.supportdesk.lucene.Calibration;
import dev.supportdesk.lucene.LuceneKnowledgeIndex;
import dev.supportdesk.lucene.Retrieval;
import dev.supportdesk.vectors.Embedder;
import dev.supportdesk.vectors.MiniLmEmbedder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures suites and labelled texts. Not safe for use by several threads. */
final class Evaluator {
    private static final Duration LONGEST_INDEXING = Duration.ofHours(6);
    private static final int WARM_UP = 400;

    private final Calibration calibration;
    private final WantsPerson wantsPerson = WantsPerson.inEveryLanguage();

    Evaluator(Calibration calibration) {
        this.calibration = calibration;
    }

    /**
     * What came out of one run.
     *
     * @param set what was measured
     * @param retrieval how it was searched; {@code rules} where nothing was
     */
    record Outcome(String set, String retrieval, EvalFigures figures, List<Verdict> verdicts) {
        Outcome {
            verdicts = List.copyOf(verdicts);
        }

        Outcome withLabels(@Nullable LabelFigures labels) {
            return new Outcome(set, retrieval, figures.withLabels(labels), verdicts);
        }
    }

    /** Searches the corpus for each case of a suite. */
    Outcome search(Suite suite, Corpus corpus, Retrieval retrieval) {
        return measure(suite, corpus, retrieval, false);
    }

    /** As {@link #search}, and has a conversation with the whole desk for each case. */
    Outcome converse(Suite suite, Corpus corpus, Retrieval retrieval) {
        return measure(suite, corpus, retrieval, true);
    }

    private Outcome measure(Suite suite, Corpus corpus, Retrieval retrieval, boolean wholeDesk) {
        NamedModel model = new NamedModel();
        long start = System.nanoTime();
        try (LuceneKnowledgeIndex index = LuceneKnowledgeIndex.of(retrieval, calibration, model::load, null)) {
            SupportDesk desk =
                    SupportDesk.builder().knowledge(() -> corpus).index(index).build();
            desk.knowledge().corpus();
            awaitVectors(index);
            double indexMillis = (System.nanoTime() - start) / 1e6;
            warmUp(index, corpus);
            List<Retrieved> searches = new RetrievalRun(index, System::nanoTime).run(suite);
            EvalFigures figures = new EvalFigures(
                    suite.cases().size(),
                    RetrievalFigures.of(searches),
                    ConfidenceFigures.of(searches),
                    escalations(suite),
                    Latency.of(searches.stream().mapToLong(Retrieved::nanos).toArray()),
                    indexMillis,
                    model.name);
            List<Verdict> verdicts = wholeDesk ? verdicts(searches, desk) : verdicts(searches);
            return new Outcome(suite.name(), retrieval.token(), figures, verdicts);
        }
    }

    /** Loads the embedding model on the index's thread, and keeps its name. */
    private static final class NamedModel {
        private volatile String name = "none";

        Embedder load() {
            Embedder embedder = MiniLmEmbedder.load();
            name = embedder.model();
            return embedder;
        }
    }

    /** What is measured must not depend on how fast the machine is. */
    static void awaitVectors(LuceneKnowledgeIndex index) {
        try {
            if (!index.awaitVectors(LONGEST_INDEXING)) {
                throw StartException.broken(
                        "The embedding model does not work here: run with --retrieval bm25, or ask \"doctor\" why.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StartException.broken("Interrupted while vectors were computed.", e);
        }
    }

    /** So that the first questions do not measure how Java starts. */
    private static void warmUp(KnowledgeIndex index, Corpus corpus) {
        corpus.articles().stream()
                .flatMap(article -> article.passages().stream())
                .limit(WARM_UP)
                .forEach(passage -> index.search(new KnowledgeQuery(passage.heading(), Audience.PUBLIC, 10)));
    }

    private @Nullable LabelFigures escalations(Suite suite) {
        List<LabelledText> texts = suite.cases().stream()
                .map(each -> new LabelledText(each.id(), each.question(), each.expectation() == Expectation.ESCALATE))
                .toList();
        return texts.stream().anyMatch(LabelledText::label) ? LabelFigures.of(texts, this::wantsPerson) : null;
    }

    private boolean wantsPerson(String text) {
        return wantsPerson.in(text).isPresent();
    }

    private static List<Verdict> verdicts(List<Retrieved> searches) {
        return searches.stream().map(Retrieved::verdict).toList();
    }

    /** The desk answers in public only: private cases are judged by what was found. */
    private static List<Verdict> verdicts(List<Retrieved> searches, SupportDesk desk) {
        DeskRun run = new DeskRun(question -> desk.frontDesk().ask(question));
        return searches.stream()
                .map(search -> isPublic(search.question()) ? run.judge(search.question()) : search.verdict())
                .toList();
    }

    private static boolean isPublic(Case each) {
        return each.mode() == Mode.PUBLIC;
    }

    /** Judges whether labelled texts ask for a person. */
    Outcome labels(String set, List<LabelledText> texts) {
        List<Verdict> verdicts = new ArrayList<>();
        long[] nanos = new long[texts.size()];
        for (LabelledText text : texts) {
            long start = System.nanoTime();
            boolean found = wantsPerson(text.text());
            nanos[verdicts.size()] = System.nanoTime() - start;
            verdicts.add(
                    Verdict.of(text.id(), found == text.label(), found ? "took it for a wish" : "missed the wish"));
        }
        LabelFigures figures = LabelFigures.of(texts, this::wantsPerson);
        return new Outcome(set, "rules", EvalFigures.ofLabels(figures, Latency.of(nanos)), verdicts);
    }
}
