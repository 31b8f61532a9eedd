package dev.supportdesk.server;

import dev.supportdesk.evaluation.ConfidenceFigures;
import dev.supportdesk.evaluation.LabelFigures;
import dev.supportdesk.evaluation.Latency;
import dev.supportdesk.evaluation.RetrievalFigures;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one run, as they are printed. What was not measured is null.
 *
 * @param queries how many questions were asked, or texts judged
 * @param indexMillis how long the knowledge took to become searchable, vectors included
 * @param model the embedding model; {@code none} without one
 */
record EvalFigures(
        int queries,
        RetrievalFigures retrieval,
        ConfidenceFigures confidence,
        @Nullable LabelFigures labels,
        Latency latency,
        @Nullable Double indexMillis,
        String model) {
    private static final RetrievalFigures NO_RETRIEVAL = RetrievalFigures.of(List.of());
    private static final ConfidenceFigures NO_CONFIDENCE = ConfidenceFigures.of(List.of());

    /** The figures of labelled texts alone. */
    static EvalFigures ofLabels(LabelFigures labels, Latency latency) {
        return new EvalFigures(labels.count(), NO_RETRIEVAL, NO_CONFIDENCE, labels, latency, null, "none");
    }

    EvalFigures withLabels(@Nullable LabelFigures newLabels) {
        return new EvalFigures(queries, retrieval, confidence, newLabels, latency, indexMillis, model);
    }

    /** Name and value of each figure that programs are promised, in this order. */
    Map<String, @Nullable Object> named() {
        Map<String, @Nullable Object> named = all();
        named.remove("false_answers");
        return named;
    }

    /** As {@link #named}, with what only people are shown. */
    Map<String, @Nullable Object> all() {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        named.put("queries", queries);
        named.put("ndcg_at_10", rounded(retrieval.ndcgAt10()));
        named.put("hit_at_1", rounded(retrieval.hitAt1()));
        named.put("hit_at_5", rounded(retrieval.hitAt5()));
        named.put("mrr_at_10", rounded(retrieval.mrrAt10()));
        named.put("auroc", rounded(confidence.auroc()));
        named.put("coverage", rounded(confidence.coverage()));
        named.put("false_answers", rounded(confidence.falseAnswers()));
        named.put("false_answers_at_90_coverage", rounded(confidence.falseAnswersAt90Coverage()));
        named.put("precision", rounded(labels == null ? null : labels.precision()));
        named.put("recall", rounded(labels == null ? null : labels.recall()));
        named.put("f1", rounded(labels == null ? null : labels.f1()));
        named.put("p50_ms", rounded(latency.p50Millis()));
        named.put("p99_ms", rounded(latency.p99Millis()));
        named.put("index_ms", rounded(indexMillis));
        named.put("model", model);
        return named;
    }

    /** Each figure's mean over the runs in which it was measured; of the queries the sum. */
    static Map<String, @Nullable Object> mean(List<EvalFigures> runs) {
        Map<String, @Nullable Object> mean = new LinkedHashMap<>();
        List<Map<String, @Nullable Object>> all =
                runs.stream().map(EvalFigures::all).toList();
        for (String name : runs.get(0).all().keySet()) {
            mean.put(name, meanOf(all, figures -> figures.get(name)));
        }
        mean.put("queries", runs.stream().mapToInt(EvalFigures::queries).sum());
        mean.put("model", runs.get(0).model());
        return mean;
    }

    private static @Nullable Double meanOf(
            List<Map<String, @Nullable Object>> all, Function<Map<String, @Nullable Object>, @Nullable Object> figure) {
        double[] measured = all.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .filter(Double.class::isInstance)
                .mapToDouble(value -> (Double) value)
                .toArray();
        return measured.length == 0 ? null : rounded(Arrays.stream(measured).sum() / measured.length);
    }

    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : Math.round(value * 1e6) / 1e6;
    }
}
