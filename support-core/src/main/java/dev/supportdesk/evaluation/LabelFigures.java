package dev.supportdesk.evaluation;

import java.util.List;
import java.util.function.Predicate;

/**
 * How well a classifier finds the texts with label yes.
 *
 * @param truePositives texts with label yes that it found
 * @param falsePositives texts with label no that it took for yes
 * @param falseNegatives texts with label yes that it missed
 * @param trueNegatives texts with label no that it left alone
 */
public record LabelFigures(int truePositives, int falsePositives, int falseNegatives, int trueNegatives) {
    /** The figures of a classifier on these texts. */
    public static LabelFigures of(List<LabelledText> texts, Predicate<String> classifier) {
        int[] counts = new int[4];
        for (LabelledText each : texts) {
            boolean found = classifier.test(each.text());
            counts[each.label() ? (found ? 0 : 2) : (found ? 1 : 3)]++;
        }
        return new LabelFigures(counts[0], counts[1], counts[2], counts[3]);
    }

    /** The figures of both together, each text counting once. */
    public LabelFigures plus(LabelFigures other) {
        return new LabelFigures(
                truePositives + other.truePositives,
                falsePositives + other.falsePositives,
                falseNegatives + other.falseNegatives,
                trueNegatives + other.trueNegatives);
    }

    /** How many texts there were. */
    public int count() {
        return truePositives + falsePositives + falseNegatives + trueNegatives;
    }

    /** The share of what it found that has label yes; 0 when it found nothing. */
    public double precision() {
        return ratio(truePositives, truePositives + falsePositives);
    }

    /** The share of the texts with label yes that it found; 0 when there are none. */
    public double recall() {
        return ratio(truePositives, truePositives + falseNegatives);
    }

    /** The harmonic mean of precision and recall; 0 when both are. */
    public double f1() {
        return ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
