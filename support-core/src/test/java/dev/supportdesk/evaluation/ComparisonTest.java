package dev.supportdesk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final List<Verdict> NOW =
            List.of(Verdict.right("kept"), new Verdict("lost", false, "did not answer"), Verdict.right("won"));

    @Test
    void namesTheCasesThatWereLostAndWon() {
        assertThat(Comparison.of(Set.of("kept", "lost", "not run any more"), NOW))
                .isEqualTo(new Comparison(List.of("lost"), List.of("won")));
    }

    @Test
    void aRunLosesNothingAgainstItself() {
        assertThat(Comparison.of(Comparison.rightIn(NOW), NOW)).isEqualTo(new Comparison(List.of(), List.of()));
    }
}
