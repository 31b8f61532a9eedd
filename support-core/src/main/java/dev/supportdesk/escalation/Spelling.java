package dev.supportdesk.escalation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recognises a key word with one slip in it: a letter too many, missing, wrong, or swapped with its neighbour
 * (optimal string alignment distance 1). The first letter must be right, and a word that exists is never corrected.
 */
final class Spelling {
    private static final int SHORTEST = 5;

    private final Set<String> existing;
    private final Map<Character, List<String>> keyWordsByInitial = new HashMap<>();

    Spelling(Set<String> keyWords, Set<String> existing) {
        this.existing = Set.copyOf(existing);
        keyWords.stream()
                .filter(word -> word.length() >= SHORTEST)
                .sorted()
                .forEach(word -> keyWordsByInitial.merge(word.charAt(0), List.of(word), Spelling::joined));
    }

    String corrected(String word) {
        if (word.length() < SHORTEST - 1 || existing.contains(word)) {
            return word;
        }
        for (var keyWord : keyWordsByInitial.getOrDefault(word.charAt(0), List.of())) {
            if (Math.abs(keyWord.length() - word.length()) <= 1 && isOneSlipAway(keyWord, word)) {
                return keyWord;
            }
        }
        return word;
    }

    private static boolean isOneSlipAway(String right, String written) {
        var same = 0;
        var shorter = Math.min(right.length(), written.length());
        while (same < shorter && right.charAt(same) == written.charAt(same)) {
            same++;
        }
        if (right.length() > written.length()) {
            return right.substring(same + 1).equals(written.substring(same));
        }
        if (right.length() < written.length()) {
            return right.substring(same).equals(written.substring(same + 1));
        }
        return same == shorter
                || right.regionMatches(same + 1, written, same + 1, shorter - same - 1)
                || isSwap(right, written, same);
    }

    private static boolean isSwap(String right, String written, int at) {
        return at + 1 < right.length()
                && right.charAt(at) == written.charAt(at + 1)
                && right.charAt(at + 1) == written.charAt(at)
                && right.regionMatches(at + 2, written, at + 2, right.length() - at - 2);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
