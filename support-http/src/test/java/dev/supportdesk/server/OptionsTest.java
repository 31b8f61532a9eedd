package dev.supportdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void readsValuesAndFlags() {
        Options options = options("--suite", "a.jsonl", "--json", "--labels=b.tsv", "--labels", "c.tsv");

        assertThat(options.path("--suite")).contains(Path.of("a.jsonl"));
        assertThat(options.paths("--labels")).containsExactly(Path.of("b.tsv"), Path.of("c.tsv"));
        assertThat(options.has("--json")).isTrue();
        assertThat(options.has("--save")).isFalse();
        assertThat(options.value("--save")).isEmpty();
    }

    @Test
    void theLastOfSeveralValuesHolds() {
        assertThat(options("--suite", "a", "--suite", "b").value("--suite")).contains("b");
    }

    private static Options options(String... arguments) {
        return Options.of(List.of(arguments), List.of("--suite", "--labels", "--save"), List.of("--json"));
    }
}
