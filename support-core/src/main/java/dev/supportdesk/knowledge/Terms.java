package dev.supportdesk.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text, made comparable: lower case, without accents, and without the endings that English grammar adds.
 * For judging overlap between short texts; a search engine has finer means.
 */
public final class Terms {
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "a",
            "about",
            "after",
            "all",
            "also",
            "am",
            "an",
            "and",
            "any",
            "are",
            "as",
            "at",
            "be",
            "been",
            "before",
            "but",
            "by",
            "can",
            "cannot",
            "could",
            "did",
            "do",
            "does",
            "doing",
            "for",
            "from",
            "get",
            "had",
            "has",
            "have",
            "he",
            "her",
            "here",
            "him",
            "his",
            "how",
            "i",
            "if",
            "in",
            "into",
            "is",
            "it",
            "its",
            "just",
            "know",
            "like",
            "long",
            "many",
            "may",
            "me",
            "might",
            "more",
            "much",
            "must",
            "my",
            "need",
            "no",
            "not",
            "now",
            "of",
            "often",
            "on",
            "one",
            "ones",
            "only",
            "or",
            "our",
            "out",
            "please",
            "possible",
            "shall",
            "she",
            "should",
            "so",
            "some",
            "still",
            "tell",
            "than",
            "that",
            "the",
            "their",
            "them",
            "then",
            "there",
            "these",
            "they",
            "this",
            "those",
            "to",
            "too",
            "us",
            "want",
            "was",
            "way",
            "we",
            "were",
            "what",
            "when",
            "where",
            "which",
            "while",
            "who",
            "whose",
            "why",
            "will",
            "with",
            "would",
            "yes",
            "you",
            "your");

    private Terms() {}

    /** All words in order. */
    public static List<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        List<String> terms = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '\u2019') {
                end(word, terms);
            }
        }
        end(word, terms);
        return terms;
    }

    /** The words that carry meaning: all but function words such as "how", "the" or "please". */
    public static List<String> contentOf(String text) {
        return of(text).stream()
                .filter(term -> !FUNCTION_WORDS.contains(term))
                .map(Terms::stem)
                .toList();
    }

    private static void end(StringBuilder word, List<String> terms) {
        if (word.length() > 0) {
            terms.add(word.toString());
            word.setLength(0);
        }
    }

    /** A word without the ending of its plural, participle or third person (a simplified Porter step 1). */
    public static String stem(String word) {
        int n = word.length();
        if (n > 4 && word.endsWith("ies")) {
            return word.substring(0, n - 3) + "y";
        }
        if (n > 5 && word.endsWith("ing")) {
            return undouble(word.substring(0, n - 3));
        }
        if (n > 4 && word.endsWith("ed")) {
            return undouble(word.substring(0, n - 2));
        }
        if (n > 4 && word.endsWith("es") && "sxzh".indexOf(word.charAt(n - 3)) >= 0) {
            return word.substring(0, n - 2);
        }
        if (n > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
            return dropE(word.substring(0, n - 1));
        }
        return dropE(word);
    }

    /** "stopping" and "stop", "billing" and "bill" meet: a doubled consonant at the end counts once. */
    private static String undouble(String stem) {
        int n = stem.length();
        return n > 3 && stem.charAt(n - 1) == stem.charAt(n - 2) ? stem.substring(0, n - 1) : stem;
    }

    private static String dropE(String stem) {
        int n = stem.length();
        if (n > 3 && stem.charAt(n - 1) == 'e') {
            return stem.substring(0, n - 1);
        }
        return undouble(stem);
    }
}
