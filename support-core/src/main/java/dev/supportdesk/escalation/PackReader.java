package dev.supportdesk.escalation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the text of a language pack. The format is described at the top of {@code en.txt}; classes come before the
 * phrases that use them.
 */
final class PackReader {
    private static final Pattern RULE_NAME = Pattern.compile("[a-z]+(?:[.-][a-z]+)*");
    private static final int LONGEST_REPETITION = 3;
    private static final int USUAL_GAP = 3;

    private final String language;
    private final Lexicon lexicon = new Lexicon();
    private final Map<String, List<int[]>> classes = new HashMap<>();
    private final Map<String, Vocabulary> vocabularies = new HashMap<>();
    private final Set<String> elided = new HashSet<>();
    private final Set<String> keyWords = new HashSet<>();
    private final List<LanguagePack.Rule> rules = new ArrayList<>();
    private String section = "";
    private String name = "";
    private int line;

    private PackReader(String language) {
        this.language = language;
    }

    static LanguagePack read(String language, String pack) {
        var reader = new PackReader(language);
        pack.lines().forEach(reader::read);
        return reader.pack();
    }

    private LanguagePack pack() {
        return new LanguagePack(
                language,
                rules,
                lexicon,
                // Every word of the pack is spelt right, whichever key word it resembles.
                new Spelling(keyWords, lexicon.words()),
                elided,
                vocabulary("filler"),
                vocabulary("stop"),
                vocabulary("turn"));
    }

    private void read(String raw) {
        line++;
        var comment = raw.indexOf('#');
        var content = (comment < 0 ? raw : raw.substring(0, comment)).strip();
        if (content.startsWith("[") && content.endsWith("]")) {
            var header = content.substring(1, content.length() - 1).strip().split("\\s+", -1);
            section = header[0];
            name = header.length > 1 ? header[1] : section;
        } else if (!content.isEmpty()) {
            readIn(content);
        }
    }

    private void readIn(String content) {
        switch (section) {
            case "elided" -> elided.addAll(words(content));
            case "class" -> readEntries(content);
            case "rule" -> addRule(LanguagePack.Effect.WISH, content);
            case "refusal" -> addRule(LanguagePack.Effect.REFUSAL, content);
            case "mask" -> addRule(LanguagePack.Effect.MASK, content);
            case "negation" -> addRule(LanguagePack.Effect.NEGATION, content);
            default ->
                throw wrong(
                        "The section '" + section + "' is unknown; use elided, class, rule, refusal, mask or negation");
        }
    }

    private void readEntries(String content) {
        var entries = classes.computeIfAbsent(name, key -> new ArrayList<>());
        for (var raw : content.split(",", -1)) {
            var entry = raw.strip();
            if (entry.startsWith("<")) {
                entries.addAll(entriesOf(entry));
            } else if (!entry.isEmpty()) {
                var words = words(entry);
                if (entry.endsWith("~")) {
                    keyWords.addAll(words);
                }
                entries.add(numbers(words));
            }
        }
    }

    private void addRule(LanguagePack.Effect effect, String content) {
        if (!RULE_NAME.matcher(name).matches()) {
            throw wrong("The rule name '" + name + "' must be lower-case letters with dots and hyphens");
        }
        var elements =
                Arrays.stream(content.split("\\s+", -1)).map(this::element).toList();
        var phrase = new Phrase(elements);
        if (!phrase.needsAWord()) {
            throw wrong("The phrase '" + content + "' needs at least one word that must be there");
        }
        rules.add(new LanguagePack.Rule(name, effect, phrase));
    }

    private Phrase.Element element(String item) {
        switch (item) {
            case "^":
                return new Phrase.Edge(Phrase.Place.CLAUSE_START);
            case "^^":
                return new Phrase.Edge(Phrase.Place.SENTENCE_START);
            case "$":
                return new Phrase.Edge(Phrase.Place.CLAUSE_END);
            case "$$":
                return new Phrase.Edge(Phrase.Place.SENTENCE_END);
            default:
                return item.startsWith("..") ? gap(item) : listed(item);
        }
    }

    private Phrase.Gap gap(String item) {
        return new Phrase.Gap(item.length() == 2 ? USUAL_GAP : Character.digit(item.charAt(2), 10));
    }

    private Phrase.Listed listed(String item) {
        var optional = item.endsWith("?");
        var repeated = item.endsWith("*");
        var bare = optional || repeated ? item.substring(0, item.length() - 1) : item;
        var vocabulary = vocabularies.computeIfAbsent(bare, this::choices);
        return new Phrase.Listed(vocabulary, optional || repeated ? 0 : 1, repeated ? LONGEST_REPETITION : 1);
    }

    private Vocabulary choices(String item) {
        var entries = new ArrayList<int[]>();
        for (var choice : item.split("\\|", -1)) {
            entries.addAll(
                    choice.startsWith("<") ? entriesOf(choice) : List.of(numbers(words(choice.replace('_', ' ')))));
        }
        return new Vocabulary(entries);
    }

    private Vocabulary vocabulary(String className) {
        return new Vocabulary(classes.getOrDefault(className, List.of()));
    }

    private List<int[]> entriesOf(String reference) {
        if (!reference.endsWith(">")) {
            throw wrong("'" + reference + "' mixes a class with words; separate them with a space");
        }
        var className = reference.substring(1, reference.length() - 1);
        var entries = classes.get(className);
        if (entries == null) {
            throw wrong("The class <" + className + "> is used before it is defined");
        }
        return List.copyOf(entries);
    }

    private List<String> words(String text) {
        var words = Words.of(Folding.fold(text)).read(elided, word -> word).words();
        if (words.isEmpty() || text.indexOf('<') >= 0) {
            throw wrong("'" + text + "' is not a word or a sequence of words");
        }
        return words;
    }

    private int[] numbers(List<String> words) {
        return words.stream().mapToInt(lexicon::add).toArray();
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(what + " (language pack '" + language + "', line " + line + ").");
    }
}
