package dev.supportdesk.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourtesyTest {
    @Test
    void greetsBack() {
        assertThat(Courtesy.in("  Hello!! ")).contains(Courtesy.GREETING);
        assertThat(Courtesy.in("Guten Tag")).contains(Courtesy.GREETING);
        assertThat(Courtesy.in("¡Hola!")).contains(Courtesy.GREETING);
    }

    @Test
    void acceptsThanks() {
        assertThat(Courtesy.in("Thank you very much!")).contains(Courtesy.THANKS);
        assertThat(Courtesy.in("danke schön")).contains(Courtesy.THANKS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi, where is my invoice", "thanks for nothing", "hello world in Java", "", "?!", "👍"})
    void hearsAQuestionInEverythingElse(String text) {
        assertThat(Courtesy.in(text)).isEmpty();
    }
}
