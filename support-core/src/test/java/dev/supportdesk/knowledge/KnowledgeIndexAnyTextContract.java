package dev.supportdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Any text is a question. A part of {@link KnowledgeIndexContract}. */
public interface KnowledgeIndexAnyTextContract {
    /** A new index with nothing in it. The test closes it. */
    KnowledgeIndex index();

    @Test
    default void takesSignsOfASearchLanguageAsText() {
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            for (String signs : List.of(
                    "AND OR NOT ( * ? ~ : \" \\ [ { ^ + - && || ! / ] } )",
                    "heading:password",
                    "\"password",
                    "password~ pass* +reset -reset",
                    "[password TO",
                    "(((((",
                    "\\",
                    "/pass.*(/",
                    "password^99999999999",
                    "{!func}password",
                    "'; drop table article; --",
                    "<script>password</script>",
                    "*:*")) {
                assertThat(Searching.ask(index, signs).confidence()).as(signs).isBetween(0.0, 1.0);
            }
            assertThat(Searching.ask(index, "AND ( \"reset:password~ [*? \\")
                            .best()
                            .orElseThrow()
                            .article())
                    .isEqualTo(Handbook.RESET_PASSWORD);
            assertThat(Searching.ask(index, "+invoice -copy NOT billing")
                            .best()
                            .orElseThrow()
                            .article())
                    .isEqualTo(Handbook.INVOICE_COPY);
        }
    }

    @Test
    default void findsNothingForATextWithoutAWord() {
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            for (String text : List.of(
                    "",
                    " ",
                    "\t\r\n",
                    "?!?",
                    "...",
                    "\uD83D\uDE00 \uD83D\uDC4D",
                    "\u0000",
                    "\uFEFF",
                    "\u00A0",
                    "(*?~:\"\\[")) {
                Findings findings = Searching.ask(index, text);
                assertThat(findings.hits()).as("\"" + text + "\"").isEmpty();
                assertThat(findings.confidence()).isZero();
            }
        }
    }

    @Test
    default void isNotConfidentOfFillWordsAlone() {
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            for (String text : List.of("the of and", "how do i", "is it", "to be or not to be")) {
                assertThat(Searching.ask(index, text).confidence()).as(text).isLessThan(0.5);
            }
        }
    }

    @Test
    default void bearsOddCharacters() {
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            for (String text : List.of(
                    "pass\u0000word reset password",
                    "reset \uD83D\uDE00 password \uD83D\uDD11",
                    "\uD800 reset password \uDC00",
                    "reset\u00A0password\u200B",
                    "\u202Ereset password")) {
                assertThat(Searching.articlesFoundFor(index, Audience.PUBLIC, text))
                        .as(text)
                        .contains(Handbook.RESET_PASSWORD);
            }
        }
    }

    @Test
    default void bearsLongTexts() {
        try (KnowledgeIndex index = index()) {
            index.replace(Handbook.publicArticles());
            String many = "reset the password ".repeat(220).substring(0, 4_000);
            String oneWord = "x".repeat(4_000);
            String different = IntStream.range(0, 4_000)
                    .mapToObj(number -> "w" + number)
                    .collect(Collectors.joining(" "))
                    .substring(0, 3_980);
            assertThat(Searching.ask(index, many).best().orElseThrow().article())
                    .isEqualTo(Handbook.RESET_PASSWORD);
            assertThat(Searching.ask(index, oneWord).confidence()).isLessThan(0.5);
            assertThat(Searching.ask(index, different + " password").confidence())
                    .isLessThan(0.5);
        }
    }
}
