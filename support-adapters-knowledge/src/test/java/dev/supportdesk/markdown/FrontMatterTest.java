package dev.supportdesk.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.supportdesk.knowledge.Audience;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FrontMatterTest {
    private static FrontMatter read(String lines) throws BrokenFileException {
        return FrontMatter.of("---\n" + lines + "\n---\ntext");
    }

    private static String complaint(String text) {
        BrokenFileException broken = catchThrowableOfType(BrokenFileException.class, () -> FrontMatter.of(text));
        assertThat(broken).as(text).isNotNull();
        return broken.warning("a.md");
    }

    private static String complaintAbout(String lines) {
        return complaint("---\n" + lines + "\n---\ntext");
    }

    @Test
    void readsEveryKey() throws Exception {
        FrontMatter about = read("""
                title: Refunds: when and how # a comment
                url: "https://help.example/refunds"
                language: de-AT
                audience: customer
                phrasings:
                  - Money back?
                  - 'It''s broken: refund'
                  - "Say \\"refund\\"" # twice

                  # nothing
                  - I paid
                    too much
                  -
                """);
        assertThat(about.title()).isEqualTo("Refunds: when and how");
        assertThat(about.url()).isEqualTo(URI.create("https://help.example/refunds"));
        assertThat(about.language()).isEqualTo(Locale.forLanguageTag("de-AT"));
        assertThat(about.audience()).isEqualTo(Audience.CUSTOMER);
        assertThat(about.phrasings())
                .containsExactly("Money back?", "It's broken: refund", "Say \"refund\"", "I paid too much");
    }

    @Test
    void isPublicAndInNoLanguageByDefault() throws Exception {
        for (String text : List.of("", "text", "----\ntext", "# Title\n---\naudience: staff\n---", "---\n---\ntext")) {
            FrontMatter about = FrontMatter.of(text);
            assertThat(about.title()).isNull();
            assertThat(about.url()).isNull();
            assertThat(about.language()).isEqualTo(Locale.ROOT);
            assertThat(about.audience()).isEqualTo(Audience.PUBLIC);
            assertThat(about.phrasings()).isEmpty();
        }
    }

    @Test
    void endsAfterItsClosingLine() throws Exception {
        assertThat(FrontMatter.of("text").end()).isZero();
        assertThat(FrontMatter.of("\uFEFFtext").end()).isEqualTo(1);
        assertThat(FrontMatter.of("---\na: b\n---  \ntext").end()).isEqualTo("---\na: b\n---  \n".length());
        assertThat(FrontMatter.of("---\r\na: b\r\n...\r\ntext").end()).isEqualTo("---\r\na: b\r\n...\r\n".length());
        assertThat(FrontMatter.of("---\n---").end()).isEqualTo(7);
    }

    @Test
    void ignoresUnknownKeysWithAllThatBelongsToThem() throws Exception {
        FrontMatter about = read("""
                tags: [a, b]
                layout:
                - one
                - two: three
                description: >-
                  Some long text
                  about: things
                weight: {a: 1}
                audience: staff
                """);
        assertThat(about.audience()).isEqualTo(Audience.STAFF);
    }

    @Test
    void readsAnAudienceInAnyLetterCase() throws Exception {
        assertThat(read("Audience: 'Staff' # ours").audience()).isEqualTo(Audience.STAFF);
        assertThat(read("\"audience\":\tSTAFF").audience()).isEqualTo(Audience.STAFF);
    }

    @Test
    void neverGuessesAnAudience() {
        assertThat(complaintAbout("title: T\naudience: internal"))
                .isEqualTo("a.md, line 3: Unknown audience \"internal\": write public, customer or staff");
        for (String lines : List.of(
                "audience:",
                "audience: # staff",
                "audience: [staff]",
                "audience: |\n  staff",
                "audience:\n  - staff",
                "audience:staff",
                "audience staff",
                "audience = staff",
                "audience: staff\naudience: public",
                "audience: public staff",
                "audience: 'staff",
                "audiance: staff",
                "audiences: staff",
                " audience: staff",
                "title: T\n  audience: staff",
                "meta:\n  audience: staff",
                "meta:\n  audiense: staff",
                "phrasings:\n  audience: staff",
                "- audience: staff")) {
            assertThat(complaintAbout(lines)).startsWith("a.md, line ");
        }
    }

    @Test
    void refusesFrontMatterThatIsNeverClosed() {
        for (String text :
                List.of("---", "---\n", "---\naudience: staff\n\ntext", "\uFEFF---\r\ntitle: T\r\n ---\r\n")) {
            assertThat(complaint(text)).startsWith("a.md, line 1: ");
        }
        assertThat(complaint("---\ntitle: T\n"))
                .isEqualTo("a.md, line 1: The front matter that begins here is never closed: end it with a line ---");
    }

    @Test
    void refusesABadUrl() {
        for (String url : List.of(
                "help.example/a",
                "/a",
                "javascript:alert(1)",
                "ftp://a.example",
                "https://",
                "https://a b",
                "mailto:a@b.example")) {
            assertThat(complaintAbout("\nurl: " + url)).startsWith("a.md, line 3: \"" + url + "\"");
        }
    }

    @Test
    void refusesABadLanguageAndPhrasingsOnOneLine() {
        assertThat(complaintAbout("language: english language")).contains("line 2", "en or de-AT");
        assertThat(complaintAbout("phrasings: One? Two?")).contains("line 2", "\"- \"");
        assertThat(complaintAbout("title: >\n  T")).contains("line 2");
    }
}
