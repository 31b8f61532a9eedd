package dev.supportdesk.lucene;

/**
 * A passage under consideration.
 *
 * @param score what it is ranked by
 * @param text its BM25 score over the idf of the question's words
 * @param meaning its vector score; 0 without vectors
 */
record Candidate(int slot, Slot passage, double score, double text, double meaning) {}
