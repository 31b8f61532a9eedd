package dev.supportdesk.escalation;

import java.util.BitSet;
import java.util.List;

/**
 * A sequence of words, word classes and short gaps. Every repetition and gap is bounded, so trying a phrase at one
 * place costs a constant, whatever the text.
 */
record Phrase(List<Element> elements) {
    static final int NOT_FOUND = -1;

    /** One place in a phrase. */
    sealed interface Element {}

    /** Between {@code min} and {@code max} entries of a vocabulary. */
    record Listed(Vocabulary vocabulary, int min, int max) implements Element {}

    /** Up to {@code max} words of any kind, except those where a new thought begins. */
    record Gap(int max) implements Element {}

    /** A place at the edge of a clause or sentence; politeness and interjections do not count. */
    record Edge(Place place) implements Element {}

    enum Place {
        CLAUSE_START,
        SENTENCE_START,
        CLAUSE_END,
        SENTENCE_END
    }

    Phrase {
        elements = List.copyOf(elements);
    }

    /** Whether some word must be there; a phrase without one would be found everywhere. */
    boolean needsAWord() {
        return elements.stream().anyMatch(element -> element instanceof Listed listed && listed.min() > 0);
    }

    /** Whether a text of these words could have this phrase in it: a cheap way to leave most phrases out. */
    boolean canBeMadeOf(BitSet words) {
        for (var element : elements) {
            if (element instanceof Listed listed
                    && listed.min() > 0
                    && !listed.vocabulary().canStartWithOneOf(words)) {
                return false;
            }
        }
        return true;
    }

    /** Where the phrase that begins at {@code start} ends (exclusive), or {@link #NOT_FOUND}. */
    int endAt(Clauses text, int start) {
        return end(text, 0, start, start);
    }

    private int end(Clauses text, int element, int at, int start) {
        if (element == elements.size()) {
            return at;
        }
        var wanted = elements.get(element);
        if (wanted instanceof Edge edge) {
            return text.isAt(edge.place(), at) ? end(text, element + 1, at, start) : NOT_FOUND;
        }
        return wanted instanceof Gap gap
                ? endAfterGap(text, element, at, start, gap.max())
                : endAfterListed(text, element, at, start, (Listed) wanted, 0);
    }

    private int endAfterGap(Clauses text, int element, int at, int start, int left) {
        var end = end(text, element + 1, at, start);
        if (end != NOT_FOUND || left == 0 || !text.canSkip(at)) {
            return end;
        }
        return endAfterGap(text, element, at + 1, start, left - 1);
    }

    private int endAfterListed(Clauses text, int element, int at, int start, Listed listed, int found) {
        if (found < listed.max() && at < text.size() && (at == start || text.continuesAt(at))) {
            for (var length : listed.vocabulary().lengthsAt(text, at)) {
                var end = endAfterListed(text, element, at + length, start, listed, found + 1);
                if (end != NOT_FOUND) {
                    return end;
                }
            }
        }
        return found >= listed.min() ? end(text, element + 1, at, start) : NOT_FOUND;
    }
}
