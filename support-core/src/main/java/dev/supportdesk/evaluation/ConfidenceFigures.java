package dev.supportdesk.evaluation;

import dev.supportdesk.assistant.Assistant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a search's confidence tells questions that the knowledge answers from those that it does not. A figure is null
 * when there are no questions of the kind that it speaks of. Cases that expect a person count for neither kind.
 *
 * @param auroc the chance that an answerable question gets more confidence than an unanswerable one, a tie counting half
 * @param coverage the share of answerable questions that the desk would answer
 * @param falseAnswers the share of unanswerable questions that the desk would answer
 * @param falseAnswersAt90Coverage the same at the highest threshold that lets nine in ten of the answerable pass
 */
public record ConfidenceFigures(
        @Nullable Double auroc,
        @Nullable Double coverage,
        @Nullable Double falseAnswers,
        @Nullable Double falseAnswersAt90Coverage) {
    /** The figures of these searches. */
    public static ConfidenceFigures of(List<Retrieved> searches) {
        return of(confidences(searches, Expectation.ANSWER), confidences(searches, Expectation.ABSTAIN));
    }

    /** The figures of confidences for answerable and for unanswerable questions. */
    public static ConfidenceFigures of(double[] answerable, double[] unanswerable) {
        double[] yes = sorted(answerable);
        double[] no = sorted(unanswerable);
        boolean both = yes.length > 0 && no.length > 0;
        return new ConfidenceFigures(
                both ? auroc(yes, no) : null,
                yes.length > 0 ? shareFrom(yes, Assistant.GOOD_ENOUGH) : null,
                no.length > 0 ? shareFrom(no, Assistant.GOOD_ENOUGH) : null,
                both ? shareFrom(no, thresholdFor90(yes)) : null);
    }

    private static double auroc(double[] yes, double[] no) {
        double won = 0;
        for (double confidence : yes) {
            int below = countBelow(no, confidence);
            int ties = countBelow(no, Math.nextUp(confidence)) - below;
            won += below + ties / 2.0;
        }
        return won / yes.length / no.length;
    }

    private static double thresholdFor90(double[] yes) {
        return yes[yes.length / 10];
    }

    private static double shareFrom(double[] sorted, double threshold) {
        return (double) (sorted.length - countBelow(sorted, threshold)) / sorted.length;
    }

    private static int countBelow(double[] sorted, double limit) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static double[] confidences(List<Retrieved> searches, Expectation expectation) {
        return searches.stream()
                .filter(s -> s.question().expectation() == expectation)
                .mapToDouble(Retrieved::confidence)
                .toArray();
    }

    private static double[] sorted(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }
}
