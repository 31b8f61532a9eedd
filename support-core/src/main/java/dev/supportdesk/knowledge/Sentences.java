package dev.supportdesk.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts plain text into sentences, by rules that depend on no platform's data: a sentence ends at {@code . ! ? …} before
 * white space, unless {@link FullStop} says that the full stop belongs to the word; at the full stops of scripts without
 * spaces; at an empty line; and before a line that begins like a list item.
 */
public final class Sentences {
    private static final Pattern EMPTY_LINES = Pattern.compile("(?>\\r\\n|[\\n\\r])[ \\t]*(?>\\r\\n|[\\n\\r])\\s*");
    /** Group 1 is where the item begins: after a bullet, which is no word, but before a number. */
    private static final Pattern ITEM =
            Pattern.compile("[ \\t]*(?:[-*+•‣◦–—][ \\t]+(?=\\S)|(?=\\d{1,2}[.)][ \\t]+\\S))()");

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final String ENDS = ".!?…";
    private static final String ENDS_WITHOUT_SPACE = "。！？｡।॥؟۔";
    private static final String CLOSERS = ")]}\"'”’“»›*_」』）】";

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
            String words = WHITE_SPACE.matcher(text.substring(span[0], span[1])).replaceAll(" ");
            sentences.add(new Sentence(words, offset + bytesBefore, offset + bytesBefore + length));
            bytesBefore += length;
            countedTo = span[1];
        }
        return List.copyOf(sentences);
    }

    /** Where the sentences of a text begin and end, in characters, without the white space around them. */
    public static List<int[]> spans(String text, Locale language) {
        List<int[]> spans = new ArrayList<>();
        Matcher gaps = EMPTY_LINES.matcher(text);
        int start = 0;
        boolean severalLines = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
        while (severalLines && gaps.find()) {
            addParagraph(spans, text, start, gaps.start(), language);
            start = gaps.end();
        }
        addParagraph(spans, text, start, text.length(), language);
        return spans;
    }

    private static void addParagraph(List<int[]> spans, String text, int start, int end, Locale language) {
        Matcher item = ITEM.matcher(text);
        int from = start;
        for (int line = start; line < end; line = afterLine(text, line, end)) {
            if (item.region(line, end).lookingAt()) {
                addSentences(spans, text, from, line, language);
                from = item.start(1);
            }
        }
        addSentences(spans, text, from, end, language);
    }

    private static int afterLine(String text, int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i + 1;
    }

    private static void addSentences(List<int[]> spans, String text, int from, int to, Locale language) {
        int first = spans.size();
        int start = skipSpace(text, from, to);
        int i = start;
        while (i < to) {
            if (!isEnd(text.charAt(i))) {
                i++;
                continue;
            }
            int afterSigns = skip(text, i, to, ENDS + ENDS_WITHOUT_SPACE);
            int afterClosers = skip(text, afterSigns, to, CLOSERS);
            int next = skipSpace(text, afterClosers, to);
            boolean apart = next > afterClosers || ENDS_WITHOUT_SPACE.indexOf(text.charAt(afterSigns - 1)) >= 0;
            if (next < to && apart && ends(text, start, i, afterSigns, afterClosers, next, language)) {
                add(spans, first, text, start, afterClosers);
                start = next;
            }
            i = afterClosers;
        }
        add(spans, first, text, start, to);
    }

    private static boolean ends(
            String text, int start, int sign, int afterSigns, int afterClosers, int next, Locale language) {
        boolean onlyStops = text.substring(sign, afterSigns).chars().allMatch(c -> c == '.' || c == '…');
        if (!onlyStops) {
            return afterClosers == afterSigns || !FullStop.goesOn(text, next);
        }
        if (FullStop.goesOn(text, next)) {
            return false;
        }
        return afterSigns - sign > 1 || text.charAt(sign) == '…' || FullStop.ends(text, start, sign, next, language);
    }

    private static void add(List<int[]> spans, int first, String text, int start, int end) {
        int last = end;
        while (last > start && isSpace(text.charAt(last - 1))) {
            last--;
        }
        if (start >= last) {
            return;
        }
        boolean hasWord = text.substring(start, last).codePoints().anyMatch(Character::isLetterOrDigit);
        if (!hasWord && spans.size() > first) {
            spans.get(spans.size() - 1)[1] = last;
        } else {
            spans.add(new int[] {start, last});
        }
    }

    private static boolean isEnd(char c) {
        return ENDS.indexOf(c) >= 0 || ENDS_WITHOUT_SPACE.indexOf(c) >= 0;
    }

    private static int skip(String text, int from, int to, String signs) {
        int i = from;
        while (i < to && signs.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static int skipSpace(String text, int from, int to) {
        int i = from;
        while (i < to && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static int utf8Length(String text, int start, int end) {
        return text.substring(start, end).getBytes(StandardCharsets.UTF_8).length;
    }
}
