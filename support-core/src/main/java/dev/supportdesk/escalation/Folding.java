package dev.supportdesk.escalation;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings spellings of one word together: compatibility forms (full width, ligatures), case, accents, invisible
 * characters and typographic apostrophes no longer make a difference.
 */
final class Folding {
    // Canonical ordering sorts a run of combining marks; an endless run must not make that slow.
    private static final int LONGEST_RUN_OF_MARKS = 4;

    private Folding() {}

    static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var compatible = compatible(withShortRunsOfMarks(text));
        var decomposed = Normalizer.normalize(compatible.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var folded = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(c -> append(folded, c));
        return folded.toString();
    }

    // A single ligature can stand for eighteen letters; a text made of those is not worth reading letter by letter.
    private static String compatible(String text) {
        var compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return compatible.length() > 2 * text.length() ? text : compatible;
    }

    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 126) {
                return false;
            }
        }
        return true;
    }

    private static String withShortRunsOfMarks(String text) {
        var kept = new StringBuilder(text.length());
        var run = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            run = isMark(c) ? run + 1 : 0;
            if (run <= LONGEST_RUN_OF_MARKS && Character.getType(c) != Character.FORMAT) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static void append(StringBuilder folded, int c) {
        switch (c) {
            case 'ß' -> folded.append("ss");
            case 'œ' -> folded.append("oe");
            case 'æ' -> folded.append("ae");
            case '’', '‘', 'ʼ', '′', '´', '`' -> folded.append('\'');
            default -> {
                if (!isMark(c) && Character.getType(c) != Character.FORMAT) {
                    folded.appendCodePoint(c);
                }
            }
        }
    }

    private static boolean isMark(int c) {
        var type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
