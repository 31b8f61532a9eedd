package dev.supportdesk.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WantsPersonTest {
    private static final WantsPerson WANTS_PERSON = WantsPerson.inEveryLanguage();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void recognisesWhoAsksForAPerson(String language, String sentence, boolean asks) {
        assertThat(WANTS_PERSON.in(sentence).isPresent()).isEqualTo(asks);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasEnoughCasesOfBothKindsInEveryLanguage(String language) {
        assertThat(casesIn(language).filter(line -> line.startsWith("+ "))).hasSizeGreaterThanOrEqualTo(25);
        assertThat(casesIn(language).filter(line -> line.startsWith("- "))).hasSizeGreaterThanOrEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({
        "person.bare, AGENT!!!",
        "person.direct, is there a live chat?",
        "person.verb-and-word, can i talk to somebody",
        "person.connect, transfer me to your billing team",
        "person.get, get me your manager",
        "person.can-help, could an agent help me with this",
        "person.contact, how do i contact customer support",
        "person.callback, please call me back",
        "person.refuses-bot, I don't want to talk to a machine",
    })
    void namesTheRuleThatFired(String rule, String sentence) {
        assertThat(WANTS_PERSON.in(sentence)).map(WantsPerson.Match::rule).contains(rule);
    }

    @Test
    void namesTheLanguageAndTheWords() {
        assertThat(WANTS_PERSON.in("Das hilft nicht. Ich möchte mit einem Menschen sprechen!"))
                .contains(new WantsPerson.Match("person.verb-and-word", "de", "mochte mit einem menschen sprechen"));
    }

    @Test
    void readsOnlyTheLanguagesItWasGiven() {
        assertThat(WantsPerson.inLanguages("en").in("Quiero hablar con una persona"))
                .isEmpty();
        assertThat(WantsPerson.inLanguages("es").in("Quiero hablar con una persona"))
                .isPresent();
    }

    @Test
    void takesOneMoreLanguageFromItsUser() {
        var pack = "[class person]\numano, operatore~\n[rule person.bare]\nparlare con un? <person>\n";
        var italian = WantsPerson.inLanguages("en").and("it", pack);

        assertThat(italian.in("Vorrei parlare con un operatre"))
                .map(WantsPerson.Match::language)
                .contains("it");
        assertThat(italian.in("agent please")).map(WantsPerson.Match::language).contains("en");
    }

    @Test
    void refusesAnUnknownLanguage() {
        assertThatThrownBy(() -> WantsPerson.inLanguages("xx")).hasMessageContaining("no language pack 'xx'");
        assertThatThrownBy(WantsPerson::inLanguages).hasMessageContaining("At least one language");
    }

    @ParameterizedTest
    @CsvSource({
        "'[rule person.bare]\n<human> please', is used before it is defined",
        "'[rules]\nhuman', section 'rules' is unknown",
        "'[rule Person]\nhuman', rule name 'Person'",
        "'[rule person.bare]\n..', at least one word",
        "'[class human]\nhuman\n[rule person.bare]\n<human>_please', mixes a class with words",
        "'[class human]\n!', is not a word",
    })
    void saysWhatIsWrongWithAPack(String pack, String message) {
        var english = WantsPerson.inLanguages("en");

        assertThatThrownBy(() -> english.and("mine", pack))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("language pack 'mine', line ");
    }

    static Stream<String> languages() {
        return WantsPerson.LANGUAGES.stream();
    }

    static Stream<Arguments> cases() {
        return languages()
                .flatMap(language -> casesIn(language)
                        .map(line -> Arguments.of(language, line.substring(2), line.startsWith("+ "))));
    }

    private static Stream<String> casesIn(String language) {
        var name = "wants-person-cases." + language + ".txt";
        try (var stream = WantsPersonTest.class.getResourceAsStream(name)) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> line.startsWith("+ ") || line.startsWith("- "));
        } catch (IOException broken) {
            throw new IllegalStateException("The cases in " + name + " cannot be read", broken);
        }
    }
}
