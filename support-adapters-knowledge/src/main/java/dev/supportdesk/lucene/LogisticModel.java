package dev.supportdesk.lucene;

import java.util.Map;

/**
 * Says how likely signals go with an answer: the logistic function of their weighted sum.
 *
 * @param weights of the signals that count
 */
public record LogisticModel(double intercept, Map<Signal, Double> weights) {
    public LogisticModel {
        weights = Map.copyOf(weights);
    }

    /** From 0 to 1. */
    public double probability(Signals signals) {
        return 1 / (1 + Math.exp(-logit(signals)));
    }

    /** The weighted sum: 0 at a probability of one half. */
    double logit(Signals signals) {
        double sum = intercept;
        // In the enum's order, so that the sum is the same to the last bit whatever order the map has.
        for (Signal signal : Signal.values()) {
            sum += weights.getOrDefault(signal, 0.0) * signals.get(signal);
        }
        return sum;
    }

    /** The same order of probabilities, with one half where {@code logit} was. */
    LogisticModel centredAt(double logit) {
        return new LogisticModel(intercept - logit, weights);
    }
}
