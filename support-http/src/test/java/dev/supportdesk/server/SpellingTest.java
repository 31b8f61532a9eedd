package dev.supportdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void countsInsertionsDeletionsAndReplacements() {
        assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
        assertThat(Spelling.distance("same", "same")).isZero();
    }

    @Test
    void findsTheClosestWord() {
        assertThat(Spelling.closest("evla", List.of("serve", "eval", "doctor"))).contains("eval");
    }

    @Test
    void suggestsNothingWhenNothingIsClose() {
        assertThat(Spelling.closest("banana", List.of("serve", "eval", "doctor")))
                .isEmpty();
    }
}
