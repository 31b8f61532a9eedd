package dev.supportdesk.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supportdesk.knowledge.Article;
import dev.supportdesk.knowledge.ArticleId;
import dev.supportdesk.knowledge.Passage;
import dev.supportdesk.knowledge.Revision;
import dev.supportdesk.knowledge.Sentence;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkdownParserTest {
    private static final ArticleId ID = new ArticleId("guide/first-steps");

    private static Article parse(String text) throws BrokenFileException {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Article parse(byte[] bytes) throws BrokenFileException {
        return new MarkdownParser().parse(ID, bytes);
    }

    private static List<String> headings(Article article) {
        return article.passages().stream().map(Passage::heading).toList();
    }

    private static List<String> words(Article article) {
        return article.passages().stream()
                .flatMap(passage -> passage.sentences().stream())
                .map(Sentence::text)
                .toList();
    }

    private static List<String> sources(Article article) {
        return article.passages().stream()
                .flatMap(passage -> passage.sentences().stream())
                .map(sentence -> article.span(sentence.start(), sentence.end()))
                .toList();
    }

    @Test
    void keepsTheTextAndItsHash() throws Exception {
        String text = "---\ntitle: Grüße\n---\n# Hallo\r\n\r\nSchöne Grüße \uD83D\uDE00.\n";
        Article article = parse(text);
        assertThat(article.id()).isEqualTo(ID);
        assertThat(article.text()).isEqualTo(text);
        assertThat(article.revision()).isEqualTo(Revision.of(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(sources(article)).containsExactly("Schöne Grüße \uD83D\uDE00.");
    }

    @Test
    void takesTheTitleFromTheFrontMatterThenTheFirstHeadingThenTheFileName() throws Exception {
        assertThat(parse("---\ntitle: Front\n---\n# Head\n\nText.").title()).isEqualTo("Front");
        assertThat(parse("Before.\n\n## The *first* `head`\n\nText.\n\n# Other\n\nText.")
                        .title())
                .isEqualTo("The first head");
        assertThat(parse("Text alone.").title()).isEqualTo("first-steps");
    }

    @Test
    void cutsAtHeadingsOfAnyLevel() throws Exception {
        Article article = parse("""
                ---
                title: Sign in
                ---
                Before all headings.

                # Sign in

                ## How do I sign in?

                Enter your address. Press **Go**.

                Bold and Setext
                ---------------

                ### Steps ###
                One.
                ####### seven is text
                """);
        assertThat(headings(article)).containsExactly("Sign in", "How do I sign in?", "Steps");
        assertThat(article.passages().get(1).text()).isEqualTo("Enter your address. Press Go.");
        assertThat(article.passages().get(2).text()).isEqualTo("One. ####### seven is text");
    }

    @Test
    void usesTheTitleUnderAnEmptyHeading() throws Exception {
        assertThat(headings(parse("---\ntitle: T\n---\n#\n\nText."))).containsExactly("T");
    }

    @Test
    void leavesMarkupOutOfTheWordsAndInTheSource() throws Exception {
        Article article = parse("""
                # H

                Open **Settings > *Profile***, see [the docs](https://x.example/a.b "T"). Use `a.b. C` or <b>bold</b><br>now. \
                ![Alt text](pic.png) *Whole sentence.* Go to <https://x.example/?a=1>! AT&amp;T \\*costs\\* 5&nbsp;EUR.
                Hard\\
                break.
                """);
        assertThat(words(article))
                .containsExactly(
                        "Open Settings > Profile, see the docs.",
                        "Use a.b. C or bold now.",
                        "Alt text Whole sentence.",
                        "Go to https://x.example/?a=1!",
                        "AT&T *costs* 5 EUR.",
                        "Hard break.");
        assertThat(sources(article))
                .containsExactly(
                        "Open **Settings > *Profile***, see [the docs](https://x.example/a.b \"T\").",
                        "Use `a.b. C` or <b>bold</b><br>now.",
                        "![Alt text](pic.png) *Whole sentence.*",
                        "Go to <https://x.example/?a=1>!",
                        "AT&amp;T \\*costs\\* 5&nbsp;EUR.",
                        "Hard\\\nbreak.");
    }

    @Test
    void findsTheSourceAroundEntitiesAndEmoji() throws Exception {
        Article article = parse("Tom &amp; Jerry &#x1F600; &copy; &unknown; für. **Second** \uD83D\uDE00&lt;b&gt;. "
                + "&#33; a \\\\ b \\a. \uD83D\uDE00 [xx. Yy](z) Last");
        assertThat(words(article))
                .containsExactly(
                        "Tom & Jerry \uD83D\uDE00 © &unknown; für.",
                        "Second \uD83D\uDE00<b>. !",
                        "a \\ b \\a.",
                        "\uD83D\uDE00 xx.",
                        "Yy Last");
        assertThat(sources(article))
                .containsExactly(
                        "Tom &amp; Jerry &#x1F600; &copy; &unknown; für.",
                        "**Second** \uD83D\uDE00&lt;b&gt;. &#33;",
                        "a \\\\ b \\a.",
                        "\uD83D\uDE00 [xx.",
                        "Yy](z) Last");
    }

    @Test
    void makesEachListItemASentence() throws Exception {
        Article article = parse("""
                # H

                First do this. You need:

                - a **laptop**. It must
                  be new
                - a badge:
                  1. blue
                  2. or `red`
                * other

                  With a second paragraph. Of two sentences.

                      code
                """);
        assertThat(words(article))
                .containsExactly(
                        "First do this.",
                        "You need:",
                        "a laptop. It must be new",
                        "a badge:",
                        "blue",
                        "or red",
                        "other",
                        "With a second paragraph.",
                        "Of two sentences.",
                        "code");
        assertThat(sources(article))
                .contains("a **laptop**. It must\n  be new", "or `red`", "With a second paragraph.", "code");
    }

    @Test
    void makesEachTableRowASentence() throws Exception {
        Article article = parse("""
                # Plans

                | Plan | *Price* | |
                |---|--:|---|
                | Solo | **5** EUR | x |
                |  | 7 EUR |
                | Studio \\| Team | `9` EUR | |
                | | | |
                """);
        assertThat(words(article))
                .containsExactly("Plan: Solo; Price: 5 EUR; x", "Price: 7 EUR", "Plan: Studio | Team; Price: 9 EUR");
        assertThat(sources(article))
                .containsExactly("| Solo | **5** EUR | x |", "|  | 7 EUR |", "| Studio \\| Team | `9` EUR | |");
    }

    @Test
    void makesEachPieceOfCodeASentence() throws Exception {
        Article article = parse("""
                Run:

                ```sh
                npm install. Then
                  npm start
                ```

                ~~~
                ~~~

                    indented one

                    indented two

                > quoted
                > ```
                > open
                """);
        assertThat(words(article))
                .containsExactly("Run:", "npm install. Then npm start", "indented one indented two", "quoted", "open");
        assertThat(sources(article))
                .containsExactly(
                        "Run:", "npm install. Then\n  npm start", "indented one\n\n    indented two", "quoted", "open");
    }

    @Test
    void ignoresHtmlCommentsRulesAndReferences() throws Exception {
        Article article = parse("""
                <!-- secret. Note -->

                <div>markup</div>

                Seen <!-- unseen --> [text][ref].

                ***

                [ref]: https://x.example
                """);
        assertThat(words(article)).containsExactly("Seen text.");
    }

    @Test
    void cutsALongSectionBetweenParagraphs() throws Exception {
        String paragraph = "word ".repeat(69) + "end.";
        String text =
                "# Long\n\n" + IntStream.range(0, 5).mapToObj(i -> paragraph).collect(Collectors.joining("\n\n"));
        Article article = parse(text);
        assertThat(headings(article)).containsExactly("Long", "Long", "Long");
        assertThat(article.passages())
                .extracting(passage -> passage.sentences().size())
                .containsExactly(2, 2, 1);
        assertThat(words(article)).hasSize(5);
    }

    @Test
    void keepsAnIntroductionWithTheFirstItemOfItsList() throws Exception {
        String text = "# Long\n\n" + "word ".repeat(99) + "end.\n\nYou need:\n\n"
                + ("- " + "thing ".repeat(15) + "\n").repeat(10);
        Article article = parse(text);
        assertThat(article.passages()).hasSize(2);
        assertThat(article.passages().get(0).sentences()).hasSizeGreaterThan(1);
        for (Passage passage : article.passages()) {
            assertThat(passage.sentences().get(passage.sentences().size() - 1).text())
                    .doesNotEndWith(":");
        }
    }

    @Test
    void givesThePhrasingsToTheFirstPassage() throws Exception {
        Article article = parse("---\nphrasings:\n- One?\n- Two?\n---\n# A\n\nText.\n\n# B\n\nText.");
        assertThat(article.passages().get(0).phrasings()).containsExactly("One?", "Two?");
        assertThat(article.passages().get(1).phrasings()).isEmpty();
    }

    @Test
    void readsAFileWithAByteOrderMark() throws Exception {
        String text = "\uFEFF---\nlanguage: de\n---\n# Titel\n\nDer Text.";
        Article article = parse(text);
        assertThat(article.text()).isEqualTo(text);
        assertThat(article.language()).isEqualTo(Locale.GERMAN);
        assertThat(article.title()).isEqualTo("Titel");
        assertThat(sources(article)).containsExactly("Der Text.");
        assertThat(parse("\uFEFF# Titel\n\nText.").title()).isEqualTo("Titel");
    }

    @Test
    void readsEveryKindOfLineEnd() throws Exception {
        for (String end : List.of("\n", "\r\n", "\r")) {
            Article article = parse(
                    "---\ntitle: T\naudience: staff\n---\n\n# Ä\n\nOne\ntwo. Three.\n\n- item\n".replace("\n", end));
            assertThat(article.title()).isEqualTo("T");
            assertThat(words(article)).containsExactly("One two.", "Three.", "item");
            assertThat(sources(article)).containsExactly("One" + end + "two.", "Three.", "item");
        }
    }

    @Test
    void knowsTheLanguageOfItsSentences() throws Exception {
        assertThat(words(parse("---\nlanguage: de\n---\nIm 2. Quartal. Danach mehr.")))
                .containsExactly("Im 2. Quartal.", "Danach mehr.");
    }

    @Test
    void refusesWhatIsNotUtf8AndNamesTheByte() {
        assertThatThrownBy(() -> parse("Grüße, Köln".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(BrokenFileException.class)
                .hasMessage("is not UTF-8 at byte 2: save it as UTF-8");
        assertThatThrownBy(() -> parse(new byte[] {'a', (byte) 0xC3}))
                .hasMessage("is not UTF-8 at byte 1: save it as UTF-8");
        assertThatThrownBy(() -> parse("ü, then".getBytes(StandardCharsets.UTF_16)))
                .hasMessageContaining("is not UTF-8 at byte 0");
        assertThatThrownBy(() -> parse("ü\0")).hasMessageContaining("NUL at byte 2");
    }

    @Test
    void refusesAFileWithoutText() {
        for (String text : List.of(" \n", "# Only\n\n## headings\n", "---\ntitle: T\n---\n", "<!-- nothing -->")) {
            assertThatThrownBy(() -> parse(text))
                    .isInstanceOf(BrokenFileException.class)
                    .hasMessage("has no text to answer from: write some, or delete the file");
        }
    }

    @Test
    void bearsHostileNesting() throws Exception {
        for (String sign : List.of(">", "- ", "*a ", "[", "![", "<a>", "`", "(", "**a* ")) {
            Article article = parse("# H\n\nBefore.\n\n" + sign.repeat(20_000) + " end\n\nAfter.");
            assertThat(words(article)).as(sign).startsWith("Before.").endsWith("After.");
        }
    }
}
