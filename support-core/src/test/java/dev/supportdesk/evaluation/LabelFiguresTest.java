package dev.supportdesk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelFiguresTest {
    @Test
    void countsWhatWasFoundAndMissed() {
        LabelFigures figures = LabelFigures.of(
                List.of(
                        new LabelledText("1", "agent!", true),
                        new LabelledText("2", "agent?", true),
                        new LabelledText("3", "a person", true),
                        new LabelledText("4", "travel agent", false),
                        new LabelledText("5", "hello", false)),
                text -> text.contains("agent"));

        assertThat(figures).isEqualTo(new LabelFigures(2, 1, 1, 1));
        assertThat(figures.precision()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(figures.recall()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(figures.f1()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void f1IsTheHarmonicMean() {
        // precision 1/2, recall 1/4
        assertThat(new LabelFigures(1, 1, 3, 0).f1()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void aClassifierThatFindsNothingHasZeros() {
        LabelFigures figures = new LabelFigures(0, 0, 3, 5);

        assertThat(figures.precision()).isZero();
        assertThat(figures.recall()).isZero();
        assertThat(figures.f1()).isZero();
    }

    @Test
    void twoSetsAddUp() {
        assertThat(new LabelFigures(1, 2, 3, 4).plus(new LabelFigures(10, 20, 30, 40)))
                .isEqualTo(new LabelFigures(11, 22, 33, 44));
    }
}
