package dev.supportdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void isNotShownByWhateverHoldsIt() {
        Secret secret = new Secret("hunter2");

        assertThat(secret).hasToString("[redacted]");
        assertThat(List.of(secret).toString()).doesNotContain("hunter2");
        assertThat(secret.value()).isEqualTo("hunter2");
    }
}
