package dev.supportdesk.vectors;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts text into the word pieces that uncased BERT models read: Devlin et al. 2019, "BERT: Pre-training of Deep
 * Bidirectional Transformers", with the normalisation of the reference tokenizer (control characters dropped, accents
 * stripped, lower case, Chinese characters one by one), piece for piece.
 *
 * <p>One difference: the names of special pieces such as {@code [SEP]} are ordinary text here, so nobody can write one.
 *
 * <p>Safe for use by several threads.
 */
final class WordPiece {
    private static final int LONGEST_WORD = 100;
    private static final String CONTINUES = "##";

    private final Map<String, Integer> vocabulary;
    private final int limit;
    private final int unknown;
    private final int first;
    private final int last;

    /**
     * @param vocabulary the id of each piece
     * @param limit how many pieces the model reads at most, the first and the last included
     */
    WordPiece(Map<String, Integer> vocabulary, int limit) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.limit = limit;
        this.unknown = id("[UNK]");
        this.first = id("[CLS]");
        this.last = id("[SEP]");
    }

    private int id(String special) {
        Integer id = vocabulary.get(special);
        if (id == null) {
            throw new IllegalArgumentException("The vocabulary lacks the piece " + special);
        }
        return id;
    }

    /** The ids of the text's pieces, between the ids that mark its beginning and its end. */
    long[] encode(String text) {
        long[] ids = new long[limit];
        int count = 0;
        ids[count++] = first;
        for (String word : words(text)) {
            if (count == limit - 1) {
                break;
            }
            count = encodeWord(word, ids, count);
        }
        ids[count++] = last;
        return Arrays.copyOf(ids, count);
    }

    /** How many pieces a word of the text has on average; 0 when there is no word. */
    double piecesPerWord(String text) {
        int words = 0;
        for (String word : words(text)) {
            words += Character.isLetterOrDigit(word.codePointAt(0)) ? 1 : 0;
        }
        return words == 0 ? 0 : (encode(text).length - 2.0) / Math.min(words, limit - 2);
    }

    private int encodeWord(String word, long[] ids, int from) {
        int count = from;
        int start = 0;
        boolean tooLong = word.codePointCount(0, word.length()) > LONGEST_WORD;
        while (start < word.length()) {
            int end = word.length();
            Integer id = tooLong ? null : vocabulary.get(piece(word, start, end));
            while (id == null && !tooLong && (end = word.offsetByCodePoints(end, -1)) > start) {
                id = vocabulary.get(piece(word, start, end));
            }
            if (id == null) {
                // One part that nobody knows makes the whole word unknown.
                ids[from] = unknown;
                return from + 1;
            }
            if (count < limit - 1) {
                ids[count++] = id;
            }
            start = end;
        }
        return count;
    }

    private static String piece(String word, int start, int end) {
        String letters = word.substring(start, end);
        return start == 0 ? letters : CONTINUES + letters;
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(clean(text), Normalizer.Form.NFD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            String lower = c < 128 ? null : Character.toString(c).toLowerCase(Locale.ROOT);
            if (lower != null && lower.codePointCount(0, lower.length()) > 1) {
                word.append(lower);
            } else {
                add(lower == null ? Character.toLowerCase(c) : lower.codePointAt(0), word, words);
            }
        }
        end(word, words);
        return words;
    }

    private static void add(int c, StringBuilder word, List<String> words) {
        if (isWhite(c)) {
            end(word, words);
        } else if (isPunctuation(c)) {
            end(word, words);
            words.add(Character.toString(c));
        } else {
            word.appendCodePoint(c);
        }
    }

    private static void end(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static StringBuilder clean(String text) {
        StringBuilder clean = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isChinese(c)) {
                clean.append(' ').appendCodePoint(c).append(' ');
            } else if (isWhite(c)) {
                clean.append(' ');
            } else if (c != 0xFFFD && !isControl(c)) {
                clean.appendCodePoint(c);
            }
        }
        return clean;
    }

    private static boolean isWhite(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> c == '\t' || c == '\n' || c == '\r';
        };
    }

    private static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean isPunctuation(int c) {
        boolean ascii = c >= 33 && c <= 47 || c >= 58 && c <= 64 || c >= 91 && c <= 96 || c >= 123 && c <= 126;
        return ascii
                || switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    private static boolean isChinese(int c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x20000 && c <= 0x2A6DF
                || c >= 0x2A700 && c <= 0x2CEAF
                || c >= 0x2F800 && c <= 0x2FA1F;
    }
}
