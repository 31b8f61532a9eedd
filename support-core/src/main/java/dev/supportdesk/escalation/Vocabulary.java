package dev.supportdesk.escalation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Entries of one or several words, as numbers of a {@link Lexicon}, that can stand in the same place. Immutable. */
final class Vocabulary {
    private static final int[] NOTHING = {};
    private static final int[] ONE_WORD = {1};

    private final BitSet first = new BitSet();
    private final BitSet alone = new BitSet();
    private final Map<Integer, List<int[]>> longerByFirst = new HashMap<>();

    Vocabulary(Collection<int[]> entries) {
        for (var entry : entries) {
            first.set(entry[0]);
            if (entry.length == 1) {
                alone.set(entry[0]);
            } else {
                longerByFirst
                        .computeIfAbsent(entry[0], word -> new ArrayList<>())
                        .add(entry.clone());
            }
        }
        var longestFirst = Comparator.<int[]>comparingInt(entry -> entry.length).reversed();
        longerByFirst.values().forEach(same -> same.sort(longestFirst));
    }

    boolean canStartWithOneOf(BitSet words) {
        return first.intersects(words);
    }

    /** How many words an entry takes up at this place, for every entry that is there, longest first. */
    int[] lengthsAt(Clauses text, int at) {
        var word = text.number(at);
        if (word == Lexicon.UNKNOWN || !first.get(word)) {
            return NOTHING;
        }
        var longer = longerByFirst.get(word);
        return longer == null ? ONE_WORD : lengthsAt(text, at, longer, alone.get(word));
    }

    private static int[] lengthsAt(Clauses text, int at, List<int[]> longer, boolean oneWord) {
        var lengths = new int[longer.size() + 1];
        var found = 0;
        for (var entry : longer) {
            if ((found == 0 || lengths[found - 1] != entry.length) && isAt(text, at, entry)) {
                lengths[found++] = entry.length;
            }
        }
        if (oneWord) {
            lengths[found++] = 1;
        }
        return found == 0 ? NOTHING : Arrays.copyOf(lengths, found);
    }

    private static boolean isAt(Clauses text, int at, int[] entry) {
        if (at + entry.length > text.size()) {
            return false;
        }
        for (var i = 1; i < entry.length; i++) {
            if (text.number(at + i) != entry[i] || !text.continuesAt(at + i)) {
                return false;
            }
        }
        return true;
    }
}
