package dev.supportdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static List<String> cut(String text) {
        return cut(text, Locale.ROOT);
    }

    private static List<String> cut(String text, Locale language) {
        return Sentences.of(text, language, 0).stream().map(Sentence::text).toList();
    }

    /** What the bytes say, and that they agree with the words. */
    private static List<String> source(String text, int offset) {
        byte[] bytes = ("x".repeat(offset) + text).getBytes(StandardCharsets.UTF_8);
        return Sentences.of(text, Locale.ROOT, offset).stream()
                .map(sentence -> {
                    String source = new String(
                            Arrays.copyOfRange(bytes, sentence.start(), sentence.end()), StandardCharsets.UTF_8);
                    assertThat(source.replaceAll("[\\s\\p{Z}]+", " ")).isEqualTo(sentence.text());
                    return source;
                })
                .toList();
    }

    @Test
    void cutsAtFullStopsQuestionAndExclamationMarks() {
        assertThat(cut("One ends. Does two? Three does! Four?! five"))
                .containsExactly("One ends.", "Does two?", "Three does!", "Four?!", "five");
    }

    @Test
    void findsNothingInATextWithoutSigns() {
        assertThat(cut("")).isEmpty();
        assertThat(cut(" \r\n\t\u00A0\n\n ")).isEmpty();
    }

    @Test
    void pointsAtTheBytesOfEachSentence() {
        assertThat(source("Grüße aus Köln. Schöne Tage! \uD83D\uDE00 Geht das? Ja.", 7))
                .containsExactly("Grüße aus Köln.", "Schöne Tage!", "\uD83D\uDE00 Geht das?", "Ja.");
        assertThat(Sentences.of("ä. B", Locale.ROOT, 10)).containsExactly(new Sentence("ä. B", 10, 15));
        assertThat(Sentences.of("€5 is due. \uD83D\uDE00 Thanks", Locale.ROOT, 0))
                .containsExactly(new Sentence("€5 is due.", 0, 12), new Sentence("\uD83D\uDE00 Thanks", 13, 24));
    }

    @Test
    void joinsWrappedLinesAndNarrowSpaces() {
        assertThat(cut("A line that\nwraps  twice\r\nends here. 10\u00A0EUR\u202Fare due."))
                .containsExactly("A line that wraps twice ends here.", "10 EUR are due.");
    }

    @Test
    void endsASentenceAtAnEmptyLine() {
        assertThat(source("No stop\n\nnext\n \t\nlast", 0)).containsExactly("No stop", "next", "last");
        assertThat(source("No stop\r\n\r\nnext\r\nline", 0)).containsExactly("No stop", "next\r\nline");
        assertThat(source("Old\r\rlines", 0)).containsExactly("Old", "lines");
    }

    @Test
    void keepsDecimalsVersionsAndAddressesWhole() {
        assertThat(cut("Version 1.5 costs 3.50 EUR. Update to v2.0.1. Then run file.txt with Node.js. Done."))
                .containsExactly(
                        "Version 1.5 costs 3.50 EUR.", "Update to v2.0.1.", "Then run file.txt with Node.js.", "Done.");
        assertThat(cut("See https://example.org/a.b?c=d!e. Write to a.b@example.org. Go to www.example.org? Yes."))
                .containsExactly(
                        "See https://example.org/a.b?c=d!e.",
                        "Write to a.b@example.org.",
                        "Go to www.example.org?",
                        "Yes.");
        assertThat(cut("The address follows. https://example.org is it."))
                .containsExactly("The address follows.", "https://example.org is it.");
    }

    @Test
    void goesOnAfterShortenings() {
        assertThat(cut("Use e.g. Firefox, i.e. Gecko. Ask Dr. Smith vs. Mr. Brown. It takes approx. 5 days."))
                .containsExactly(
                        "Use e.g. Firefox, i.e. Gecko.", "Ask Dr. Smith vs. Mr. Brown.", "It takes approx. 5 days.");
        assertThat(cut("See no. 5 (cf. Fig. 3). Call Tel. +49 30 1. No. That is wrong."))
                .containsExactly("See no. 5 (cf. Fig. 3).", "Call Tel. +49 30 1.", "No.", "That is wrong.");
        assertThat(
                        cut(
                                "We start at 9 a.m. CET. Pay Acme Inc. Germany. We serve the U.S. It is large. PDF, CSV etc. The end."))
                .containsExactly(
                        "We start at 9 a.m. CET.",
                        "Pay Acme Inc. Germany.",
                        "We serve the U.S.",
                        "It is large.",
                        "PDF, CSV etc.",
                        "The end.");
        assertThat(cut("It starts on Jan. 5. Choose plan B. Then pay."))
                .containsExactly("It starts on Jan. 5.", "Choose plan B.", "Then pay.");
    }

    @Test
    void cutsBeforeANumberThatBeginsASentence() {
        assertThat(cut("It costs 10 EUR a month. 14 days are free. In step 5. 30 days later."))
                .containsExactly("It costs 10 EUR a month.", "14 days are free.", "In step 5.", "30 days later.");
    }

    @Test
    void goesOnBeforeASmallLetter() {
        assertThat(cut("Open Settings. click Save. iOS works too. He asked \"Really?\" and left."))
                .containsExactly("Open Settings. click Save.", "iOS works too.", "He asked \"Really?\" and left.");
        assertThat(cut("it fails! my screen is black? yes")).containsExactly("it fails!", "my screen is black?", "yes");
    }

    @Test
    void endsAtAnEllipsisBeforeACapitalLetterOnly() {
        assertThat(cut("Wait... then go. Wait... Then go. Well… ok. Well… Ok."))
                .containsExactly("Wait... then go.", "Wait...", "Then go.", "Well… ok.", "Well…", "Ok.");
    }

    @Test
    void keepsClosingSignsWithTheirSentence() {
        assertThat(cut("He said \"Go.\" Then left. (See below.) Press “Save.” Next. **Bold.** Plain."))
                .containsExactly(
                        "He said \"Go.\"",
                        "Then left.",
                        "(See below.)",
                        "Press “Save.”",
                        "Next.",
                        "**Bold.**",
                        "Plain.");
    }

    @Test
    void keepsSignsWithoutAWordWithTheSentenceBefore() {
        assertThat(cut("Thanks! \uD83D\uDE00 Bye. :-)")).containsExactly("Thanks!", "\uD83D\uDE00 Bye. :-)");
        assertThat(cut("Thanks! \uD83D\uDE00")).containsExactly("Thanks! \uD83D\uDE00");
        assertThat(cut("\uD83D\uDC4D")).containsExactly("\uD83D\uDC4D");
    }

    @Test
    void beginsASentenceAtEachLineThatLooksLikeAnItem() {
        assertThat(source("You need:\n- a laptop\n* a badge\n  • coffee, 1.5 cups\n– time\nand patience", 3))
                .containsExactly("You need:", "a laptop", "a badge", "coffee, 1.5 cups", "time\nand patience");
        assertThat(source("1. Open it.\r\n2. Press A. Wait.\r\n10) Done", 0))
                .containsExactly("1. Open it.", "2. Press A. Wait.", "10) Done");
        assertThat(cut("It was in\n2024. Then -5 degrees\n-3 at night"))
                .containsExactly("It was in 2024.", "Then -5 degrees -3 at night");
    }

    @Test
    void knowsGermanShorteningsAndDates() {
        assertThat(cut("Das gilt z. B. für Kunden, d.h. Käufer. Siehe § 19 Abs. 1 UStG. Ca. 5 Tage bzw. Wochen."))
                .containsExactly(
                        "Das gilt z. B. für Kunden, d.h. Käufer.",
                        "Siehe § 19 Abs. 1 UStG.",
                        "Ca. 5 Tage bzw. Wochen.");
        assertThat(cut("Fällig am 3. Mai. Der Preis gilt bis zum 31. Dezember 2026. Danach mehr."))
                .containsExactly("Fällig am 3. Mai.", "Der Preis gilt bis zum 31. Dezember 2026.", "Danach mehr.");
        assertThat(cut("Im 2. Quartal zahlen Sie 5. Das ist alles. „Ja.“ Gut.", Locale.GERMAN))
                .containsExactly("Im 2. Quartal zahlen Sie 5.", "Das ist alles.", "„Ja.“", "Gut.");
    }

    @Test
    void cutsScriptsWithoutSpaces() {
        assertThat(source("返金できます。三十日以内です。", 0)).containsExactly("返金できます。", "三十日以内です。");
    }

    @Test
    void cutsALongTextInOnePass() {
        String text = "This is a sentence with e.g. 1.5 things. ".repeat(50_000);
        assertThat(cut(text).size()).isEqualTo(50_000);
        assertThat(cut(". ".repeat(100_000) + "a".repeat(100_000)).size()).isEqualTo(2);
    }
}
