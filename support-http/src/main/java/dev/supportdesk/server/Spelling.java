package dev.supportdesk.server;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that somebody may have meant. */
final class Spelling {
    private Spelling() {}

    /** The known word that is closest to {@code word}; empty when none is close. */
    static Optional<String> closest(String word, Collection<String> known) {
        int farthest = Math.max(2, word.length() / 3);
        return known.stream()
                .filter(each -> distance(word, each) <= farthest)
                .min(Comparator.<String>comparingInt(each -> distance(word, each))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The Levenshtein distance: how many characters must be put in, taken out or replaced. */
    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
