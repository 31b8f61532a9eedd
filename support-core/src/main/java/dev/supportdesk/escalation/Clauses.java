package dev.supportdesk.escalation;

import java.util.BitSet;

/** The words of one text with the edges of its clauses and sentences, read in one language. */
final class Clauses {
    private final Words words;
    private final int[] numbers;
    private final Vocabulary stops;
    private final BitSet clauseStarts = new BitSet();
    private final BitSet sentenceStarts = new BitSet();
    private final BitSet clauseEnds = new BitSet();
    private final BitSet sentenceEnds = new BitSet();

    /**
     * @param fillers words that do not count at the edge of a clause: please, hello, well
     * @param stops words that no gap runs over, because a new thought begins there
     */
    Clauses(Words words, Lexicon lexicon, Vocabulary fillers, Vocabulary stops) {
        this.words = words;
        this.numbers = words.words().stream().mapToInt(lexicon::numberOf).toArray();
        this.stops = stops;
        for (var at = 0; at <= words.size(); at++) {
            var strength = words.breaks()[at];
            clauseStarts.set(at, clauseStarts.get(at) || strength >= Words.CLAUSE);
            sentenceStarts.set(at, sentenceStarts.get(at) || strength == Words.SENTENCE);
            if (at < words.size() && clauseStarts.get(at)) {
                for (var length : fillers.lengthsAt(this, at)) {
                    clauseStarts.set(at + length);
                    sentenceStarts.set(at + length, sentenceStarts.get(at) || sentenceStarts.get(at + length));
                }
            }
        }
        for (var at = words.size(); at >= 0; at--) {
            var strength = words.breaks()[at];
            clauseEnds.set(at, strength >= Words.CLAUSE);
            sentenceEnds.set(at, strength == Words.SENTENCE);
            if (at < words.size() && strength != Words.SENTENCE) {
                for (var length : fillers.lengthsAt(this, at)) {
                    clauseEnds.set(at, clauseEnds.get(at) || clauseEnds.get(at + length));
                    sentenceEnds.set(at, sentenceEnds.get(at) || sentenceEnds.get(at + length));
                }
            }
        }
    }

    int size() {
        return words.size();
    }

    /** The number of a word in the lexicon, or {@link Lexicon#UNKNOWN}. */
    int number(int at) {
        return numbers[at];
    }

    /** The numbers of the known words in this text. */
    BitSet numbers() {
        var known = new BitSet();
        for (var number : numbers) {
            if (number != Lexicon.UNKNOWN) {
                known.set(number);
            }
        }
        return known;
    }

    /** Whether a phrase may run on from the word before this place. */
    boolean continuesAt(int at) {
        return words.breaks()[at] != Words.SENTENCE;
    }

    boolean hasClauseBreakAt(int at) {
        return words.breaks()[at] != Words.NONE;
    }

    boolean canSkip(int at) {
        return at < size() && continuesAt(at) && stops.lengthsAt(this, at).length == 0;
    }

    boolean isAt(Phrase.Place place, int at) {
        return switch (place) {
            case CLAUSE_START -> clauseStarts.get(at);
            case SENTENCE_START -> sentenceStarts.get(at);
            case CLAUSE_END -> clauseEnds.get(at);
            case SENTENCE_END -> sentenceEnds.get(at);
        };
    }

    String text(int start, int end) {
        return String.join(" ", words.words().subList(start, end));
    }
}
