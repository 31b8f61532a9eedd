package dev.supportdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void helpSaysWhatThereIs() {
        Run run = Run.of(Map.of(), "help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("serve", "eval", "calibrate", "doctor", "version");
    }

    @Test
    void helpIsFoundUnderItsUsualNames() {
        assertThat(Run.of(Map.of(), "--help")).isEqualTo(Run.of(Map.of(), "help"));
        assertThat(Run.of(Map.of(), "-h")).isEqualTo(Run.of(Map.of(), "help"));
    }

    @Test
    void saysItsVersion() {
        assertThat(Run.of(Map.of(), "version").out()).startsWith("SupportDesk ");
    }

    @Test
    void anUnknownCommandIsAMisuse() {
        Run run = Run.of(Map.of(), "evla");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("There is no command evla: did you mean eval?")
                .contains("Usage:");
    }

    @Test
    void anUnknownOptionIsAMisuse() {
        Run run = Run.of(Map.of(), "eval", "--jsn");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Usage:", "This command has no option --jsn: did you mean --json?");
    }

    @Test
    void anOptionWithoutItsValueIsAMisuse() {
        assertThat(Run.of(Map.of(), "eval", "--suite").err()).contains("The option --suite needs a value behind it.");
    }

    @Test
    void aCommandWithoutOptionsTakesNone() {
        assertThat(Run.of(Map.of(), "doctor", "now").err()).contains("This command has no option now: it has none.");
    }
}
