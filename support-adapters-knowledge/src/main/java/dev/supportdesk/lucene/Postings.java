package dev.supportdesk.lucene;

import java.util.Arrays;

/**
 * The passages that have a term, by their slots in ascending order, and its BM25 score in each.
 *
 * @param frequency in how many passages the term stands; of a term in several fields, in the field that has it most often
 */
record Postings(int frequency, int[] slots, float[] scores) {
    static final Postings NONE = new Postings(0, new int[0], new float[0]);

    /** @param scores by slot; 0 where the term is not */
    static Postings of(int frequency, float[] scores) {
        int size = 0;
        for (float score : scores) {
            size += score > 0 ? 1 : 0;
        }
        int[] slots = new int[size];
        float[] dense = new float[size];
        int at = 0;
        for (int slot = 0; slot < scores.length; slot++) {
            if (scores[slot] > 0) {
                slots[at] = slot;
                dense[at++] = scores[slot];
            }
        }
        return new Postings(frequency, slots, dense);
    }

    boolean has(int slot) {
        return Arrays.binarySearch(slots, slot) >= 0;
    }

    /** Adds the scores, times {@code boost}, to {@code sums}, which stand by slot. */
    void addTo(float[] sums, float boost) {
        for (int i = 0; i < slots.length; i++) {
            sums[slots[i]] += boost * scores[i];
        }
    }

    /** Puts the scores, times {@code boost}, into {@code highest}, which stand by slot, where they are higher. */
    void raise(float[] highest, float boost) {
        for (int i = 0; i < slots.length; i++) {
            highest[slots[i]] = Math.max(highest[slots[i]], boost * scores[i]);
        }
    }
}
