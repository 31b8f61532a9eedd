package dev.supportdesk.lucene;

import dev.supportdesk.knowledge.Audience;
import dev.supportdesk.vectors.VectorTable;

/**
 * The vectors of a generation's passages, by slot.
 *
 * @param means for each audience, the mean of all vectors it may read
 */
record Meaning(VectorTable table, float[][] means) {
    static Meaning of(VectorTable table, int[] readable) {
        float[][] means = new float[readable.length][];
        for (int a = 0; a < readable.length; a++) {
            means[a] = a > 0 && readable[a] == readable[a - 1] ? means[a - 1] : table.mean(readable[a]);
        }
        return new Meaning(table, means);
    }

    /** How much a passage lies amid all that {@code reader} may read. */
    double centrality(int slot, Audience reader) {
        return table.centrality(slot, means[reader.ordinal()]);
    }
}
