package dev.supportdesk.lucene;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Fits a {@link LogisticModel} by Newton's method (Hastie, Tibshirani and Friedman, "The Elements of Statistical
 * Learning", 4.4), with a ridge penalty on how far the standardised weights move from those of a model that was fitted
 * before: few examples move them little. Both classes weigh the same however many examples they have.
 * Deterministic.
 */
final class LogisticRegression {
    private static final int STEPS = 25;
    private static final double RIDGE = 4;

    private final List<Signal> signals;
    private final LogisticModel before;
    private final double ridge;
    private final double[] mean;
    private final double[] deviation;
    private final double[][] rows;
    private final double[] shares;
    private final boolean[] labels;

    /** @param before which signals count, and with which weights one starts */
    LogisticRegression(LogisticModel before, List<Calibration.Example> examples) {
        this.before = before;
        this.signals = before.weights().keySet().stream().sorted().toList();
        this.ridge = RIDGE / examples.size();
        int n = examples.size();
        rows = new double[n][signals.size() + 1];
        labels = new boolean[n];
        shares = new double[n];
        long positives =
                examples.stream().filter(Calibration.Example::answerable).count();
        for (int i = 0; i < n; i++) {
            labels[i] = examples.get(i).answerable();
            shares[i] = 0.5 / (labels[i] ? positives : n - positives);
            rows[i][0] = 1;
            for (int s = 0; s < signals.size(); s++) {
                rows[i][s + 1] = examples.get(i).signals().get(signals.get(s));
            }
        }
        mean = new double[signals.size() + 1];
        deviation = new double[signals.size() + 1];
        standardise();
    }

    private void standardise() {
        for (int c = 1; c < mean.length; c++) {
            for (double[] row : rows) {
                mean[c] += row[c] / rows.length;
            }
            for (double[] row : rows) {
                deviation[c] += (row[c] - mean[c]) * (row[c] - mean[c]) / rows.length;
            }
            deviation[c] = deviation[c] < 1e-12 ? 1 : Math.sqrt(deviation[c]);
            for (double[] row : rows) {
                row[c] = (row[c] - mean[c]) / deviation[c];
            }
        }
    }

    LogisticModel fit() {
        double[] start = new double[mean.length];
        for (int s = 0; s < signals.size(); s++) {
            start[s + 1] = before.weights().getOrDefault(signals.get(s), 0.0) * deviation[s + 1];
        }
        double[] weights = new double[mean.length];
        for (int step = 0; step < STEPS; step++) {
            double[] move = newtonStep(weights, start);
            for (int c = 0; c < weights.length; c++) {
                weights[c] += move[c];
            }
        }
        double intercept = weights[0];
        Map<Signal, Double> raw = new EnumMap<>(Signal.class);
        for (int s = 0; s < signals.size(); s++) {
            double weight = weights[s + 1] / deviation[s + 1];
            raw.put(signals.get(s), weight);
            intercept -= weight * mean[s + 1];
        }
        return new LogisticModel(intercept, raw);
    }

    private double[] newtonStep(double[] weights, double[] start) {
        int n = weights.length;
        double[][] system = new double[n][n + 1];
        for (int c = 0; c < n; c++) {
            system[c][c] = c == 0 ? 1e-9 : ridge;
            system[c][n] = c == 0 ? 0 : -ridge * (weights[c] - start[c]);
        }
        for (int i = 0; i < rows.length; i++) {
            double logit = 0;
            for (int c = 0; c < n; c++) {
                logit += weights[c] * rows[i][c];
            }
            double p = 1 / (1 + Math.exp(-logit));
            double error = shares[i] * ((labels[i] ? 1 : 0) - p);
            double curvature = shares[i] * Math.max(p * (1 - p), 1e-6);
            for (int c = 0; c < n; c++) {
                system[c][n] += error * rows[i][c];
                for (int d = 0; d < n; d++) {
                    system[c][d] += curvature * rows[i][c] * rows[i][d];
                }
            }
        }
        return solve(system);
    }

    /** Gauss-Jordan; the ridge keeps every pivot above zero. */
    private static double[] solve(double[][] system) {
        int n = system.length;
        for (int c = 0; c < n; c++) {
            for (int r = 0; r < n; r++) {
                double factor = r == c ? 0 : system[r][c] / system[c][c];
                for (int k = c; k <= n && factor != 0; k++) {
                    system[r][k] -= factor * system[c][k];
                }
            }
        }
        double[] solution = new double[n];
        for (int c = 0; c < n; c++) {
            solution[c] = system[c][n] / system[c][c];
        }
        return solution;
    }
}
