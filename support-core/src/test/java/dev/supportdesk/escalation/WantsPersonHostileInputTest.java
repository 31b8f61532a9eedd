package dev.supportdesk.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantsPersonHostileInputTest {
    private static final int REPETITIONS = 20_000;
    private static final WantsPerson WANTS_PERSON = WantsPerson.inEveryLanguage();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t ",
                "?!...,;:-()[]{}'\"''",
                "'''",
                "\u200b\u200d\ufeff",
                "\u0301\u0316",
                "🙂🙃",
                "\ud83d",
                "汉字 कुछ عربى",
                "\u0000\u0007",
                "0 1 2 3"
            })
    void findsNothingInTextWithoutWords(String text) {
        assertThat(WANTS_PERSON.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h\u200bu\u200bm\u200ba\u200bn please",
                "ｈｕｍａｎ　ｐｌｅａｓｅ",
                "HUMAN\u0301 please",
                "汉字! human please 🙂",
                "I’d like to speak to a \ud83d human",
                "huuuumaaaannnn pleeease",
            })
    void seesThroughUnusualWriting(String text) {
        assertThat(WANTS_PERSON.in(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can i can i talk to ",
                "no need to dont want to ",
                "please ",
                "real live another ",
                "i want need like to get the a an ",
                "d'l'qu'",
                "mir mich mit einem einer ",
                "a",
                "!?",
                "\u0316\u0301",
                "\ufdfa",
                "h\u200b"
            })
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void readsAHugeTextInLinearTime(String part) {
        assertThat(WANTS_PERSON.in(part.repeat(REPETITIONS))).isEmpty();
    }

    @Test
    void findsTheWishAtTheEndOfAHugeText() {
        var text = "The parcel is late and nothing works. ".repeat(REPETITIONS) + "Let me talk to a human!";

        assertThat(WANTS_PERSON.in(text)).map(WantsPerson.Match::words).contains("let me talk to a human");
    }
}
