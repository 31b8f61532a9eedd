package dev.supportdesk.escalation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A folded text as words, with the strength of the break in front of each: none, a clause break (comma, bracket,
 * dash) or a sentence break. {@code breaks} has one entry more than {@code words}: the end of the text.
 */
record Words(List<String> words, byte[] breaks) {
    static final byte NONE = 0;
    static final byte CLAUSE = 1;
    static final byte SENTENCE = 2;

    private static final char APOSTROPHE = '\'';

    int size() {
        return words.size();
    }

    /** Splits a folded text; apostrophes stay inside words. */
    static Words of(String folded) {
        var words = new ArrayList<String>();
        var breaks = new byte[folded.length() / 2 + 2];
        var pending = SENTENCE;
        var start = 0;
        while (start < folded.length()) {
            var end = endOfWord(folded, start);
            if (end > start) {
                breaks[words.size()] = pending;
                words.add(shortened(folded.substring(start, end)));
                pending = NONE;
                start = end;
            } else {
                pending = (byte) Math.max(pending, strength(folded, start));
                start += Character.charCount(folded.codePointAt(start));
            }
        }
        breaks[words.size()] = SENTENCE;
        return new Words(words, Arrays.copyOf(breaks, words.size() + 1));
    }

    /**
     * The same with the apostrophes read as one language does.
     *
     * @param elided what is a word of its own before an apostrophe ({@code l'agent}); any other apostrophe is dropped
     *     ({@code don't})
     * @param spelling gives the dictionary spelling of a word
     */
    Words read(Set<String> elided, UnaryOperator<String> spelling) {
        var read = new ArrayList<String>(words.size());
        var readBreaks = Arrays.copyOf(breaks, breaks.length);
        for (var i = 0; i < words.size(); i++) {
            var before = read.size();
            addParts(read, words.get(i), elided, spelling);
            if (read.size() >= readBreaks.length) {
                readBreaks = Arrays.copyOf(readBreaks, read.size() * 2);
            }
            Arrays.fill(readBreaks, before, read.size(), NONE);
            readBreaks[before] = breaks[i];
        }
        var exact = Arrays.copyOf(readBreaks, read.size() + 1);
        exact[read.size()] = SENTENCE;
        return new Words(read, exact);
    }

    private static void addParts(List<String> read, String word, Set<String> elided, UnaryOperator<String> spelling) {
        if (word.indexOf(APOSTROPHE) < 0) {
            read.add(spelling.apply(word));
            return;
        }
        var part = new StringBuilder();
        for (var piece : word.split("'", -1)) {
            part.append(piece);
            if (elided.contains(piece) && part.length() == piece.length()) {
                read.add(piece);
                part.setLength(0);
            }
        }
        if (!part.isEmpty()) {
            read.add(spelling.apply(part.toString()));
        }
    }

    private static int endOfWord(String text, int start) {
        var end = start;
        var at = start;
        while (at < text.length()) {
            var c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                end = at;
            } else if (c != APOSTROPHE || end == start) {
                return end;
            }
        }
        return end;
    }

    private static byte strength(String text, int at) {
        return switch (text.charAt(at)) {
            case '.', '!', '?', ';', '…', '。', '！', '？', '¡', '¿' -> SENTENCE;
            case ',', ':', '(', ')', '[', ']', '/', '"', '|', '–', '—', '«', '»', '“', '”', '„' -> CLAUSE;
            case '-' -> at > 0 && text.charAt(at - 1) == ' ' ? CLAUSE : NONE;
            case '\n' -> at > 0 && text.charAt(at - 1) == '\n' ? SENTENCE : NONE;
            default -> NONE;
        };
    }

    // A letter three times or more is a drawn-out word ("humaaan"); two equal letters are ordinary spelling.
    private static String shortened(String word) {
        StringBuilder out = null;
        for (var i = 0; i < word.length(); ) {
            var end = i + 1;
            while (end < word.length() && word.charAt(end) == word.charAt(i)) {
                end++;
            }
            var drawnOut = end - i > 2 && Character.isLetter(word.charAt(i));
            if (drawnOut && out == null) {
                out = new StringBuilder(word.length()).append(word, 0, i);
            }
            if (out != null) {
                out.append(word, i, drawnOut ? i + 1 : end);
            }
            i = end;
        }
        return out == null ? word : out.toString();
    }
}
