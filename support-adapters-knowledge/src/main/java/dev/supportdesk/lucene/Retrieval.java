package dev.supportdesk.lucene;

import java.util.Locale;

/** How passages are found. */
public enum Retrieval {
    /** By their words. */
    BM25,
    /** By their meaning. */
    VECTOR,
    /** By both. */
    HYBRID;

    /** The name on the command line and in reports: lower case. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no way of retrieval has this token */
    public static Retrieval ofToken(String token) {
        for (Retrieval retrieval : values()) {
            if (retrieval.token().equals(token)) {
                return retrieval;
            }
        }
        throw new IllegalArgumentException("Unknown retrieval \"" + token + "\": write bm25, vector or hybrid");
    }
}
