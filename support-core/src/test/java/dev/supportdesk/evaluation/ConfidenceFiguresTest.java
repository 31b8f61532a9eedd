package dev.supportdesk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supportdesk.conversation.Mode;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfidenceFiguresTest {
    @Test
    void aPerfectSeparationHasTheArea1() {
        ConfidenceFigures figures = ConfidenceFigures.of(new double[] {0.9, 0.7}, new double[] {0.1, 0.4});

        assertThat(figures).isEqualTo(new ConfidenceFigures(1.0, 1.0, 0.0, 0.0));
    }

    @Test
    void theAreaIsTheShareOfPairsInTheRightOrder() {
        // 0.8 beats all three, 0.4 beats 0.1 only: 4 of 6
        ConfidenceFigures figures = ConfidenceFigures.of(new double[] {0.8, 0.4}, new double[] {0.1, 0.5, 0.6});

        assertThat(figures.auroc()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(figures.coverage()).isEqualTo(0.5);
        assertThat(figures.falseAnswers()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void aTieCountsHalf() {
        assertThat(ConfidenceFigures.of(new double[] {0.5}, new double[] {0.5}).auroc())
                .isEqualTo(0.5);
    }

    @Test
    void theDesksOwnThresholdIncludesAHalf() {
        assertThat(ConfidenceFigures.of(new double[] {0.5}, new double[] {0.4999}))
                .isEqualTo(new ConfidenceFigures(1.0, 1.0, 0.0, 0.0));
    }

    @Test
    void at90CoverageOneInTenAnswerableQuestionsMayFail() {
        double[] answerable =
                IntStream.rangeClosed(1, 10).mapToDouble(i -> i / 10.0).toArray();

        // The threshold is 0.2: 0.2 and 0.3 pass, 0.1 and 0.15 do not.
        assertThat(ConfidenceFigures.of(answerable, new double[] {0.1, 0.15, 0.2, 0.3})
                        .falseAnswersAt90Coverage())
                .isEqualTo(0.5);
    }

    @Test
    void at90CoverageOfFewerThanTenAllMustPass() {
        assertThat(ConfidenceFigures.of(new double[] {0.3, 0.9}, new double[] {0.2, 0.3})
                        .falseAnswersAt90Coverage())
                .isEqualTo(0.5);
    }

    @Test
    void whatCannotBeMeasuredIsNull() {
        assertThat(ConfidenceFigures.of(new double[] {0.7}, new double[0]))
                .isEqualTo(new ConfidenceFigures(null, 1.0, null, null));
    }

    @Test
    void casesThatExpectAPersonCountForNeitherKind() {
        Retrieved escalated = new Retrieved(
                new Case(
                        "1",
                        List.of("a person, please"),
                        Mode.PUBLIC,
                        Set.of(),
                        Expectation.ESCALATE,
                        List.of(),
                        List.of()),
                List.of(),
                1,
                0);

        assertThat(ConfidenceFigures.of(List.of(escalated))).isEqualTo(new ConfidenceFigures(null, null, null, null));
    }
}
