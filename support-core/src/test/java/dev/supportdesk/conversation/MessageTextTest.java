package dev.supportdesk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {
    @Test
    void dropsTheWhiteSpaceAround() {
        assertThat(MessageText.of(" \n hello\tthere \u2003", 100)).isEqualTo("hello\tthere");
    }

    @Test
    void countsWhatIsLeft() {
        assertThat(MessageText.of(" 12345 ", 5)).isEqualTo("12345");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageText.of("123456", 5))
                .withMessage("A message has at most 5 characters, but had 6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000\n"})
    void refusesSilence(String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageText.of(words, 5))
                .withMessage("A message cannot be empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\ud83d", "\ude00a", "\ud83d\ud83d\ude00"})
    void refusesWhatNoDatabaseKeeps(String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageText.of(words, 50))
                .withMessageContaining("U+0000 or half of a surrogate pair");
    }

    @Test
    void acceptsWholePairs() {
        assertThat(MessageText.of("ok 😀", 5)).isEqualTo("ok 😀");
    }
}
