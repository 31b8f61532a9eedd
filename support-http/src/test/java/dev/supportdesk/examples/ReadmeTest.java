package dev.supportdesk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README shows in Java stands in an example that is executed. */
class ReadmeTest {
    private static final Pattern SHOWN = Pattern.compile("(?s)```java\\n(.*?)```");
    private static final Pattern EXECUTED = Pattern.compile("(?s)// example: \\w+\\n(.*?)\\n *// end");

    @Test
    void showsOnlyCodeThatRuns() throws IOException {
        List<String> executed = new ArrayList<>();
        try (Stream<Path> sources = Files.list(Path.of("src/test/java/dev/supportdesk/examples"))) {
            for (Path source : sources.toList()) {
                EXECUTED.matcher(Files.readString(source))
                        .results()
                        .forEach(found -> executed.add(plain(found.group(1))));
            }
        }
        List<String> shown = new ArrayList<>();
        Matcher blocks = SHOWN.matcher(Files.readString(Path.of("../README.md")));
        while (blocks.find()) {
            shown.add(plain(blocks.group(1)));
        }
        assertThat(shown).isNotEmpty();
        assertThat(executed).containsAll(shown);
    }

    /** The code whatever its indentation. */
    private static String plain(String code) {
        return code.stripIndent().strip();
    }
}
