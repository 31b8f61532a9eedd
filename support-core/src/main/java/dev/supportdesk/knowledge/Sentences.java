package dev.supportdesk.knowledge;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts plain text into sentences. */
public final class Sentences {
    /** Shortenings after which a full stop ends no sentence, however the next word is written. */
    private static final Set<String> SHORTENINGS = Set.of(
            "e.g.", "i.e.", "etc.", "vs.", "approx.", "incl.", "excl.", "no.", "nr.", "fig.", "z.b.", "d.h.", "bzw.",
            "ca.", "p.ej.", "p.ex.", "mr.", "mrs.", "ms.", "dr.", "st.", "inc.", "ltd.", "u.a.");

    private Sentences() {}

    /**
     * The sentences of a text that stands in an article as it is, without markup. An empty line ends a sentence too.
     *
     * @param language whose rules apply; the root locale for general rules
     * @param offset the offset of the text's first byte in the article
     */
    public static List<Sentence> of(String text, Locale language, int offset) {
        List<Sentence> sentences = new ArrayList<>();
        int bytesBefore = 0;
        int countedTo = 0;
        for (int[] span : spans(text, language)) {
            bytesBefore += utf8Length(text, countedTo, span[0]);
            int length = utf8Length(text, span[0], span[1]);
            String words = text.substring(span[0], span[1]).replaceAll("\\s+", " ");
            sentences.add(new Sentence(words, offset + bytesBefore, offset + bytesBefore + length));
            bytesBefore += length;
            countedTo = span[1];
        }
        return List.copyOf(sentences);
    }

    /** Where the sentences of a text begin and end, in characters, without the white space around them. */
    public static List<int[]> spans(String text, Locale language) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(language);
        List<int[]> spans = new ArrayList<>();
        int paragraph = 0;
        while (paragraph < text.length()) {
            int end = endOfParagraph(text, paragraph);
            breaks.setText(text.substring(paragraph, end));
            int start = 0;
            for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
                boolean last = paragraph + next == end;
                if (last || !endsInShortening(text, paragraph + start, paragraph + next)) {
                    addTrimmed(spans, text, paragraph + start, paragraph + next);
                    start = next;
                }
            }
            paragraph = end;
        }
        return spans;
    }

    private static int endOfParagraph(String text, int from) {
        int newline = text.indexOf('\n', from);
        while (newline >= 0) {
            int next = newline + 1;
            while (next < text.length()
                    && (text.charAt(next) == ' ' || text.charAt(next) == '\t' || text.charAt(next) == '\r')) {
                next++;
            }
            if (next < text.length() && text.charAt(next) == '\n') {
                return next;
            }
            newline = text.indexOf('\n', newline + 1);
        }
        return text.length();
    }

    private static boolean endsInShortening(String text, int start, int end) {
        int wordEnd = end;
        while (wordEnd > start && Character.isWhitespace(text.charAt(wordEnd - 1))) {
            wordEnd--;
        }
        int wordStart = wordEnd;
        while (wordStart > start
                && !Character.isWhitespace(text.charAt(wordStart - 1))
                && text.charAt(wordStart - 1) != '(') {
            wordStart--;
        }
        return SHORTENINGS.contains(text.substring(wordStart, wordEnd).toLowerCase(Locale.ROOT));
    }

    private static void addTrimmed(List<int[]> spans, String text, int start, int end) {
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            spans.add(new int[] {start, end});
        }
    }

    private static int utf8Length(String text, int start, int end) {
        return text.substring(start, end).getBytes(StandardCharsets.UTF_8).length;
    }
}
