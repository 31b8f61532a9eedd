package dev.supportdesk.assistant;

import dev.supportdesk.knowledge.Terms;
import java.util.Optional;
import java.util.Set;

/** Greetings and thanks: words that ask nothing and claim nothing, when they are all that was said. */
enum Courtesy {
    GREETING(Set.of(
            "hi",
            "hello",
            "hey",
            "hi there",
            "hello there",
            "hey there",
            "good morning",
            "good afternoon",
            "good evening",
            "hallo",
            "guten tag",
            "guten morgen",
            "guten abend",
            "hola",
            "buenos dias",
            "buenas tardes",
            "bonjour",
            "bonsoir",
            "salut",
            "ola",
            "bom dia",
            "boa tarde")),
    THANKS(Set.of(
            "thanks",
            "thank you",
            "thanks a lot",
            "thank you very much",
            "thx",
            "ok thanks",
            "okay thanks",
            "great thanks",
            "thanks that helped",
            "thank you so much",
            "many thanks",
            "danke",
            "vielen dank",
            "danke schon",
            "gracias",
            "muchas gracias",
            "merci",
            "merci beaucoup",
            "obrigado",
            "obrigada"));

    private final Set<String> words;

    Courtesy(Set<String> words) {
        this.words = words;
    }

    /** The courtesy that a text is, if it is nothing else. */
    static Optional<Courtesy> in(String text) {
        if (text.length() > 40) {
            return Optional.empty();
        }
        String plain = String.join(" ", Terms.of(text));
        for (Courtesy courtesy : values()) {
            if (courtesy.words.contains(plain)) {
                return Optional.of(courtesy);
            }
        }
        return Optional.empty();
    }
}
