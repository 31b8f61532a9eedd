package dev.supportdesk.lucene;

import java.util.Locale;

/** What a search can see of how well its best hit answers the question. Other hits are those of other articles. */
public enum Signal {
    /** How alike question and best hit are in meaning: the vector score, about -0.1 to 1. */
    MEANING,
    /** By how much the best hit is more alike than the second: 0 or more unless the words decided. */
    MEANING_GAP,
    /** How well the words match: the BM25 score over the idf of the question's words, about 0 to 1.5. */
    TEXT,
    /** By how much the best hit's words match better than the second's. */
    TEXT_GAP,
    /** 1 if words and meaning name the same article first, else 0. */
    AGREEMENT,
    /** Of the idf of the question's words that carry meaning, the share that the best hit has: 0 to 1. */
    COVERAGE,
    /** Of the same, the share that no passage has: 0 to 1. */
    UNKNOWN,
    /** 1 / ln(words + 1): short questions match by chance. */
    BREVITY,
    /** How much the best hit's phrasings have in common: a narrow entry must be hit more closely than a wide one. */
    UNITY,
    /** How much the best hit lies amid all passages: a central one is near to everything. */
    CENTRALITY;

    /** The name in a calibration file: lower case. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
