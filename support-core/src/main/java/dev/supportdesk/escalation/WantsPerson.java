package dev.supportdesk.escalation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Recognises a message that asks for a person: "can I talk to somebody?", "agent!!!", "I don't want to talk to a bot".
 *
 * <p>The wish has to be the writer's own and present. A wish that is turned down ("you don't need to transfer me"), a
 * question about the assistant ("are you a human?") and other meanings of the same words ("human resources", "the agent
 * role") do not count. When in doubt about a plain request the answer is yes: a customer who wants a person must get
 * one.
 *
 * <p>The rules are lists of words and phrases, one resource per language, and every given language is tried, because
 * customers change languages within a message. No model is involved, the same text always gives the same answer, and
 * the time is linear in the length of the text. Immutable, safe for use by several threads.
 */
public final class WantsPerson {
    /** The languages that come with the library, as ISO 639-1 codes. */
    public static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "pt");

    private final List<LanguagePack> packs;

    private WantsPerson(List<LanguagePack> packs) {
        this.packs = List.copyOf(packs);
    }

    /**
     * What was found.
     *
     * @param rule the rule that fired, such as {@code person.verb-and-word}
     * @param language the language pack it is from
     * @param words the words it fired on: lower case, without accents, key words in their right spelling
     */
    public record Match(String rule, String language, String words) {
        /** Requires every component. */
        public Match {
            Objects.requireNonNull(rule, "rule cannot be null");
            Objects.requireNonNull(language, "language cannot be null");
            Objects.requireNonNull(words, "words cannot be null");
        }
    }

    /** Reads all of {@link #LANGUAGES}. */
    public static WantsPerson inEveryLanguage() {
        return inLanguages(LANGUAGES.toArray(String[]::new));
    }

    /**
     * Reads some of {@link #LANGUAGES}, to be tried in this order.
     *
     * @throws IllegalArgumentException if there is none, or one is unknown
     */
    public static WantsPerson inLanguages(String... languages) {
        if (languages.length == 0) {
            throw new IllegalArgumentException("At least one language is needed; there are " + LANGUAGES + ".");
        }
        var packs = new ArrayList<LanguagePack>();
        for (var language : languages) {
            if (!LANGUAGES.contains(language)) {
                throw new IllegalArgumentException("There is no language pack '" + language + "'; use one of "
                        + LANGUAGES + " or add your own text.");
            }
            packs.add(PackReader.read(language, resource("wants-person." + language + ".txt")));
        }
        return new WantsPerson(packs);
    }

    /**
     * The same with one more language pack, tried last.
     *
     * @param language the name that matches carry
     * @param pack the text of the pack; {@code wants-person.en.txt} in this package explains the format
     * @throws IllegalArgumentException if the pack cannot be read; the message names the line
     */
    public WantsPerson and(String language, String pack) {
        var more = new ArrayList<>(packs);
        more.add(PackReader.read(language, pack));
        return new WantsPerson(more);
    }

    /** The first sign in the text that its writer wants a person; empty if there is none. */
    public Optional<Match> in(String text) {
        var words = Words.of(Folding.fold(text));
        return packs.stream().flatMap(pack -> pack.in(words).stream()).findFirst();
    }

    private static String resource(String name) {
        try (var stream = WantsPerson.class.getResourceAsStream(name)) {
            var found =
                    Objects.requireNonNull(stream, () -> "The resource " + name + " is missing from the class path");
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("The resource " + name + " cannot be read", broken);
        }
    }
}
