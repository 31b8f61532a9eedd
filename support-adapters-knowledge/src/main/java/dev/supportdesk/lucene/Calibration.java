package dev.supportdesk.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How signals become a confidence, for each way of retrieval: a probability that the best hit answers the question, with
 * one half where the desk should begin to answer. {@link #standard} suits help pages of small companies;
 * {@link #fit} learns a company's own from questions of which it is known whether its knowledge answers them.
 *
 * <p>Immutable.
 */
public record Calibration(Map<Retrieval, LogisticModel> models) {
    /** The share of unanswerable questions that may pass one half, where a fit can have it so. */
    public static final double MOST_FALSE_ANSWERS = 0.1;
    /** The share of answerable questions that must pass one half, as long as false answers allow it. */
    public static final double USUAL_COVERAGE = 0.9;

    /** A question's signals, and whether the knowledge answers it. */
    public record Example(Signals signals, boolean answerable) {}

    public Calibration {
        models = Map.copyOf(new EnumMap<>(models));
        for (Retrieval retrieval : Retrieval.values()) {
            Objects.requireNonNull(models.get(retrieval), () -> "No calibration for " + retrieval.token());
        }
    }

    /** The calibration that comes with the desk. */
    public static Calibration standard() {
        try (InputStream json = Calibration.class.getResourceAsStream("calibration.json")) {
            return CalibrationFile.read(Objects.requireNonNull(json, "calibration.json"), "the built-in calibration");
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in calibration cannot be read", e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if the file cannot be read or is no calibration; the message names the file
     */
    public static Calibration read(Path file) throws IOException {
        try (InputStream json = Files.newInputStream(file)) {
            return CalibrationFile.read(json, file.toString());
        }
    }

    /** Writes a JSON file that {@link #read} reads. */
    public void write(Path file) throws IOException {
        Files.writeString(file, CalibrationFile.text(this));
    }

    /** From 0 to 1. */
    public double confidence(Signals signals) {
        return Objects.requireNonNull(models.get(signals.retrieval())).probability(signals);
    }

    /**
     * This calibration with the way of retrieval learnt anew from which the examples come. One half is put where
     * {@link #USUAL_COVERAGE} of the answerable questions pass, or higher, where no more than
     * {@link #MOST_FALSE_ANSWERS} of the unanswerable do.
     *
     * @throws IllegalArgumentException unless there are at least 20 answerable and 20 unanswerable questions, all of one
     *     way of retrieval
     */
    public Calibration fit(List<Example> examples) {
        Retrieval retrieval = sameRetrieval(examples);
        LogisticModel before = Objects.requireNonNull(models.get(retrieval));
        LogisticModel model = new LogisticRegression(before, examples).fit();
        double[] answerable = logits(model, examples, true);
        double[] unanswerable = logits(model, examples, false);
        double covering = answerable[(int) (answerable.length * (1 - USUAL_COVERAGE))];
        int allowed = (int) (unanswerable.length * MOST_FALSE_ANSWERS);
        double keepingOut = Math.nextUp(unanswerable[unanswerable.length - 1 - allowed]);
        Map<Retrieval, LogisticModel> fitted = new EnumMap<>(models);
        fitted.put(retrieval, model.centredAt(Math.max(covering, keepingOut)));
        return new Calibration(fitted);
    }

    private static Retrieval sameRetrieval(List<Example> examples) {
        long answerable = examples.stream().filter(Example::answerable).count();
        if (answerable < 20 || examples.size() - answerable < 20) {
            throw new IllegalArgumentException(
                    "A calibration needs at least 20 questions that the knowledge answers and 20"
                            + " that it does not, but there are " + answerable + " and "
                            + (examples.size() - answerable));
        }
        List<Retrieval> kinds =
                examples.stream().map(e -> e.signals().retrieval()).distinct().toList();
        if (kinds.size() > 1) {
            throw new IllegalArgumentException("All examples must come from one way of retrieval, but these come from "
                    + kinds + "; wait until all vectors are there");
        }
        return kinds.get(0);
    }

    private static double[] logits(LogisticModel model, List<Example> examples, boolean answerable) {
        return examples.stream()
                .filter(e -> e.answerable() == answerable)
                .mapToDouble(e -> model.logit(e.signals()))
                .sorted()
                .toArray();
    }
}
